using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Incidents;

/// <summary>The body of a report, annotated, with whom and what it names.</summary>
/// <param name="Document">The report.</param>
/// <param name="Sentences">The sentences of its body, each at its <see cref="Sentence.Index"/>, from 0.</param>
/// <param name="Entities">Whom and what they name, in the order of the first phrases.</param>
internal sealed record AnnotatedReport(Document Document, ImmutableArray<Sentence> Sentences, ImmutableArray<Entity> Entities)
{
    /// <summary>Annotates the body of a text.</summary>
    public static AnnotatedReport Of(Document document, AnalyzedText text) =>
        Of(document, [.. text.Sentences.Where(sentence => sentence.Section == SectionKind.Body)]);

    /// <summary>Annotates sentences of a report.</summary>
    public static AnnotatedReport Of(Document document, ImmutableArray<Sentence> body) => OfAnnotated(document, SentenceAnnotator.Shipped.Annotate(body));

    /// <summary>The report whose body has been annotated.</summary>
    public static AnnotatedReport OfAnnotated(Document document, ImmutableArray<Sentence> body)
    {
        ImmutableArray<Sentence> sentences = [.. body.Select((sentence, index) => sentence with { Index = index })];
        return new AnnotatedReport(document, sentences, EntityFinder.Find([.. sentences.SelectMany(sentence => NounPhraseFinder.Find(sentence))]));
    }
}

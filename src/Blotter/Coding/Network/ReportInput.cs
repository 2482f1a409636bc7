using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>A report as the network takes it.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Phrases">The phrases of all entities, those of one together.</param>
/// <param name="Ends">For each entity the end of its phrases.</param>
internal sealed record ReportInput(ImmutableArray<SentenceInput> Sentences, ImmutableArray<PhraseInput> Phrases, ImmutableArray<int> Ends)
{
    /// <summary>The input of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="clues">What the regressions see in its sentences.</param>
    /// <param name="vectors">The vectors of words.</param>
    public static ReportInput Of(AnnotatedReport report, ReportClues clues, VectorTable vectors)
    {
        var words = report.Sentences.Select(sentence => new SentenceWords(sentence, vectors)).ToArray();
        var phrases = ImmutableArray.CreateBuilder<PhraseInput>();
        var ends = ImmutableArray.CreateBuilder<int>(report.Entities.Length);
        foreach (var entity in report.Entities)
        {
            foreach (var phrase in entity.Phrases)
                phrases.Add(PhraseInput.Of(phrase, entity.Phrases.Length, words[phrase.Sentence.Index], clues));
            ends.Add(phrases.Count);
        }
        return new ReportInput(
            [.. report.Sentences.Select((sentence, at) => SentenceInput.Of(sentence, words[at], words.Length))], phrases.DrainToImmutable(), ends.DrainToImmutable());
    }

    /// <summary>The first of an entity's phrases.</summary>
    public int StartOf(int entity) => entity == 0 ? 0 : Ends[entity - 1];
}

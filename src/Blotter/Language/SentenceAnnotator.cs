using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blotter.Language.Morphology;
using Blotter.Language.Names;
using Blotter.Language.Network;

namespace Blotter.Language;

/// <summary>
/// Adds parts of speech, lemmas, features, dependency trees and names to the sentences of a report. Immutable and safe to share between threads. Each sentence's
/// result depends on that sentence alone, but for names that the report repeats (<see cref="RepeatedNames"/>).
/// </summary>
internal sealed class SentenceAnnotator(LanguageNetwork network, SentenceMorphology morphology, LexiconNames names)
{
    private static readonly Lazy<SentenceAnnotator> Lazily = new(() =>
        new SentenceAnnotator(new LanguageNetwork(ModelFile.Load("models/english.bin")), SentenceMorphology.Shipped, LexiconNames.Shipped));

    /// <summary>The annotator with the shipped models, loaded at first use.</summary>
    public static SentenceAnnotator Shipped => Lazily.Value;

    /// <summary>The first of its steps: tags, trees and names by the network.</summary>
    public SentenceParser Parser { get; } = new(network);

    /// <summary>The vectors of forms that the network starts from.</summary>
    public VectorTable Vectors => network.Encoder.Forms.Vectors;

    /// <summary>The same sentences, annotated, in the same order.</summary>
    /// <param name="sentences">Those of one report, in text order.</param>
    public ImmutableArray<Sentence> Annotate(ImmutableArray<Sentence> sentences)
    {
        var annotated = new Sentence[sentences.Length];
        var parsed = Parser.Parse(sentences);
        RepeatedNames.Complete(parsed);
        for (var at = 0; at < annotated.Length; at++)
        {
            morphology.Fill(parsed[at].Tokens);
            annotated[at] = names.Annotate(parsed[at].ToSentence());
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(annotated);
    }
}

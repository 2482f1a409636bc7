using System.Collections.Immutable;
using Blotter.Coding.Fills;
using Blotter.Coding.Mentions;
using Blotter.Coding.Numbers;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Coding.Fills;

/// <summary>Annotated sentences and what reads their phrases.</summary>
internal static class FillBench
{
    public static WordClasses Classes { get; } = new(DataFile.Load("Coding/Fills/word-classes.tsv"));

    public static PhraseCount Count { get; } = new(new NumberFinder(DataFile.Load("Coding/Numbers/number-words.tsv")), Classes);

    public static NationReader Nations { get; } = new(DataFile.Load("Coding/Fills/former-countries.tsv"), DataFile.Load("Coding/Places/countries.tsv"));

    public static ImmutableArray<Sentence> Annotate(string text) =>
        [.. SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(RunningText.AsDocument(text)).Sentences).Select((sentence, index) => sentence with { Index = index })];

    /// <summary>The phrases of a text whose head is that word, letter case aside.</summary>
    public static ImmutableArray<NounPhrase> Phrases(string text, string head)
    {
        ImmutableArray<NounPhrase> found = [.. Annotate(text).SelectMany(sentence => NounPhraseFinder.Find(sentence)).Where(phrase => phrase.HeadToken.Lower == head || IsLastOfName(phrase, head))];
        found.ShouldNotBeEmpty();
        return found;
    }

    private static bool IsLastOfName(NounPhrase phrase, string word) => phrase.Name is { } name && phrase.Sentence.Tokens[name.Last].Lower == word;
}

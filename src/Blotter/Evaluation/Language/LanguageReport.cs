using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Language;

/// <summary>Puts what was measured into tables.</summary>
/// <param name="gold">The treebank.</param>
/// <param name="names">Names in its sentences, or <c>null</c>.</param>
/// <param name="documents">How many documents the treebank holds.</param>
/// <param name="running">The treebank and what was made of its running text.</param>
/// <param name="onGoldTokens">What was made of its own words, in each way of lettering.</param>
internal sealed class LanguageReport(
    ImmutableArray<ConlluSentence> gold, GoldNames? names, int documents, UdComparison running, ImmutableSortedDictionary<Letters, AnnotatedWords> onGoldTokens)
{
    // Tokens, sentences and words are given, and so are right.
    private static readonly ImmutableArray<UdMeasure> OfWords = [.. Enum.GetValues<UdMeasure>().Where(measure => measure >= UdMeasure.Upos)];

    private static readonly ImmutableArray<UdMeasure> OfLetters = [UdMeasure.Upos, UdMeasure.Lemmas, UdMeasure.Uas, UdMeasure.Las];

    private static readonly ImmutableArray<(Letters Letters, string Title)> OtherLetters =
        [(Letters.Capitals, "in capitals"), (Letters.LowerCase, "in lower case"), (Letters.TitleCase, "in title case")];

    /// <summary>The ways of lettering that are measured.</summary>
    public static ImmutableArray<Letters> AllLetters { get; } = [Letters.AsWritten, .. OtherLetters.Select(other => other.Letters)];

    private AnnotatedWords AsWritten => onGoldTokens[Letters.AsWritten];

    /// <summary>Notes, tables and mismatches; what was measured and how is for the caller to say.</summary>
    public EvaluationResult Result(int mostErrors) => new()
    {
        Name = LanguageEvaluation.Name,
        Title = "Tokens, sentences, tags, trees and names",
        Data = new DataSet("", ""),
        CommandLine = "",
        Version = "",
        Notes = [.. Notes()],
        Tables =
        [
            new("Running text", running.Rows),
            new("Gold tokens", [.. OfWords.Select(AsWritten.Comparison.Score)]),
            new("Gold tokens in other letters", [.. OtherLetters.SelectMany(other => Rows(other.Letters, other.Title))]),
            .. names is null ? [] : NameTables(names),
        ],
        Mismatches = Mismatches(mostErrors),
    };

    /// <summary>How much was measured on.</summary>
    public string Size()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{documents:N0} documents, {gold.Length:N0} sentences, {gold.Sum(sentence => sentence.Words.Length):N0} words");
        return names is null
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}; {names.Names.Count:N0} names in {names.Sentences.Count:N0} sentences");
    }

    private IEnumerable<ScoreRow> Rows(Letters letters, string title) =>
        OfLetters.Select(onGoldTokens[letters].Comparison.Score).Select(row => row with { Facet = $"{row.Facet} {title}" });

    private IEnumerable<ScoreTable> NameTables(GoldNames wanted) =>
    [
        new("Names, gold tokens", [.. PlacedName.Score(wanted.Names, AsWritten.Names(wanted), wanted.Kinds)]),
        new("Names, gold tokens in capitals", [.. PlacedName.Score(wanted.Names, onGoldTokens[Letters.Capitals].Names(wanted), wanted.Kinds)]),
    ];

    private ImmutableArray<Mismatch> Mismatches(int most)
    {
        var errors = new LanguageErrors(gold, most);
        errors.AddCuts(running);
        errors.AddWords(AsWritten.Comparison);
        if (names is not null)
            errors.AddNames(names.Names, AsWritten.Names(names));
        return errors.Mismatches;
    }

    private IEnumerable<string> Notes()
    {
        yield return "Words are aligned and measured as the CoNLL 2018 shared task defines it: subtypes of relations, and features that are not universal, are not compared.";
        yield return $"Loss of LAS on gold tokens against the text as written, in points: {string.Join(", ", OtherLetters.Select(Loss))}.";
        if (names is null)
            yield break;
        yield return "A name is right when its first and last character and its kind are; only kinds that the file uses are counted.";
        if (!names.OtherKinds.IsEmpty)
            yield return $"Kinds that the program does not know are left out: {string.Join(", ", names.OtherKinds)}.";
    }

    private string Loss((Letters Letters, string Title) other)
    {
        var loss = LasOf(Letters.AsWritten) - LasOf(other.Letters);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * loss:0.00} {other.Title}");
    }

    private double LasOf(Letters letters) => onGoldTokens[letters].Comparison.Score(UdMeasure.Las).F1 ?? 0;
}

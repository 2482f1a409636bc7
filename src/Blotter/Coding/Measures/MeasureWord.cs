using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>What a verb of <c>measure-words.tsv</c> must be done to for it to tell of a measure.</summary>
internal enum MeasureWay
{
    /// <summary>People.</summary>
    Person,

    /// <summary>People, by forces of the law alone: others who do it mean something else ("picked up her son").</summary>
    Police,

    /// <summary>A place that forces of the law go through.</summary>
    Lawful,

    /// <summary>Houses and the like, by forces of the law.</summary>
    Premises,

    /// <summary>Forces, which leave.</summary>
    Force,

    /// <summary>A text that a body votes on.</summary>
    Bill,

    /// <summary>Nothing: a body votes.</summary>
    Vote,

    /// <summary>Forces, which are sent somewhere.</summary>
    Unit,

    /// <summary>Groups, people and their money.</summary>
    Group,

    /// <summary>Places and institutions.</summary>
    Place,

    /// <summary>What authorities offer or set up.</summary>
    Thing,
}

/// <summary>A verb that tells of a measure.</summary>
/// <param name="Way">What it must be done to.</param>
/// <param name="Kind">Which measure.</param>
/// <param name="Outcome">How it stands then.</param>
/// <param name="Second">The lemma of a word that must hang on it, or <c>null</c>.</param>
internal sealed record MeasureWord(MeasureWay Way, MeasureKind Kind, string Outcome, string? Second);

/// <summary>The words of <c>measure-words.tsv</c> by lemma.</summary>
internal sealed class MeasureWords
{
    private readonly FrozenDictionary<string, MeasureWord[]> _verbs;
    private readonly FrozenDictionary<string, MeasureKind> _nouns;
    private readonly FrozenDictionary<string, string[]> _doing;

    public MeasureWords(DataFile file)
    {
        var rows = file.Rows.Where(row => row["way"] is not ("noun" or "doing"));
        _verbs = rows.SelectMany(Verbs).GroupBy(entry => entry.Verb, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Word).OrderBy(word => word.Second is null).ToArray(), StringComparer.Ordinal);
        _nouns = Words("noun").ToFrozenDictionary(pair => pair.Word, pair => SetList.Parse<MeasureKind>(pair.Row["kind"]), StringComparer.Ordinal);
        _doing = Words("doing").GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Row["outcome"]).ToArray(), StringComparer.Ordinal);

        IEnumerable<(string Word, DataRow Row)> Words(string way) => file.Rows.Where(row => row["way"] == way).SelectMany(row => row.Values("words").Select(word => (word, row)));
    }

    /// <summary>What the verb may tell of, those that need a second word first.</summary>
    public ReadOnlySpan<MeasureWord> Verb(in Token token) => _verbs.TryGetValue(token.Lemma, out var words) ? words : [];

    /// <summary>The measure that the noun names, or <c>null</c>.</summary>
    public MeasureKind? Noun(in Token token) => _nouns.TryGetValue(token.Lemma, out var kind) ? kind : null;

    /// <summary>How a measure may stand when that is done with it.</summary>
    public ReadOnlySpan<string> Outcomes(in Token token) => _doing.TryGetValue(token.Lemma, out var outcomes) ? outcomes : [];

    private static IEnumerable<(string Verb, MeasureWord Word)> Verbs(DataRow row)
    {
        var (way, kind) = (SetList.Parse<MeasureWay>(row["way"]), SetList.Parse<MeasureKind>(row["kind"]));
        foreach (var words in row.Values("words"))
        {
            var blank = words.IndexOf(' ', StringComparison.Ordinal);
            yield return (blank < 0 ? words : words[..blank], new MeasureWord(way, kind, row["outcome"], blank < 0 ? null : words[(blank + 1)..]));
        }
    }
}

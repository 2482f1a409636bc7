using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

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

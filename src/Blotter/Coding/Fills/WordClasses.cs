using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>Classes of words ("weapon-gun", "place-bank") by lemma, letter case aside. Immutable.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _classes;

    /// <summary>Reads the lexicon.</summary>
    /// <param name="file">Its columns are <c>class</c> and <c>words</c>.</param>
    public WordClasses(DataFile file) =>
        _classes = file.Rows.SelectMany(row => row.Values("words").Select(word => (Word: word, Class: row["class"])))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Class).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The classes of a word, in the order of the lexicon; of its form, where its lemma is in none.</summary>
    public ImmutableArray<string> Of(in Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant().TrimEnd('.');
        return _classes.TryGetValue(lemma, out var classes) || _classes.TryGetValue(token.Lower, out classes) ? classes : [];
    }

    /// <summary>Whether a word is in a class.</summary>
    public bool Has(in Token token, string name) => Of(token).Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a word in lower case says what form a report has or who reports.</summary>
    public bool IsOpening(string word) => _classes.TryGetValue(word, out var classes) && classes.Contains("opening", StringComparer.Ordinal);
}

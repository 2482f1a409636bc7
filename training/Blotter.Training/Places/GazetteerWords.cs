using System.Collections.Immutable;
using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>What <c>gazetteer-words.tsv</c> knows of names.</summary>
internal sealed class GazetteerWords
{
    private readonly WordLists _lists;
    private readonly ImmutableArray<string> _before;
    private readonly ImmutableArray<string> _after;

    /// <summary>Reads the table that is built into the program.</summary>
    public GazetteerWords()
    {
        using var stream = typeof(GazetteerWords).Assembly.GetManifestResourceStream("gazetteer-words.tsv")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        _lists = new WordLists(DataFile.Parse("gazetteer-words.tsv", bytes.ToArray()));
        _before = [.. _lists["unit-before"].OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        _after = [.. _lists["unit-after"].OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
    }

    /// <summary>Whether a country writes its names in another script.</summary>
    public bool IsOtherScript(string iso2) => _lists["other-scripts"].Contains(iso2);

    /// <summary>Whether a country's districts are hardly named without the word that says what they are ("Cook County").</summary>
    public bool IsSaidInFull(string iso2) => _lists["full-districts"].Contains(iso2);

    /// <summary>Whether a country's towns are known by their own names, so that others are old names or nicknames.</summary>
    public bool HasOwnNames(string iso2) => _lists["own-names"].Contains(iso2);

    /// <summary>The name of a unit without the words that say what it is; the same where there are none.</summary>
    public string Bare(string name)
    {
        var folded = Folded(name);
        var start = _before.FirstOrDefault(word => folded.StartsWith(word + " ", StringComparison.Ordinal)) is { } before ? before.Length + 1 : 0;
        var end = _after.FirstOrDefault(word => folded.EndsWith(" " + word, StringComparison.Ordinal)) is { } after ? folded.Length - after.Length - 1 : folded.Length;
        return end - start > 1 && folded.Length == name.Length ? name[start..end] : name;
    }

    // One letter for one, so that positions stay.
    private static string Folded(string name) =>
        string.Create(name.Length, name, (letters, written) =>
        {
            for (var at = 0; at < written.Length; at++)
                letters[at] = written[at] is '-' or '\'' ? written[at] : NameLetters.Fold(written[at]) is not (NameLetters.Silent or NameLetters.None) and var letter ? letter : '\'';
        });
}

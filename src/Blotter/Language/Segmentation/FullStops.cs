using System.Collections.Frozen;

namespace Blotter.Language.Segmentation;

/// <summary>Tells the full stop of an abbreviation from that of a sentence, as far as the words beside it can.</summary>
internal static class FullStops
{
    private const int LongestAbbreviation = 8;

    private static readonly FrozenDictionary<string, Follower>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Load();

    // What follows an abbreviation.
    private enum Follower { Any, Number, Name, NumberOrName }

    /// <summary>Whether the full stop at <paramref name="end"/> belongs to the word that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends without a full stop.</param>
    /// <param name="chunkEnd">End of the chunk that holds it.</param>
    /// <param name="limit">End of the stretch of text.</param>
    public static bool BelongsTo(string text, int start, int end, int chunkEnd, int limit)
    {
        if (end == chunkEnd || text[end] != '.' || Clusters.End(text, end, chunkEnd) != end + 1 || end - start > LongestAbbreviation)
            return false;
        var after = end + 1;
        if (after < chunkEnd && (text[after] is '.' or '?' or '!' || (Clusters.IsOfWord(text, after) && !char.IsAsciiDigit(text[after]))))
            return false;
        var written = text.AsSpan(start, end - start);
        if (written.Contains('.') && char.IsAsciiLetter(written[0]))
            return true;
        var next = after;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (written.Length == 1)
            return char.IsUpper(written[0]) && written[0] != 'I' && next < limit && char.IsUpper(text[next]) && next > after;
        return Abbreviations.TryGetValue(written, out var follower) && Follows(text, next, limit, follower);
    }

    private static bool Follows(string text, int next, int limit, Follower follower) => follower == Follower.Any || (next < limit && follower switch
    {
        Follower.Number => char.IsAsciiDigit(text[next]),
        Follower.Name => char.IsUpper(text[next]),
        _ => char.IsAsciiDigit(text[next]) || char.IsUpper(text[next]),
    });

    private static FrozenDictionary<string, Follower>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var forms = new Dictionary<string, Follower>(StringComparer.Ordinal);
        foreach (var row in DataFile.Load("Language/Segmentation/abbreviations.tsv").Rows)
        {
            var follower = row["follower"] switch { "number" => Follower.Number, "name" => Follower.Name, "number-or-name" => Follower.NumberOrName, _ => Follower.Any };
            forms[row["abbreviation"]] = follower;
            forms.TryAdd(row["abbreviation"].ToUpperInvariant(), follower);
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

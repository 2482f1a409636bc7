using System.Collections.Immutable;

namespace Blotter.Language.Names;

/// <summary>
/// Finds weapons, vehicles and facilities: a noun that names one, with the words before it that belong to its name ("car bomb", "Bagram air base").
/// Immutable; linear in the number of tokens.
/// </summary>
internal sealed class ThingFinder
{
    private const int LongestName = 6;
    private const int LongestPart = 3;

    private readonly ImmutableArray<NameKind> _kinds;
    private readonly PhraseMatcher<int> _nouns;
    private readonly ImmutableDictionary<NameKind, PhraseMatcher<int>> _parts;

    /// <summary>Reads the table of nouns.</summary>
    /// <param name="words">Its columns are <c>kind</c>, <c>words</c> and <c>parts</c>.</param>
    public ThingFinder(DataFile words)
    {
        _kinds = [.. words.Rows.Select(row => Enum.Parse<NameKind>(row["kind"]))];
        _nouns = new PhraseMatcher<int>(words.Rows.SelectMany((row, index) => row.Values("words").SelectMany(Forms).Distinct(StringComparer.Ordinal).Select(form => (form, index))));
        _parts = words.Rows.ToImmutableDictionary(row => Enum.Parse<NameKind>(row["kind"]), row => new PhraseMatcher<int>(row.Values("parts").Select(part => (part, 0))));
    }

    /// <summary>The stretches of tokens that name one, in order, not overlapping.</summary>
    public ImmutableArray<(int First, int Last, NameKind Kind)> Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<(int First, int Last, NameKind Kind)>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (_nouns.MatchAt(tokens, at) is not { } noun || !IsNoun(tokens.ItemRef(noun.Last)))
                continue;
            var (last, kind) = (noun.Last, _kinds[noun.Value]);
            // A "truck" right before a "bomb", the "rocket" of "rocket-propelled grenade", or one more noun of the kind, is a part of its name.
            var first = Start(tokens, at, kind, found.Count > 1 ? found[^2].Last + 1 : 0);
            if (found.Count > 0 && (found[^1].Last >= first || (found[^1].Last == first - 1 && found[^1].Kind == kind)))
            {
                first = Math.Min(first, found[^1].First);
                found.RemoveAt(found.Count - 1);
            }
            found.Add((first, last, kind));
            at = last;
        }
        return found.DrainToImmutable();
    }

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        yield return word switch
        {
            [.., 'k', 'n', 'i', 'f', 'e'] => word[..^2] + "ves",
            [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => word + "es",
            [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
            _ => word + "s",
        };
    }

    // Parts of speech are asked where they are known ("they mine coal").
    private static bool IsNoun(in Token token) => token.Upos is Upos.None or Upos.Noun or Upos.Propn;

    private int Start(ImmutableArray<Token> tokens, int at, NameKind kind, int limit)
    {
        var first = at;
        while (first > limit && at - first < LongestName && PartStart(tokens, first - 1, kind, limit) is { } start)
            first = start;
        return first;
    }

    // Where the part that ends at a token starts: it may be several tokens ("rocket-propelled").
    private int? PartStart(ImmutableArray<Token> tokens, int last, NameKind kind, int limit)
    {
        for (var start = Math.Max(limit, last - LongestPart + 1); start <= last; start++)
            if (_parts[kind].MatchAt(tokens, start)?.Last == last)
                return start;
        ref readonly var token = ref tokens.ItemRef(last);
        var isName = token.Upos == Upos.Propn || (token.Upos == Upos.None && last > 0 && token.Kind == TokenKind.Word && token.IsCapitalised);
        return isName ? last : null;
    }
}

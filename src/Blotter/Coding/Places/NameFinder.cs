using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Coding.Places;

/// <summary>Finds the names of the gazetteer among tokens. Immutable; allocates nothing.</summary>
internal sealed class NameFinder(NameIndex exact, NameIndex variants, ModelFile file)
{
    /// <summary>The most tokens of a name, hyphens among them.</summary>
    public const int MostTokens = 12;

    /// <summary>No longer names are looked for after so many.</summary>
    public const int MostHits = 64;

    // Of one stretch of text.
    private const int MostTypos = 8;

    /// <summary>The fewest letters of a skeleton that is looked up.</summary>
    public const int ShortestVariant = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords =
        DataFile.Load("Language/function-words.tsv").Rows.Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TypoFinder _typos = new(exact, variants, file);

    /// <summary>The names as listed.</summary>
    public NameIndex Exact => exact;

    /// <summary>The places that a name may mean, the most populous first.</summary>
    public ReadOnlySpan<NamedPlace> Places(NameHit hit) => hit.Entry >= 0 ? exact.Places(hit.Entry, hit.Count) : variants.Places(~hit.Entry, hit.Count);

    /// <summary>Whether it is one of English's function words, which by itself names no place.</summary>
    /// <param name="letters">In small letters.</param>
    public static bool IsFunctionWord(ReadOnlySpan<char> letters) => FunctionWords.Contains(letters);

    /// <summary>See <see cref="Gazetteer.Find"/>.</summary>
    public void Find(ImmutableArray<Token> tokens, int first, NameSearch search, List<NameHit> hits)
    {
        if (!IsStart(tokens, first))
            return;
        Span<char> letters = stackalloc char[NameKeys.MostLetters];
        var keys = new NameKeys(letters);
        var start = hits.Count;
        var mayGoOn = true;
        for (var at = first; at < tokens.Length && at < first + MostTokens && hits.Count < start + MostHits; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            var isMark = token.Kind == TokenKind.Mark;
            if (isMark && !IsInside(tokens, at))
                break;
            if (!isMark && at > first && !Touches(tokens, at))
                keys.Break();
            if (!keys.Add(token.Lower))
                break;
            if (isMark)
                continue;
            mayGoOn = mayGoOn && (exact.MayHold(keys.Exact) || IsWithin(tokens, at));
            if (!mayGoOn && search == NameSearch.Exact)
                break;
            AddHits(new NameHit(first, at, NameMatch.Exact, 0, 0), keys, mayGoOn, search, hits);
        }
        PutLongestFirst(hits, start);
    }

    // Turns the order of lengths around, and leaves that of the hits of one length.
    private static void PutLongestFirst(List<NameHit> hits, int start)
    {
        if (hits.Count - start < 2)
            return;
        hits.Reverse(start, hits.Count - start);
        for (var first = start; first < hits.Count;)
        {
            var end = first + 1;
            while (end < hits.Count && hits[end].Last == hits[first].Last)
                end++;
            hits.Reverse(first, end - first);
            first = end;
        }
    }

    private static bool IsStart(ImmutableArray<Token> tokens, int first)
    {
        ref readonly var token = ref tokens.ItemRef(first);
        return token.Kind != TokenKind.Mark && !token.JoinsPrevious;
    }

    private static bool Touches(ImmutableArray<Token> tokens, int at) => tokens.ItemRef(at).Span.Start == tokens.ItemRef(at - 1).Span.End;

    // A hyphen, apostrophe or full stop inside a name.
    private static bool IsInside(ImmutableArray<Token> tokens, int at) => tokens.ItemRef(at).Lower is [var unit]
        && NameLetters.Fold(unit) is NameLetters.Silent or NameLetters.Break && Touches(tokens, at) && at + 1 < tokens.Length;

    // Whether the word goes on in the next token ("John" + "'s").
    private static bool IsWithin(ImmutableArray<Token> tokens, int at) => at + 1 < tokens.Length && Touches(tokens, at + 1);

    private void AddHits(NameHit hit, NameKeys keys, bool mayBeExact, NameSearch search, List<NameHit> hits)
    {
        var start = hits.Count;
        var key = keys.Exact;
        if (mayBeExact && exact.Find(key) is (var entry, > 0 and var count))
            hits.Add(hit with { Entry = entry, Count = count });
        if (search == NameSearch.Exact || IsCommon(keys.Letters))
            return;
        Span<char> skeleton = stackalloc char[2 * NameKeys.MostLetters];
        AddLoose(hit with { Match = NameMatch.Variant }, skeleton[..NameSkeleton.WriteLoose(keys.Letters, skeleton)], hits, start);
        var plain = skeleton[..NameSkeleton.WritePlain(keys.Letters, skeleton)];
        AddPlain(hit with { Match = NameMatch.Variant }, key, plain, hits, start);
        if (search == NameSearch.Typos && hits.Count == start)
            _typos.Find(hit, plain, hits, start + MostTypos);
    }

    private void AddLoose(NameHit hit, ReadOnlySpan<char> skeleton, List<NameHit> hits, int start)
    {
        if (skeleton.Length < ShortestVariant)
            return;
        var key = NameSkeleton.LooseKey(skeleton);
        if (variants.MayHold(key))
            AddNew(hit, variants.Find(key), isListed: false, hits, start);
    }

    private void AddPlain(NameHit hit, ulong asListed, ReadOnlySpan<char> skeleton, List<NameHit> hits, int start)
    {
        if (skeleton.Length < ShortestVariant)
            return;
        var key = NameSkeleton.PlainKey(skeleton);
        if (variants.MayHold(key))
            AddNew(hit, variants.Find(key), isListed: false, hits, start);
        if (key != asListed && exact.MayHold(key))
            AddNew(hit, exact.Find(key), isListed: true, hits, start);
    }

    // Passes over what brings no place that the hits from start have not.
    private void AddNew(NameHit hit, (int Entry, int Count) found, bool isListed, List<NameHit> hits, int start)
    {
        if (found.Count == 0)
            return;
        hit = hit with { Entry = isListed ? found.Entry : ~found.Entry, Count = found.Count };
        foreach (var place in Places(hit))
            if (!IsAmong(place.Id, hits, start))
            {
                hits.Add(hit);
                return;
            }
    }

    private bool IsAmong(int place, List<NameHit> hits, int start)
    {
        for (var at = start; at < hits.Count; at++)
            foreach (var known in Places(hits[at]))
                if (known.Id == place)
                    return true;
        return false;
    }

    // A function word and what stands beside it are no name in one word ("to go"); an article is none by itself.
    private static bool IsCommon(ReadOnlySpan<char> letters)
    {
        if (!letters.Contains(' '))
            return NameSkeleton.IsArticle(letters);
        foreach (var range in letters.Split(' '))
            if (IsFunctionWord(letters[range]) && !NameSkeleton.IsArticle(letters[range]))
                return true;
        return false;
    }
}

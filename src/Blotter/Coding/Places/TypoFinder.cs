using System.Numerics;
using Blotter.Language.Network;

namespace Blotter.Coding.Places;

/// <summary>
/// Finds names that differ from a skeleton by one letter added, left out, replaced or exchanged with the next. All such words are asked for in a filter of
/// the skeletons of larger places, a few hundred questions; the first letter must be right. Immutable; allocates nothing.
/// </summary>
internal sealed unsafe class TypoFinder
{
    /// <summary>The fewest letters of a skeleton in which a mistake is looked for.</summary>
    public const int Shortest = 7;

    /// <summary>The most.</summary>
    public const int Longest = 32;

    /// <summary>The block of the filter.</summary>
    public const string FilterName = "typo/filter";

    private readonly NameIndex _exact;
    private readonly NameIndex _variants;
    private readonly ulong* _filter;
    private readonly int _shift;

    /// <summary>Opens the filter.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public TypoFinder(NameIndex exact, NameIndex variants, ModelFile file)
    {
        (_exact, _variants) = (exact, variants);
        var filter = file.Block<ulong>(FilterName);
        if (filter.IsEmpty || !BitOperations.IsPow2(filter.Length))
            throw new InvalidDataException("The filter of the gazetteer's names for mistakes is damaged.");
        _shift = 64 - BitOperations.Log2((uint)filter.Length * 64);
        fixed (ulong* first = filter)
            _filter = first;
    }

    /// <summary>Appends the names found, until there are <paramref name="most"/> hits.</summary>
    public void Find(NameHit hit, ReadOnlySpan<char> skeleton, List<NameHit> hits, int most)
    {
        if (skeleton.Length is < Shortest or > Longest)
            return;
        Span<ulong> powers = stackalloc ulong[skeleton.Length + 2];
        Span<ulong> heads = stackalloc ulong[skeleton.Length + 1];
        Span<ulong> tails = stackalloc ulong[skeleton.Length + 1];
        Prepare(skeleton, powers, heads, tails);
        var first = hits.Count;
        for (var at = 1; at <= skeleton.Length && hits.Count < most; at++)
        {
            var left = skeleton.Length - at;
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                var with = unchecked((heads[at] * NameSkeleton.Factor) + letter);
                Ask(unchecked((with * powers[left]) + tails[at]), hit, hits, first);
                if (left > 0 && letter != skeleton[at])
                    Ask(unchecked((with * powers[left - 1]) + tails[at + 1]), hit, hits, first);
            }
            if (left > 0)
                Ask(unchecked((heads[at] * powers[left - 1]) + tails[at + 1]), hit, hits, first);
            if (left > 1)
                Ask(unchecked((NameSkeleton.Sum(heads[at], [skeleton[at + 1], skeleton[at]]) * powers[left - 2]) + tails[at + 2]), hit, hits, first);
        }
    }

    // The polynomials of all beginnings and ends.
    private static void Prepare(ReadOnlySpan<char> skeleton, Span<ulong> powers, Span<ulong> heads, Span<ulong> tails)
    {
        (powers[0], heads[0], tails[skeleton.Length]) = (1, 0, 0);
        for (var at = 0; at < skeleton.Length; at++)
        {
            powers[at + 1] = unchecked(powers[at] * NameSkeleton.Factor);
            heads[at + 1] = unchecked((heads[at] * NameSkeleton.Factor) + skeleton[at]);
        }
        for (var at = skeleton.Length - 1; at >= 0; at--)
            tails[at] = unchecked((skeleton[at] * powers[skeleton.Length - 1 - at]) + tails[at + 1]);
    }

    private void Ask(ulong sum, NameHit hit, List<NameHit> hits, int first)
    {
        var key = NameSkeleton.Finish(sum);
        if ((_filter[(key >> _shift) / 64] & (1UL << (int)((key >> _shift) % 64))) == 0)
            return;
        var (entry, count) = _exact.Find(key);
        Add(hit with { Entry = entry, Count = count }, _exact.Places(entry, count), hits, first);
        (entry, count) = _variants.Find(key);
        Add(hit with { Entry = ~entry, Count = count }, _variants.Places(entry, count), hits, first);
    }

    // The filter lets a few through that are not in it.
    private static void Add(NameHit hit, ReadOnlySpan<NamedPlace> places, List<NameHit> hits, int first)
    {
        foreach (var place in places)
            if ((place.Use & NameUse.Large) != NameUse.None)
            {
                if (!IsKnown(hits, first, hit.Entry))
                    hits.Add(hit with { Match = NameMatch.Typo });
                return;
            }
    }

    private static bool IsKnown(List<NameHit> hits, int first, int entry)
    {
        for (var at = first; at < hits.Count; at++)
            if (hits[at].Entry == entry)
                return true;
        return false;
    }
}

using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>That the text says one name's place to lie in another's: "Paris, Texas", "Kohat in northwest Pakistan", "the Iraqi city of Mosul".</summary>
/// <param name="Inner">The group of the place that lies in the other.</param>
/// <param name="Outer">The group of the place that holds it.</param>
/// <param name="Weight">How plainly the text says so, up to 1.</param>
internal readonly record struct PlaceLink(int Inner, int Outer, float Weight);

/// <summary>Reads such links from names that stand near each other. Immutable.</summary>
internal sealed class PlaceLinks(ToponymWords words)
{
    // "Kohat in Pakistan's northwest Khyber Pakhtunkhwa"
    private const int Reach = 6;
    private const int ShortestList = 3;
    private const float Apposed = 1;
    private const float Said = 0.8f;
    private const float Adjective = 0.6f;

    /// <summary>Pairs of names that stand beside each other in a list ("Texas, Ohio and Georgia"), each once; such names mostly are of one kind.</summary>
    public List<(int Group, int Other)> ReadLists(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions, int[] groupOf)
    {
        var found = new SortedSet<(int, int)>();
        for (var at = 0; at + 1 < mentions.Length; at++)
        {
            if (groupOf[at] < 0 || groupOf[at + 1] < 0 || groupOf[at] == groupOf[at + 1] || mentions[at].Sentence != mentions[at + 1].Sentence
                || !IsListed(sentences[mentions[at].Sentence].Tokens, mentions[at].Last + 1, mentions[at + 1].First))
                continue;
            found.Add((groupOf[at], groupOf[at + 1]));
            found.Add((groupOf[at + 1], groupOf[at]));
        }
        return [.. found];
    }

    private bool IsListed(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (!words.Listing.Contains(tokens.ItemRef(at).Lower))
                return false;
        return end > first && end - first < 3;
    }

    /// <summary>All links, each once with its greatest weight.</summary>
    /// <param name="sentences">The sentences of one report.</param>
    /// <param name="mentions">Names of places in them, in text order.</param>
    /// <param name="senses">What the names may stand for.</param>
    public List<PlaceLink> Read(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions, PlaceSenses senses)
    {
        var found = new Dictionary<(int, int), float>();
        var groupOf = senses.GroupOf;
        var listEnd = -1;
        for (var at = 0; at + 1 < mentions.Length; at++)
        {
            if (at > listEnd)
                listEnd = LastOfStates(sentences, mentions, senses, at);
            if (at < listEnd)
                continue;
            if (groupOf[at] < 0 || groupOf[at + 1] < 0 || groupOf[at] == groupOf[at + 1] || mentions[at].Sentence != mentions[at + 1].Sentence)
                continue;
            var (inside, weight) = Between(sentences[mentions[at].Sentence].Tokens, mentions[at], mentions[at + 1]);
            if (weight > 0)
                Add(found, inside ? (groupOf[at], groupOf[at + 1]) : (groupOf[at + 1], groupOf[at]), weight);
            // "Paris, Lamar County, Texas"
            if (at + 2 < mentions.Length && groupOf[at + 2] >= 0 && weight == Apposed && inside && mentions[at + 2].Sentence == mentions[at].Sentence
                && Between(sentences[mentions[at].Sentence].Tokens, mentions[at + 1], mentions[at + 2]) is (true, Apposed))
                Add(found, (groupOf[at], groupOf[at + 2]), Apposed);
        }
        return [.. found.OrderBy(entry => entry.Key).Select(entry => new PlaceLink(entry.Key.Item1, entry.Key.Item2, entry.Value))];
    }

    // "Kansas, Louisiana, Michigan and Missouri": the last of a list of states or countries, where none lies in the next; the first itself where there is none.
    private int LastOfStates(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions, PlaceSenses senses, int first)
    {
        var last = first;
        while (last + 1 < mentions.Length && senses.IsWide(senses.GroupOf[last]) && senses.IsWide(senses.GroupOf[last + 1]) && mentions[last].Sentence == mentions[last + 1].Sentence
            && IsListed(sentences[mentions[last].Sentence].Tokens, mentions[last].Last + 1, mentions[last + 1].First))
            last++;
        return last - first >= ShortestList - 1 ? last : first;
    }

    private static void Add(Dictionary<(int, int), float> found, (int, int) pair, float weight) =>
        found[pair] = Math.Max(weight, found.GetValueOrDefault(pair));

    // Whether the first lies in the second, and how plainly; weight 0 where the text doesn't say.
    private (bool IsInside, float Weight) Between(ImmutableArray<Token> tokens, PlaceMention left, PlaceMention right)
    {
        var gap = right.First - left.Last - 1;
        if (gap > Reach)
            return default;
        if (left.Use == ToponymUse.Adjective)
            return right.Use == ToponymUse.Adjective || HasVerb(tokens, left.Last + 1, right.First) ? default : (false, Adjective);
        if (gap == 0)
            return (true, Said);
        var first = tokens.ItemRef(left.Last + 1).Lower;
        if (words.Possessive.Contains(first) && gap <= 4 && !HasVerb(tokens, left.Last + 2, right.First))
            return (false, Said);
        if (gap == 1)
            return words.Opening.Contains(first) ? (true, Apposed) : words.Inside.Contains(first) ? (true, Said) : default;
        // "a town in", "in northwest", ", in the"
        for (var at = left.Last + 1; at < right.First; at++)
            if (words.Inside.Contains(tokens.ItemRef(at).Lower) && !HasVerb(tokens, left.Last + 1, right.First))
                return (true, Said);
        return first is "," && gap == 2 && tokens.ItemRef(right.First - 1).Upos is Upos.Adj or Upos.Propn ? (true, Said) : default;
    }

    private static bool HasVerb(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.ItemRef(at) is { Upos: Upos.Verb or Upos.Cconj } or { Lower: ";" or "." })
                return true;
        return false;
    }
}

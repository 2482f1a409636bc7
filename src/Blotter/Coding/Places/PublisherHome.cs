using System.Collections.Immutable;
using Blotter.Language.Segmentation;

namespace Blotter.Coding.Places;

/// <summary>The name of a place that the domain of a newspaper begins with: "springfieldnews" with Springfield.</summary>
internal static class PublisherHome
{
    private const int ShortestName = 4;
    private const int LongestLabel = 40;

    /// <summary>The name, as a mention that stands nowhere; none where the rest is not made of words of newspapers' names.</summary>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="words">The words that newspapers are called by.</param>
    /// <param name="label">The domain's own part, in lower case.</param>
    public static ImmutableArray<PlaceMention> Of(Gazetteer gazetteer, ToponymWords words, string label)
    {
        if (label.Length > LongestLabel)
            return [];
        var start = words.Articles.FirstOrDefault(article => article.Length > 1 && label.StartsWith(article, StringComparison.Ordinal))?.Length ?? 0;
        for (var end = label.Length; end - start >= ShortestName; end--)
            if (IsPaper(words, label.AsSpan(end)) && Hit(gazetteer, label[start..end]) is { } hit)
                return [new PlaceMention(-1, 0, 0, hit, ToponymUse.Place, KindWish.None)];
        return [];
    }

    // Whether the rest is made of words like "news" and "times".
    private static bool IsPaper(ToponymWords words, ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            var length = rest.Length;
            while (length > 0 && !words.IsPaper(rest[..length]))
                length--;
            if (length == 0)
                return false;
            rest = rest[length..];
        }
        return true;
    }

    private static NameHit? Hit(Gazetteer gazetteer, string name)
    {
        var tokens = Tokenizer.Tokenize(name, new TextSpan(0, name.Length));
        var hits = new List<NameHit>();
        if (tokens.Length == 1)
            gazetteer.Find(tokens, 0, NameSearch.Exact, hits);
        return hits.Count > 0 ? hits[0] : null;
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Coding.Places;

/// <summary>Asks the shipped gazetteer.</summary>
internal static class GazetteerBench
{
    /// <summary>The tokens of a text.</summary>
    public static ImmutableArray<Token> Tokens(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The names that begin at a token.</summary>
    public static IReadOnlyList<NameHit> Find(string text, NameSearch search, int first = 0)
    {
        var hits = new List<NameHit>();
        Gazetteer.Shipped.Find(Tokens(text), first, search, hits);
        return hits;
    }

    /// <summary>The places that all of a text may name, in the order of the hits.</summary>
    public static IReadOnlyList<(GazetteerPlace Place, NameMatch Match, NamedPlace Name)> Whole(string text, NameSearch search)
    {
        var last = Tokens(text).Length - 1;
        return [.. Find(text, search).Where(hit => hit.Last == last).SelectMany(hit => Gazetteer.Shipped.Places(hit).ToArray().Select(name => (Gazetteer.Shipped.Place(name.Id), hit.Match, name)))];
    }
}

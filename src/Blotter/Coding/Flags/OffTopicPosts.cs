using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>
/// Finds posts that tell of something in another country: they say that it is in a town or country that the report names nowhere, and share no name with
/// it. Reactions from abroad are left alone, and so are posts of which the report says that they show something else. Immutable.
/// </summary>
/// <param name="words">Words of flags.</param>
internal sealed class OffTopicPosts(WordLists words)
{
    // Smaller towns share their names with persons and words.
    private const long LeastPopulation = 50_000;

    // A name of fewer letters is a word of another language.
    private const int ShortestName = 4;
    private const int MostTokens = 150;

    // Less likely readings of a name in the report put it nowhere.
    private const float Likely = 0.25f;

    /// <summary>The flags in text order.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        if (context.Coded.Posts.IsEmpty || CountriesOf(context) is not { Count: > 0 } countries)
            yield break;
        var known = KnownOf(context);
        foreach (var post in context.Coded.Posts.Where(post => post.Text.Length > 0 && post.Verification != Verification.Debunked))
            if (Elsewhere(context, post, countries, known) is var (span, place))
                yield return new Flag(FlagKind.OffTopicPost, [post.Id], $"The post is about something in {context.Words(place)}, of which the report does not speak: \"{context.Words(span)}\".", [span]);
    }

    // All countries that the report names, or whose towns it names.
    private static HashSet<string> CountriesOf(FlagContext context) =>
    [
        .. context.Coded.Incidents.Select(incident => incident.Place?.Country).OfType<string>(),
        .. context.Report.Sentences.SelectMany(facts => facts.Toponyms).SelectMany(toponym => toponym.Candidates.Where(candidate => candidate.Probability >= Likely)).SelectMany(candidate => candidate.Place.Countries),
        .. context.Report.Sentences.Where(facts => facts.Sentence.Section != SectionKind.Post).SelectMany(facts => facts.Countries).Select(mention => mention.Country.Iso2),
    ];

    // Every word of the report's own text, and its names.
    private static (HashSet<string> Words, HashSet<string> Names) KnownOf(FlagContext context)
    {
        var tokens = context.Report.Sentences.Where(facts => facts.IsText || facts.Sentence.Section is SectionKind.Caption or SectionKind.Dateline).SelectMany(facts => facts.Sentence.Tokens).ToImmutableArray();
        return ([.. tokens.Select(token => token.Lower)], [.. tokens.Where(token => token.Upos == Upos.Propn && token.Lower.Length >= ShortestName).Select(token => token.Lower)]);
    }

    private (TextSpan Span, TextSpan Place)? Elsewhere(FlagContext context, Post post, HashSet<string> countries, (HashSet<string> Words, HashSet<string> Names) known)
    {
        (TextSpan, TextSpan)? found = null;
        foreach (var sentence in WordsOf(context, post))
        {
            if (sentence.Tokens.Any(token => known.Names.Contains(token.Lower) || words["reaction"].Contains(token.Lower)))
                return null;
            found ??= PlaceIn(sentence.Tokens, countries, known.Words) is { } place ? (Span(sentence), place) : null;
        }
        return found;
    }

    // The sentences of the author's own words; the line that signs them names the author's town.
    private static IEnumerable<Sentence> WordsOf(FlagContext context, Post post)
    {
        var lines = LinesOf(context, post);
        return context.Report.Sentences.Select(facts => facts.Sentence)
            .SkipWhile(sentence => sentence.Span.End <= lines.Start).TakeWhile(sentence => sentence.Span.Start < lines.End).Take(MostTokens)
            .Select(sentence => sentence with { Tokens = [.. sentence.Tokens.Where(token => lines.Contains(token.Span)).Take(MostTokens)] });
    }

    private static TextSpan Span(Sentence sentence) => sentence.Tokens[0].Span.Union(sentence.Tokens[^1].Span);

    private static TextSpan LinesOf(FlagContext context, Post post)
    {
        var (text, lines) = (context.Report.Document.Text, post.Text.Split('\n'));
        var start = text.IndexOf(lines[0], post.Span.Start, post.Span.Length, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(lines[^1], start, post.Span.End - start, StringComparison.Ordinal);
        return end < 0 ? new TextSpan(post.Span.Start, post.Span.Start) : new TextSpan(start, end + lines[^1].Length);
    }

    // "in Khartoum", "#Khartoum": where no place of that name lies in a country of the report.
    private TextSpan? PlaceIn(ImmutableArray<Token> tokens, HashSet<string> countries, HashSet<string> known)
    {
        var hits = new List<NameHit>();
        for (var at = 1; at < tokens.Length; at++)
        {
            if (!char.IsUpper(tokens[at].Text[0]) || !words["locative"].Contains(tokens[at - 1].Lower))
                continue;
            hits.Clear();
            Gazetteer.Shipped.Find(tokens, at, NameSearch.Exact, hits);
            if (hits is [var hit, ..] && IsElsewhere(hit, countries) && !Enumerable.Range(hit.First, hit.Last - hit.First + 1).All(word => known.Contains(tokens[word].Lower)))
                return tokens[hit.First].Span.Union(tokens[hit.Last].Span);
        }
        return null;
    }

    // Somewhere large, and nowhere in a country of the report.
    private static bool IsElsewhere(NameHit hit, HashSet<string> countries)
    {
        var (gazetteer, isLarge) = (Gazetteer.Shipped, false);
        foreach (var place in gazetteer.Places(hit))
        {
            if (gazetteer.CountriesOf(place.Id).Any(countries.Contains))
                return false;
            isLarge |= !place.IsAdjective && !place.IsCommonWord && (place.IsMain || place.IsKnown) && IsLarge(gazetteer, place.Id);
        }
        return isLarge;
    }

    private static bool IsLarge(Gazetteer gazetteer, int place) =>
        gazetteer.KindOf(place) is PlaceKind.Country || (gazetteer.KindOf(place) is PlaceKind.City && gazetteer.PopulationOf(place) >= LeastPopulation);
}

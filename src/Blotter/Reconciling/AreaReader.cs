using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Reconciling;

/// <summary>
/// Says within which areas of its countries a tally counts: those that its own words name, else those of its sentence that belong to what is counted. An area without a name ("the province") is that of the report's
/// own place.
/// </summary>
internal sealed class AreaReader(ScopedReport report)
{
    // Sentences before a tally's in which the deeds that it counts may be told.
    private const int SentencesBack = 2;

    private readonly UnnamedAreas _unnamed = new(report);

    /// <summary>What a tally's sentence says of where.</summary>
    /// <param name="tally">The tally.</param>
    /// <returns>The areas, none where it counts in whole countries; <c>null</c> where the sentence says nothing of where.</returns>
    public ImmutableArray<PossiblePlace>? Of(Tally tally)
    {
        if (tally.Where.IsEmpty || report.SentenceOf(tally.Span) is not { } sentence)
            return null;
        var nearest = Told(sentence, tally).Select(area => (area, Rank: Rank(area, sentence, tally))).Where(pair => pair.Rank is not null).GroupBy(pair => pair.Rank).MinBy(group => group.Key);
        if (nearest is not null)
            return [.. nearest.SelectMany(pair => pair.area.Places).DistinctBy(place => place.Name, StringComparer.Ordinal)];
        return OfAgainst(tally, sentence) ?? OfDeedsBefore(tally, sentence);
    }

    private IEnumerable<ToldArea> Told(int sentence, Tally tally) =>
        report.ToponymsOf(sentence).Select(name => Named(name, tally)).OfType<ToldArea>().Concat(_unnamed.In(sentence, tally));

    // "Attacks on checkpoints in the district have become rarer. The institute recorded four."
    private ImmutableArray<PossiblePlace>? OfDeedsBefore(Tally tally, int sentence)
    {
        for (var at = sentence - 1; at >= Math.Max(0, sentence - SentencesBack) && report.Sentences[at].Paragraph == report.Sentences[sentence].Paragraph; at--)
        {
            var tokens = report.Sentences[at].Tokens;
            var deed = tokens.Index().FirstOrDefault(token => token.Item.Upos == Upos.Noun && UnitReader.SharesStem(token.Item, tally.What), (-1, default)).Index;
            if (deed >= 0)
                return Told(at, tally).Where(area => VerbOf(tokens, At(at, area.Span.Start)) == VerbOf(tokens, deed)).SelectMany(area => area.Places).DistinctBy(place => place.Name, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } places ? places : null;
        }
        return null;
    }

    private ToldArea? Named(Toponym name, Tally tally)
    {
        if (name.Use == ToponymUse.Adjective)
            return null;
        var places = name.Candidates.Select(PossiblePlace.Of).Where(place => place.Country is { } country && tally.Where.Contains(country, StringComparer.Ordinal)).ToImmutableArray();
        if (name.Candidates.IsEmpty)
            return _unnamed.Unknown(name, tally) is { } unknown ? new ToldArea(name.Span, [unknown]) : null;
        if (places.IsEmpty)
            return null;
        return new ToldArea(name.Span, places[0].Kind == "country" ? [.. _unnamed.PartOf(name, places[0])] : [Meant(places)]);
    }

    // A region and its town may share a name; the region is meant where the report's own place lies in it and outside the town.
    private PossiblePlace Meant(ImmutableArray<PossiblePlace> places)
    {
        var region = places.FirstOrDefault(place => place.Kind == "region");
        var home = region is null ? null : report.HomeIn([region.Country!]);
        return region is not null && home?.Admin1 is { } admin1 && string.Equals(admin1, region.Name, StringComparison.OrdinalIgnoreCase) && !AreaReach.Holds(places[0], home) ? region : places[0];
    }

    // In the tally's own words, behind them in its clause, or before them on the same verb.
    private int? Rank(ToldArea area, int sentence, Tally tally)
    {
        if (area.Span.Overlaps(tally.Span))
            return 0;
        if (report.Coded.Sources.Any(source => source.Span is { } span && span.Overlaps(area.Span)))
            return null;
        var tokens = report.Sentences[sentence].Tokens;
        var (own, other) = (At(sentence, tally.Span.Start), At(sentence, area.Span.Start));
        if (area.Span.Start >= tally.Span.End)
            return IsOfOneClause(tokens, tally.Span.End, area.Span.Start) || IsBehindDeed(tokens, tally, area.Span.Start) || VerbOf(tokens, own) == VerbOf(tokens, other) ? 1 : null;
        // "A Port-au-Prince rights group" counts elsewhere too.
        var isPart = tokens[other].Relation is "compound" or "nmod:poss" && !tokens[tokens[other].Head].Span.Overlaps(tally.Span);
        return !isPart && VerbOf(tokens, own) == VerbOf(tokens, other) ? 2 : null;
    }

    private static bool IsOfOneClause(ImmutableArray<Token> tokens, int from, int to) =>
        !tokens.Any(token => token.Kind == TokenKind.Mark && token.Span.Start >= from && token.Span.End <= to);

    // "212 people, 97 of them civilians, had been killed in the northwest"
    private static bool IsBehindDeed(ImmutableArray<Token> tokens, Tally tally, int to) =>
        tokens.FirstOrDefault(token => token.Span.Start >= tally.Span.End && UnitReader.SharesStem(token, tally.What)) is { Text: not null } deed && deed.Span.End <= to && IsOfOneClause(tokens, deed.Span.End, to);

    private int At(int sentence, int offset) => Math.Min(report.Sentences[sentence].FirstEndingAfter(offset), report.Sentences[sentence].Tokens.Length - 1);

    private static int VerbOf(ImmutableArray<Token> tokens, int at)
    {
        // A tree has no way longer than its words.
        for (var steps = 0; steps < tokens.Length && tokens[at].Head != Token.Root; steps++)
        {
            if (tokens[at].Upos == Upos.Verb)
                return at;
            at = tokens[at].Head;
        }
        return at;
    }

    // "Attacks on Baidoa", told by a sentence that says "the town was shelled".
    private ImmutableArray<PossiblePlace>? OfAgainst(Tally tally, int sentence)
    {
        if (tally.Against is not { } against)
            return null;
        var named = report.Toponyms.Where(name => name.Use == ToponymUse.Place && against.Contains(name.Text, StringComparison.Ordinal)).Select(name => Named(name, tally)).OfType<ToldArea>().FirstOrDefault();
        if (named is not null)
            return named.Places;
        var head = ScopeWords.HeadOf(against).ToLowerInvariant();
        var word = AreaWords.Shipped.Of(head) ?? (ScopeWords.Shipped.Stands(head) && IsDefinite(head, sentence) ? AreaWords.Shipped.Of("town") : null);
        return word is { IsPlural: false } && _unnamed.Home(word, tally) is { } home ? [home] : null;
    }

    private bool IsDefinite(string head, int sentence) =>
        report.Sentences[sentence].Tokens.Index().Any(token => token.Index > 0 && token.Item.Lower == head && report.Sentences[sentence].Tokens[token.Index - 1].Lower is "the");
}

/// <summary>An area as a sentence tells it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Places">Where that is; none for a whole country.</param>
internal sealed record ToldArea(TextSpan Span, ImmutableArray<PossiblePlace> Places);

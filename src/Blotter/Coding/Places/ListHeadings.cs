using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Places;

/// <summary>
/// Finds the towns that head the entries of a list, "Uri: ...", "Tue 21 Nov - BRIA. ...", "• 10 March: Gao – ...": where several of a report's entries are headed so and the gazetteer knows a good part of the names, all are places. Immutable.
/// </summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="words">Words about toponyms.</param>
internal sealed class ListHeadings(Gazetteer gazetteer, ToponymWords words)
{
    private const int LeastEntries = 2;
    private const int LongestName = 4;
    private const int LongestDate = 5;

    /// <summary>The mentions with those of headings that nothing else found, in text order.</summary>
    /// <param name="sentences">The report's sentences.</param>
    /// <param name="found">Names of places in them, in text order.</param>
    public ImmutableArray<PlaceMention> With(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> found)
    {
        var headings = new List<PlaceMention>();
        var hits = new List<NameHit>();
        for (var index = 0; index < sentences.Length; index++)
            if (Heading(sentences[index], index, hits) is { } heading && (heading.First > 0 || index == 0 || sentences[index].Paragraph != sentences[index - 1].Paragraph))
                headings.Add(heading);
        if (headings.Count < LeastEntries || headings.Count(heading => heading.IsKnown) * 3 < headings.Count)
            return found;
        var others = headings.Where(heading => !found.Any(mention => mention.Sentence == heading.Sentence && mention.First <= heading.Last && heading.First <= mention.Last)).ToArray();
        return others.Length == 0 ? found : [.. found.Concat(others).OrderBy(mention => (mention.Sentence, mention.First))];
    }

    private PlaceMention? Heading(Sentence sentence, int index, List<NameHit> hits)
    {
        var tokens = sentence.Tokens;
        var start = LineMarkers.MayMarkItem(tokens[0].Text[0]) ? 1 : 0;
        var first = AfterDate(tokens, start);
        var last = first - 1;
        while (last + 1 < tokens.Length && last + 1 < first + LongestName && IsOfName(tokens, last + 1, first))
            last++;
        if (last < first || last + 1 >= tokens.Length || !Ends(tokens, last + 1, isDated: first > start, isListed: first > 0))
            return null;
        hits.Clear();
        gazetteer.Find(tokens, first, NameSearch.Exact, hits);
        if (hits is [var hit, ..] && hit.Last <= last)
            return new PlaceMention(index, first, hit.Last, hit, ToponymUse.Place, KindWish.Settlement);
        return tokens[first].Upos is Upos.Propn ? new PlaceMention(index, first, last, new NameHit(first, last, NameMatch.Exact, 0, 0), ToponymUse.Place, KindWish.Settlement) : null;
    }

    // "KAGA-BANDORO", "Deir al-Zor".
    private bool IsOfName(ImmutableArray<Token> tokens, int at, int first) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true } word ? !words.IsGeneric(word.Lower) && !words.Common.Contains(word.Lower) : at > first && tokens[at].Lower is "-" && tokens[at].Span.Start == tokens[at - 1].Span.End;

    // A colon; behind a date a full stop too, and behind a date or the mark of a list a dash that stands alone.
    private static bool Ends(ImmutableArray<Token> tokens, int at, bool isDated, bool isListed) => tokens[at].Lower switch
    {
        ":" => true,
        "." => isDated,
        "-" or "–" or "—" => isListed && tokens[at - 1].Span.End < tokens[at].Span.Start && at + 1 < tokens.Length && tokens[at].Span.End < tokens[at + 1].Span.Start,
        _ => false,
    };

    // The token behind "Tue 21 Nov -" or "10 March:"; the first where no date opens the entry.
    private static int AfterDate(ImmutableArray<Token> tokens, int start)
    {
        for (var at = start + 1; at < tokens.Length - 1 && at <= start + LongestDate; at++)
            if (tokens[at].Lower is "-" or "–" or "—" or ":" && HasDay(tokens, start, at))
                return at + 1;
        return start;
    }

    private static bool HasDay(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens[at].Kind == TokenKind.Number || CalendarWords.IsWeekday(tokens[at].Lower))
                return true;
        return false;
    }
}

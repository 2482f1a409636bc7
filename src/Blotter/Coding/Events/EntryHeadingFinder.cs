using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Events;

/// <summary>Finds what heads the entries of lists: "24 June, Rumbek.", "Kotli: ...", "• 10 March: Gao – ...". Immutable.</summary>
/// <param name="places">Chooses places.</param>
internal sealed class EntryHeadingFinder(PlaceAttachment places)
{
    /// <summary>The heading in a sentence of the body, or <c>null</c>: what stands before a mark, or words without a verb that give a day or a town.</summary>
    public EntryHeading? Find(SentenceFacts facts)
    {
        if (facts.Sentence.Section != SectionKind.Body)
            return null;
        if (Lead(facts) is { } lead)
            return lead;
        if (facts.Sentence.Tokens.Any(token => token.Upos is Upos.Verb or Upos.Aux))
            return null;
        var (date, place) = (facts.Dates.FirstOrDefault(), places.Best(facts, 0, []));
        return date is null && place is null ? null : new EntryHeading(date is null ? null : new DateChoice(date, facts, 0), place, IsNew: true);
    }

    /// <summary>Whether a sentence begins with the mark of a list.</summary>
    public static bool IsItem(SentenceFacts facts) => facts.Sentence.Section == SectionKind.Body && LineMarkers.MayMarkItem(facts.Sentence.Tokens[0].Text[0]);

    // "• 10 March: Gao – gunmen killed three traders", "Kotli: a drone struck a mosque in the town", "* 10 March: gunmen ..."
    private static EntryHeading? Lead(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        var isListed = IsItem(facts);
        var at = isListed ? 1 : 0;
        var date = facts.Dates.FirstOrDefault(date => date.First == at && date.Basis == DateBasis.Stated);
        var afterDate = date is null ? at : date.Last + 1;
        var isMarked = date is not null && afterDate < tokens.Length && tokens[afterDate].Lower is ":" or "," or "-" or "–" or "—";
        var start = isMarked ? afterDate + 1 : afterDate;
        var town = facts.Toponyms.FirstOrDefault(toponym => toponym.First == start && toponym.Use != ToponymUse.Adjective && toponym.Best is not null);
        if (town is not null && Ends(tokens, town.Last + 1, isLoose: isListed || date is not null))
            return new EntryHeading(DateOf(date, facts), new PlaceChoice(town, 0), IsNew: true);
        return isMarked && Ends(tokens, afterDate, isLoose: isListed) ? new EntryHeading(DateOf(date, facts), null, IsNew: true) : null;
    }

    // A colon, or in a list a dash that stands alone.
    private static bool Ends(ImmutableArray<Token> tokens, int at, bool isLoose) =>
        at + 1 < tokens.Length
        && (tokens[at].Lower is ":" || (isLoose && tokens[at].Lower is "-" or "–" or "—" && tokens[at - 1].Span.End < tokens[at].Span.Start && tokens[at].Span.End < tokens[at + 1].Span.Start));

    private static DateChoice? DateOf(TimeExpression? date, SentenceFacts facts) => date is null ? null : new DateChoice(date, facts, 0);
}

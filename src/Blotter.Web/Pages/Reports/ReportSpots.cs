using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Web.Pages.Reports;

/// <summary>The words of a report that say something (spots), in text order, each stretch once, with what they say.</summary>
internal sealed class ReportSpots
{
    private readonly ILookup<int, string> _byStart;
    private readonly ILookup<TextSpan, Entry> _entries;

    private ReportSpots(IReadOnlyCollection<Entry> entries)
    {
        Spans = [.. entries.Select(entry => entry.Span).Where(span => !span.IsEmpty).Distinct().Order()];
        _byStart = Spans.ToLookup(span => span.Start, PageAddress.Spot);
        _entries = entries.ToLookup(entry => entry.Span);
    }

    /// <summary>Where they are.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>Those of a coding.</summary>
    public static ReportSpots Of(ReportDetail report, CodedReport coding)
    {
        var names = new SourceNames(coding);
        var facts = new IncidentFacts(coding);
        string? Speaker(string? id, Stance stance) => id is null && stance == Stance.Asserts ? null : Wording.Of(names.Through(id), stance, report.Letters.Of);
        return new ReportSpots([
            .. coding.Incidents.SelectMany(incident => OfIncident(report, incident, facts.Of(incident), Speaker)),
            .. OtherFacts.Of(coding).Select(fact => new Entry(fact.Span, fact.Kind, AddressOf(report, coding, fact), Speaker(fact.Source, fact.Stance), false, "", fact.Value)),
            .. coding.Flags.Index().SelectMany(flag => flag.Item.Spans.Select(span => new Entry(span, Wording.Of(flag.Item.Kind), $"#{FlagAnchor(report, flag.Index)}", null, true, "", flag.Item.Why))),
        ]);
    }

    /// <summary>The id of a flag on the page.</summary>
    public static string FlagAnchor(ReportDetail report, int index) => $"flag-{report.FlagIds[index]}";

    /// <summary>Whether a spot begins at this character.</summary>
    public bool BeginsAt(int offset) => _byStart.Contains(offset);

    /// <summary>The spots that begin at this character, by their names in addresses.</summary>
    public ImmutableArray<string> BeginningAt(int offset) => [.. _byStart[offset]];

    /// <summary>What is said by the words that begin in a paragraph.</summary>
    public ImmutableArray<MarginNote> NotesIn(TextSpan paragraph)
    {
        var place = Spans.BinarySearch(new TextSpan(paragraph.Start, paragraph.Start));
        var first = place < 0 ? ~place : place;
        var said = Spans[first..].TakeWhile(span => span.Start < paragraph.End)
            .SelectMany(spot => _entries[spot].Index().Select(entry => (entry.Item, Fact: new NotedFact(PageAddress.Spot(spot), entry.Index == 0, entry.Item.Label, entry.Item.Value))));
        return [.. said.GroupBy(entry => (entry.Item.Head, entry.Item.Address, entry.Item.Speaker, entry.Item.IsFlag)).OrderBy(note => !note.Key.IsFlag)
            .Select(note => new MarginNote(note.Key.Head, note.Key.Address, note.Key.Speaker, note.Key.IsFlag, [.. note.Select(entry => entry.Fact)]))];
    }

    private static IEnumerable<Entry> OfIncident(ReportDetail report, Incident incident, ImmutableArray<IncidentFact> facts, Func<string?, Stance, string?> speaker)
    {
        var address = report.Mentions.FirstOrDefault(mention => mention.LocalId == incident.Id) is { } mention ? PageAddress.Incident(mention.Incident) : null;
        var label = "";
        foreach (var fact in facts)
        {
            // A further claim's row has the label of the fact above it.
            label = fact.Label.Length > 0 ? fact.Label : label;
            if (fact.Span is { } span)
                yield return new Entry(span, incident.Id, address, fact.Claim is { } claim ? speaker(claim.Source, claim.Stance) : null, false, label, fact.Value.Length > 0 ? fact.Value : Wording.Of(fact.Claim!));
        }
    }

    private static string? AddressOf(ReportDetail report, CodedReport coding, OtherFact fact) =>
        coding.Tallies.Index().Where(tally => tally.Item.Id == fact.Id).Select(tally => PageAddress.Tally(report.TallyIds[tally.Index])).FirstOrDefault();

    private sealed record Entry(TextSpan Span, string Head, string? Address, string? Speaker, bool IsFlag, string Label, string Value);
}

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Coding.Events;

namespace Blotter.Coding;

/// <summary>
/// Writes the claims of a report: who says which facet of which incident; a facet that one source repeats with one value is claimed once.
/// </summary>
internal sealed class ClaimWriter(ReportVoices voices)
{
    private readonly List<Claim> _claims = [];
    private readonly HashSet<(string Incident, Facet Facet, string Value, string? Source)> _known = [];

    /// <summary>All claims so far, numbered in order.</summary>
    public ImmutableArray<Claim> Claims => [.. _claims];

    /// <summary>Adds the claims of one incident.</summary>
    public void Add(Incident incident, IncidentDraft draft, DraftCulprits culprits)
    {
        foreach (var mention in draft.Mentions)
        {
            if (mention.Trigger.Word.Strength != Strength.Learned)
                Claim(incident, Facet.Occurrence, SetList.Name(mention.Type), mention.Facts, mention.Trigger.First, mention.Trigger.Last);
            if (mention.Date is { Time: { Start: { } start, End: { } end } date } told)
                Claim(incident, Facet.Date, start == end ? start.ToString() : $"{start}/{end}", told.Facts, date.First, date.Last);
        }
        foreach (var told in draft.Harms.Told)
            if (FacetOf(told.Harm.Kind) is { } facet && told.Harm is { Number: { } number, IsPart: false }
                && (told.Harm is { IsAmong: false, IsReference: false } || ReferenceEquals(draft.Harms.FigureOf(told.Harm.Kind), told)))
                Add(incident, facet, Figure(number), told.Facts, told.Span);
        foreach (var claim in culprits.Claims)
            Write(incident, claim.Facet, claim.Value, claim.Source, claim.Stance, claim.Sentence.Span, claim.Span);
        AddPlace(incident, draft);
    }

    /// <summary>A range as people write it: <c>13</c>, <c>13+</c>, <c>6-8</c>, <c>about 20</c>, <c>up to 8</c>.</summary>
    public static string Figure(NumberRange range) => (range.Low, range.Best, range.High) switch
    {
        ({ } low, _, { } high) when low == high => Text(low),
        ({ } low, _, { } high) => $"{Text(low)}-{Text(high)}",
        ({ } low, _, null) => Text(low) + "+",
        (null, { } best, _) => "about " + Text(best),
        (null, null, { } high) => "up to " + Text(high),
        _ => "unknown",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Facet? FacetOf(HarmKind kind) => kind switch
    {
        HarmKind.Killed => Facet.Killed,
        HarmKind.Injured => Facet.Injured,
        HarmKind.Abducted => Facet.Abducted,
        _ => null,
    };

    private void AddPlace(Incident incident, IncidentDraft draft)
    {
        if (incident.Place is not { Span: { } span } place)
            return;
        if (draft.Sentences.FirstOrDefault(facts => facts.Sentence.Span.Contains(span)) is { } facts)
            Add(incident, Facet.Place, place.Name, facts, span);
    }

    private void Claim(Incident incident, Facet facet, string value, SentenceFacts facts, int first, int last) =>
        Add(incident, facet, value, facts, facts.Sentence.SpanOf(first, last));

    private void Add(Incident incident, Facet facet, string value, SentenceFacts facts, TextSpan span)
    {
        var (source, stance, _) = voices.Of(span);
        Write(incident, facet, value, source, stance == Stance.Asserts && facts.IsHedged ? Stance.Hedges : stance, facts.Sentence.Span, span);
    }

    private void Write(Incident incident, Facet facet, string value, string? source, Stance stance, TextSpan sentence, TextSpan span)
    {
        if (!_known.Add((incident.Id, facet, value, source)))
            return;
        var id = string.Create(CultureInfo.InvariantCulture, $"c{_claims.Count + 1}");
        _claims.Add(new Claim(id, incident.Id, facet, value, source, stance, sentence, span));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>
/// Writes the claims of a report: who says which facet of which incident; a facet that one source repeats with one value is claimed once.
/// </summary>
internal sealed class ClaimWriter(ReportVoices voices)
{
    // Words between a preposition and the toponym it puts a deed at.
    private const int LongestPlace = 5;

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
                Add(incident, Facet.Occurrence, SetList.Name(mention.Stage), mention.Facts, DeedPhrase.Of(mention));
            if (mention.Date is { Time: { Start: { } start, End: { } end } date } told)
                Claim(incident, Facet.Date, start == end ? start.ToString() : $"{start}/{end}", told.Facts, date.First, date.Last);
        }
        foreach (var told in draft.Harms.Told)
            if (FacetOf(told.Harm.Kind) is { } facet && told.Harm is { Number: { } number, IsPart: false }
                && (told.Harm is { IsAmong: false, IsReference: false } || ReferenceEquals(draft.Harms.FigureOf(told.Harm.Kind), told)))
                Add(incident, facet, Figure(number), told.Facts, told.Span);
        foreach (var claim in culprits.Claims)
            Write(incident, claim.Facet, claim.Value, claim.Source, claim.Stance, claim.Sentence.Span, claim.Span);
        foreach (var mention in draft.Mentions)
            if (mention.Place is { Toponym: { Best: not null } toponym } && mention.Facts.IsText && mention.Facts.Toponyms.Contains(toponym))
                Add(incident, Facet.Place, toponym.Best!.Value.Place.Name, mention.Facts, PlaceWords(mention.Facts, toponym));
        AddPlace(incident, draft);
        foreach (var target in incident.Targets)
            AddThing(incident, Facet.Target, target.Text, draft, target.Span);
        foreach (var weapon in incident.Weapons)
            AddThing(incident, Facet.Weapon, weapon.Text, draft, weapon.Span);
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

    // "near Bankass", "in the town of Tame": the toponym with the preposition before it.
    private static TextSpan PlaceWords(SentenceFacts facts, Toponym toponym)
    {
        var (tokens, first) = (facts.Sentence.Tokens, toponym.First);
        while (first > 0 && toponym.First - first < LongestPlace && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Adp)
            if (tokens[--first].Upos == Upos.Adp && tokens[first].Lower is not "of")
                return facts.Sentence.SpanOf(first, toponym.Last);
        return facts.Sentence.SpanOf(toponym.First, toponym.Last);
    }

    private void AddThing(Incident incident, Facet facet, string value, IncidentDraft draft, TextSpan span)
    {
        if (draft.Sentences.FirstOrDefault(facts => facts.Sentence.Span.Contains(span)) is { } facts)
            Add(incident, facet, value, facts, span);
    }

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

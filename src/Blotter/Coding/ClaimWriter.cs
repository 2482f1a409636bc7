using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding;

/// <summary>
/// Writes the claims of a report: who says which facet of which incident. A facet that one source repeats with one value is claimed once, and a heading claims only what the body
/// does not say.
/// </summary>
internal sealed class ClaimWriter(ReportSpeech speech)
{
    // Words between a preposition and the toponym it puts a deed at.
    private const int LongestPlace = 8;

    private readonly List<Claim> _claims = [];
    private readonly HashSet<(string Incident, Facet Facet, string Value, string? Source)> _known = [];

    /// <summary>All claims so far, numbered in order.</summary>
    public ImmutableArray<Claim> Claims => [.. _claims];

    /// <summary>Adds the claims of one incident.</summary>
    public void Add(Incident incident, IncidentDraft draft, DraftCulprits culprits)
    {
        AddOccurrences(incident, draft);
        AddDates(incident, draft);
        foreach (var told in draft.Harms.Told)
            if (FacetOf(told.Harm.Kind) is { } facet && told.Harm is { Number: { } number, IsPart: false }
                && (told.Harm is { IsAmong: false, IsReference: false } || ReferenceEquals(draft.Harms.FigureOf(told.Harm.Kind), told)))
                Add(incident, facet, Figure(number), told.Facts, told.Span);
        foreach (var claim in culprits.Claims)
            Write(incident, claim.Facet, claim.Value, claim.Source, claim.Stance, claim.Sentence.Span, claim.Span);
        AddPlaces(incident, draft);
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

    // "near Bankass", "in the northern town of Tame", "south of Komanda": the toponym with the preposition or direction before it.
    private static TextSpan PlaceWords(SentenceFacts facts, Toponym toponym)
    {
        var (tokens, first) = (facts.Sentence.Tokens, toponym.First);
        while (first > 0 && toponym.First - first < LongestPlace && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Adp)
            if (tokens[--first].Upos == Upos.Adp && tokens[first].Lower is "of" && toponym.Relation is not null)
                return facts.Sentence.SpanOf(Math.Max(0, first - 1), toponym.Last);
            else if (tokens[first].Upos == Upos.Adp && tokens[first].Lower is not "of")
                return facts.Sentence.SpanOf(first, toponym.Last);
        return facts.Sentence.SpanOf(toponym.First, toponym.Last);
    }

    // Whoever tells of the deed by a word of its own; who only points back to it ("the attack") or counts those harmed tells something else of it.
    private void AddOccurrences(Incident incident, IncidentDraft draft)
    {
        var mentions = BodyFirst(draft);
        foreach (var (rank, mention) in mentions.Index())
            if (rank == 0 || (!mention.IsDefinite && !mention.IsHarmAlone && mention.Trigger.Word.Strength != Strength.Learned))
                Add(incident, Facet.Occurrence, SetList.Name(mention.Stage), mention.Facts, DeedPhrase.Of(mention));
    }

    // The days told of the deed that agree with the incident's: others are those of what came before or after it.
    private void AddDates(Incident incident, IncidentDraft draft)
    {
        var told = new List<(string? Source, DateOnly First, DateOnly Last)>();
        foreach (var mention in BodyFirst(draft))
            if (mention.Date is { Time: { Start: { } start, End: { } end } time } date && (incident.Date is not { Start: { } from, End: { } to } || (start.FirstDay <= to.LastDay && from.FirstDay <= end.LastDay)))
            {
                var source = speech.Of(date.Facts.Sentence.SpanOf(time.First, time.Last)).Source;
                if (told.Exists(other => other.Source == source && start.FirstDay <= other.Last && other.First <= end.LastDay))
                    continue;
                told.Add((source, start.FirstDay, end.LastDay));
                Claim(incident, Facet.Date, start == end ? start.ToString() : $"{start}/{end}", date.Facts, time.First, time.Last);
            }
    }

    // The body's before those of headings; what only counts the harm and what learned models alone see tell of the deed where nothing else does.
    private static IEnumerable<EventMention> BodyFirst(IncidentDraft draft) =>
        draft.Mentions.OrderBy(mention => IsHeading(mention.Facts)).ThenBy(mention => mention.IsHarmAlone || mention.Trigger.Word.Strength == Strength.Learned);

    private static bool IsHeading(SentenceFacts facts) => facts.Sentence.Section is SectionKind.Headline or SectionKind.Standfirst;

    private void AddThing(Incident incident, Facet facet, string value, IncidentDraft draft, TextSpan span)
    {
        if (draft.Sentences.FirstOrDefault(facts => facts.Sentence.Span.Contains(span)) is { } facts)
            Add(incident, facet, value, facts, span);
    }

    // The incident's place first, then others that somebody names: a country or a region tells no more of a deed whose town is known.
    private void AddPlaces(Incident incident, IncidentDraft draft)
    {
        if (incident.Place is { Span: { } span } place && draft.Sentences.FirstOrDefault(facts => facts.Sentence.Span.Contains(span)) is { } home)
            Add(incident, Facet.Place, place.Name, home, home.Toponyms.FirstOrDefault(toponym => home.Sentence.SpanOf(toponym.First, toponym.Last) == span) is { } named ? PlaceWords(home, named) : span);
        foreach (var mention in BodyFirst(draft))
            if (mention.Place is { Toponym: { Best: { } best } toponym } && mention.Facts.IsText && mention.Facts.Toponyms.Contains(toponym) && !IsCoarser(best.Place.Kind, incident.Place))
                Add(incident, Facet.Place, best.Place.Name, mention.Facts, PlaceWords(mention.Facts, toponym));
    }

    private static bool IsCoarser(PlaceKind kind, Place? place) =>
        (kind == PlaceKind.Country && place is { Precision: not PlacePrecision.Country }) || (kind == PlaceKind.Region && place is { Precision: PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.District });

    private void Claim(Incident incident, Facet facet, string value, SentenceFacts facts, int first, int last) =>
        Add(incident, facet, value, facts, facts.Sentence.SpanOf(first, last));

    private void Add(Incident incident, Facet facet, string value, SentenceFacts facts, TextSpan span)
    {
        if (IsHeading(facts) && _claims.Exists(claim => claim.Incident == incident.Id && claim.Facet == facet && (claim.Value == value || !IsCount(facet))))
            return;
        var (source, stance, _) = speech.Of(span);
        Write(incident, facet, value, source, stance, facts.Sentence.Span, span);
    }

    private static bool IsCount(Facet facet) => facet is Facet.Killed or Facet.Injured or Facet.Abducted;

    private void Write(Incident incident, Facet facet, string value, string? source, Stance stance, TextSpan sentence, TextSpan span)
    {
        if (!_known.Add((incident.Id, facet, value, source)))
            return;
        var id = string.Create(CultureInfo.InvariantCulture, $"c{_claims.Count + 1}");
        _claims.Add(new Claim(id, incident.Id, facet, value, source, stance, sentence, span));
    }
}

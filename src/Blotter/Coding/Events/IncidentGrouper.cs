using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Groups the sentences of one report into incidents. Mentions are one incident unless their dates, countries or types exclude it; a new
/// paragraph returns to the main incident; sentences without an attack word that tell of harm or responsibility belong to the incident last told.
/// </summary>
internal static class IncidentGrouper
{
    // A report returns to few incidents; text made of thousands is not searched back to its start.
    private const int Memory = 100;

    /// <summary>The incidents in the order of their first mention.</summary>
    public static ImmutableArray<IncidentDraft> Group(ImmutableArray<SentenceFacts> sentences)
    {
        var groups = new List<Gathering>();
        Gathering? current = null;
        var paragraph = -1;
        foreach (var facts in sentences)
        {
            if (facts.Sentence.Paragraph != paragraph && groups.Count > 0)
                current = groups[0];
            paragraph = facts.Sentence.Paragraph;
            if (EventMentionFinder.Find(facts) is { } mention)
                current = Place(groups, current, mention);
            else if (current is not null && Continues(current, facts))
                current.Sentences.Add(facts);
        }
        return [.. groups.Select((group, index) => new IncidentDraft([.. group.Mentions], [.. group.Sentences], IsMain: index == 0))];
    }

    private static Gathering Place(List<Gathering> groups, Gathering? current, EventMention mention)
    {
        var home = current is not null && current.Admits(mention) ? current : Remembered(groups).FirstOrDefault(group => group.Admits(mention));
        if (home is null)
        {
            home = new Gathering();
            groups.Add(home);
        }
        home.Add(mention);
        return home;
    }

    private static IEnumerable<Gathering> Remembered(List<Gathering> groups) => groups.Skip(Math.Max(0, groups.Count - Memory));

    private static bool Continues(Gathering current, SentenceFacts facts) =>
        facts.Sentence.Section is SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body
        && (!facts.Harms.IsEmpty || !facts.Responsibility.IsEmpty)
        && facts.Dates.All(date => !current.ExcludedBy(date));

    // What decides about the next mention is kept at hand: reports may tell of thousands.
    private sealed class Gathering
    {
        private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
        private (PartialDate Start, PartialDate End)? _days;
        private IncidentType? _type;

        public List<EventMention> Mentions { get; } = [];

        public List<SentenceFacts> Sentences { get; } = [];

        public void Add(EventMention mention)
        {
            Mentions.Add(mention);
            Sentences.Add(mention.Facts);
            _countries.UnionWith(Named(mention.Facts));
            if (mention.Date is { Start: { } start, End: { } end })
                _days ??= (start, end);
            if (IsTelling(mention.Type))
                _type ??= mention.Type;
        }

        public bool Admits(EventMention mention) =>
            (mention.Date is not { } date || !ExcludedBy(date)) && !ExcludedByCountry(mention.Facts) && !ExcludedByType(mention);

        public bool ExcludedBy(TimeExpression date) =>
            date is { Start: { } start, End: { } end } && _days is { } known && (end < known.Start || known.End < start);

        private bool ExcludedByCountry(SentenceFacts facts) =>
            _countries.Count > 0 && Named(facts).Any() && !Named(facts).Any(_countries.Contains);

        private bool ExcludedByType(EventMention mention) =>
            _type is { } known && IsTelling(mention.Type) && Family(mention.Type) != Family(known) && !IsDefinite(mention);

        private static bool IsTelling(IncidentType type) => type is not (IncidentType.Other or IncidentType.ArmedAttack);

        // Coarser than the families by which evaluations align: one report calls one attack a bombing, a rocket attack and sabotage.
        private static IncidentType Family(IncidentType type) =>
            type is IncidentType.SuicideBombing or IncidentType.RocketOrShelling or IncidentType.AirstrikeOrDrone or IncidentType.Sabotage
                ? IncidentType.Bombing
                : type;

        // "the kidnapping", "Monday's raid" point back to something told before.
        private static bool IsDefinite(EventMention mention) =>
            mention.Trigger.First > 0 && mention.Facts.Sentence.Tokens[mention.Trigger.First - 1].Lower is "the" or "this" or "that" or "'s";

        private static IEnumerable<string> Named(SentenceFacts facts) =>
            facts.Countries.Where(country => country.IsName).Select(country => country.Country.Iso2);
    }
}

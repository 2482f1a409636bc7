using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Groups what the sentences of one report tell into incidents. Each mention joins the incident that most speaks for: equal days and towns and types do, other days, towns and countries exclude it, and words such as "another" speak against all;
/// where nothing speaks for or against, it joins the incident last told. A new paragraph returns to the main incident; sentences without an attack word that tell of harm or responsibility belong to the incident last told.
/// Headlines are read last, since they say least. Immutable.
/// </summary>
/// <param name="events">Finds mentions.</param>
/// <param name="places">Says which places exclude each other.</param>
internal sealed class IncidentGrouper(EventMentionFinder events, PlaceAttachment places)
{
    // What is older than the report by more days is background, and no date of an attack told without one.
    private const int RecentDays = 14;

    private const int LaterDays = 7;

    // What speaks for an incident, and against it; what excludes it outweighs all.
    private const float SameDay = 1.5f;
    private const float SamePeriod = 0.5f;
    private const float SamePlace = 1;
    private const float SameType = 1;
    private const float OtherType = -2.1f;
    private const float Definite = 0.5f;
    private const float Current = 0.5f;
    private const float Background = 1;
    private const float Never = -10;

    // What an attack that is said to be another one has against it: more than day, town and type can make up for together.
    private const float Separate = 4;

    // How near a day and a town must be told to a definite attack word to say that it is another attack than those told before.
    private const float DirectCost = 0.95f;
    private const float DirectPlace = 1;

    // How clearly a town must be told to say that another kind of deed is another attack.
    private const float ClearPlace = 0.9f;

    // A report returns to few incidents; text made of thousands is not searched back to its start.
    private const int Memory = 100;

    // An incident of which more places are told is told badly; the first decide.
    private const int MostPlaces = 10;

    // What a sentence tells that follows an attack told without day or place may be of that attack: how many sentences later, and how likely it must tell of one.
    private const int Following = 3;
    private const float LeastFollowing = 0.08f;
    private const float LeastFollowingPlace = 0.3f;

    private readonly EntryHeadingFinder _headings = new(places);

    /// <summary>The incidents in the order of their first mention in the body, else in the headline.</summary>
    /// <param name="sentences">The report's sentences.</param>
    /// <param name="published">The day of the report, or <c>null</c>.</param>
    public ImmutableArray<IncidentDraft> Group(ImmutableArray<SentenceFacts> sentences, DateOnly? published)
    {
        var groups = new List<Gathering>();
        Gathering? current = null;
        var paragraph = -1;
        EntryHeading? heading = null;
        var wasItem = false;
        var before = new List<SentenceFacts>();
        foreach (var facts in sentences.OrderBy(facts => facts.Sentence.Section is SectionKind.Headline or SectionKind.Standfirst))
        {
            var isItem = EntryHeadingFinder.IsItem(facts);
            if (facts.Sentence.Paragraph != paragraph && groups.Count > 0 && !(isItem && wasItem))
                current = groups[0];
            wasItem = facts.Sentence.Paragraph == paragraph ? wasItem : isItem;
            heading = EntryHeading.Of(_headings.Find(facts), facts.Sentence.Paragraph == paragraph ? heading : null);
            paragraph = facts.Sentence.Paragraph;
            if (heading is { IsNew: true })
                current = null;
            var mentions = events.Find(facts);
            var isNew = false;
            foreach (var mention in mentions)
            {
                var home = Home(groups, published, current, SameDayAs(current, heading?.Over(mention) ?? mention));
                heading = heading is null ? null : heading with { IsNew = false };
                // What an attack is compared to ("a mile from the scene of Thursday's blast") is not what the next sentence goes on with.
                current = isNew && mention.IsDefinite ? current : home;
                isNew |= !mention.IsDefinite;
            }
            if (groups.Count == 0)
                before.Add(facts);
            else if (before.Count > 0)
                Precede(groups[0], before);
            if (!mentions.IsEmpty || current is null)
                continue;
            if (Continues(current, facts))
                current.Sentences.Add(facts);
            if (events.TellsOfHappening(facts) || (facts.Sentence.Index - current.LastTold is > 0 and <= Following && facts.Telling >= LeastFollowing))
                current.Follow(events.Setting(facts));
        }
        if (groups.Count > 0)
            FollowHeadline(groups[0], before);
        return [.. groups.Select(group => new IncidentDraft(InTextOrder(group.Mentions, mention => mention.Facts), InTextOrder(group.Sentences, facts => facts)) { Following = FollowedOf(group, groups[0]) })];
    }

    // "Officers were called to a home around 9 p.m. Friday. They found that a man had been shot.": when and where may be told before what was done.
    private void Precede(Gathering first, List<SentenceFacts> before)
    {
        foreach (var facts in before.TakeLast(Following).Reverse())
            if (first.FirstTold > facts.Sentence.Index && (facts.Telling >= LeastFollowing || events.TellsOfHappening(facts) || events.TellsOfResponse(facts)))
                first.Follow(events.Setting(facts));
        before.Clear();
    }

    // Where the headline alone tells of an attack, the first sentences of the text tell when and where.
    private void FollowHeadline(Gathering only, List<SentenceFacts> text)
    {
        foreach (var facts in text.Where(facts => facts.IsText).Take(Following))
            if (facts.Telling >= LeastFollowing || events.TellsOfHappening(facts) || events.TellsOfResponse(facts))
                only.Follow(events.Setting(facts));
    }

    // "Two hours later a grenade was thrown at a post": on the day and, where none is told, in the town of what was told before.
    private EventMention SameDayAs(Gathering? before, EventMention mention)
    {
        if (before is null || mention.InHeadline || mention.Facts.Sentence.Index <= before.LastTold)
            return mention;
        // Days named on the way, of arrests or deaths, don't count for "the same night".
        if (EventMentionFinder.IsSameDay(mention))
            return mention with { Date = before.Date ?? mention.Date! with { IsWeak = true }, IsSeparate = mention.IsSeparate || mention is { IsDefinite: false, IsHarmAlone: false } };
        return events.TellsOfSameDay(mention) ? mention with { Date = mention.Date ?? before.Date, Place = mention.Place ?? before.Places.FirstOrDefault() } : mention;
    }

    // "In Koro an office was burned at around 9 p.m.": a time of the day alone is of the day that the report is about, and so is what a lead sums up ("drones hit four towns overnight").
    private ToldSetting FollowedOf(Gathering group, Gathering main) =>
        group.Days is null && group.Followed.Date is null && main.Date is { } day
            && (group.Mentions.Exists(mention => mention.Date is { IsWeak: true } date && (date.Time.Granularity == Granularity.Clock || EventMentionFinder.IsSameDay(mention))) || (group.Mentions.TrueForAll(mention => mention.Date is null) && main.Mentions.Exists(events.IsSummary)))
            ? group.Followed with { Date = day }
            : group.Followed;

    private static ImmutableArray<T> InTextOrder<T>(List<T> items, Func<T, SentenceFacts> facts) => [.. items.OrderBy(item => facts(item).Sentence.Index)];

    private Gathering? Home(List<Gathering> groups, DateOnly? published, Gathering? current, EventMention mention)
    {
        Gathering? home = null;
        var most = 0f;
        foreach (var group in Remembered(groups, current))
            if (Score(group, mention, published) + (ReferenceEquals(group, current) ? Current : 0) is var score && score >= 0 && (home is null || score > most))
                (home, most) = (group, score);
        if (home is null && (mention.IsFaint || IsLearnedAlone(mention) || (groups.Count > 0 && !MayStart(mention))))
            return current;
        if (home is null)
        {
            home = new Gathering();
            groups.Add(home);
        }
        home.Add(mention);
        return home;
    }

    private static IEnumerable<Gathering> Remembered(List<Gathering> groups, Gathering? current)
    {
        var recent = groups.Skip(Math.Max(0, groups.Count - Memory));
        return current is null || groups.Count <= Memory ? recent : recent.Append(current).Distinct();
    }

    // A headline repeats what the body tells; "the blast" was told before, unless its own day or town is told with it.
    private static bool MayStart(EventMention mention) =>
        !mention.InHeadline
        && (!mention.IsDefinite || mention.IsSeparate || mention.Date is { Cost: <= DirectCost } || (mention.Place is { Score: >= DirectPlace } && !mention.Trigger.Word.IsFramed));

    private static bool IsLearnedAlone(EventMention mention) =>
        mention.Trigger.Word.Strength == Strength.Learned && !mention.Facts.IsArmed && mention.Date is null && mention.Place is null && mention.Facts.Harms.IsEmpty;

    // Who was wounded may die days later.
    private static bool IsLaterHarm(EventMention mention, PartialDate start, (PartialDate Start, PartialDate End) known) =>
        (mention.IsHarmAlone || (mention.Trigger.Word.Strength == Strength.Learned && mention.IsOfDeath)) && known.End < start && start.FirstDay.DayNumber - known.End.FirstDay.DayNumber <= LaterDays;

    // What speaks for a mention's being of an incident, from 0; less than 0 keeps it apart.
    private float Score(Gathering group, EventMention mention, DateOnly? published)
    {
        var score = 0f;
        if ((mention.Stage == Stage.Threatened) != (group.Mentions[0].Stage == Stage.Threatened) && !mention.IsDefinite)
            return Never;
        if (mention.Date is { IsWeak: false, Time: { Start: { } start, End: { } end } time } && group.Days is { } known)
        {
            if (!IsLaterHarm(mention, start, known) && (end < known.Start || known.End < start))
                return Never;
            if (start <= known.End)
                score += time.Precision == DatePrecision.Day ? SameDay : SamePeriod;
        }
        else if (!mention.IsDefinite && mention.Date?.Time.Interval is { } days && published is { } day && days.Last.DayNumber < day.DayNumber - RecentDays)
            score -= IsRecalled(group, mention) ? Separate : Background;
        if (mention.Place is { } place)
            foreach (var other in group.Places)
                if (places.AreApart(place, other))
                    return Never;
                else if (place.Toponym.Best?.Place is { Kind: not PlaceKind.Country } here && other.Toponym.Best?.Place.Id == here.Id)
                    score += SamePlace;
        if (group.Countries.Count > 0 && Gathering.Named(mention.Facts).Any() && !Gathering.Named(mention.Facts).Any(group.Countries.Contains))
            return Never;
        if (mention.InHeadline && mention.Type != group.Type && TellsAlsoOf(mention, group))
            score += SameType;
        else if (group.Type is { } type && Gathering.IsTelling(mention))
            score += TypeFamily.Coarse(mention.Type) == TypeFamily.Coarse(type) ? SameType : mention.IsDefinite ? 0 : OtherType;
        else if (group.Type is null && group.IsShooting && mention is { IsDefinite: false, Type: IncidentType.Bombing or IncidentType.Arson or IncidentType.Kidnapping, Place.Score: >= ClearPlace } && score <= 0)
            score -= Background;
        if (mention.IsSeparate)
            score -= Separate;
        return score + (mention.IsDefinite ? Definite : 0);
    }

    // "Gunmen kill nine on lorry, torch offices in second town": a headline may tell of several incidents.
    private static bool TellsAlsoOf(EventMention headline, Gathering group) =>
        headline.Facts.Triggers.Any(trigger => trigger != headline.Trigger && group.Mentions.Exists(mention => TypeFamily.Coarse(mention.Type) == TypeFamily.Coarse(trigger.Word.Type)));

    // "In October, gunmen stopped a bus": what opens with a month of its own, after others have told of an attack, recalls another one.
    private static bool IsRecalled(Gathering group, EventMention mention) =>
        mention.Date is { Time: { First: <= 1, Precision: DatePrecision.Month } } && group.Mentions.Exists(told => !told.InHeadline && told.Facts.Sentence.Paragraph < mention.Facts.Sentence.Paragraph);

    private static bool Continues(Gathering current, SentenceFacts facts) =>
        facts.IsText && (!facts.Harms.IsEmpty || !facts.Responsibility.IsEmpty)
        && facts.Dates.All(date => !current.IsAfter(date));

    // What decides about the next mention is kept at hand: reports may tell of thousands.
    private sealed class Gathering
    {
        public List<EventMention> Mentions { get; } = [];

        public List<SentenceFacts> Sentences { get; } = [];

        public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

        public List<PlaceChoice> Places { get; } = [];

        public (PartialDate Start, PartialDate End)? Days { get; private set; }

        public DateChoice? Date { get; private set; }

        public IncidentType? Type { get; private set; }

        public bool IsShooting { get; private set; }

        public int LastTold { get; private set; }

        public int FirstTold => Mentions[0].Facts.Sentence.Index;

        public ToldSetting Followed { get; private set; } = new(null, null);

        public void Follow(ToldSetting setting)
        {
            if (Days is null && setting.Date is { } date)
                Followed = Followed with { Date = Followed.Date is null || (Followed.Date.IsWeak && !date.IsWeak) ? date : Followed.Date };
            if (Places.Count == 0 && setting.Place is { Score: >= LeastFollowingPlace } place)
                Followed = Followed with { Place = Followed.Place ?? place };
        }

        public void Add(EventMention mention)
        {
            LastTold = mention.Facts.Sentence.Index;
            Mentions.Add(mention);
            Sentences.Add(mention.Facts);
            Countries.UnionWith(Named(mention.Facts));
            if (mention.Date is { IsWeak: false, Time: { Start: { } start, End: { } end } })
            {
                Days ??= (start, end);
                Date ??= mention.Date;
            }
            if (Places.Count < MostPlaces && mention.Place is { Toponym.Best: not null } place && !Places.Exists(known => known.Toponym.Best!.Value.Place.Id == place.Toponym.Best!.Value.Place.Id))
                Places.Add(place);
            if (IsTelling(mention))
                Type ??= mention.Type;
            IsShooting |= mention.Type == IncidentType.ArmedAttack && mention.Trigger.Word.Strength == Strength.Strong;
        }

        // Who was wounded may die later.
        public bool IsAfter(TimeExpression date) => date is { End: { } end } && Days is { } known && end < known.Start;

        // Harm alone, "three rebels were killed", tells of no deed of its own.
        public static bool IsTelling(EventMention mention) => mention.Type is not (IncidentType.Other or IncidentType.ArmedAttack) && mention.Trigger.Word.Strength != Strength.Harm;

        public static IEnumerable<string> Named(SentenceFacts facts) =>
            facts.Countries.Where(country => country.IsName).Select(country => country.Country.Iso2);
    }
}

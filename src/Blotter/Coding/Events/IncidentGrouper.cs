using System.Collections.Immutable;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
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
    // What speaks for the incident last told.
    private const float Current = 0.5f;

    // How near a day and a town must be told to a definite attack word to say that it is another attack than those told before.
    private const float DirectCost = 0.95f;
    private const float DirectPlace = 1;

    // A report returns to few incidents; text made of thousands is not searched back to its start.
    private const int Memory = 100;

    // What a sentence tells that follows an attack told without day or place may be of that attack: how many sentences later, and how likely it must tell of one.
    private const int Following = 3;
    private const float LeastFollowing = 0.08f;

    private readonly EntryHeadingFinder _headings = new(places);
    private readonly BelongingScore _scores = new(places);

    /// <summary>The incidents in the order of their first mention in the body, else in the headline.</summary>
    /// <param name="sentences">The report's sentences.</param>
    /// <param name="published">The day of the report, or <c>null</c>.</param>
    public ImmutableArray<IncidentDraft> Group(ImmutableArray<SentenceFacts> sentences, DateOnly? published)
    {
        var groups = new List<GatheredIncident>();
        GatheredIncident? current = null;
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
            current = Gathered(groups, published, current, mentions, ref heading);
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
        var dayOfAll = groups.Count > 0 && groups[0].Mentions.Exists(events.IsSummary) ? groups[0].Date : null;
        return [.. groups.Select(group => new IncidentDraft(InTextOrder(group.Mentions, mention => mention.Facts), InTextOrder(group.Sentences, facts => facts)) { Following = FollowedOf(group, groups[0].Date, dayOfAll) })];
    }

    // Gives each mention of a sentence its incident; returns the one that the next sentence goes on with.
    private GatheredIncident? Gathered(List<GatheredIncident> groups, DateOnly? published, GatheredIncident? current, ImmutableArray<EventMention> mentions, ref EntryHeading? heading)
    {
        var isNew = false;
        foreach (var mention in mentions)
        {
            var home = Home(groups, published, current, SameDayAs(current, heading?.Over(mention) ?? mention));
            heading = heading is null ? null : heading with { IsNew = false };
            // What an attack is compared to ("a mile from the scene of Thursday's blast") is not what the next sentence goes on with.
            current = (isNew && mention.IsDefinite) || mention.IsAside ? current : home;
            isNew |= !mention.IsDefinite;
        }
        return current;
    }

    // "Officers were called to a home around 9 p.m. Friday. They found that a man had been shot.": when and where may be told before what was done.
    private void Precede(GatheredIncident first, List<SentenceFacts> before)
    {
        foreach (var facts in before.TakeLast(Following).Reverse())
            if (first.FirstTold > facts.Sentence.Index && (facts.Telling >= LeastFollowing || events.TellsOfHappening(facts) || events.TellsOfResponse(facts)))
                first.Follow(events.Setting(facts));
        before.Clear();
    }

    // Where the headline alone tells of an attack, the first sentences of the text tell when and where.
    private void FollowHeadline(GatheredIncident only, List<SentenceFacts> text)
    {
        foreach (var facts in text.Where(facts => facts.IsText).Take(Following))
            if (facts.Telling >= LeastFollowing || events.TellsOfHappening(facts) || events.TellsOfResponse(facts))
                only.Follow(events.Setting(facts));
    }

    // "Two hours later a grenade was thrown at a post": on the day and, where none is told, in the town of what was told before.
    private EventMention SameDayAs(GatheredIncident? before, EventMention mention)
    {
        if (before is null || mention.InHeadline || mention.Facts.Sentence.Index <= before.LastTold)
            return mention;
        // Days named on the way, of arrests or deaths, don't count for "the same night".
        if (EventMentionFinder.IsSameDay(mention))
            return mention with { Date = before.Date ?? mention.Date! with { IsWeak = true }, IsSeparate = mention.IsSeparate || mention is { IsDefinite: false, IsHarmAlone: false } };
        return events.TellsOfSameDay(mention) ? mention with { Date = mention.Date ?? before.Date, Place = mention.Place ?? before.Places.FirstOrDefault() } : mention;
    }

    // "In Koro an office was burned at around 9 p.m.": a time of the day alone is of the day that the report is about, and so is what a lead sums up ("drones hit four towns overnight").
    private static ToldSetting FollowedOf(GatheredIncident group, DateChoice? main, DateChoice? ofAll)
    {
        if (group.Days is not null || group.Followed.Date is not null)
            return group.Followed;
        var isOfMain = group.Mentions.Exists(mention => mention.Date is { IsWeak: true } date && (date.Time.Granularity == Granularity.Clock || EventMentionFinder.IsSameDay(mention)));
        var day = isOfMain ? main : group.Mentions.TrueForAll(mention => mention.Date is null) ? ofAll : null;
        return day is null ? group.Followed : group.Followed with { Date = day };
    }

    private static ImmutableArray<T> InTextOrder<T>(List<T> items, Func<T, SentenceFacts> facts) => [.. items.OrderBy(item => facts(item).Sentence.Index)];

    private GatheredIncident? Home(List<GatheredIncident> groups, DateOnly? published, GatheredIncident? current, EventMention mention)
    {
        GatheredIncident? home = null;
        var most = 0f;
        foreach (var group in Remembered(groups, current))
            if (_scores.Of(group, mention, published) + (ReferenceEquals(group, current) ? Current : 0) is var score && score >= 0 && (home is null || score > most))
                (home, most) = (group, score);
        if (home is null && (mention.IsFaint || IsLearnedAlone(mention) || (groups.Count > 0 && !MayStart(mention))))
            return current;
        if (home is null)
        {
            home = new GatheredIncident();
            groups.Add(home);
        }
        home.Add(mention);
        return home;
    }

    private static IEnumerable<GatheredIncident> Remembered(List<GatheredIncident> groups, GatheredIncident? current)
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

    private static bool Continues(GatheredIncident current, SentenceFacts facts) =>
        facts.IsText && (!facts.Harms.IsEmpty || !facts.Responsibility.IsEmpty)
        && facts.Dates.All(date => !current.IsAfter(date));
}

using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Coding.Events;

/// <summary>Says how much speaks for a mention's being of an incident told before: days, towns, countries and types (docs/adr/0013). Immutable.</summary>
/// <param name="places">Says which places exclude each other.</param>
internal sealed class BelongingScore(PlaceAttachment places)
{
    // What is older than the report by more days is background, and no date of an attack told without one.
    private const int RecentDays = 14;

    // Whoever was wounded may die so many days later.
    private const int LaterDays = 7;

    // What speaks for an incident, and against it; what excludes it outweighs all.
    private const float SameDay = 1.5f;
    private const float SamePeriod = 0.5f;
    private const float SamePlace = 1;
    private const float SameType = 1;
    private const float OtherType = -2.1f;
    private const float Definite = 0.5f;
    private const float Background = 1;
    private const float Never = -10;

    // What an attack that is said to be another one has against it: more than day, town and type can make up for together.
    private const float Separate = 4;

    // How clearly a town must be told to say that another kind of deed is another attack.
    private const float ClearPlace = 0.9f;

    /// <summary>What speaks for a mention's being of an incident, from 0; less than 0 keeps it apart.</summary>
    /// <param name="group">The incident, as far as it was told.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="published">The day of the report, or <c>null</c>.</param>
    public float Of(GatheredIncident group, EventMention mention, DateOnly? published)
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
        if (group.Countries.Count > 0 && GatheredIncident.Named(mention.Facts).Any() && !GatheredIncident.Named(mention.Facts).Any(group.Countries.Contains))
            return Never;
        if (mention.InHeadline && mention.Type != group.Type && TellsAlsoOf(mention, group))
            score += SameType;
        else if (group.Type is { } type && GatheredIncident.IsTelling(mention))
            score += TypeFamily.Coarse(mention.Type) == TypeFamily.Coarse(type) ? SameType : mention.IsDefinite ? 0 : OtherType;
        else if (group.Type is null && group.IsShooting && mention is { IsDefinite: false, Type: IncidentType.Bombing or IncidentType.Arson or IncidentType.Kidnapping, Place.Score: >= ClearPlace } && score <= 0)
            score -= Background;
        if (mention.IsSeparate)
            score -= Separate;
        return score + (mention.IsDefinite ? Definite : 0);
    }

    // "Gunmen kill nine on lorry, torch offices in second town": a headline may tell of several incidents.
    private static bool TellsAlsoOf(EventMention headline, GatheredIncident group) =>
        headline.Facts.Triggers.Any(trigger => trigger != headline.Trigger && group.HasKind(trigger.Word.Type));

    // "In October, gunmen stopped a bus": what opens with a month of its own, after others have told of an attack, recalls another one.
    private static bool IsRecalled(GatheredIncident group, EventMention mention) =>
        mention.Date is { Time: { First: <= 1, Precision: DatePrecision.Month } } && group.Mentions.Exists(told => !told.InHeadline && told.Facts.Sentence.Paragraph < mention.Facts.Sentence.Paragraph);

    private static bool IsLaterHarm(EventMention mention, PartialDate start, (PartialDate Start, PartialDate End) known) =>
        (mention.IsHarmAlone || (mention.Trigger.Word.Strength == Strength.Learned && mention.IsOfDeath)) && known.End < start && start.FirstDay.DayNumber - known.End.FirstDay.DayNumber <= LaterDays;
}

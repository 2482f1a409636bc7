using Blotter.Coding.Contract;

namespace Blotter.Coding.Tallies;

/// <summary>Which counts over which times are tallies, rather than the toll of one deed.</summary>
internal static class TallyRules
{
    // Fewer may have been harmed by one deed in a month or year that is over.
    private const int MostOfOneDeed = 20;
    private const int FewDeeds = 3;
    private const int FewHarmed = 5;
    private const int DaysOfOneDeed = 8;

    /// <summary>Whether a count of that thing over that time is a sum over several deeds.</summary>
    /// <param name="count">The number.</param>
    /// <param name="thing">What it counts.</param>
    /// <param name="period">The time.</param>
    /// <param name="setting">What else the sentence says.</param>
    public static bool IsTally(CountMention count, CountedThing thing, TallyPeriod period, TallySetting setting)
    {
        var number = count.Count.Low ?? count.Count.High ?? 0;
        return count.Form switch
        {
            CountForm.Ordinal => OfOrdinal(number, thing, period),
            CountForm.None => period.Kind is not (PeriodKind.Closed or PeriodKind.Same),
            _ => !count.IsOne && (thing.Kind == CountedKind.Harm || thing.What is "killed" ? OfHarm(number, count, thing, period, setting) : OfDeeds(number, thing, period, setting)),
        };
    }

    // "The first attack since May" says that there was none between.
    private static bool OfOrdinal(int number, CountedThing thing, TallyPeriod period) =>
        thing.Kind == CountedKind.Harm && period.Kind == PeriodKind.Closed ? number > FewHarmed : number > 1 || period.Kind == PeriodKind.Running;

    private static bool OfDeeds(int number, CountedThing thing, TallyPeriod period, TallySetting setting) =>
        period.Kind is not (PeriodKind.Closed or PeriodKind.Length) || setting.IsCounted || (number >= FewDeeds && thing.Kind == CountedKind.Deeds);

    private static bool OfHarm(int number, CountMention count, CountedThing thing, TallyPeriod period, TallySetting setting) => period.Kind switch
    {
        PeriodKind.Past or PeriodKind.Same => true,
        PeriodKind.Sum => number >= FewHarmed || setting.IsOfSeveral || !StartsWithin(period, setting.Published),
        PeriodKind.SinceEvent or PeriodKind.Running => setting.IsCounted || (!setting.IsOfOne && (thing.IsPerfect || (number >= FewHarmed && !StartsWithin(period, setting.Published)))),
        PeriodKind.Length => setting.IsOfSeveral && number >= FewHarmed,
        _ => setting.IsCounted || (setting.IsOfSeveral && number >= FewHarmed) || (number >= MostOfOneDeed && thing.First >= count.First),
    };

    // Those hurt in one attack go on dying for days.
    private static bool StartsWithin(TallyPeriod period, DateOnly? published) =>
        published is { } day && period.Since?.Start is { } start && day.DayNumber - start.FirstDay.DayNumber < DaysOfOneDeed;

    /// <summary>What two codings that tell the same tally have in common.</summary>
    public static (TallyCount Count, string What, Period? Since, string? Source) KeyOf(Tally tally) => (tally.Count, tally.What, tally.Since, tally.Source);
}

/// <summary>What a sentence says beside its counts.</summary>
/// <param name="IsCounted">Whether somebody counts, or a number is compared with another.</param>
/// <param name="IsOfSeveral">Whether it tells of several deeds or of a conflict.</param>
/// <param name="Published">The report's day, or <c>null</c>.</param>
internal readonly record struct TallySetting(bool IsCounted, bool IsOfSeveral, DateOnly? Published)
{
    /// <summary>Whether it tells of one deed ("in an ambush").</summary>
    public bool IsOfOne { get; init; }
}

using Blotter.Coding.Contract;

namespace Blotter.Coding.Tallies;

/// <summary>A tally as it is found: a count, what it counts, and over which time.</summary>
/// <param name="Facts">The sentence.</param>
/// <param name="Count">The number.</param>
/// <param name="Thing">What it counts.</param>
/// <param name="Period">The words of the sentence that tell its time, or <c>null</c> where the tally before does.</param>
/// <param name="Like">The tally that it takes over what it does not tell from, or <c>null</c>.</param>
internal sealed record TallyDraft(SentenceFacts Facts, CountMention Count, CountedThing Thing, TallyPeriod? Period, TallyDraft? Like)
{
    /// <summary>When the count starts.</summary>
    public Period? Since => Period switch
    {
        null => Like?.Since,
        { Kind: PeriodKind.Same, Since: { Start: { } year } } => Like?.Since is { Start: { } start, End: { } end } ? new Period(InYear(start, year.Year), InYear(end, year.Year)) : null,
        { Kind: PeriodKind.Same } => Compared?.Since,
        _ => Period.Since,
    };

    /// <summary>The last day counted.</summary>
    public PartialDate? End => Period is null or { Kind: PeriodKind.Same } ? Like?.End : Period.End;

    // "Over those weeks", behind "in the same period of 2019", are those of the tally that the other was compared with.
    private TallyDraft? Compared => Like is { Period: { Kind: PeriodKind.Same, Since: not null }, Like: { } main } ? main : Like;

    private static PartialDate InYear(PartialDate date, int year) =>
        PartialDate.Of(new DateOnly(year, date.FirstDay.Month, Math.Min(date.FirstDay.Day, DateTime.DaysInMonth(year, date.FirstDay.Month))));
}

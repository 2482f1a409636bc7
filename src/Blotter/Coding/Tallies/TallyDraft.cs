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
    public Period? Since { get; } = SinceOf(Period, Like);

    /// <summary>The last day counted.</summary>
    public PartialDate? End { get; } = Period is null or { Kind: PeriodKind.Same } ? Like?.End : Period.End;

    // Told once, when the draft is made: a chain of tallies that take over from each other is as long as the text wants.
    private static Period? SinceOf(TallyPeriod? period, TallyDraft? like) => period switch
    {
        null => like?.Since,
        { Kind: PeriodKind.Same, Since: { Start: { } year } } => like?.Since is { Start: { } start, End: { } end } ? new Period(InYear(start, year.Year), InYear(end, year.Year)) : null,
        { Kind: PeriodKind.Same } => Compared(like)?.Since,
        _ => period.Since,
    };

    // "Over those weeks", behind "in the same period of 2019", are those of the tally that the other was compared with.
    private static TallyDraft? Compared(TallyDraft? like) => like is { Period: { Kind: PeriodKind.Same, Since: not null }, Like: { } main } ? main : like;

    private static PartialDate InYear(PartialDate date, int year) =>
        PartialDate.Of(new DateOnly(year, date.FirstDay.Month, Math.Min(date.FirstDay.Day, DateTime.DaysInMonth(year, date.FirstDay.Month))));
}

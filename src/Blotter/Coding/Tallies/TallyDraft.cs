using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

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

    /// <summary>Whether the body tells it.</summary>
    public bool IsOfBody => Facts.Sentence.Section == SectionKind.Body;

    /// <summary>Why it is a tally: how it counts, what, and over which time.</summary>
    public Reason Why(string id)
    {
        var rule = Like is not null ? "tally-goes-on" : Thing.Kind switch { CountedKind.Harm => "tally-of-harm", CountedKind.Repeats => "tally-of-times", _ => "tally-of-deeds" };
        var count = $"{SetList.Name(Count.Form)} \"{Token.Join(Facts.Sentence.Tokens, Count.First, Count.Last)}\"";
        var over = Period is null ? "the time of the tally before" : $"\"{Token.Join(Facts.Sentence.Tokens, Period.First, Period.Last)}\" ({SetList.Name(Period.Kind)})";
        return new Reason(id, rule, $"{count} of {Thing.What} over {over}", Facts.Sentence.SpanOf(Thing.First, Thing.Last));
    }

    // "Over those weeks", behind "in the same period of 2019", are those of the tally that the other was compared with.
    private static TallyDraft? Compared(TallyDraft? like) => like is { Period: { Kind: PeriodKind.Same, Since: not null }, Like: { } main } ? main : like;

    private static PartialDate InYear(PartialDate date, int year) =>
        PartialDate.Of(new DateOnly(year, date.FirstDay.Month, Math.Min(date.FirstDay.Day, DateTime.DaysInMonth(year, date.FirstDay.Month))));
}

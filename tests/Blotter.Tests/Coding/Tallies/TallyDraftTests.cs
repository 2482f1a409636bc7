using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Coding.Tallies;

namespace Blotter.Tests.Coding.Tallies;

public sealed class TallyDraftTests
{
    private static readonly PartialDate May = new(2024, 5);
    private static readonly SentenceFacts Sentence = CoderBench.Facts("Since May there were 29 attacks.");

    [Fact]
    public void Takes_its_time_over_from_the_tally_before()
    {
        var next = Draft(null, Draft(Since(May), null));
        (next.Since?.Start, next.End).ShouldBe((May, new PartialDate(2024, 6)));
    }

    [Fact]
    public void A_chain_as_long_as_a_hostile_text_has_its_time_still()
    {
        var draft = Draft(Since(May), null);
        for (var count = 0; count < 1_000_000; count++)
            draft = Draft(null, draft);
        (draft.Since?.Start, draft.End).ShouldBe((May, new PartialDate(2024, 6)));
    }

    [Fact]
    public void The_same_period_of_another_year_has_its_days_in_that_year()
    {
        var main = Draft(Since(new PartialDate(2024, 2, 29)), null);
        var same = Draft(new TallyPeriod(0, 0, PeriodKind.Same, new Period(new PartialDate(2023), new PartialDate(2023)), null), main);
        same.Since.ShouldBe(new Period(new PartialDate(2023, 2, 28), new PartialDate(2023, 2, 28)));
        Draft(new TallyPeriod(0, 0, PeriodKind.Same, null, null), same).Since.ShouldBe(main.Since);
    }

    private static TallyPeriod Since(PartialDate start) => new(0, 1, PeriodKind.Sum, new Period(start, start), new PartialDate(2024, 6));

    private static TallyDraft Draft(TallyPeriod? period, TallyDraft? like) => new(
        Sentence, new CountMention(4, 4, new TallyCount(29, 29, Qualifier.Exact), CountForm.Cardinal), new CountedThing("attacks", null, 4, 5, 5, CountedKind.Deeds), period, like);
}

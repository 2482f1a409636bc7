using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;

namespace Blotter.Tests.Coding.Time;

public sealed class RelativeDateTests
{
    [Theory]
    [InlineData("on Wednesday", "2024-05-01")]
    [InlineData("on Friday", "2024-04-26")]
    [InlineData("Friday night", "2024-04-26")]
    [InlineData("last Friday", "2024-04-26")]
    [InlineData("next Tuesday", "2024-05-07")]
    public void A_weekday_is_the_last_one_unless_the_text_says_next(string text, string day) => ShouldBeDay(text, day);

    [Theory]
    [InlineData("on Thursday", "2024-05-02")]
    [InlineData("last Thursday", "2024-04-25")]
    [InlineData("next Thursday", "2024-05-09")]
    public void The_weekday_of_publication_is_that_day_unless_the_text_says_last_or_next(string text, string day) => ShouldBeDay(text, day);

    [Theory]
    [InlineData("today", "2024-05-02")]
    [InlineData("tonight", "2024-05-02")]
    [InlineData("this morning", "2024-05-02")]
    [InlineData("yesterday", "2024-05-01")]
    [InlineData("last night", "2024-05-01")]
    [InlineData("the day before yesterday", "2024-04-30")]
    [InlineData("three days ago", "2024-04-29")]
    [InlineData("four days ago", "2024-04-28")]
    [InlineData("five days ago", "2024-04-27")]
    [InlineData("six days ago", "2024-04-26")]
    [InlineData("ten days ago", "2024-04-22")]
    [InlineData("10 days ago", "2024-04-22")]
    public void Counts_days_from_the_anchor(string text, string day) => ShouldBeDay(text, day);

    [Theory]
    [InlineData("last week", "2024-04-22", "2024-04-28", DatePrecision.Week)]
    [InlineData("the past week", "2024-04-22", "2024-04-28", DatePrecision.Week)]
    [InlineData("last weekend", "2024-04-27", "2024-04-28", DatePrecision.Week)]
    [InlineData("a week ago", "2024-04-22", "2024-04-28", DatePrecision.Week)]
    [InlineData("last month", "2024-04-01", "2024-04-30", DatePrecision.Month)]
    [InlineData("two months ago", "2024-03-01", "2024-03-31", DatePrecision.Month)]
    [InlineData("last year", "2023-01-01", "2023-12-31", DatePrecision.Year)]
    [InlineData("two years ago", "2022-01-01", "2022-12-31", DatePrecision.Year)]
    public void Counts_weeks_months_and_years_whole(string text, string start, string end, DatePrecision precision)
    {
        var found = Find(text, CoderBench.Thursday).ShouldHaveSingleItem();
        (found.Start.ToString(), found.End.ToString(), found.Precision).ShouldBe((start, end, precision));
    }

    [Theory]
    [InlineData("on Wednesday")]
    [InlineData("yesterday")]
    [InlineData("last night")]
    [InlineData("on 15 March")]
    [InlineData("on March 15")]
    [InlineData("in March")]
    public void Without_an_anchor_a_date_is_found_but_not_resolved(string text)
    {
        var found = Find(text, null).ShouldHaveSingleItem();
        (found.Start, found.End).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("ago")]
    [InlineData("many days ago")]
    [InlineData("999 days ago")]
    [InlineData("two minutes ago")]
    [InlineData("the last man")]
    public void Other_words_count_no_days(string text) => Find(text, CoderBench.Thursday).ShouldBeEmpty();

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_report_at_the_edge_of_the_calendar_resolves_nothing_and_does_not_fail(string published) => CoderBench.Incident(
        "Gunmen killed two men last week, on Friday, 200 years ago, next Monday, in March and on 15 December.", published).Date.ShouldBeNull();

    private static ImmutableArray<DateMention> Find(string text, string? anchor) =>
        DateFinder.Find(CoderBench.Tokens(text), anchor is null ? null : CoderBench.Day(anchor));

    private static void ShouldBeDay(string text, string day)
    {
        var found = Find(text, CoderBench.Thursday).ShouldHaveSingleItem();
        (found.Start.ToString(), found.End.ToString(), found.Precision, found.Basis).ShouldBe((day, day, DatePrecision.Day, DateBasis.Relative));
    }
}

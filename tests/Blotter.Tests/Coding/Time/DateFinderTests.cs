using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;

namespace Blotter.Tests.Coding.Time;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("on 15 March 2022", "2022-03-15")]
    [InlineData("on March 15, 2022", "2022-03-15")]
    [InlineData("on Sept. 29, 2016", "2016-09-29")]
    [InlineData("on the 3rd of May 2021", "2021-05-03")]
    [InlineData("BOGOTA, 3 JAN 90", "1990-01-03")]
    [InlineData("BOGOTA, 3 JAN 08", "2008-01-03")]
    [InlineData("on 2022-03-14", "2022-03-14")]
    [InlineData("on 17/03/2021", "2021-03-17")]
    [InlineData("on 3/17/2021", "2021-03-17")]
    [InlineData("on 29 February 2024", "2024-02-29")]
    public void Reads_a_full_date_without_an_anchor(string text, string day) => ShouldBeDay(text, null, day, DateBasis.Stated);

    [Theory]
    [InlineData("on 29 February 2023")]
    [InlineData("on June 31, 2022")]
    [InlineData("on 2022-13-14")]
    [InlineData("on 03/04/2021")]
    [InlineData("on 99/99/9999")]
    public void A_date_that_cannot_be_or_can_be_two_is_none(string text) => Find(text).ShouldAllBe(date => date.Precision != DatePrecision.Day);

    [Theory]
    [InlineData("on 15 March", "2024-03-15")]
    [InlineData("on March 15", "2024-03-15")]
    [InlineData("on 15 December", "2023-12-15")]
    [InlineData("on 5 May", "2024-05-05")]
    public void A_day_without_a_year_is_the_last_one_up_to_a_week_after_the_anchor(string text, string day) =>
        ShouldBeDay(text, CoderBench.Thursday, day, DateBasis.Stated);

    [Theory]
    [InlineData("in August 2020", "2020-08-01", "2020-08-31")]
    [InlineData("in February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("last November", "2023-11-01", "2023-11-30")]
    [InlineData("in March", "2024-03-01", "2024-03-31")]
    public void A_month_keeps_all_its_days(string text, string start, string end) => ShouldSpan(text, start, end, DatePrecision.Month);

    [Fact]
    public void A_year_keeps_all_its_days() => ShouldSpan("in 1999", "1999-01-01", "1999-12-31", DatePrecision.Year);

    [Theory]
    [InlineData("They march on the capital")]
    [InlineData("March on, he said")]
    [InlineData("after a march 12 km long")]
    [InlineData("The governor, Mr May , fled")]
    [InlineData("at least 3 may have died")]
    [InlineData("Troops may 5 times fire")]
    [InlineData("the sun rose")]
    public void Words_that_look_like_months_and_weekdays_are_no_dates(string text) => Find(text, CoderBench.Thursday).ShouldBeEmpty();

    [Fact]
    public void Finds_several_dates_in_text_order() =>
        Find("from 15 March 2022 to 17 March 2022").Select(date => date.Start.ToString()).ShouldBe(["2022-03-15", "2022-03-17"]);

    [Fact]
    public void A_date_says_which_tokens_it_takes() => Find("Shots fell on March 15, 2022, here").Select(date => (date.First, date.Last)).ShouldBe([(3, 6)]);

    private static ImmutableArray<DateMention> Find(string text, string? anchor = null) =>
        DateFinder.Find(CoderBench.Tokens(text), anchor is null ? null : CoderBench.Day(anchor));

    private static void ShouldBeDay(string text, string? anchor, string day, DateBasis basis)
    {
        var found = Find(text, anchor).ShouldHaveSingleItem();
        (found.Start.ToString(), found.End.ToString(), found.Precision, found.Basis).ShouldBe((day, day, DatePrecision.Day, basis));
    }

    private static void ShouldSpan(string text, string start, string end, DatePrecision precision)
    {
        var found = Find(text, CoderBench.Thursday).ShouldHaveSingleItem();
        (found.Start.ToString(), found.End.ToString(), found.Precision).ShouldBe((start, end, precision));
    }
}

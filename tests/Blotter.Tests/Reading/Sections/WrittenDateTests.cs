using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("Posted: Tuesday, January 28, 2014 8:18 PM EST", "2014-01-28")]
    [InlineData("Jan. 28th, 2014", "2014-01-28")]
    [InlineData("28 January 2014", "2014-01-28")]
    [InlineData("2 de noviembre de 2023", "2023-11-02")]
    [InlineData("8 вересня 2022, 06:40", "2022-09-08")]
    [InlineData("2014-01-28 10:00", "2014-01-28")]
    [InlineData("Updated: 17-03-2021 10:32 IST", "2021-03-17")]
    [InlineData("1/16/2025", "2025-01-16")]
    [InlineData("08.09.2022", "2022-09-08")]
    [InlineData("05/05/2022", "2022-05-05")]
    public void Reads_a_whole_date(string line, string date) => WrittenDate.Find(line).ShouldNotBeNull().ToString().ShouldBe(date);

    [Theory]
    [InlineData("04/07/2023")]
    [InlineData("31 June 2021")]
    [InlineData("29 February 2021")]
    [InlineData("13/13/2021")]
    [InlineData("3 Foo 2021")]
    [InlineData("January 2021")]
    [InlineData("10/02/21")]
    [InlineData("1.2.3.2021")]
    [InlineData("call 555-12-3456")]
    [InlineData("1 May 0021")]
    public void A_date_that_is_ambiguous_impossible_or_partial_is_none(string line) => WrittenDate.Find(line).ShouldBeNull();

    [Fact]
    public void A_line_longer_than_any_head_line_holds_none() => WrittenDate.Find(new string('x', 400) + " 28 January 2014").ShouldBeNull();

    [Fact]
    public void All_dates_come_in_order() =>
        WrittenDate.FindAll("2014-01-28, then January 30, 2014").Select(found => found.Date.ToString()).ShouldBe(["2014-01-28", "2014-01-30"]);

    [Theory]
    [InlineData("3 JAN 90", "1990-01-03")]
    [InlineData("3 JAN 12", "2012-01-03")]
    [InlineData("8 February 2020", "2020-02-08")]
    [InlineData("March 15", null)]
    [InlineData("31 JUN 90", null)]
    [InlineData("3 FOO 90", null)]
    public void A_dateline_gives_a_date_only_with_its_year(string written, string? date) => WrittenDate.OfDateline(written)?.ToString().ShouldBe(date);

    [Theory]
    [InlineData("Saturday", true)]
    [InlineData("Sept. 13", true)]
    [InlineData("NO DATE", true)]
    [InlineData("May", false)]
    [InlineData("March for peace 2", false)]
    [InlineData("the fourth of the seventh month in this year", false)]
    [InlineData("", false)]
    public void Tells_the_day_of_a_dateline_from_other_words(string words, bool isDay) => WrittenDate.IsDay(words).ShouldBe(isDay);
}

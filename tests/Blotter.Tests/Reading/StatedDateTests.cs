using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class StatedDateTests
{
    [Theory]
    [InlineData("2014", "2014")]
    [InlineData("2014-01", "2014-01")]
    [InlineData("2014-01-28", "2014-01-28")]
    [InlineData("2014/1/28", "2014-01-28")]
    [InlineData("20140128", "2014-01-28")]
    [InlineData("20140128T201800Z", "2014-01-28")]
    [InlineData("2014-01-28T23:59:59-05:00", "2014-01-28")]
    [InlineData(" 2014-01-28 20:18:00 ", "2014-01-28")]
    [InlineData("Tue, 28 Jan 2014 20:18:00 -0500", "2014-01-28")]
    [InlineData("Tuesday, January 28, 2014 8:18 PM EST", "2014-01-28")]
    [InlineData("28 january 2014", "2014-01-28")]
    [InlineData("January 28th, 2014", "2014-01-28")]
    [InlineData("4 Sept 1989", "1989-09-04")]
    [InlineData("Jan 2014", "2014-01")]
    [InlineData("28.1.2014", "2014-01-28")]
    [InlineData("03.04.2014", "2014-04-03")]
    [InlineData("17-03-2021", "2021-03-17")]
    [InlineData("03-17-2021", "2021-03-17")]
    [InlineData("1/28/2014", "2014-01-28")]
    [InlineData("28/1/2014", "2014-01-28")]
    [InlineData("3/3/2014", "2014-03-03")]
    [InlineData("2024-02-29", "2024-02-29")]
    public void Reads_the_common_forms(string stated, string date) => StatedDate.Read(stated).Date.ToString().ShouldBe(date);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("yesterday")]
    [InlineData("3/4/2014")]
    [InlineData("13.13.2014")]
    [InlineData("28 Jan 14")]
    [InlineData("28 Ja 2014")]
    [InlineData("28 29 2014")]
    [InlineData("January")]
    [InlineData("0000-01-01")]
    [InlineData("2014-001-01")]
    [InlineData("12")]
    [InlineData("1-2-3")]
    [InlineData("--")]
    [InlineData("1390953480")]
    [InlineData("Jan 28 2014 or so, as far as anybody can tell at this time, which is late")]
    public void Reads_no_date_from_anything_else(string? stated) => StatedDate.Read(stated).ShouldBe(default);

    [Theory]
    [InlineData("31 June 2021", "June has 30 days", "2021-06-30")]
    [InlineData("2021-06-31", "June has 30 days", "2021-06-30")]
    [InlineData("20210631", "June has 30 days", "2021-06-30")]
    [InlineData("31.06.2021", "June has 30 days", "2021-06-30")]
    [InlineData("2021-02-29T10:00:00Z", "February 2021 has 28 days", "2021-02-28")]
    [InlineData("2021-06-00", "days count from 1", "2021-06-01")]
    [InlineData("2021-13-01", "there is no month 13", null)]
    public void Says_why_a_date_cannot_be_and_which_is_near(string stated, string why, string? nearest)
    {
        var date = StatedDate.Read(stated);
        date.Date.ShouldBeNull();
        date.WhyImpossible.ShouldBe(why);
        date.Nearest?.ToString().ShouldBe(nearest);
    }
}

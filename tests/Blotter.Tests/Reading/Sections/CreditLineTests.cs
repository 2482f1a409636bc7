using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class CreditLineTests
{
    [Theory]
    [InlineData("By Hana Verro", "Hana Verro")]
    [InlineData("by: Ken Limon, Dasha Brun Updated: Oct 28, 2016 - 10:28 PM", "Ken Limon, Dasha Brun")]
    [InlineData("By Laurent Ferro in Bogotá", "Laurent Ferro")]
    [InlineData("By Chuck Dorro | Bell Wire | 1/16/2025", "Chuck Dorro")]
    [InlineData("By Jana Wieg, Red Elbe, 8 October 2019", "Jana Wieg")]
    [InlineData("By Jun R. Alcar, Correspondent", "Jun R. Alcar")]
    [InlineData("By Beacon Team", "Beacon Team")]
    [InlineData("Text and photos: Mira Sol", "Mira Sol")]
    [InlineData("From the Isles Press Service", "Isles Press Service")]
    [InlineData("Published 2 January 2022 · Text: Dragana Sim, Arben Gash", "Dragana Sim, Arben Gash")]
    [InlineData("Posted by Christian Drak on 05 Jan 2016", "Christian Drak")]
    [InlineData("by WXYZ 7 News Staff", "WXYZ 7 News Staff")]
    public void Reads_who_signs(string line, string byline) => CreditLine.Read(line).ShouldNotBeNull().Byline.ShouldBe(byline);

    [Theory]
    [InlineData("From our correspondent")]
    [InlineData("By Our Staff Reporter")]
    [InlineData("Congo Desk | 04/07/2023")]
    [InlineData("The Daily Horn | 5 min read")]
    public void Names_nobody_where_nobody_is_named(string line) => CreditLine.Read(line).ShouldNotBeNull().Byline.ShouldBeNull();

    [Theory]
    [InlineData("Radio Togo - Sat 12 Nov 2016 - 20:45", "2016-11-12")]
    [InlineData("Updated: 01/26/2015 10:24 PM Created: 01/25/2015 1:24 PM", "2015-01-25")]
    [InlineData("Updated: Mar 28, 2017 - 11:20 PM", "2017-03-28")]
    [InlineData("Congo Desk | 04/07/2023", null)]
    public void Dates_by_the_first_stamp_that_is_not_of_updating(string line, string? date) =>
        CreditLine.Read(line).ShouldNotBeNull().Published?.ToString().ShouldBe(date);

    [Theory]
    [InlineData("By Tuesday the town was empty.")]
    [InlineData("Two men died on 6 March 2020 in the market of the old town when a bomb went off")]
    [InlineData("Two men died on 6 March 2020.")]
    [InlineData("by the river, two men were found")]
    [InlineData("Gunmen kill nine")]
    public void A_sentence_is_no_credit_line(string line) => CreditLine.Read(line).ShouldBeNull();

    [Fact]
    public void A_paragraph_is_no_credit_line() => CreditLine.Read("By " + new string('N', 200)).ShouldBeNull();
}

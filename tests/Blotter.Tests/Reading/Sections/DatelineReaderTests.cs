using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class DatelineReaderTests
{
    [Theory]
    [InlineData("TARSO, Chad, March 15 (Lake Wire) - Two men died.", "TARSO, Chad, March 15 (Lake Wire) -", "TARSO", "Chad", "March 15", "Lake Wire")]
    [InlineData("MURZUK, Libya, Sept. 13 (Desert Post) — Two men died.", "MURZUK, Libya, Sept. 13 (Desert Post) —", "MURZUK", "Libya", "Sept. 13", "Desert Post")]
    [InlineData("SAN VICENTE, 3 JAN 90 (AGP) -- Two men died.", "SAN VICENTE, 3 JAN 90 (AGP) --", "SAN VICENTE", null, "3 JAN 90", "AGP")]
    [InlineData("HAMBURG (WEST GERMANY), 20 JUL 89 (DPA) -- Two men died.", "HAMBURG (WEST GERMANY), 20 JUL 89 (DPA) --", "HAMBURG", "WEST GERMANY", "20 JUL 89", "DPA")]
    [InlineData("BANGKOK (Delta Bulletin), Sept 15 -- Two men died.", "BANGKOK (Delta Bulletin), Sept 15 --", "BANGKOK", null, "Sept 15", "Delta Bulletin")]
    [InlineData("TARSO, 8 February 2020 (LW) - Two men died.", "TARSO, 8 February 2020 (LW) -", "TARSO", null, "8 February 2020", "LW")]
    [InlineData("FRANKTON (Feb. 4, 2014) – Two men died.", "FRANKTON (Feb. 4, 2014) –", "FRANKTON", null, "Feb. 4, 2014", null)]
    [InlineData("WAXTON, N.C. (WXYZ) -- Two men died.", "WAXTON, N.C. (WXYZ) --", "WAXTON", null, null, "WXYZ")]
    [InlineData("EL TARF — Two men died.", "EL TARF —", "EL TARF", null, null, null)]
    [InlineData("McALDER, Mich.–Two men died.", "McALDER, Mich.–", "McALDER", null, null, null)]
    [InlineData("WINDTON—Two men died.", "WINDTON—", "WINDTON", null, null, null)]
    [InlineData("STRABO, Saturday - Two men died.", "STRABO, Saturday -", "STRABO", null, "Saturday", null)]
    [InlineData("APATZO, Mich.- Two men died.", "APATZO, Mich.-", "APATZO", null, null, null)]
    [InlineData("SARATO (Arauca). Two men died.", "SARATO (Arauca).", "SARATO", null, null, null)]
    [InlineData("Beledo (RTX) -- Two men died.", "Beledo (RTX) --", "Beledo", null, null, "RTX")]
    [InlineData("(Lake Wire) - Two men died.", "(Lake Wire) -", null, null, null, "Lake Wire")]
    [InlineData("Detroit — Two men died.", "Detroit —", "Detroit", null, null, null)]
    [InlineData("ISLAMABAD: Two men died.", "ISLAMABAD:", "ISLAMABAD", null, null, null)]
    [InlineData("Rajgarh: Two men died near Rajgarh.", "Rajgarh:", "Rajgarh", null, null, null)]
    [InlineData("Portside, Va. - Two men died.", "Portside, Va. -", "Portside", null, null, null)]
    [InlineData("GREENTOWN, FRANKTON COUNTY, Pa. -- Two men died.", "GREENTOWN, FRANKTON COUNTY, Pa. --", "GREENTOWN", null, null, null)]
    public void Reads_place_country_date_and_agency(string paragraph, string span, string? place, string? country, string? date, string? agency)
    {
        var dateline = Read(paragraph).ShouldNotBeNull();
        dateline.Span.Of(paragraph).ShouldBe(span);
        (dateline.Place, dateline.Country, dateline.Date, dateline.Agency).ShouldBe((place, country, date, agency));
    }

    [Theory]
    [InlineData("MAYHEM: Two men died in the market.")]
    [InlineData("BREAKING - Two men died in the market.")]
    [InlineData("WATCH — The moment of the blast.")]
    [InlineData("Two men — brothers, neighbours said — died in the market.")]
    [InlineData("The mayor: nobody told us anything.")]
    [InlineData("Police - Two men died in the market.")]
    [InlineData("Staff at the hospital - a small one - were told at once.")]
    [InlineData("David Conley, August 2015: he was never found.")]
    [InlineData("(08/18/16) - Two men died in the market.")]
    [InlineData("Alcohol — Sale of it is banned.")]
    [InlineData("It happened at 10:30 in the market.")]
    [InlineData("Nothing here ends like a dateline")]
    [InlineData("")]
    public void Finds_none_where_the_words_could_be_anything(string paragraph) => Read(paragraph).ShouldBeNull();

    [Theory]
    [InlineData("THE MINISTER -- AN OLD MAN -- DIED IN THE MARKET.")]
    [InlineData("TERRORISTS: TWO MEN DIED IN THE MARKET.")]
    public void Capitals_say_nothing_in_a_text_of_capitals(string paragraph) => Read(paragraph).ShouldBeNull();

    [Fact]
    public void A_place_in_the_title_speaks_for_a_place_before_a_colon()
    {
        const string Text = "TANKO: The toll rose to four.";
        DatelineReader.Read(Text, new TextSpan(0, Text.Length), new DatelineSurroundings(Text, "Toll in Tanko blast rises")).ShouldNotBeNull();
    }

    [Fact]
    public void A_dateline_may_be_wrapped_onto_a_second_line()
    {
        const string Text = "CARACO (VENEZUELA), 17 JUL 89 (TELEVISORA DE CARACO CANAL 8)\n-- TWO MEN DIED.";
        Read(Text).ShouldNotBeNull().Agency.ShouldBe("TELEVISORA DE CARACO CANAL 8");
    }

    private static Dateline? Read(string paragraph) =>
        DatelineReader.Read(paragraph, new TextSpan(0, paragraph.Length), new DatelineSurroundings(paragraph, null));
}

using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Places;

public sealed class CountryChooserTests
{
    [Theory]
    [InlineData("Gunmen killed a farmer in Iraq.", "IQ", "country-in-sentence")]
    [InlineData("Gunmen killed a farmer in a village of Iraq.", "IQ", "country-in-sentence")]
    [InlineData("Gunmen killed a farmer in an Iraqi border town.", "IQ", "adjective-in-sentence")]
    [InlineData("Gunmen killed a farmer at the market. Iraqi officials spoke of it.", "IQ", "only-country-in-report")]
    public void Takes_the_country_that_the_text_gives_and_says_by_which_rule(string text, string iso2, string rule)
    {
        var result = CoderBench.Coder.Code(CoderBench.Body(text));
        result.Report.Incidents.ShouldHaveSingleItem().Place?.Country.ShouldBe(iso2);
        result.Reasons.Single(reason => reason.About == "i1.place").Rule.ShouldBe(rule);
    }

    [Fact]
    public void Prefers_the_body_s_country_to_the_headline_s()
    {
        var document = CoderBench.Sections((SectionKind.Headline, "Gunmen kill a farmer in Iran"), (SectionKind.Body, "Gunmen killed a farmer in Iraq."));
        CoderBench.Coder.Code(document).Report.Incidents.ShouldContain(incident => incident.Place!.Country == "IQ");
    }

    [Fact]
    public void Two_countries_told_elsewhere_leave_it_unknown() =>
        CoderBench.Incident("Gunmen killed a farmer at the market. Iraqi and Malian officials spoke of it.").Place.ShouldBeNull();

    [Theory]
    [InlineData("Baghdad said that gunmen killed a farmer on Monday.")]
    [InlineData("Officials in Baghdad said that gunmen killed a farmer on Monday.")]
    public void Never_takes_a_capital_that_speaks(string text) => CoderBench.Incident(text).Place.ShouldBeNull();

    [Fact]
    public void Never_takes_the_publisher_s_home()
    {
        var document = CoderBench.Body("Gunmen killed a farmer at the market.") with { Publisher = "The Kenya Courier" };
        PlaceOf(document).ShouldBeNull();
    }

    [Fact]
    public void Takes_the_dateline_s_country_where_the_text_names_none() =>
        PlaceOf(Filed("Gunmen killed a farmer at the market.", "Iraq"))!.Country.ShouldBe("IQ");

    [Fact]
    public void Takes_nothing_from_a_dateline_that_names_a_town_alone() =>
        PlaceOf(Filed("Gunmen killed a farmer at the market.", null)).ShouldBeNull();

    [Fact]
    public void The_text_s_country_goes_before_the_dateline_s() =>
        PlaceOf(Filed("Gunmen killed a farmer in Syria.", "Iraq"))!.Country.ShouldBe("SY");

    [Fact]
    public void A_country_is_known_to_the_country_and_no_closer()
    {
        var place = CoderBench.Incident("Gunmen killed a farmer in Iraq.").Place!;
        (place.Name, place.Precision, place.Admin1, place.Gazetteer).ShouldBe(("Iraq", PlacePrecision.Country, null, null));
    }

    private static Document Filed(string body, string? country)
    {
        var document = CoderBench.Sections((SectionKind.Dateline, "BAGHDAD"), (SectionKind.Body, body));
        return document with { Dateline = new Dateline("BAGHDAD", country, null, null, document.Sections[0].Span) };
    }

    private static Place? PlaceOf(Document document) => CoderBench.Coder.Code(document).Report.Incidents.ShouldHaveSingleItem().Place;
}

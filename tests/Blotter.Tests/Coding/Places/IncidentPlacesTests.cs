using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Places;

public sealed class IncidentPlacesTests
{
    [Theory]
    [InlineData("Gunmen killed a farmer in Kohat in northwest Pakistan on Monday.", "Kohat", PlacePrecision.Exact, "place-of-attack")]
    [InlineData("GUNMEN KILLED A FARMER IN KOHAT IN NORTHWEST PAKISTAN ON MONDAY.", "Kohat", PlacePrecision.Exact, "place-of-attack")]
    [InlineData("A bomb exploded near Kirkuk on Monday, killing two people, officials in Baghdad said.", "Kirkuk", PlacePrecision.Near, "place-of-attack")]
    [InlineData("A bomb exploded in the capital, Baghdad, on Monday, killing two people.", "Baghdad", PlacePrecision.Exact, "place-of-attack")]
    [InlineData("A bomb exploded in Helmand province on Monday, killing two people.", "Helmand", PlacePrecision.Province, "place-of-attack")]
    [InlineData("Rockets hit Bagram on Monday, killing two people.", "Bagram", PlacePrecision.Exact, "place-of-attack")]
    [InlineData("A bomb killed two people in Iraq on Monday. The bomb exploded at a market in Kirkuk.", "Kirkuk", PlacePrecision.Exact, "place-of-attack")]
    [InlineData("Two people were shot dead at a club on Monday. Memphis police made no arrests.", "Memphis", PlacePrecision.Exact, "town-of-police")]
    public void The_place_is_where_the_attack_was(string text, string name, PlacePrecision precision, string rule)
    {
        var result = CoderBench.Coder.Code(CoderBench.Body(text));
        var place = result.Report.Incidents[0].Place.ShouldNotBeNull();
        (place.Name, place.Precision).ShouldBe((name, precision));
        result.Reasons.Single(reason => reason.About == "i1.place").Rule.ShouldBe(rule);
        place.Span!.Value.Of(text).ToString().ShouldBe(name, StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void A_distance_and_a_direction_lead_to_a_point_beside()
    {
        var place = CoderBench.Incident("A bomb exploded 30 km south of Kirkuk on Monday, killing two people.").Place.ShouldNotBeNull();
        place.Precision.ShouldBe(PlacePrecision.Near);
        place.Lat!.Value.ShouldBe(35.47 - 0.27, 0.05);
    }

    [Fact]
    public void A_village_that_nobody_knows_has_the_point_of_what_holds_it()
    {
        var place = CoderBench.Incident("Gunmen killed a farmer in the village of Qrtzabad near Kirkuk on Monday.").Place.ShouldNotBeNull();
        place.Country.ShouldBe("IQ");
        place.Lat!.Value.ShouldBe(35.47, 0.2);
        place.Precision.ShouldBe(PlacePrecision.Near);
    }

    [Fact]
    public void The_headline_tells_where_the_body_does_not()
    {
        var document = CoderBench.Sections((SectionKind.Headline, "Gunmen kill a farmer in Kirkuk"), (SectionKind.Body, "Gunmen killed a farmer on Monday."));
        CoderBench.Coder.Code(document).Report.Incidents.ShouldAllBe(incident => incident.Place!.Name == "Kirkuk");
    }

    [Theory]
    [InlineData("A bomb exploded near the Syrian border in Iraq on Monday, killing two people.", PlacePrecision.Country)]
    [InlineData("A bomb exploded outside Pakistan on Monday, killing two people.", PlacePrecision.Country)]
    public void What_lies_beside_a_country_is_known_no_closer(string text, PlacePrecision precision) => CoderBench.Incident(text).Place?.Precision.ShouldBe(precision);

    [Fact]
    public void A_way_is_no_distance() =>
        CoderBench.Incident("Gunmen who fled east from Aleppo killed two soldiers in Raqqa on Monday.").Place.ShouldNotBeNull().Name.ShouldBe("Raqqa");

    [Theory]
    [InlineData("Gunmen killed a farmer on Monday. The minister flew to Paris and to London.")]
    [InlineData("Gunmen killed a farmer on Monday.")]
    [InlineData("Gunmen killed a farmer on Main Street on Monday.")]
    public void What_names_no_place_of_its_own_has_none(string text) => CoderBench.Incident(text).Place.ShouldBeNull();
}

using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

public sealed class PlaceExtentTests
{
    private const string Basra = "geonames:IQ.02";

    [Theory]
    [InlineData(PlacePrecision.Exact)]
    [InlineData(PlacePrecision.Country)]
    public void A_point_and_a_country_have_none(PlacePrecision precision) => PlaceExtent.Of(Basra, precision).ShouldBeNull();

    [Fact]
    public void Beside_a_place_is_a_circle() => PlaceExtent.Of("geonames:99532", PlacePrecision.Near).ShouldBe(new PlaceExtent(10, []));

    [Fact]
    public void A_province_lies_around_the_places_in_it()
    {
        var outline = PlaceExtent.Of(Basra, PlacePrecision.Province)!.Outline;
        outline.Length.ShouldBeGreaterThan(4);
        outline.ShouldAllBe(corner => corner.Lat > 29 && corner.Lat < 32 && corner.Lon > 46 && corner.Lon < 49.5);
    }

    [Fact]
    public void An_outline_turns_left_at_every_corner()
    {
        var outline = PlaceExtent.Of(Basra, PlacePrecision.Province)!.Outline;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b, c) = (outline[i], outline[(i + 1) % outline.Length], outline[(i + 2) % outline.Length]);
            (((b.Lon - a.Lon) * (c.Lat - a.Lat)) - ((b.Lat - a.Lat) * (c.Lon - a.Lon))).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_region_on_both_sides_of_the_antimeridian_is_a_circle() => PlaceExtent.Of("geonames:RU.15", PlacePrecision.Province)!.Outline.ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("synthetic:nowhere")]
    public void What_the_gazetteer_does_not_know_is_a_circle_of_the_usual_size(string? entry) =>
        PlaceExtent.Of(entry, PlacePrecision.Province).ShouldBe(new PlaceExtent(100, []));
}

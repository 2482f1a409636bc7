using Blotter.Coding.Contract;
using Blotter.Ledger.Mapping;

namespace Blotter.Tests.Ledger.Mapping;

public sealed class MapAreaTests
{
    [Theory]
    [InlineData("29,38.5,37.5,49", 29, 38.5, 37.5, 49)]
    [InlineData(" -90, 170 ,90,-170 ", -90, 170, 90, -170)]
    public void Reads_south_west_north_east(string text, double south, double west, double north, double east) =>
        (MapArea.TryParse(text, out var area) ? area : default).ShouldBe(new MapArea(south, west, north, east));

    [Theory]
    [InlineData("")]
    [InlineData("29,38,37")]
    [InlineData("29,38,37,49,1")]
    [InlineData("37,38,29,49")]
    [InlineData("29,38,91,49")]
    [InlineData("29,-181,37,49")]
    [InlineData("NaN,38,37,49")]
    [InlineData("1e1,38,37,49")]
    [InlineData("29;38;37;49")]
    public void Refuses_what_is_no_rectangle(string text) => MapArea.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void What_is_written_is_read_again()
    {
        var area = new MapArea(-1.25, 179.5, 3, -179.125);
        (MapArea.TryParse(area.ToString(), out var read) ? read : default).ShouldBe(area);
    }

    [Theory]
    [InlineData("iq", "IQ")]
    [InlineData("36.19,44.01,exact", "36.19,44.01,exact")]
    [InlineData("1E-05,-0.1,near", "1E-05,-0.1,near")]
    public void A_spot_is_a_country_or_a_point_with_its_precision(string text, string written) =>
        (MapSpot.TryParse(text, out var spot) ? spot.ToString() : "").ShouldBe(written);

    [Theory]
    [InlineData("IRQ")]
    [InlineData("36.19,44.01")]
    [InlineData("36.19,44.01,about")]
    [InlineData("96,44.01,exact")]
    public void Refuses_what_is_no_spot(string text) => MapSpot.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_spot_keeps_every_digit()
    {
        var spot = new MapSpot(null, 1 / 3.0, 0.1 + 0.2, PlacePrecision.Exact);
        (MapSpot.TryParse(spot.ToString(), out var read) ? read : default).ShouldBe(spot);
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Mapping;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Mapping;

public sealed class MapQueriesTests : IDisposable
{
    private readonly TemporaryStore _file = new();
    private readonly LedgerStore _store;

    public MapQueriesTests() => _store = _file.Open();

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Incidents_of_one_place_are_one_point()
    {
        Append("One. Two.", incident => incident);
        var place = Places().Places.Single();
        (place.Spot.ToString(), place.Name, place.Incidents, place.Killed).ShouldBe(("36.19,44.01,exact", "Erbil", 2, 6));
    }

    [Fact]
    public void The_same_point_known_less_narrowly_is_another()
    {
        Append("One.", incident => incident);
        Append("Two.", incident => incident with { Place = incident.Place! with { Precision = PlacePrecision.Near } });
        Places().Places.Select(place => place.Spot.Precision).ShouldBe([PlacePrecision.Exact, PlacePrecision.Near], ignoreOrder: true);
    }

    [Fact]
    public void What_is_known_to_a_country_alone_has_no_point()
    {
        Append("One.", incident => incident with { Place = Country("IQ") });
        Places().Places.Single().Spot.ShouldBe(new MapSpot("IQ", 0, 0, PlacePrecision.Country));
    }

    [Fact]
    public void What_no_map_can_show_is_counted()
    {
        Append("One.", incident => incident with { Place = null });
        Append("Two.", incident => incident with { Place = new Place("Kasra", null, "IQ", null, null, PlacePrecision.Exact, null, null) });
        (Places().Places.Length, Places().Unplaced).ShouldBe((0, 2));
    }

    [Fact]
    public void An_area_takes_the_points_in_it()
    {
        Append("One.", incident => incident);
        Append("Two.", incident => incident with { Place = incident.Place! with { Lat = 33.3 } });
        Count(new IncidentFilter { Area = new MapArea(36, 44, 37, 45) }).ShouldBe(1);
    }

    [Theory]
    [InlineData(PlacePrecision.Province)]
    [InlineData(PlacePrecision.Country)]
    public void An_area_takes_nothing_that_has_no_point_of_its_own(PlacePrecision precision)
    {
        Append("One.", incident => incident with { Place = incident.Place! with { Precision = precision } });
        Count(new IncidentFilter { Area = new MapArea(-90, -180, 90, 180) }).ShouldBe(0);
    }

    [Theory]
    [InlineData(179.9, 1)]
    [InlineData(-179.9, 1)]
    [InlineData(0, 0)]
    public void An_area_may_reach_over_the_antimeridian(double lon, int expected)
    {
        Append("One.", incident => incident with { Place = incident.Place! with { Lon = lon } });
        Count(new IncidentFilter { Area = new MapArea(30, 179, 40, -179) }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("36.19,44.01,exact", 1)]
    [InlineData("36.19,44.01,near", 0)]
    [InlineData("IQ", 1)]
    public void A_spot_takes_what_has_it(string text, int expected)
    {
        Append("One.", incident => incident);
        Append("Two.", incident => incident with { Place = Country("IQ") });
        Count(new IncidentFilter { Spot = MapSpot.TryParse(text, out var spot) ? spot : null }).ShouldBe(expected);
    }

    [Fact]
    public void Countries_are_counted_with_those_that_have_none()
    {
        Append("One. Two.", incident => incident);
        Append("Three.", incident => incident with { Place = null });
        _store.Queries.Maps.ByCountry(new IncidentFilter()).ShouldBe([new CountedKey("IQ", 2, 6), new CountedKey(null, 1, 3)]);
    }

    [Fact]
    public void Months_are_counted_and_years_of_unknown_month_stand_by_themselves()
    {
        Append("One. Two.", incident => incident);
        Append("Three.", incident => incident with { Date = On("2024") });
        Append("Four.", incident => incident with { Date = null });
        _store.Queries.Maps.ByMonth(new IncidentFilter()).Select(month => (month.Key, month.Incidents)).ShouldBe([("2024", 1), ("2024-04", 2), (null, 1)]);
    }

    [Fact]
    public void Nearby_are_the_nearest_within_fifty_kilometres()
    {
        Append("One.", incident => incident);
        Append("Two.", incident => incident with { Place = incident.Place! with { Lat = 36.4 } });
        Append("Three.", incident => incident with { Place = incident.Place! with { Lat = 36.3 } });
        Append("Four.", incident => incident with { Place = incident.Place! with { Lat = 37 } });
        Nearby(lat: 36.19).Select(near => Math.Round(near.Kilometres)).ShouldBe([12, 23]);
    }

    [Fact]
    public void Of_those_as_near_the_nearest_in_time_come_first()
    {
        Append("One.", incident => incident);
        Append("Two.", incident => incident with { Date = On("2020-01-01") });
        Append("Three.", incident => incident with { Date = On("2024-05-01") });
        Nearby(lat: 36.19, day: "2024-04-29").Select(near => near.Incident.Date!.Start.ToString()).ShouldBe(["2024-05-01", "2020-01-01"]);
    }

    [Fact]
    public void Nothing_is_near_what_is_known_to_a_province_alone()
    {
        Append("One.", incident => incident with { Place = incident.Place! with { Precision = PlacePrecision.Province } });
        Append("Two.", incident => incident);
        _store.Queries.Maps.Nearby(Incidents().First(incident => incident.Place!.Precision == PlacePrecision.Province), most: 8).ShouldBeEmpty();
    }

    private ImmutableArray<NearbyIncident> Nearby(double lat, string? day = null) => _store.Queries.Maps.Nearby(
        Incidents().First(incident => incident.Place!.Lat == lat && (day is null || incident.Date!.Start.ToString() == day)), most: 8);

    private ImmutableArray<IncidentSummary> Incidents() => _store.Queries.Incidents(new IncidentFilter());

    private MapPlaces Places() => _store.Queries.Maps.Places(new IncidentFilter());

    private int Count(IncidentFilter filter) => _store.Queries.CountIncidents(filter);

    private void Append(string text, Func<Incident, Incident> change)
    {
        var document = Document(text);
        _store.Append(document, Coded(document, change: change));
    }

    private static Place Country(string code) => new("Iraq", null, code, 33, 44, PlacePrecision.Country, null, null);

    private static EventDate On(string date)
    {
        PartialDate.TryParse(date, out var day).ShouldBeTrue();
        return new EventDate(day, day, DatePrecision.Day, DateBasis.Stated, null);
    }
}

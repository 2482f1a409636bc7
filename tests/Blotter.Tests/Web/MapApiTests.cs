using System.Net;
using System.Text.Json;
using Blotter.Ledger;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Web;

public sealed class MapApiTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private ServedStore Served => samples.Served;

    [Theory]
    [InlineData("")]
    [InlineData("?country=YE")]
    [InlineData("?from=2009&to=2018")]
    public async Task Points_and_what_is_on_none_are_the_whole_selection(string query)
    {
        using var points = JsonDocument.Parse(await Served.Page($"/api/incidents/points{query}"));
        using var listing = JsonDocument.Parse(await Served.Page($"/api/incidents{query}"));
        var root = points.RootElement;
        var shown = root.GetProperty("points").GetProperty("incidents").EnumerateArray().Sum(count => count.GetInt32())
            + root.GetProperty("countries").EnumerateArray().Sum(country => country.GetProperty("incidents").GetInt32()) + root.GetProperty("unplaced").GetInt32();
        shown.ShouldBe(listing.RootElement.GetProperty("totals").GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task Columns_of_points_are_of_one_length()
    {
        using var points = JsonDocument.Parse(await Served.Page("/api/incidents/points"));
        points.RootElement.GetProperty("points").EnumerateObject().Select(column => column.Value.GetArrayLength()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_area_narrows_the_list_and_its_totals()
    {
        using var listing = JsonDocument.Parse(await Served.Page("/api/incidents?area=10,40,20,50"));
        var incidents = listing.RootElement.GetProperty("incidents").EnumerateArray().ToList();
        incidents.ShouldNotBeEmpty();
        incidents.ShouldAllBe(incident => incident.GetProperty("place").GetProperty("country").GetString() == "YE");
        listing.RootElement.GetProperty("totals").GetProperty("incidents").GetInt32().ShouldBe(incidents.Count);
    }

    [Fact]
    public async Task The_time_line_has_a_count_a_bin_in_every_lane()
    {
        using var line = JsonDocument.Parse(await Served.Page("/api/incidents/timeline?lanes=type"));
        var bins = line.RootElement.GetProperty("bins").GetArrayLength();
        bins.ShouldBeGreaterThan(1);
        foreach (var lane in line.RootElement.GetProperty("lanes").EnumerateArray())
            (lane.GetProperty("within").GetArrayLength(), lane.GetProperty("spread").GetArrayLength()).ShouldBe((bins, bins));
    }

    [Theory]
    [InlineData("/api/incidents/points?area=1,2,3")]
    [InlineData("/api/incidents/timeline?lanes=places")]
    [InlineData("/api/incidents/card?spot=x")]
    public async Task What_cannot_be_read_is_a_problem_with_its_code(string address)
    {
        using var answer = await Served.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("B222");
    }

    [Fact]
    public async Task A_card_links_the_incidents_of_its_place()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        var place = store.Queries.Maps.Places(new IncidentFilter()).Places[0];
        var card = await Served.Page($"/api/incidents/card?spot={Uri.EscapeDataString(place.Spot.ToString())}");
        (card.Split("href=\"/incidents/").Length - 1).ShouldBe(place.Incidents);
        card.ShouldContain(place.Name);
    }

    [Fact]
    public async Task A_large_answer_is_sent_packed_to_who_takes_it_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/incidents/points");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await Served.Client.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
    }

    [Fact]
    public async Task Countries_and_months_are_counted_with_links()
    {
        var page = await Served.Page("/incidents/counts?type=bombing");
        page.ShouldContain("href=\"/incidents?country=HN&amp;type=bombing\"");
        page.ShouldContain("href=\"/incidents?from=1989-10&amp;to=1989-10&amp;type=bombing\"");
    }

    [Fact]
    public async Task An_incident_links_those_near_it()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        var place = store.Queries.Maps.Places(new IncidentFilter()).Places.First(place => place.Incidents > 1);
        var (one, other) = (store.Queries.Incidents(new IncidentFilter { Spot = place.Spot })[0].Id, store.Queries.Incidents(new IncidentFilter { Spot = place.Spot })[1].Id);
        (await Served.Page($"/incidents/{one}")).ShouldContain($"href=\"/incidents/{other}\"");
    }

    [Fact]
    public async Task A_hostile_name_of_a_place_is_no_markup_on_its_card()
    {
        var file = new TemporaryStore();
        using (var store = file.Open())
        {
            var document = LedgerSamples.Document(LedgerSamples.Bombing);
            store.Append(document, LedgerSamples.Coded(document, change: incident => incident with { Place = incident.Place! with { Name = "<img src=x onerror=alert(1)>\u202E" } }));
        }
        await using var served = await ServedStore.Of(file);
        var card = await served.Page("/api/incidents/card?spot=36.19,44.01,exact");
        card.ShouldNotContain("<img");
        card.ShouldNotContain("\u202E");
    }
}

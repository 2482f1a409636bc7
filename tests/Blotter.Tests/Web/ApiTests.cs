using System.Net;
using System.Text.Json;
using Blotter.Tests.Cli;

namespace Blotter.Tests.Web;

public sealed class ApiTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private ServedStore Served => samples.Served;

    [Fact]
    public async Task The_list_holds_what_the_command_prints()
    {
        using var listing = JsonDocument.Parse(await Served.Page("/api/incidents"));
        var printed = CommandRun.Of("incidents", "--json", "--store", Served.Path).Output;
        string.Join('\n', listing.RootElement.GetProperty("incidents").EnumerateArray().Select(incident => incident.GetRawText())).ShouldBe(printed.TrimEnd());
    }

    [Fact]
    public async Task An_incident_is_what_the_command_prints()
    {
        using var listing = JsonDocument.Parse(await Served.Page("/api/incidents"));
        var id = listing.RootElement.GetProperty("incidents")[0].GetProperty("id").GetString()!;
        (await Served.Page($"/api/incidents/{id}")).ShouldBe(CommandRun.Of("show", id, "--json", "--store", Served.Path).Output.TrimEnd());
    }

    [Fact]
    public async Task The_totals_are_of_the_whole_selection()
    {
        using var listing = JsonDocument.Parse(await Served.Page("/api/incidents?country=YE&page=7"));
        listing.RootElement.GetProperty("incidents").GetArrayLength().ShouldBe(0);
        listing.RootElement.GetProperty("totals").GetProperty("incidents").GetInt32().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_a_problem_with_its_code()
    {
        using var answer = await Served.Client.GetAsync("/api/incidents?type=quarrel");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("code").GetString().ShouldBe("B222");
    }

    [Fact]
    public async Task An_incident_that_is_not_there_is_a_problem_with_its_code()
    {
        using var answer = await Served.Client.GetAsync("/api/incidents/nosuchid");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("B110");
    }

    [Fact]
    public async Task The_description_names_every_path_and_every_parameter()
    {
        using var description = JsonDocument.Parse(await Served.Page("/openapi/v1.json"));
        var paths = description.RootElement.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(
            [
                "/api/incidents", "/api/incidents/points", "/api/incidents/timeline", "/api/incidents/{id}", "/api/reports/{id}", "/api/reports/{id}/versions", "/api/search", "/api/sources", "/api/sources/{key}",
                "/api/tallies", "/api/tallies/{id}", "/api/flags",
            ],
            ignoreOrder: true);
        var parameters = paths.GetProperty("/api/incidents").GetProperty("get").GetProperty("parameters");
        parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!).ShouldBe(Blotter.Web.Queries.QueryField.All, ignoreOrder: true);
    }
}

using System.Net;
using System.Text.Json;
using Blotter.Ledger;
using Blotter.Tests.Cli;

namespace Blotter.Tests.Web;

public sealed class ReadingApiTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private ServedStore Served => samples.Served;

    [Fact]
    public async Task Flags_are_what_the_command_prints() => (await Items("/api/flags", "flags")).ShouldBe(Printed("flags"));

    [Fact]
    public async Task Tallies_are_what_the_command_prints() => (await Items("/api/tallies", "tallies")).ShouldBe(Printed("tallies"));

    [Fact]
    public async Task A_tally_is_what_the_command_prints()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        var id = store.Queries.Tallies(new TallyFilter())[0].Id;
        (await Served.Page($"/api/tallies/{id}")).ShouldBe(Printed("tallies", id));
    }

    [Fact]
    public async Task A_report_has_its_text_and_coding_by_the_contract_s_names()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        var id = store.Queries.Reports(new ReportFilter())[0].Id;
        using var report = JsonDocument.Parse(await Served.Page($"/api/reports/{id}"));
        report.RootElement.GetProperty("coding").GetProperty("schema").GetString().ShouldBe("blotter/coded-report/1");
        report.RootElement.GetProperty("text").GetString().ShouldBe(store.Queries.Report(id).Text);
    }

    [Fact]
    public async Task The_search_counts_what_it_found()
    {
        using var found = JsonDocument.Parse(await Served.Page("/api/search?q=police&country=HT"));
        found.RootElement.GetProperty("in_all").GetInt32().ShouldBe(found.RootElement.GetProperty("hits").GetArrayLength());
        found.RootElement.GetProperty("facets").GetProperty("countries").EnumerateArray().ShouldContain(facet => facet.GetProperty("value").GetString() == "HT");
    }

    [Fact]
    public async Task A_source_has_what_it_says()
    {
        using var page = JsonDocument.Parse(await Served.Page("/api/sources?order=claims"));
        var key = page.RootElement.GetProperty("sources")[0].GetProperty("key").GetString();
        using var source = JsonDocument.Parse(await Served.Page($"/api/sources/{key}"));
        source.RootElement.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/api/search", HttpStatusCode.BadRequest, "B222")]
    [InlineData("/api/flags?kind=odd", HttpStatusCode.BadRequest, "B222")]
    [InlineData("/api/reports/nosuchid", HttpStatusCode.NotFound, "B120")]
    [InlineData("/api/sources/nosuchname", HttpStatusCode.NotFound, "B119")]
    public async Task A_problem_has_its_code(string address, HttpStatusCode status, string code)
    {
        using var answer = await Served.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
    }

    private async Task<string> Items(string address, string list)
    {
        using var answer = JsonDocument.Parse(await Served.Page(address));
        return string.Join('\n', answer.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetRawText()));
    }

    private string Printed(params string[] command) => CommandRun.Of([.. command, "--json", "--store", Served.Path]).Output.TrimEnd();
}

using System.IO.Compression;
using System.Net;
using System.Text;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Web;

public sealed class AddTests : IAsyncLifetime
{
    private const string Report = "A lorry bomb killed 14 people at the grain depot in Mosul on Friday, the governor said. Police blamed the Republican Column.";

    private ServedStore _served = null!;
    private FormClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        _person = new FormClient(_served.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task Pasted_text_becomes_a_report_whose_new_incidents_are_listed()
    {
        var page = await Ended(await Add([("title", "Depot bombed"), ("text", Report), ("publisher", "Lake Wire"), ("published", "2024-04-27"), ("url", "https://example.org/depot")]));
        page.ShouldContain("Depot bombed");
        page.ShouldContain("new</small>");
        var report = Reports().Single(report => report.Publisher == "Lake Wire");
        (report.Title, report.Url, report.Published!.Value.Date.ToString()).ShouldBe(("Depot bombed", "https://example.org/depot", "2024-04-27"));
        report.Origin.ShouldStartWith("page:pasted");
    }

    [Fact]
    public async Task A_further_report_of_an_incident_is_told_as_one()
    {
        await Ended(await Add([("text", Report), ("published", "2024-04-27"), ("publisher", "Lake Wire")]));
        var page = await Ended(await Add([("text", Report + " Rescuers dug on."), ("published", "2024-04-27"), ("publisher", "Gulf Wire")]));
        page.ShouldContain("a further report");
    }

    [Fact]
    public async Task Files_of_all_formats_are_read_and_those_that_cannot_be_are_told_with_the_reason()
    {
        var page = await Ended(await Add(
            [],
            ("depot.txt", Encoding.UTF8.GetBytes(Report)),
            ("../../etc/harbour.html", Encoding.UTF8.GetBytes("<html><head><title>Harbour</title></head><body><p>Gunmen shot three dockers in the harbour of Basra on Sunday.</p></body></html>")),
            ("two.jsonl", "{\"text\":\"Gunmen killed two guards in Kirkuk on Monday.\"}\n{\"text\":3}\n"u8.ToArray()),
            ("blank.txt", " "u8.ToArray()),
            ("bomb.txt.gz", Bomb())));
        Reports().Select(report => report.Origin).ShouldBe(
            ["page:depot.txt", "page:harbour.html", "page:two.jsonl:1", "reports/a.txt"], ignoreOrder: true);
        page.ShouldContain("page:two.jsonl:2");
        page.ShouldContain("page:blank.txt");
        page.ShouldContain("page:bomb.txt.gz");
        page.ShouldContain("3</b> could not be read");
    }

    [Fact]
    public async Task What_the_ledger_holds_is_told_to_be_held()
    {
        await Ended(await Add([("text", Report)]));
        (await Ended(await Add([("text", Report)]))).ShouldContain("held already");
    }

    [Theory]
    [InlineData("", "", "neither text nor a file")]
    [InlineData("Text.", "31 June", "no date of the form")]
    public async Task What_cannot_be_used_is_told_beside_the_form(string text, string published, string told)
    {
        var answer = await Add([("text", text), ("published", published), ("publisher", "Lake <Wire>")]);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(told);
        answer.Body.ShouldContain("value=\"Lake &lt;Wire&gt;\"");
    }

    [Fact]
    public async Task A_headline_of_five_megabytes_is_refused_in_words()
    {
        var answer = await Add([("text", Report), ("title", new string('<', 5_000_000))]);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("it is longer than 2,000 characters");
        answer.Body.Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task A_page_whose_title_has_five_megabytes_is_read_and_cut_on_the_page()
    {
        var page = await Ended(await Add([], ("long.html", Encoding.UTF8.GetBytes($"<title>{new string('a', 5_000_000)}</title><p>{Report}</p>"))));
        page.Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task A_form_of_another_site_adds_nothing()
    {
        using var content = new MultipartFormDataContent { { new StringContent(Report), "text" } };
        using var answer = await _person.Client.PostAsync("/add", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Reports().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Readers_and_coders_are_served_while_reports_are_read()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 30).Select(number => $$"""{"text":"Gunmen killed {{number + 2}} guards in Kirkuk on Monday, police said."}"""));
        var answer = await Add([], ("many.jsonl", Encoding.UTF8.GetBytes(lines)));
        var id = Incidents()[0].Id;
        var page = await _person.Page($"/incidents/{id}/edit");
        (await _person.Send(page, $"/incidents/{id}/correct", ("facet", "injured"), ("value", "5"), ("why", "why"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Ended(answer)).ShouldContain("<b>30</b> reports read");
        LedgerVerifier.Verify(_served.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_longer_known_says_where_to_look()
    {
        using var answer = await _person.Client.GetAsync("/add/0123");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("what was read is in the store");
    }

    private async Task<Answer> Add((string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FormClient.Hidden(await _person.Page("/add"), "/add").Concat(fields))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await _person.Client.PostAsync("/add", content);
        return new Answer(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    // The page that says that all was read.
    private async Task<string> Ended(Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Body);
        while (true)
        {
            var page = await _person.Page(answer.Location!);
            if (!page.Contains("Refresh", StringComparison.Ordinal))
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize))
            gzip.Write(new byte[50_000_000]);
        return file.ToArray();
    }

    private System.Collections.Immutable.ImmutableArray<ReportSummary> Reports()
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return store.Queries.Reports(new ReportFilter());
    }

    private System.Collections.Immutable.ImmutableArray<IncidentSummary> Incidents()
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return store.Queries.Incidents(new IncidentFilter());
    }
}

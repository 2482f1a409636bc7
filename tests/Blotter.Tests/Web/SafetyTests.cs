using System.Net;
using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Blotter.Web;
using Blotter.Web.Queries;

namespace Blotter.Tests.Web;

public sealed class SafetyTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202Edlrow\u2066\0";

    [Theory]
    [InlineData("/incidents")]
    [InlineData("/incidents/nosuchid")]
    [InlineData("/nowhere")]
    [InlineData("/api/incidents")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_forbids_foreign_and_inline_code(string address)
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        using var answer = await served.Client.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.example:4780")]
    public async Task A_host_that_is_another_site_s_is_refused(string host)
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/incidents");
        request.Headers.Host = host;
        using var answer = await served.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("data-row");
    }

    [Fact]
    public async Task Hostile_text_of_a_report_is_never_markup()
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing, address: "javascript:alert(3)", title: Hostile));
        var page = await served.Page($"/incidents/{IdOfTheOnly(served)}");
        ShouldBeHarmless(page);
        page.ShouldNotContain("href=\"javascript:");
    }

    [Fact]
    public async Task Hostile_text_of_an_address_is_never_markup()
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        foreach (var field in QueryField.All)
        {
            using var answer = await served.Client.GetAsync($"/incidents?{field}={Uri.EscapeDataString(Hostile)}");
            ShouldBeHarmless(await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_title_of_five_megabytes_is_cut()
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing, title: new string('<', 5_000_000)));
        (await served.Page($"/incidents/{IdOfTheOnly(served)}")).Length.ShouldBeLessThan(100_000);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.7")]
    public async Task An_address_that_others_reach_is_refused(string address)
    {
        using var file = TemporaryStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        var problem = await Should.ThrowAsync<BlotterException>(() => WebServer.StartAsync(new WebOptions(file.Path, IPAddress.Parse(address), 0)));
        problem.Code.ShouldBe("B220");
    }

    private static string IdOfTheOnly(ServedStore served)
    {
        using var store = LedgerStore.OpenForReading(served.Path);
        return store.Queries.Incidents(new IncidentFilter()).Single().Id;
    }

    private static void ShouldBeHarmless(string page)
    {
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("\u202E");
        page.ShouldNotContain("&#x202E;");
        page.ShouldNotContain("&#x0;");
        page.ShouldNotContain("\0");
    }
}

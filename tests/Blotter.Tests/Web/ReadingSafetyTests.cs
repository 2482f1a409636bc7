using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Blotter.Web.Queries;

namespace Blotter.Tests.Web;

public sealed class ReadingSafetyTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><svg onload=alert(2)>\u202Edlrow\u2066\0</text>";

    [Fact]
    public async Task Hostile_text_of_a_report_is_never_markup_on_any_page()
    {
        await using var served = await ServedStore.Of(Filled());
        foreach (var address in Addresses(served))
        {
            using var answer = await served.Client.GetAsync(address);
            answer.IsSuccessStatusCode.ShouldBeTrue(address);
            ShouldBeHarmless(await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Hostile_text_of_an_address_is_never_markup()
    {
        await using var served = await ServedStore.Of(Filled());
        string[] fields = [SearchQuery.Text, SearchQuery.Type, SearchQuery.Country, SearchQuery.Source, SearchQuery.Year, SourceQuery.Words, SourceQuery.Role, SourceQuery.Order, TallyQuery.Speaker, FlagQuery.Kind, QueryField.Page];
        foreach (var path in new[] { "/search", "/sources", "/tallies", "/flags", "/export" })
            foreach (var field in fields)
            {
                using var answer = await served.Client.GetAsync($"{path}?q=bomb&{field}={Uri.EscapeDataString(Hostile)}");
                ((int)answer.StatusCode).ShouldBeLessThan(500);
                ShouldBeHarmless(await answer.Content.ReadAsStringAsync());
            }
    }

    [Fact]
    public async Task A_report_of_five_megabytes_in_title_and_text_is_cut()
    {
        var text = string.Join('\n', Enumerable.Repeat("\"<b>x</b>\" he said. ", 250_000));
        var file = new TemporaryStore();
        var document = LedgerSamples.Document(text, title: new string('<', 5_000_000));
        using (var store = file.Open())
            store.Append(document, LedgerSamples.Coded(document) with { Incidents = [], Claims = [] });
        await using var served = await ServedStore.Of(file);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        (await served.Page($"/reports/{document.Id[7..19]}")).Length.ShouldBeLessThan(6_000_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static TemporaryStore Filled()
    {
        var file = new TemporaryStore();
        using var store = file.Open();
        foreach (var text in new[] { $"{Hostile} a bomb killed 3 at {Hostile}.", $"{Hostile} a bomb killed 4 at {Hostile}." })
        {
            var document = LedgerSamples.Document(text, address: "https://courier.example/1", title: Hostile) with { Publisher = $"Courier {Hostile}", Byline = Hostile };
            store.Append(document, Coded(document));
        }
        return file;
    }

    private static CodedReport Coded(Blotter.Reading.Document document)
    {
        var coded = LedgerSamples.Coded(document);
        var span = new TextSpan(0, Hostile.Length);
        return coded with
        {
            Sources = [.. coded.Sources.Select(source => source with { Name = $"{source.Name} {Hostile}", Of = Hostile })],
            Tallies = [new Tally("t1", Hostile, Hostile, ["IQ"], new TallyCount(7, 7, Qualifier.Exact), null, null, new PartialDate(2024, 5, 1), Hostile, "s2", Stance.Asserts, span)],
            Statements = [new Blotter.Coding.Contract.Statement("st1", "s2", StatementKind.Threat, Hostile, null, span)],
            Measures = [new Measure("m1", Hostile, MeasureKind.Raid, Hostile, null, "s2", span)],
            Posts = [new Post("p1", Platform.X, Hostile, Hostile, Hostile, null, Hostile, ["javascript:alert(1)", "https://x.example/\"><script>"], true, Verification.Unverified, 3, span)],
            Voice = [new VoiceSpan(VoiceKind.Loaded, span)],
            Flags = [new Flag(FlagKind.StalePost, ["p1"], Hostile, [span])],
        };
    }

    private static IEnumerable<string> Addresses(ServedStore served)
    {
        using var store = LedgerStore.OpenForReading(served.Path);
        var ledger = store.Queries;
        var report = Blotter.Telling.Wording.Brief(ledger.Reports(new ReportFilter()).Single());
        var tally = ledger.Tallies(new TallyFilter()).Single().Id;
        return
        [
            $"/reports/{report}", $"/reports/{report}/versions", $"/tallies/{tally}", $"/tallies/{tally}/chart.svg", "/tallies", "/flags", "/sources", "/search?q=bomb", "/search?q=script", "/export",
            .. ledger.Sources(new SourceFilter()).Sources.Select(source => $"/sources/{Uri.EscapeDataString(source.Key)}"),
        ];
    }

    private static void ShouldBeHarmless(string page)
    {
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<svg onload");
        page.ShouldNotContain("</text>\u202E");
        page.ShouldNotContain("href=\"javascript:");
        page.ShouldNotContain("\u202E");
        page.ShouldNotContain("&#x202E;");
        page.ShouldNotContain("&#x0;");
        page.ShouldNotContain("\0");
    }
}

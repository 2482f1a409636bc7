using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blotter.Ledger;
using Blotter.Tests.Cli;

namespace Blotter.Tests.Web;

public sealed partial class ReadingPagesTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private ServedStore Served => samples.Served;

    [Fact]
    public async Task A_report_holds_all_words_of_its_text_in_their_order()
    {
        foreach (var report in Reports())
        {
            var detail = Ask(ledger => ledger.Report(report.Id));
            WordsOf(await Served.Page(Address(report))).ShouldContain(string.Concat(detail.Text[..200].Where(char.IsLetterOrDigit)), Case.Sensitive, report.Title);
        }
    }

    [Fact]
    public async Task Every_link_to_a_place_in_a_page_has_its_target()
    {
        var pages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var start = Ask(ledger => ledger.Incidents(new IncidentFilter())).Select(incident => $"/incidents/{incident.Id}")
            .Concat(Reports().Select(Address)).Concat(Ask(ledger => ledger.Tallies(new TallyFilter())).Select(tally => $"/tallies/{tally.Id}")).Append("/flags");
        foreach (var address in start)
        {
            var page = await Served.Page(address);
            foreach (var (path, fragment) in Fragment().Matches(page).Select(link => (link.Groups["path"].Value, link.Groups["id"].Value)))
                (await IdsOf(path.Length == 0 ? address : path)).Contains(fragment).ShouldBeTrue($"{address} links to {path}#{fragment}");
        }

        async Task<HashSet<string>> IdsOf(string address)
        {
            if (!pages.TryGetValue(address, out var ids))
            {
                var found = Id().Matches(await Served.Page(address)).Select(match => match.Groups["id"].Value).ToList();
                found.ShouldBeUnique(StringComparer.Ordinal);
                pages[address] = ids = [.. found];
            }
            return ids;
        }
    }

    [Fact]
    public async Task The_sentences_of_an_incident_lead_to_their_place_in_the_report()
    {
        var incident = Ask(ledger => ledger.Incidents(new IncidentFilter()))[0];
        foreach (var mention in Ask(ledger => ledger.Incident(incident.Id)).Mentions)
            foreach (var span in mention.Spans)
                (await Served.Page($"/incidents/{incident.Id}")).ShouldContain($"{Address(mention.Report)}#s{span.Start}\"");
    }

    [Fact]
    public async Task A_stored_text_is_sent_as_it_is()
    {
        var report = Reports()[0];
        (await Served.Page($"{Address(report)}/text")).ShouldBe(Ask(ledger => ledger.Report(report.Id)).Text);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    public async Task An_export_of_a_selection_is_what_the_command_writes(string format) =>
        (await Served.Page($"/export/{format}?country=YE&type=rocket-or-shelling"))
            .ShouldBe(CommandRun.Of("export", "--as", format, "--country", "YE", "--type", "rocket-or-shelling", "--store", Served.Path).Output);

    [Fact]
    public async Task The_whole_ledger_is_what_the_command_writes() =>
        (await Served.Page("/export/ledger?country=YE")).ShouldBe(CommandRun.Of("export", "--as", "ledger", "--store", Served.Path).Output);

    [Fact]
    public async Task An_export_is_a_file_with_the_store_s_name()
    {
        using var answer = await Served.Client.GetAsync("/export/csv");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"blotter.csv\"");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Theory]
    [InlineData("/export/xls")]
    [InlineData("/export/csv?type=quarrel")]
    [InlineData("/export?from=x")]
    [InlineData("/search?q=a&year=0")]
    [InlineData("/sources?order=best")]
    [InlineData("/flags?kind=odd")]
    [InlineData("/tallies?country=IRQ")]
    public async Task What_cannot_be_read_is_told_with_its_status(string address)
    {
        using var answer = await Served.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldMatch("Take one of|Write ");
    }

    [Theory]
    [InlineData("/reports/nosuchid", "B120")]
    [InlineData("/tallies/nosuchid", "B115")]
    [InlineData("/sources/nosuchname", "B119")]
    public async Task What_is_not_there_is_told_in_words(string address, string code)
    {
        using var answer = await Served.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Fact]
    public async Task The_list_of_incidents_leads_to_the_export_of_its_selection() =>
        (await Served.Page("/incidents?country=YE")).ShouldContain("href=\"/export?country=YE\"");

    [Fact]
    public async Task A_chart_is_a_drawing_by_itself_with_its_words()
    {
        var tally = Ask(ledger => ledger.Tallies(new TallyFilter()))[0];
        using var answer = await Served.Client.GetAsync($"/tallies/{tally.Id}/chart.svg");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var chart = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        chart.Root!.Name.LocalName.ShouldBe("svg");
        chart.Descendants().Single(element => element.Name.LocalName == "desc").Value.ShouldContain("in the ledger");
    }

    [Fact]
    public async Task A_flag_stands_in_its_sentence()
    {
        var page = await Served.Page("/flags");
        foreach (var flag in Ask(ledger => ledger.Flags(new FlagFilter())))
            page.ShouldContain($"id=\"flag-{flag.Id}\"");
        page.ShouldContain("<mark>");
    }

    private List<ReportSummary> Reports() => [.. Ask(ledger => ledger.Reports(new ReportFilter()))];

    private T Ask<T>(Func<LedgerQueries, T> question)
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        return question(store.Queries);
    }

    private static string Address(ReportSummary report) => $"/reports/{Blotter.Telling.Wording.Brief(report)}";

    private static string WordsOf(string page) => string.Concat(WebUtility.HtmlDecode(Tag().Replace(NoteOrKind().Replace(page, ""), "")).Where(char.IsLetterOrDigit));

    [GeneratedRegex(" id=\"(?<id>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"(?<path>[^\"#?]*)#(?<id>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fragment();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("<ul class=\"notes\".*?</ul>|<span class=\"section-kind\">.*?</span>|<p class=\"post-head\">.*?</p>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex NoteOrKind();
}

using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Blotter.Ledger;

namespace Blotter.Tests.Web;

public sealed partial class PageTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private ServedStore Served => samples.Served;

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/incidents" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var address))
        {
            var page = await Served.Page(address);
            if (!address.StartsWith("/assets/", StringComparison.Ordinal))
                foreach (var link in LinksOf(page).Where(seen.Add))
                    open.Enqueue(link);
        }
        Incidents().Select(incident => $"/incidents/{incident.Id}").Except(seen, StringComparer.Ordinal).ShouldBeEmpty();
        seen.Count(address => address.StartsWith("/assets/", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_link_inside_a_page_has_its_target()
    {
        foreach (var incident in Incidents())
        {
            var page = await Served.Page($"/incidents/{incident.Id}");
            var targets = Id().Matches(page).Select(match => match.Groups["id"].Value).ToList();
            targets.ShouldBeUnique(StringComparer.Ordinal);
            Fragment().Matches(page).Select(match => match.Groups["id"].Value).Except(targets, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_root_leads_to_the_incidents()
    {
        using var answer = await Served.Client.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/incidents");
    }

    [Fact]
    public async Task The_list_has_a_row_for_every_incident()
    {
        var page = await Served.Page("/incidents");
        foreach (var incident in Incidents())
            page.ShouldContain($"href=\"/incidents/{incident.Id}\"");
    }

    [Fact]
    public async Task A_filter_in_the_address_narrows_the_list()
    {
        var page = await Served.Page("/incidents?country=PE");
        foreach (var incident in Incidents())
            page.Contains($"/incidents/{incident.Id}\"", StringComparison.Ordinal).ShouldBe(incident.Place?.Country == "PE", incident.Id);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_so() =>
        (await Served.Page("/incidents?from=1901&to=1902")).ShouldContain("No incident that meets all of the filters.");

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_told_and_kept()
    {
        using var answer = await Served.Client.GetAsync("/incidents?from=2021-06-31");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("a day that exists");
        page.ShouldContain("value=\"2021-06-31\"");
        page.ShouldNotContain("data-row");
    }

    [Fact]
    public async Task A_script_that_swaps_the_list_gets_no_more_than_the_list()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/incidents?country=YE");
        request.Headers.Add("HX-Request-Type", "partial");
        using var answer = await Served.Client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("<section id=\"results\"");
        answer.Headers.Vary.ToString().ShouldBe("HX-Request-Type");
    }

    [Fact]
    public async Task An_incident_shows_every_claim_with_its_sentence()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        foreach (var summary in store.Queries.Incidents(new IncidentFilter()))
        {
            var text = TextOf(await Served.Page($"/incidents/{summary.Id}"));
            foreach (var claim in store.Queries.Incident(summary.Id).Mentions.SelectMany(mention => mention.Claims))
                text.ShouldContain(WhiteSpaces().Replace(claim.Sentence, " ").Trim());
        }
    }

    [Fact]
    public async Task An_incident_that_is_not_there_is_told_in_words()
    {
        using var answer = await Served.Client.GetAsync("/incidents/nosuchid");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("no incident has this id");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_in_words()
    {
        using var answer = await Served.Client.GetAsync("/nowhere");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is no such page");
    }

    [Fact]
    public async Task An_asset_may_be_kept_for_ever()
    {
        var address = LinksOf(await Served.Page("/incidents")).First(link => link.EndsWith(".css", StringComparison.Ordinal));
        using var answer = await Served.Client.GetAsync(address);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Theory]
    [InlineData("/assets/page.css")]
    [InlineData("/assets/..%2f..%2fblotter.db")]
    public async Task An_asset_of_no_known_name_is_not_found(string address)
    {
        using var answer = await Served.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private ImmutableArray<IncidentSummary> Incidents()
    {
        using var store = LedgerStore.OpenForReading(Served.Path);
        return store.Queries.Incidents(new IncidentFilter());
    }

    private static IEnumerable<string> LinksOf(string page) =>
        Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)).Where(address => address.StartsWith('/'));

    private static string TextOf(string page) => WhiteSpaces().Replace(WebUtility.HtmlDecode(Tag().Replace(page, "")), " ");

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fragment();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhiteSpaces();
}

using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class ReadingBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    // A report with posts, flags, loaded words and a speaker behind a speaker.
    private const string Partisan = "Mercenaries butcher";

    [Theory]
    [InlineData("/reports")]
    [InlineData("/sources")]
    [InlineData("/tallies")]
    [InlineData("/flags")]
    [InlineData("/search?q=police")]
    [InlineData("/export")]
    [InlineData("/nowhere")]
    public async Task The_slash_goes_to_a_search_from_every_page(string address)
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync(address == "/reports" ? await PartisanReport(window.Page) : address);
        await window.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(window.Page.Locator("input[type=search]:focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Words_sought_at_the_top_of_a_page_are_searched_in_all_reports()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/flags");
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("missile");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page).ToHaveURLAsync($"{chromium.Served.Address}search?q=missile");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("o");
        await window.Page.WaitForURLAsync("**/reports/*");
    }

    [Fact]
    public async Task The_words_of_a_fact_and_the_fact_are_marked_together()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync(await PartisanReport(window.Page));
        var words = window.Page.Locator("a.fact", new PageLocatorOptions { HasTextString = "twenty-three" });
        var spot = await words.GetAttributeAsync("data-spot");
        await words.HoverAsync();
        await Assertions.Expect(window.Page.Locator($".notes [data-spot='{spot}'].linked")).Not.ToHaveCountAsync(0);
        await window.Page.Locator($".notes [data-spot='{spot}']").First.FocusAsync();
        await window.Page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(words).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("linked", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Marks_are_switched_off_without_script()
    {
        await using var window = await chromium.Open(scripts: false);
        await window.Page.GotoAsync(await PartisanReport(window.Page));
        var loaded = window.Page.Locator(".body .v-loaded:not(.v-attributed)").First;
        await Assertions.Expect(loaded).ToHaveCSSAsync("text-decoration-style", "wavy");
        await window.Page.Locator("#show-loaded").UncheckAsync();
        await Assertions.Expect(loaded).Not.ToHaveCSSAsync("text-decoration-style", "wavy");
        await window.Page.Locator("#show-facts").UncheckAsync();
        await Assertions.Expect(window.Page.Locator(".notes").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_fact_leads_to_its_words_without_script()
    {
        await using var window = await chromium.Open(scripts: false);
        await window.Page.GotoAsync(await PartisanReport(window.Page));
        await window.Page.Locator(".noted").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator(".body a.fact:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_phone_the_facts_follow_their_paragraph()
    {
        await using var window = await chromium.Open(Chromium.Narrow);
        await window.Page.GotoAsync(await PartisanReport(window.Page));
        var words = await window.Page.Locator(".paragraph:has(.notes) > p").First.BoundingBoxAsync();
        var notes = await window.Page.Locator(".paragraph .notes").First.BoundingBoxAsync();
        notes!.Y.ShouldBeGreaterThanOrEqualTo(words!.Y + words.Height);
    }

    [Fact]
    public async Task A_facet_narrows_what_was_found_and_lets_go_again()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/search?q=police");
        var before = await window.Page.Locator(".hits > li").CountAsync();
        await window.Page.Locator(".facets-of a", new PageLocatorOptions { HasTextString = "HT" }).ClickAsync();
        await window.Page.WaitForURLAsync("**country=HT*");
        (await window.Page.Locator(".hits > li").CountAsync()).ShouldBeLessThan(before);
        await window.Page.Locator(".facets-of a[aria-current]").ClickAsync();
        await Assertions.Expect(window.Page.Locator(".hits > li")).ToHaveCountAsync(before);
    }

    /// <summary>Every page that only reads, those of reports, sources and tallies with the most to show.</summary>
    internal static async Task<List<string>> Addresses(IPage page)
    {
        var report = await PartisanReport(page);
        await page.GotoAsync("/sources?order=claims");
        var source = await page.Locator("[data-row] a").First.GetAttributeAsync("href");
        await page.GotoAsync("/tallies");
        var tallies = await page.Locator("td.name a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return
        [
            report, $"{report}/versions", "/sources", "/sources?words=nobodyatall", "/sources?order=x", source!, "/tallies", .. tallies.Take(2), "/flags", "/flags?kind=stale-post",
            "/search", "/search?q=police", "/search?q=police&country=YE", "/search?q=nosuchwordatall", "/export", "/export?country=YE",
        ];
    }

    private static async Task<string> PartisanReport(IPage page)
    {
        await page.GotoAsync($"/search?q={Uri.EscapeDataString(Partisan)}");
        return (await page.Locator(".hits > li > a").First.GetAttributeAsync("href"))!;
    }
}

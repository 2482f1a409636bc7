using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MostIncidents = 4;

    [Fact]
    public async Task The_keys_j_and_k_move_through_rows_and_o_opens_one()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        var rows = page.Locator("[data-row]");
        foreach (var key in "jjjk")
            await page.Keyboard.PressAsync(key.ToString());
        await Assertions.Expect(rows.Nth(1)).ToHaveClassAsync("current");
        await Assertions.Expect(page.Locator(".current")).ToHaveCountAsync(1);
        var address = await rows.Nth(1).Locator("a").GetAttributeAsync("href");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page).ToHaveURLAsync(address!);
    }

    [Fact]
    public async Task The_slash_goes_to_the_search_where_keys_are_letters()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jok?");
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("jok?");
        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_question_mark_lists_the_keys_and_escape_closes_them()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_change_of_a_filter_swaps_the_list_and_the_address_follows()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.EvaluateAsync("() => { window.stays = true }");
        await page.SelectOptionAsync("#type", "kidnapping");
        await Assertions.Expect(page).ToHaveURLAsync("/incidents?type=kidnapping");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(2);
        (await page.EvaluateAsync<bool>("() => window.stays === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Going_back_shows_the_list_and_the_filters_as_they_were()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        var all = await page.Locator("[data-row]").CountAsync();
        await page.SelectOptionAsync("#type", "kidnapping");
        await Assertions.Expect(page).ToHaveURLAsync("/incidents?type=kidnapping");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(all);
        await Assertions.Expect(page.Locator("#type")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Words_are_searched_while_they_are_typed()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.Locator("#search").PressSequentiallyAsync("missile");
        await Assertions.Expect(page).ToHaveURLAsync("/incidents?search=missile");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_filters_work_without_script()
    {
        await using var window = await chromium.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.SelectOptionAsync("#type", "kidnapping");
        await page.ClickAsync("text=Show");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#type")).ToHaveValueAsync("kidnapping");
    }

    [Fact]
    public async Task On_a_phone_the_filters_unfold()
    {
        await using var window = await chromium.Open(Chromium.Narrow);
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await Assertions.Expect(page.Locator("#type")).ToBeHiddenAsync();
        await page.ClickAsync("text=More filters");
        await Assertions.Expect(page.Locator("#type")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Chromium.Wide)]
    [InlineData(Chromium.Narrow)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        await using var window = await chromium.Open(width);
        foreach (var address in await Addresses(window.Page))
        {
            await window.Page.GotoAsync(address);
            (await window.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
        }
    }

    [Fact]
    public async Task An_incident_of_three_reports_is_printed_on_two_pages()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/incidents?order=origins");
        await window.Page.ClickAsync("[data-row] a >> nth=0");
        await window.Page.WaitForURLAsync("**/incidents/*");
        var print = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        (print.Split("/Type /Page\n").Length - 1).ShouldBeInRange(1, 2);
    }

    /// <summary>The list in all its states, and those incidents that have most to show.</summary>
    internal static async Task<List<string>> Addresses(IPage page)
    {
        await page.GotoAsync("/incidents?order=origins");
        var incidents = await page.Locator("[data-row] a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return
        [
            "/incidents", "/incidents?from=x&type=y", "/incidents?from=1900&to=1901", "/incidents/counts", "/incidents/nosuchid", "/review", "/add", "/undo", $"{incidents[0]}/edit?facet=killed",
            .. incidents.Take(MostIncidents), .. await ReadingBrowserTests.Addresses(page),
        ];
    }
}

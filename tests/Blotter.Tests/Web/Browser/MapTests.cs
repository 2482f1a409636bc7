using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class MapTests(DrawingChromium chromium) : IClassFixture<DrawingChromium>
{
    // Milliseconds: a map without a graphics card takes its time, beside other work more of it.
    private const int LongestDrawing = 90_000;

    private const string Drawn = "[data-map][data-ready]";

    [Fact]
    public async Task An_area_drawn_on_the_map_narrows_list_time_line_and_address()
    {
        await using var window = await Open("/incidents");
        var page = window.Page;
        var all = await page.Locator("[data-row]").CountAsync();
        await page.ClickAsync("[data-map-draw]");
        var box = (await page.Locator("[data-map]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width - 60, box.Y + box.Height - 40, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync("**/incidents?area=*");
        await Assertions.Expect(page.Locator("#area")).Not.ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("[data-row]")).Not.ToHaveCountAsync(all);
        await page.ClickAsync("text=Clear area");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task A_click_on_a_point_shows_links_of_its_incidents()
    {
        await using var window = await Open("/incidents?country=TJ");
        var box = (await window.Page.Locator("[data-map]").BoundingBoxAsync())!;
        await window.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await window.Page.ClickAsync("[data-map-card] a");
        await window.Page.WaitForURLAsync("**/incidents/*");
    }

    [Fact]
    public async Task The_map_says_what_its_signs_mean_and_what_it_leaves_out()
    {
        await using var window = await Open("/incidents");
        await Assertions.Expect(window.Page.Locator("[data-map-legend]")).ToContainTextAsync("at a known place");
        await Assertions.Expect(window.Page.Locator("[data-map-legend]")).ToContainTextAsync("place unknown");
    }

    [Fact]
    public async Task The_map_is_saved_as_a_picture()
    {
        await using var window = await Open("/incidents");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("[data-map-save]"));
        (await File.ReadAllBytesAsync(await download.PathAsync()))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task On_a_phone_the_map_is_folded_until_it_is_wanted()
    {
        await using var window = await chromium.Open(Chromium.Narrow);
        await window.Page.GotoAsync("/incidents");
        await Assertions.Expect(window.Page.Locator("[data-map]")).ToBeHiddenAsync();
        await window.Page.ClickAsync(".map-view summary");
        await window.Page.WaitForSelectorAsync(Drawn, new PageWaitForSelectorOptions { Timeout = LongestDrawing });
        (await window.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Chromium.Narrow);
    }

    [Fact]
    public async Task An_incident_has_a_map_of_its_place()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/incidents?country=TJ");
        await window.Page.GotoAsync((await window.Page.Locator("[data-row] a").First.GetAttributeAsync("href"))!);
        await window.Page.WaitForSelectorAsync("[data-place-map][data-ready]", new PageWaitForSelectorOptions { Timeout = LongestDrawing });
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Map_and_time_line_break_no_rule_of_axe(ColorScheme scheme)
    {
        await using var window = await chromium.Open(scheme: scheme);
        await window.Page.GotoAsync("/incidents?lanes=type");
        await window.Page.WaitForSelectorAsync(Drawn, new PageWaitForSelectorOptions { Timeout = LongestDrawing });
        (await AccessibilityTests.Violations(window.Page)).ShouldBeEmpty();
    }

    private async Task<Window> Open(string address)
    {
        var window = await chromium.Open();
        await window.Page.GotoAsync(address);
        await window.Page.WaitForSelectorAsync(Drawn, new PageWaitForSelectorOptions { Timeout = LongestDrawing });
        return window;
    }
}

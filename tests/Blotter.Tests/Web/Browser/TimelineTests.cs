using System.Xml.Linq;
using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class TimelineTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_brush_over_the_time_line_is_a_period_in_the_address()
    {
        await using var window = await Open("/incidents");
        var page = window.Page;
        var all = await page.Locator("[data-row]").CountAsync();
        var box = (await page.Locator("[data-timeline-plot] svg").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.5F), box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.9F), box.Y + 20, new MouseMoveOptions { Steps = 3 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/incidents?from=2007&to=2022");
        await Assertions.Expect(page.Locator("[data-row]")).Not.ToHaveCountAsync(all);
        await page.ClickAsync("text=All dates");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task Arrow_keys_move_an_end_of_the_period_and_keep_the_focus()
    {
        await using var window = await Open("/incidents?from=2007&to=2013");
        var first = window.Page.Locator("[data-timeline] [role=slider]").First;
        await first.FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/incidents?from=2009&to=2013");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-valuetext", "2009");
    }

    [Fact]
    public async Task With_shift_arrow_keys_move_the_whole_period()
    {
        await using var window = await Open("/incidents?from=2007&to=2013");
        await window.Page.Locator("[data-timeline] [role=slider]").Last.FocusAsync();
        await window.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/incidents?from=2008&to=2014");
    }

    [Fact]
    public async Task Lanes_are_in_the_address_and_stay_when_a_filter_changes()
    {
        await using var window = await Open("/incidents");
        await window.Page.SelectOptionAsync("#lanes", "type");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/incidents?lanes=type");
        await Assertions.Expect(window.Page.Locator("[data-timeline-plot]")).ToContainTextAsync("kidnapping");
        await window.Page.SelectOptionAsync("#type", "kidnapping");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/incidents?type=kidnapping&lanes=type");
        await Assertions.Expect(window.Page.Locator("[data-timeline-plot]")).Not.ToContainTextAsync("bombing");
    }

    [Fact]
    public async Task The_time_line_follows_a_step_back_in_the_history()
    {
        await using var window = await Open("/incidents?lanes=type");
        await window.Page.SelectOptionAsync("#type", "kidnapping");
        await Assertions.Expect(window.Page.Locator("[data-timeline-plot]")).Not.ToContainTextAsync("bombing");
        await window.Page.GoBackAsync();
        await Assertions.Expect(window.Page.Locator("[data-timeline-plot]")).ToContainTextAsync("bombing");
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    public async Task The_time_line_is_saved_as_a_picture(string format)
    {
        await using var window = await Open("/incidents");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync($"[data-timeline-save={format}]"));
        download.SuggestedFilename.ShouldBe($"incidents-timeline.{format}");
        if (format == "svg")
            XDocument.Load(await download.PathAsync()).Root!.Name.LocalName.ShouldBe("svg");
        else
            (await File.ReadAllBytesAsync(await download.PathAsync()))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task Where_the_browser_draws_no_map_countries_stand_in_its_place_and_follow_the_filters()
    {
        await using var window = await Open("/incidents");
        await Assertions.Expect(window.Page.Locator("[data-map]")).ToBeHiddenAsync();
        await Assertions.Expect(window.Page.Locator(".counts-countries")).ToContainTextAsync("PE");
        await window.Page.SelectOptionAsync("#type", "kidnapping");
        await Assertions.Expect(window.Page.Locator(".counts-countries")).Not.ToContainTextAsync("PE");
    }

    [Fact]
    public async Task Without_script_countries_and_months_are_tables()
    {
        await using var window = await chromium.Open(scripts: false);
        await window.Page.GotoAsync("/incidents?type=bombing");
        await window.Page.ClickAsync(".counts-link");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/incidents/counts?type=bombing");
        await Assertions.Expect(window.Page.Locator(".counts-countries")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".counts-months")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Map_and_time_line_have_the_width_that_the_filters_leave()
    {
        await using var window = await Open("/incidents");
        (await window.Page.Locator(".views").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(window.Page.ViewportSize!.Width / 2f);
    }

    private async Task<Window> Open(string address)
    {
        var window = await chromium.Open();
        await window.Page.GotoAsync(address);
        await window.Page.WaitForSelectorAsync("[data-timeline][data-ready]");
        return window;
    }
}

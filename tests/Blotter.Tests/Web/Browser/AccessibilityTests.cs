using Blotter.Tests.Contract;
using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Axe = Path.Combine(RepositoryRoot.Path, "src", "Blotter.Web", "Assets", "node_modules", "axe-core", "axe.min.js");

    [Theory]
    [InlineData(Chromium.Wide, ColorScheme.Light)]
    [InlineData(Chromium.Wide, ColorScheme.Dark)]
    [InlineData(Chromium.Narrow, ColorScheme.Light)]
    [InlineData(Chromium.Narrow, ColorScheme.Dark)]
    public async Task No_page_breaks_a_rule_of_axe(int width, ColorScheme scheme)
    {
        await using var window = await chromium.Open(width, scheme: scheme);
        foreach (var address in await BrowserTests.Addresses(window.Page))
        {
            await window.Page.GotoAsync(address);
            (await Violations(window.Page)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task The_list_of_keys_breaks_no_rule_of_axe()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/incidents");
        await window.Page.Keyboard.PressAsync("?");
        (await Violations(window.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_stop_of_the_tab_key_leads_past_the_navigation()
    {
        await using var window = await chromium.Open();
        await window.Page.GotoAsync("/incidents");
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window.Page.Locator("a.skip")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("#main")).ToBeFocusedAsync();
    }

    // Evaluated rather than added as a script, which the page's policy forbids.
    internal static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))");
    }
}

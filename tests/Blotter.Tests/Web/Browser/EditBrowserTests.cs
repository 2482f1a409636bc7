using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

public sealed class EditBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Report = "A lorry bomb killed 14 people at the grain depot in Mosul on Friday, the governor said.";

    [Theory]
    [InlineData("a", 1)]
    [InlineData("x", 2)]
    public async Task One_key_decides_on_a_suggestion_and_u_takes_it_back(string key, int incidents)
    {
        await using var served = await ServedStore.Of(Suggestions.Store());
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync(new Uri(served.Address, "/review").AbsoluteUri);
        await page.EvaluateAsync("() => { window.stays = true }");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("[data-notice]")).ToContainTextAsync("Done:");
        await Assertions.Expect(page.Locator(".suggestion")).ToHaveCountAsync(0);
        Count(served).ShouldBe(incidents);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".suggestion")).ToHaveCountAsync(1);
        Count(served).ShouldBe(2);
        (await page.EvaluateAsync<bool>("() => window.stays === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Space_skips_a_row()
    {
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync("/incidents");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator("[data-row]").Nth(1)).ToHaveClassAsync("current");
    }

    [Fact]
    public async Task U_asks_before_it_takes_back_what_was_not_just_done_and_Enter_does_it()
    {
        await using var served = await ServedStore.Of(Suggestions.Store());
        using (var store = LedgerStore.Open(served.Path, SteppingClock.New(), TemporaryStore.Impatient))
            store.Rate("The Courier", "B", Environment.UserName, "right so far");
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync(new Uri(served.Address, "/incidents").AbsoluteUri);
        await page.Keyboard.PressAsync("u");
        await page.WaitForURLAsync("**/undo?back=*");
        await Assertions.Expect(page.Locator("button", new PageLocatorOptions { HasText = "Take back" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-notice]")).ToContainTextAsync("Taken back: gave The Courier the letter B");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_facet_is_set_with_script_and_without(bool scripts)
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        await using var window = await chromium.Open(scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(new Uri(served.Address, "/incidents").AbsoluteUri);
        await page.Locator("[data-row] a").ClickAsync();
        await page.ClickAsync("text=Correct");
        await page.Locator("a", new PageLocatorOptions { HasText = "change killed" }).ClickAsync();
        await page.FillAsync("#value", "9");
        await page.FillAsync("#why-set", "the clinic's list");
        await page.ClickAsync("text='Set'");
        await page.WaitForURLAsync("**/incidents/*?done=*");
        await Assertions.Expect(page.Locator("[data-notice]")).ToContainTextAsync("set killed to 9");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pasted_text_is_read_while_one_looks_on(bool scripts)
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        await using var window = await chromium.Open(scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(new Uri(served.Address, "/add").AbsoluteUri);
        await page.FillAsync("#text", Report);
        await page.ClickAsync("text='Add' >> nth=-1");
        await page.WaitForURLAsync("**/add/*");
        var refresh = page.Locator("text=Refresh");
        for (var times = 0; !scripts && times < 100 && await refresh.CountAsync() > 0; times++)
        {
            await page.WaitForTimeoutAsync(200);
            await refresh.ClickAsync();
        }
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("1 new incident");
    }

    [Fact]
    public async Task The_page_of_a_conflict_breaks_no_rule_of_axe()
    {
        await using var served = await ServedStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        await using var window = await chromium.Open();
        var page = window.Page;
        await page.GotoAsync(new Uri(served.Address, "/incidents").AbsoluteUri);
        await page.Locator("[data-row] a").ClickAsync();
        await page.ClickAsync("text=Correct");
        using (var store = LedgerStore.Open(served.Path, SteppingClock.New(), TemporaryStore.Impatient))
            store.Correct(store.Queries.Incidents(new IncidentFilter()).Single().Id, Blotter.Deriving.CorrectableFacet.Injured, "5", "Another", "their reason");
        await page.SelectOptionAsync("#facet", "killed");
        await page.FillAsync("#value", "9");
        await page.FillAsync("#why-set", "mine");
        await page.ClickAsync("text='Set'");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("their reason");
        await Assertions.Expect(page.Locator("#why-set")).ToHaveValueAsync("mine");
        (await AccessibilityTests.Violations(page)).ShouldBeEmpty();
    }

    private static int Count(ServedStore served)
    {
        using var store = LedgerStore.OpenForReading(served.Path);
        return store.Queries.CountIncidents(new IncidentFilter());
    }
}

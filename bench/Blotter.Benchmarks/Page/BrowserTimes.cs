using Microsoft.Playwright;

namespace Blotter.Benchmarks.Page;

/// <summary>What a reader's Chromium takes for a page, and how fluently it moves the map, drawn by the processor for want of a graphics card.</summary>
internal sealed class BrowserTimes : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private const float LongestWait = 120_000;
    private const int Steps = 90;

    // Seen by the page itself: frames that it came to draw while the map was moved, and the longest time between two.
    private const string CountFrames = """
        () => { window.frames = []; const note = time => { window.frames.push(time); window.counting = requestAnimationFrame(note); }; window.counting = requestAnimationFrame(note); }
        """;

    private const string CountedFrames = """
        () => {
          cancelAnimationFrame(window.counting);
          const steps = window.frames.slice(1).map((time, i) => time - window.frames[i]);
          return [steps.length / (window.frames.at(-1) - window.frames[0]) * 1000, Math.max(...steps)];
        }
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserTimes(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Starts the browser; <c>null</c> where there is none.</summary>
    public static async Task<BrowserTimes?> Start()
    {
        if (!File.Exists(Program))
            return null;
        var playwright = await Playwright.CreateAsync();
        return new BrowserTimes(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>Milliseconds from the start of the navigation until keys move through the rows, until the time line is drawn, and until the map is; in a window that has nothing cached.</summary>
    public async Task<(double Keys, double Timeline, double Map)> Open(Uri address)
    {
        var (context, page) = await Window();
        await using var _ = context;
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        var keys = await Since(page, "() => { document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })); return document.querySelector('[data-row].current') !== null; }");
        var timeline = await Since(page, "() => document.querySelector('[data-timeline][data-ready]') !== null");
        return (keys, timeline, await Since(page, "() => document.querySelector('[data-map][data-ready]') !== null"));
    }

    /// <summary>Frames a second and the longest time between two (ms) while the map is dragged, and while it is zoomed in and out.</summary>
    public async Task<(double[] Pan, double[] Zoom)> Move(Uri address)
    {
        var (context, page) = await Window();
        await using var _ = context;
        await page.GotoAsync(address.AbsoluteUri);
        await page.WaitForSelectorAsync("[data-map][data-ready]", new PageWaitForSelectorOptions { Timeout = LongestWait });
        await page.WaitForTimeoutAsync(3000);
        var box = (await page.Locator("[data-map]").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        var pan = await Counted(page, step => page.Mouse.MoveAsync(x + (200 * MathF.Sin(step / 8F)), y + (60 * MathF.Cos(step / 5F))));
        await page.Mouse.UpAsync();
        return (pan, await Counted(page, step => page.Mouse.WheelAsync(0, step % 30 < 15 ? -60 : 60)));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task<double[]> Counted(IPage page, Func<int, Task> move)
    {
        await page.EvaluateAsync(CountFrames);
        for (var step = 0; step < Steps; step++)
        {
            await move(step);
            await page.WaitForTimeoutAsync(16);
        }
        return await page.EvaluateAsync<double[]>(CountedFrames);
    }

    private static async Task<double> Since(IPage page, string condition)
    {
        await page.WaitForFunctionAsync(condition, null, new PageWaitForFunctionOptions { Timeout = LongestWait });
        return await page.EvaluateAsync<double>("() => performance.now()");
    }

    private async Task<(IBrowserContext Context, IPage Page)> Window()
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        return (context, await context.NewPageAsync());
    }
}

using Microsoft.Playwright;

namespace Blotter.Tests.Web.Browser;

/// <summary>The system's Chromium, once for all tests of a class, and the samples that it looks at. Without one the tests are skipped.</summary>
public class Chromium : IAsyncLifetime
{
    public const int Wide = 1440;
    public const int Narrow = 390;

    // Milliseconds: other work may leave little of the processor.
    private const int LongestWait = 20_000;

    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly ServedSamples _samples = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal ServedStore Served => _samples.Served;

    // To draw maps without a graphics card takes the processor that the other tests want: most tests look at pages as browsers show them that draw none.
    private protected virtual string Drawing => "--disable-3d-apis";

    /// <summary>A new window that fails the test when a script does, or when the page would load or run what it must not.</summary>
    internal async Task<Window> Open(int width = Wide, bool scripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"there is no {Program}; install the package chromium to run the tests in a browser");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Served.Address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        await _samples.InitializeAsync();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = [.. Arguments, Drawing],
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is null)
            return;
        await _browser.DisposeAsync();
        _playwright!.Dispose();
        await _samples.DisposeAsync();
    }
}

/// <summary>The same with maps, drawn by the processor.</summary>
public sealed class DrawingChromium : Chromium
{
    private protected override string Drawing => "--enable-unsafe-swiftshader";
}

/// <summary>One window, with what went wrong in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            // A page that isn't there says so by its status, which the console repeats.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of 40", StringComparison.Ordinal))
                _faults.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _faults.ShouldBeEmpty();
    }
}

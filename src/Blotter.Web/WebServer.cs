using System.IO.Compression;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using Blotter.Web.Api;
using Blotter.Web.Assets;
using Blotter.Web.Pages;
using Blotter.Web.Safety;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blotter.Web;

/// <summary>The running page: a web server over one store, from its start to its disposal.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // A browser keeps its connection open; nobody waits for it for long.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, with the port that it really has.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts to listen; the store is opened before.</summary>
    /// <exception cref="BlotterException">The store cannot be used, the address is not this computer's own (B220), or the port is taken (B221).</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!System.Net.IPAddress.IsLoopback(options.Address))
            throw Errors.AddressNotLoopback(options.Address.ToString());
        var app = Build(options);
        try
        {
            await app.StartAsync(cancellation);
            return new WebServer(app);
        }
        catch (Exception failure)
        {
            await app.DisposeAsync();
            if (failure is IOException or SocketException)
                throw Errors.CannotListen(options.Address.ToString(), options.Port, failure);
            throw;
        }
    }

    /// <summary>Waits until <paramref name="cancellation"/> is requested, then lets the requests that run come to their end.</summary>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.StopAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Configure(server, options));
        // Nothing reaches the terminal but what the command prints; a bug is told on the page.
        builder.Logging.ClearProviders();
        AddServices(builder.Services, StorePool.Open(options.Store));
        var app = builder.Build();
        app.UseSafety();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapPages();
        app.MapApi();
        return app;
    }

    private static void Configure(KestrelServerOptions server, WebOptions options)
    {
        server.AddServerHeader = false;
        server.Listen(options.Address, options.Port);
    }

    private static void AddServices(IServiceCollection services, StorePool stores)
    {
        // A factory, so that the container disposes of it.
        services.AddSingleton(_ => stores);
        services.AddSingleton(AssetFiles.Embedded);
        services.AddSingleton<HtmlEncoder, PageEncoder>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);
        services.AddRouting();
        services.AddRazorComponents();
        services.AddSafety();
        services.AddApi();
        // The places of a large selection. Nothing that a page holds in secret is packed: its length would tell of it.
        services.AddResponseCompression(packing => packing.MimeTypes = ["application/json"]);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }
}

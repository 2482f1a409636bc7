using System.IO.Compression;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using Blotter.Web.Accounts;
using Blotter.Web.Adding;
using Blotter.Web.Api;
using Blotter.Web.Assets;
using Blotter.Web.Editing;
using Blotter.Web.Pages;
using Blotter.Web.Pages.Login;
using Blotter.Web.Safety;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
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
    private readonly StorePool _stores;
    private readonly StoreWriter _writer;

    private WebServer(WebApplication app) =>
        (_app, _stores, _writer) = (app, app.Services.GetRequiredService<StorePool>(), app.Services.GetRequiredService<StoreWriter>());

    /// <summary>Where it listens, with the port that it really has.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts to listen; the store is opened before.</summary>
    /// <exception cref="BlotterException">
    /// The store cannot be used, others would connect without encryption (B220), the port is taken (B221), or accounts are needed and there is none (B226).
    /// </exception>
    public static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!System.Net.IPAddress.IsLoopback(options.Address) && !options.IsEncrypted && !options.AllowsPlainHttp)
            throw Errors.AddressNotLoopback(options.Address.ToString());
        if (options.DemandsAccounts)
            CheckAccounts(options.Store);
        var server = new WebServer(Build(options));
        try
        {
            await server._app.StartAsync(cancellation);
            return server;
        }
        catch (Exception failure)
        {
            await server.DisposeAsync();
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
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        // The writer last: whoever closes the store last takes the write-ahead log in and seals it, and a reader cannot.
        _stores.Dispose();
        _writer.Dispose();
    }

    private static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Configure(server, options));
        if (options.IsEncrypted)
            builder.WebHost.UseKestrelHttpsConfiguration();
        // Nothing reaches the terminal but what the command prints; a bug is told on the page.
        builder.Logging.ClearProviders();
        AddServices(builder.Services, options);
        var app = builder.Build();
        app.UseSafety();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        // After who asks is known: a form is made for one person.
        app.UseForgeryCheck();
        app.MapAssets();
        app.MapPages();
        if (options.DemandsAccounts)
            app.MapLogin();
        app.MapApi();
        return app;
    }

    // Nobody could log in.
    private static void CheckAccounts(string store)
    {
        if (!File.Exists(AccountFile.PathOf(store)))
            throw Errors.NoAccounts(store);
        using var file = AccountFile.Open(store);
        if (file.All().IsEmpty)
            throw Errors.NoAccounts(store);
    }

    private static void Configure(KestrelServerOptions server, WebOptions options)
    {
        server.AddServerHeader = false;
        server.Listen(options.Address, options.Port, listen =>
        {
            if (options.Certificate is { } certificate)
                listen.UseHttps(certificate);
        });
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        // Instances, which the container leaves to this class to dispose of.
        services.AddSingleton(StorePool.Open(options.Store));
        services.AddSingleton(new StoreWriter(options.Store, options.Clock));
        services.AddSingleton<IncidentEditing>();
        services.AddSingleton<AddJobs>();
        services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = ((int)AddFiles.MostBytes, AddFiles.MostBytes));
        services.AddPeople(options);
        services.AddSingleton(AssetFiles.Embedded);
        services.AddSingleton<HtmlEncoder, PageEncoder>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);
        services.AddRouting();
        services.AddRazorComponents();
        services.AddSafety(options);
        services.AddApi();
        // The places of a large selection. Nothing that a page holds in secret is packed: its length would tell of it.
        services.AddResponseCompression(packing => packing.MimeTypes = ["application/json"]);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }
}

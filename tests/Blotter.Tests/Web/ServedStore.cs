using System.Net;
using Blotter.Reading;
using Blotter.Tests.Cli;
using Blotter.Tests.Contract;
using Blotter.Tests.Ledger;
using Blotter.Web;

namespace Blotter.Tests.Web;

/// <summary>A server over a store, on a free port of this computer, and a client that follows no redirects.</summary>
internal sealed class ServedStore : IAsyncDisposable
{
    private readonly TemporaryStore _file;
    private readonly WebServer _server;

    private ServedStore(TemporaryStore file, WebServer server)
    {
        _file = file;
        _server = server;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
    }

    public HttpClient Client { get; }

    public Uri Address => _server.Address;

    public string Path => _file.Path;

    /// <summary>Serves the invented codings of some documents.</summary>
    public static Task<ServedStore> With(params Document[] documents) => Of(TemporaryStore.With(documents));

    public static async Task<ServedStore> Of(TemporaryStore file) =>
        new(file, await WebServer.StartAsync(new WebOptions(file.Path, IPAddress.Loopback, Port: 0)));

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await Client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {body}");
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _file.Dispose();
    }
}

/// <summary>The samples of the repository, read and served once for all tests of a class.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private ServedStore? _served;

    internal ServedStore Served => _served!;

    public async ValueTask InitializeAsync()
    {
        var file = new TemporaryStore();
        CommandRun.Of("read", Path.Combine(RepositoryRoot.Path, "samples"), "--store", file.Path).Status.ShouldBe(0);
        _served = await ServedStore.Of(file);
    }

    public ValueTask DisposeAsync() => Served.DisposeAsync();
}

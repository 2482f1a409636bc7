using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Assets;

/// <summary>The scripts and style sheets that were built into this assembly, each under a name that changes with its content.</summary>
public sealed class AssetFiles
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly FrozenDictionary<string, string> _names;

    private AssetFiles(Assembly assembly)
    {
        var resources = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        _files = resources.ToFrozenDictionary(name => name[Folder.Length..], name => Read(assembly, name), StringComparer.Ordinal);
        using var manifest = JsonDocument.Parse(_files["manifest.json"]);
        _names = manifest.RootElement.EnumerateObject()
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetProperty("file").GetString()!, StringComparer.Ordinal);
    }

    /// <summary>Those of this assembly.</summary>
    public static AssetFiles Embedded { get; } = new(typeof(AssetFiles).Assembly);

    /// <summary>The address of what was built from a source.</summary>
    /// <param name="source">Its path in the folder of assets, such as <c>src/page.ts</c>.</param>
    /// <exception cref="KeyNotFoundException">Nothing was built from it.</exception>
    public string AddressOf(string source) => $"/{Folder}{_names[source]}";

    /// <summary>Answers with a file, which a browser may keep for ever.</summary>
    internal async Task Send(string name, HttpContext context)
    {
        if (!_files.TryGetValue(name, out var bytes) || !ContentTypes.TryGetValue(Path.GetExtension(name), out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Where the assets are.</summary>
internal static class AssetRoutes
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, HttpContext context, AssetFiles files) => files.Send(name, context)).ExcludeFromDescription();
}

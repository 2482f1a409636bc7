using System.Text.Json;

namespace Blotter.Reading.Finding;

/// <summary>
/// The file beside a report that says what the report does not: <c>name.meta.json</c> beside <c>name.txt</c> or <c>name.html</c>, or
/// <c>meta.json</c> beside a file named <c>report</c>. An object with <c>publisher</c>, <c>published</c> and <c>url</c>, each a string or
/// <c>null</c>; other fields are passed over.
/// </summary>
internal static class MetadataFile
{
    /// <summary>What is said about the report in <paramref name="file"/>, or <c>null</c> when no such file lies beside it.</summary>
    /// <exception cref="BlotterException">B019: it lies there but cannot be used.</exception>
    public static ReportMetadata? Beside(string file, string origin, ReadingLimits limits)
    {
        var stem = Path.GetFileNameWithoutExtension(ReportFileName.WithoutGzip(Path.GetFileName(file)));
        var own = $"{stem}.meta.json";
        var name = Exists(file, own) ? own : stem is "report" && Exists(file, "meta.json") ? "meta.json" : null;
        return name is null ? null : Read(PathBeside(file, name), limits) ?? throw Errors.BadMetadata(PathBeside(origin, name));
    }

    private static bool Exists(string file, string name) => File.Exists(PathBeside(file, name));

    private static string PathBeside(string file, string name) => Path.Join(Path.GetDirectoryName(file), name);

    private static ReportMetadata? Read(string path, ReadingLimits limits)
    {
        if (FileOpener.SizeOf(path) is 0 || FileOpener.SizeOf(path) > limits.MetadataBytes)
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return json.RootElement.ValueKind == JsonValueKind.Object && Fits(json.RootElement)
                ? new ReportMetadata(Field(json.RootElement, "publisher"), Field(json.RootElement, "published"), Field(json.RootElement, "url"))
                : null;
        }
        catch (Exception unusable) when (unusable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Fits(JsonElement metadata) => Array.TrueForAll(
        ["publisher", "published", "url"],
        field => !metadata.TryGetProperty(field, out var value) || value.ValueKind is JsonValueKind.String or JsonValueKind.Null);

    private static string? Field(JsonElement metadata, string field) =>
        metadata.TryGetProperty(field, out var value) && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blotter.Cli.Views;

/// <summary>Writes lists and details as JSON: snake-case names, every field present, <c>null</c> where unknown, one object a line.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // The output is JSON, never markup; the reports' own letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteJson<T>(this TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, Options));
}

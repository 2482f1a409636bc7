using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blotter.Coding.Contract;

/// <summary>The contract's JSON: snake-case names, every field present, <c>null</c> where unknown, UTF-8, lines ended by <c>\n</c>.</summary>
public static class ContractJson
{
    private static readonly ContractJsonContext Compact = new(Options(indented: false));
    private static readonly ContractJsonContext Indented = new(Options(indented: true));

    /// <summary>One line of JSON.</summary>
    public static string Serialize(CodedReport report) => JsonSerializer.Serialize(report, Compact.CodedReport);

    /// <summary>JSON for people, indented by two blanks.</summary>
    public static string SerializeIndented(CodedReport report) => JsonSerializer.Serialize(report, Indented.CodedReport);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The text does not follow the contract.</exception>
    public static CodedReport Deserialize(string json) =>
        JsonSerializer.Deserialize(json, Compact.CodedReport) ?? throw new JsonException("A coded report is an object.");

    /// <summary>
    /// How the library writes its JSON: the contract's, the log's, the exports' and the evaluations'. New options at each call, since a context
    /// keeps those that it is given.
    /// </summary>
    internal static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Relaxed escaping keeps the report's own letters readable; the output is JSON, never markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}

[JsonSerializable(typeof(CodedReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class ContractJsonContext : JsonSerializerContext;

using System.Collections.Immutable;
using NJsonSchema;

namespace Blotter.Tests.Contract;

/// <summary>The committed JSON Schema of the coder's output.</summary>
public static class ContractSchema
{
    /// <summary>The schema's file in the source tree.</summary>
    public static string SchemaPath { get; } = Path.Combine(RepositoryRoot.Path, "docs", "schema", "coded-report-1.json");

    private static readonly Lazy<JsonSchema> Schema = new(() => Load(SchemaPath));
    private static readonly Lazy<JsonSchema> TimeSchema = new(() => Load(Path.Combine(RepositoryRoot.Path, "docs", "schema", "time-1.json")));

    /// <summary>What is wrong with a coded report, one line an error; empty when it follows the contract.</summary>
    public static ImmutableArray<string> Validate(string json) => Validate(Schema.Value, json);

    /// <summary>What is wrong with a time as <c>blotter when --json</c> prints it, one line an error.</summary>
    public static ImmutableArray<string> ValidateTime(string json) => Validate(TimeSchema.Value, json);

    private static JsonSchema Load(string path) => JsonSchema.FromJsonAsync(File.ReadAllText(path)).GetAwaiter().GetResult();

    private static ImmutableArray<string> Validate(JsonSchema schema, string json) =>
        [.. schema.Validate(json).Select(error => $"{error.Path}: {error.Kind}").Order(StringComparer.Ordinal)];
}

/// <summary>The source tree that the tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds the solution, found upwards from the test's own folder.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests run outside the source tree."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Blotter.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}

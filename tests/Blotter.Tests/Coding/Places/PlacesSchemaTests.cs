using System.Text.Json.Nodes;
using Blotter.Coding.Places;
using Blotter.Tests.Contract;
using NJsonSchema;

namespace Blotter.Tests.Coding.Places;

/// <summary>What <c>blotter where --json</c> prints follows <c>docs/schema/places-1.json</c>.</summary>
public sealed class PlacesSchemaTests
{
    private const string Full =
        "A bomb went off 30 km south of Mosul, Iraq. Troops left a village between Kano and Kaduna for the Black Sea. The town of Qwertyxlopolis burnt. Paris Hilton was not there. Washington said so.";

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "schema", "places-1.json"))).GetAwaiter().GetResult());

    [Theory]
    [InlineData(Full)]
    [InlineData("")]
    [InlineData("Nothing is named here.")]
    public void What_is_printed_follows_the_schema(string text)
    {
        Validate(PlacesInText.Read(text).ToJson(indented: false)).ShouldBeEmpty();
        Validate(PlacesInText.Read(text).ToJson(indented: true)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_of_the_schema_is_printed_and_required()
    {
        var sample = PlacesInText.Read(Full).ToJson(indented: false);
        foreach (var (path, field) in Fields(JsonNode.Parse(sample)!, "$").Distinct())
        {
            var changed = JsonNode.Parse(sample)!;
            Remove(changed, "$", path, field);
            Validate(changed.ToJsonString()).ShouldNotBeEmpty($"{path}.{field} may be left out");
        }
    }

    [Fact]
    public void A_field_that_the_schema_does_not_know_is_an_error() =>
        Validate("{\"toponyms\":[],\"not_places\":[],\"more\":1}").ShouldNotBeEmpty();

    private static IReadOnlyList<string> Validate(string json) => [.. Schema.Value.Validate(json).Select(error => $"{error.Path}: {error.Kind}")];

    // Objects in one list share a path.
    private static IEnumerable<(string Path, string Field)> Fields(JsonNode? node, string path) => node switch
    {
        JsonObject one => one.SelectMany(field => Fields(field.Value, $"{path}.{field.Key}").Prepend((path, field.Key))),
        JsonArray list => list.SelectMany(item => Fields(item, path + "[]")),
        _ => [],
    };


    private static void Remove(JsonNode? node, string at, string path, string field)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Remove(item, at + "[]", path, field);
        if (node is not JsonObject one)
            return;
        if (at == path)
            one.Remove(field);
        foreach (var (name, value) in one.ToList())
            Remove(value, $"{at}.{name}", path, field);
    }
}

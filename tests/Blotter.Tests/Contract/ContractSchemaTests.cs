using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blotter.Coding.Contract;

namespace Blotter.Tests.Contract;

public sealed class ContractSchemaTests
{
    private static readonly string Sample = ContractJson.Serialize(FullSample.Report);

    [Fact]
    public void A_full_report_follows_the_schema() => ContractSchema.Validate(Sample).ShouldBeEmpty();

    [Fact]
    public void An_empty_report_follows_the_schema()
    {
        var facts = FullSample.Report.Report with
        {
            Url = null,
            Publisher = null,
            Title = null,
            Byline = null,
            Published = null,
            Dateline = null,
            Language = null,
            Sections = [],
        };
        ContractSchema.Validate(ContractJson.Serialize(new CodedReport { Report = facts, Coder = FullSample.Report.Coder })).ShouldBeEmpty();
    }

    [Fact]
    public void A_full_report_round_trips() => ContractJson.Serialize(ContractJson.Deserialize(Sample)).ShouldBe(Sample);

    [Fact]
    public void Indented_json_says_the_same() =>
        ContractJson.Serialize(ContractJson.Deserialize(ContractJson.SerializeIndented(FullSample.Report))).ShouldBe(Sample);

    [Fact]
    public void Every_list_of_the_sample_has_an_item()
    {
        var empty = Lists(JsonNode.Parse(Sample)!).Where(list => list.Count == 0).Select(list => list.GetPath());
        empty.ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_is_required()
    {
        foreach (var field in Objects(JsonNode.Parse(Sample)!).SelectMany(o => o.Select(p => (Owner: o.GetPath(), p.Key))).ToList())
        {
            if (field.Owner is "$.coder.models")
                continue;
            var changed = JsonNode.Parse(Sample)!;
            At(changed, field.Owner).Remove(field.Key);
            ContractSchema.Validate(changed.ToJsonString()).ShouldNotBeEmpty($"{field.Owner}.{field.Key} may be left out");
        }
    }

    [Fact]
    public void No_object_takes_an_unknown_field()
    {
        foreach (var owner in Objects(JsonNode.Parse(Sample)!).Select(o => o.GetPath()).ToList())
        {
            var changed = JsonNode.Parse(Sample)!;
            At(changed, owner)["surplus"] = 1;
            ContractSchema.Validate(changed.ToJsonString()).ShouldNotBeEmpty($"{owner} takes a field that is not in the contract");
        }
    }

    [Fact]
    public void A_field_may_be_null_exactly_where_its_record_says_so()
    {
        var context = new NullabilityInfoContext();
        foreach (var (path, property) in Fields(FullSample.Report, "$").DistinctBy(field => (field.Property.DeclaringType, field.Property.Name)))
        {
            var changed = JsonNode.Parse(Sample)!;
            var owner = At(changed, path);
            owner[Name(property)] = null;
            var allowed = ContractSchema.Validate(changed.ToJsonString()).IsEmpty;
            allowed.ShouldBe(context.Create(property).ReadState == NullabilityState.Nullable, $"{path}.{property.Name}");
        }
    }

    [Theory]
    [InlineData("incidents[0].type", "\"ambush\"")]
    [InlineData("incidents[0].type", "\"RocketOrShelling\"")]
    [InlineData("incidents[0].date.start", "\"2024-5-1\"")]
    [InlineData("incidents[0].date.start", "\"2024-13\"")]
    [InlineData("incidents[0].date.start", "\"0000\"")]
    [InlineData("incidents[0].date.span", "[1, 2, 3]")]
    [InlineData("incidents[0].date.span", "[1]")]
    [InlineData("incidents[0].date.span", "[-1, 2]")]
    [InlineData("incidents[0].date.span", "[1.5, 2]")]
    [InlineData("incidents[0].place.country", "\"Tunisia\"")]
    [InlineData("incidents[0].place.lat", "91")]
    [InlineData("incidents[0].casualties.killed.best", "-1")]
    [InlineData("incidents[0].id", "\"1\"")]
    [InlineData("claims[0].incident", "\"s1\"")]
    [InlineData("posts[0].handle", "\"@ana\"")]
    [InlineData("report.id", "\"sha256:12\"")]
    [InlineData("schema", "\"blotter/coded-report/2\"")]
    [InlineData("voice", "{}")]
    [InlineData("coder.models", "{\"a\": \"md5:12\"}")]
    public void Refuses_a_value_outside_the_contract(string path, string value)
    {
        var changed = JsonNode.Parse(Sample)!;
        var at = path.LastIndexOf('.');
        var owner = at < 0 ? changed.AsObject() : At(changed, "$." + path[..at]);
        owner[path[(at + 1)..]] = JsonNode.Parse(value);
        ContractSchema.Validate(changed.ToJsonString()).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_set_list_has_the_members_of_its_enumeration()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(ContractSchema.SchemaPath));
        var definitions = schema.RootElement.GetProperty("definitions");
        foreach (var list in SetListsOfTheContract.All)
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(list.Name);
            definitions.GetProperty(name).GetProperty("enum").EnumerateArray().Select(member => member.GetString())
                .ShouldBe(SetListsOfTheContract.Members(list), name);
        }
    }

    private static JsonObject At(JsonNode root, string path) =>
        Objects(root).Single(o => string.Equals(o.GetPath(), path, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).SelectMany(Objects).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).SelectMany(Lists),
        JsonArray a => a.SelectMany(Lists).Prepend(a),
        _ => [],
    };

    private static IEnumerable<(string Path, PropertyInfo Property)> Fields(object record, string path)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            yield return (path, property);
            var inner = $"{path}.{Name(property)}";
            var value = property.GetValue(record);
            var children = value switch
            {
                string or IImmutableDictionary<string, string> => [],
                IEnumerable list => list.Cast<object>().Select((item, index) => (Item: item, Path: $"{inner}[{index}]")).Take(1),
                not null when IsRecord(value.GetType()) => [(value, inner)],
                _ => [],
            };
            foreach (var field in children.Where(child => IsRecord(child.Item.GetType())).SelectMany(child => Fields(child.Item, child.Path)))
                yield return field;
        }
    }

    private static bool IsRecord(Type type) =>
        !type.IsEnum && (string.Equals(type.Namespace, typeof(CodedReport).Namespace, StringComparison.Ordinal) || type == typeof(Blotter.Reading.Section));

    private static string Name(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
}

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.Sets;

/// <summary>Reads <c>sets.json</c>.</summary>
internal static class GoldSetReader
{
    /// <summary>The sets of a folder of cases, in the order of the file.</summary>
    /// <exception cref="BlotterException">The folder has no <c>sets.json</c>, or it is malformed.</exception>
    public static ImmutableArray<GoldSet> Read(string folder)
    {
        var path = Path.Combine(folder, "sets.json");
        try
        {
            return [.. Fields(GoldNode.Parse(File.ReadAllText(path), path)).Select(set => Set(set.Name, set.Value))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CaseFileCannotBeRead(path, e);
        }
    }

    private static GoldSet Set(string name, GoldNode set)
    {
        set.Only("cases", "incidents", "aliases", "shared_origin", "versions", "cites", "must_not_merge", "rule");
        return new GoldSet(
            name,
            Texts(set.Required("cases")),
            set.Optional("versions") is { } versions ? [.. versions.Items().Select(Texts)] : [],
            set.Optional("aliases") is { } aliases ? [.. Fields(aliases).Select(alias => Texts(alias.Value).Insert(0, alias.Name))] : [],
            [.. Fields(set.Required("incidents")).Select(incident => Incident(incident.Name, incident.Value))]);
    }

    private static GoldSetIncident Incident(string key, GoldNode incident)
    {
        incident.Only("cases", "main_in", "differ", "derived", "first_reported_as_accident");
        var derived = incident.Required("derived").Only(
            "type", "stage", "date", "place", "killed", "injured", "abducted", "perpetrators", "responsibility", "independent_origins", "origins", "relays", "superseded");
        var (date, place) = (derived.Inner("date"), derived.Inner("place"));
        return new GoldSetIncident(
            key,
            Texts(incident.Required("cases")),
            derived.Required("type").Member<IncidentType>(),
            derived.Required("stage").Member<Stage>(),
            DayRange.Of(date?.Required("start").DateOrNull(), date?.Required("end").DateOrNull()),
            GeoPoint.Of(place?.Required("lat").Decimal(), place?.Required("lon").Decimal()),
            Range(derived, "killed"),
            Range(derived, "injured"),
            Range(derived, "abducted"),
            [.. derived.Required("perpetrators").Items().Select(one => (one.Required("name").Text(), one.Required("standing").Member<Standing>()))],
            derived.Required("responsibility").Member<Responsibility>(),
            derived.Required("independent_origins").Number());
    }

    private static NumberRange? Range(GoldNode derived, string field) => derived.Inner(field) is { } range ? GoldFields.Range(range) : null;

    private static ImmutableArray<string> Texts(GoldNode list) => [.. list.Items().Select(item => item.Text())];

    private static IEnumerable<(string Name, GoldNode Value)> Fields(GoldNode node) =>
        node.Value.ValueKind == System.Text.Json.JsonValueKind.Object
            ? node.Value.EnumerateObject().Select(field => (field.Name, new GoldNode(field.Value, node.File, $"{node.Path}.{field.Name}")))
            : throw node.Malformed("is no object");
}

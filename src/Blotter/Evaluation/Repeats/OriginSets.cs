using System.Collections.Immutable;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.Repeats;

/// <summary>An incident of a set of cases, with how many origins tell of it.</summary>
/// <param name="Key">Names it in the cases.</param>
/// <param name="Cases">The cases that tell of it.</param>
/// <param name="Origins">Number of independent origins.</param>
internal sealed record OriginIncident(string Key, ImmutableArray<string> Cases, int Origins);

/// <summary>A set of cases that tell of the same incidents.</summary>
/// <param name="Name">Its key in <c>sets.json</c>.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Incidents">Its incidents.</param>
/// <param name="Shared">Pairs of cases with one origin (wire copies, versions).</param>
/// <param name="Cites">Pairs of cases of which the first cites the second.</param>
internal sealed record OriginSet(string Name, ImmutableArray<string> Cases, ImmutableArray<OriginIncident> Incidents, ImmutableArray<(string, string)> Shared, ImmutableArray<(string, string)> Cites)
{
    private const string FileName = "sets.json";

    /// <summary>Reads the sets of a folder of cases.</summary>
    /// <exception cref="BlotterException">B301 to B303: the file is missing or malformed.</exception>
    public static ImmutableArray<OriginSet> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var root = GoldNode.Parse(File.ReadAllText(path), path);
            return [.. root.Value.EnumerateObject().Select(set => Read(set.Name, root.Required(set.Name)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Errors.CaseFileCannotBeRead(path, failure);
        }
    }

    private static OriginSet Read(string name, GoldNode set) => new(
        name,
        Texts(set.Required("cases")),
        [.. set.Required("incidents").Value.EnumerateObject().Select(incident => Incident(incident.Name, set.Required("incidents").Required(incident.Name)))],
        [.. set.Required("shared_origin").Items().SelectMany(group => Pairs(Texts(group)))],
        [.. set.Required("cites").Items().Select(pair => (pair.Required("from").Text(), pair.Required("to").Text()))]);

    private static OriginIncident Incident(string key, GoldNode incident) =>
        new(key, Texts(incident.Required("cases")), incident.Required("derived").Required("independent_origins").Value.GetInt32());

    private static ImmutableArray<string> Texts(GoldNode list) => [.. list.Items().Select(item => item.Text())];

    private static IEnumerable<(string, string)> Pairs(ImmutableArray<string> cases) =>
        cases.SelectMany((one, at) => cases[(at + 1)..].Select(other => (one, other)));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Blotter.Evaluation.Gva;

/// <summary>One shooting of the Gun Violence Archive's register, as its last editor left it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Date">The day.</param>
/// <param name="City">City or county, without what stands in brackets behind it.</param>
/// <param name="State">The state.</param>
/// <param name="Killed">How many were killed, whoever they were.</param>
/// <param name="Injured">How many were injured, whoever they were.</param>
/// <param name="VictimsKilled">Those of the killed that the register calls victims.</param>
/// <param name="VictimsInjured">Those of the injured that it calls victims.</param>
internal sealed record GvaIncident(string Id, DateOnly Date, string City, string State, int Killed, int Injured, int VictimsKilled, int VictimsInjured)
{
    /// <summary>The town, village or quarter that stands in brackets behind the city, or <c>null</c>: "Miami (Cutler Bay)".</summary>
    public string? Locality { get; init; }

    /// <summary>The register, by the incidents' numbers.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a line is no incident.</exception>
    public static ImmutableDictionary<string, GvaIncident> Register(string path) =>
        JsonLinesFile.Read(path, Parse).DistinctBy(incident => incident.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(incident => incident.Id, StringComparer.Ordinal);

    private static GvaIncident Parse(JsonElement line)
    {
        ImmutableArray<string> victims =
        [
            .. line.GetProperty("participants").EnumerateArray().Where(person => Text(person, "Type").Contains("Victim", StringComparison.Ordinal))
                .Select(person => Text(person, "Status")),
        ];
        return new GvaIncident(
            line.GetProperty("incident_uri").GetString()!,
            DateOnly.ParseExact(line.GetProperty("date").GetString()!, "MMMM d, yyyy", CultureInfo.InvariantCulture),
            Text(line, "city_or_county").Split('(')[0].Trim(),
            Text(line, "state"),
            line.GetProperty("num_killed").GetInt32(),
            line.GetProperty("num_injured").GetInt32(),
            victims.Count(status => status.Contains("Killed", StringComparison.Ordinal)),
            victims.Count(status => status.Contains("Injured", StringComparison.Ordinal)))
        {
            Locality = LocalityOf(Text(line, "city_or_county")),
        };
    }

    private static string? LocalityOf(string city) =>
        city.IndexOf('(') is >= 0 and var start && city[(start + 1)..].TrimEnd(')', ' ') is { Length: > 0 } name && !string.Equals(name, "county", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static string Text(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

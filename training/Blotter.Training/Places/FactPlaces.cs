using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>Adds what the facts files beside the library's code know: names of regions, areas, facilities and quarters.</summary>
internal sealed class FactPlaces(GazetteerDraft draft)
{
    /// <summary>The facts files that places come from; place <c>-1 - n</c> of a source is file <c>n</c>.</summary>
    public static readonly string[] Files = ["countries.tsv", "areas.tsv", "facilities.tsv", "towns.tsv"];

    private const int FacilityRadius = 2;
    private const int FieldRadius = 10;

    // How far the point of a town that GeoNames has may lie from the one given here.
    private const double SameTownKm = 25;

    /// <summary>Adds all.</summary>
    public void Add()
    {
        foreach (var row in Rows("region-names.tsv"))
            AddRegionNames(row);
        foreach (var row in Rows("region-points.tsv"))
            draft.MoveRegion(row["code"], GazetteerDraft.Degrees(row["lat"]), GazetteerDraft.Degrees(row["lon"]));
        foreach (var row in Rows("towns.tsv"))
            AddTown(row);
        foreach (var row in Rows("areas.tsv"))
            AddArea(row);
        foreach (var row in Rows("facilities.tsv"))
            AddFacility(row);
    }

    private static ImmutableArray<DataRow> Rows(string file) => DataFile.Load($"Coding/Places/{file}").Rows;

    private static int Source(string file) => -1 - Array.IndexOf(Files, file);

    private void AddRegionNames(DataRow row)
    {
        var code = row["code"].Contains('.', StringComparison.Ordinal) ? row["code"] : $"{row["iso2"]}.{row["code"]}";
        if (draft.Region(code) is not { } region)
            return;
        region.Name = row["name"];
        GazetteerDraft.AddNames(region, row, "adjectives");
    }

    private void AddTown(DataRow row)
    {
        var town = new PlaceDraft
        {
            Name = row["name"],
            Kind = PlaceKind.City,
            Countries = [row["iso2"]],
            Source = Source("towns.tsv"),
            Lat = GazetteerDraft.Degrees(row["lat"]),
            Lon = GazetteerDraft.Degrees(row["lon"]),
            RadiusKm = FacilityRadius,
        };
        GazetteerDraft.AddNames(town, row, adjectives: null);
        if (draft.Listed(town, SameTownKm) is { } listed)
            GazetteerDraft.AddNames(listed, row, adjectives: null);
        else
            draft.AddFact(town);
    }

    private void AddArea(DataRow row)
    {
        var area = new PlaceDraft
        {
            Name = row["name"],
            Kind = PlaceKind.Area,
            Countries = row.Values("iso2"),
            Source = Source("areas.tsv"),
            Lat = GazetteerDraft.Degrees(row["lat"]),
            Lon = GazetteerDraft.Degrees(row["lon"]),
            RadiusKm = int.Parse(row["radius-km"], CultureInfo.InvariantCulture),
        };
        GazetteerDraft.AddNames(area, row, "adjectives");
        draft.AddFact(area);
    }

    private void AddFacility(DataRow row)
    {
        var facility = new PlaceDraft
        {
            Name = row["name"],
            Kind = row["kind"] == "district" ? PlaceKind.Quarter : PlaceKind.Facility,
            Countries = [row["iso2"]],
            Source = Source("facilities.tsv"),
            Lat = GazetteerDraft.Degrees(row["lat"]),
            Lon = GazetteerDraft.Degrees(row["lon"]),
            RadiusKm = row["kind"] == "oilfield" ? FieldRadius : FacilityRadius,
        };
        GazetteerDraft.AddNames(facility, row, adjectives: null);
        draft.AddFact(facility);
    }
}

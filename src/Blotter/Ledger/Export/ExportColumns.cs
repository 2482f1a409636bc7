using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Ledger.Export;

/// <summary>One column of the flat exports. Values are text, whole numbers, real numbers or <c>null</c>.</summary>
internal sealed record ExportColumn(string Name, Func<IncidentSummary, object?> Of);

/// <summary>The columns of the CSV, which are the properties of a GeoJSON feature; described in <c>docs/exports.md</c>.</summary>
internal static class ExportColumns
{
    public static ImmutableArray<ExportColumn> All { get; } =
    [
        new("id", incident => incident.Id),
        new("type", incident => SetList.Name(incident.Type)),
        new("stage", incident => SetList.Name(incident.Stage)),
        new("attacks", incident => incident.Attacks),
        new("date_start", incident => incident.Date?.Start?.ToString()),
        new("date_end", incident => incident.Date?.End?.ToString()),
        new("date_precision", incident => SetList.Name(incident.Date?.Precision)),
        new("date_basis", incident => SetList.Name(incident.Date?.Basis)),
        new("place", incident => incident.Place?.Name),
        new("admin1", incident => incident.Place?.Admin1),
        new("country", incident => incident.Place?.Country),
        new("lat", incident => incident.Place?.Lat),
        new("lon", incident => incident.Place?.Lon),
        new("place_precision", incident => SetList.Name(incident.Place?.Precision)),
        new("gazetteer", incident => incident.Place?.Gazetteer),
        .. Range("killed", casualties => casualties.Killed),
        .. Range("injured", casualties => casualties.Injured),
        .. Range("abducted", casualties => casualties.Abducted),
        .. Range("missing", casualties => casualties.Missing),
        new("responsibility", incident => SetList.Name(incident.Responsibility)),
        new("perpetrators", incident => Perpetrators(incident)),
        new("main", incident => incident.Main ? "yes" : "no"),
        new("reports", incident => incident.Reports),
        new("origins", incident => incident.Origins),
        new("disputed", incident => incident.Disputed.IsEmpty ? null : string.Join("; ", incident.Disputed)),
    ];

    private static IEnumerable<ExportColumn> Range(string name, Func<Casualties, NumberRange?> of) =>
    [
        new(name + "_low", incident => of(incident.Casualties)?.Low),
        new(name + "_best", incident => of(incident.Casualties)?.Best),
        new(name + "_high", incident => of(incident.Casualties)?.High),
    ];

    private static string? Perpetrators(IncidentSummary incident) => incident.Perpetrators.IsEmpty
        ? null
        : string.Join("; ", incident.Perpetrators.Select(perpetrator => $"{perpetrator.Name} [{SetList.Name(perpetrator.Standing)}]"));
}

using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>The facets of an incident as columns of the table <c>incident</c>, written and read in one order.</summary>
internal static class IncidentColumns
{
    /// <summary>The columns that <see cref="Read"/> takes and <see cref="Values(Incident)"/> gives.</summary>
    public const string Facets =
        "main, type, stage, attacks, date_start, date_end, date_precision, date_basis, " +
        "place_name, place_admin1, place_country, place_lat, place_lon, place_precision, place_gazetteer, " +
        "killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, " +
        "abducted_low, abducted_best, abducted_high, missing_low, missing_best, missing_high, responsibility, perpetrators";

    private const char Separator = ',';

    /// <summary>The same as parameters.</summary>
    public static readonly string Parameters = string.Join(", ", Facets.Split(", ").Select(column => "$" + column));

    /// <summary>The values of <see cref="Facets"/>, in their order.</summary>
    public static object?[] Values(Incident incident) =>
    [
        incident.Main,
        SetList.Name(incident.Type),
        SetList.Name(incident.Stage),
        incident.Attacks,
        .. Values(incident.Date),
        .. Values(incident.Place),
        .. Values(incident.Casualties.Killed),
        .. Values(incident.Casualties.Injured),
        .. Values(incident.Casualties.Abducted),
        .. Values(incident.Casualties.Missing),
        SetList.Name(incident.Responsibility),
        JsonSerializer.Serialize(incident.Perpetrators, LedgerJson.Compact.ImmutableArrayPerpetrator),
    ];

    /// <summary>The facets in dispute as one column.</summary>
    public static string Disputed(DerivedReasons reasons) =>
        string.Join(Separator, reasons.Contradictions.Select(contradiction => contradiction.Facet).Distinct(StringComparer.Ordinal));

    /// <summary>Reads the facets from column <paramref name="at"/> on; id, currency, number of reports and what was derived beside them come from elsewhere in the row.</summary>
    public static IncidentSummary Read(SqliteDataReader row, int at, string id, bool current, int reports, int origins, string disputed) => new(
        id,
        current,
        row.GetBoolean(at),
        SetList.Parse<IncidentType>(row.GetString(at + 1)),
        SetList.Parse<Stage>(row.GetString(at + 2)),
        row.NumberOrNull(at + 3),
        Date(row, at + 4),
        Place(row, at + 8),
        [.. JsonSerializer.Deserialize(row.GetString(at + 28), LedgerJson.Compact.ImmutableArrayPerpetrator).Select(Spanless)],
        SetList.Parse<Responsibility>(row.GetString(at + 27)),
        new Casualties(Range(row, at + 15), Range(row, at + 18), Range(row, at + 21), Range(row, at + 24)),
        reports,
        origins,
        [.. disputed.Split(Separator, StringSplitOptions.RemoveEmptyEntries)]);

    private static object?[] Values(EventDate? date) => date is null
        ? [null, null, null, null]
        : [date.Start?.ToString(), date.End?.ToString(), SetList.Name(date.Precision), SetList.Name(date.Basis)];

    private static object?[] Values(Place? place) => place is null
        ? [null, null, null, null, null, null, null]
        : [place.Name, place.Admin1, place.Country, place.Lat, place.Lon, SetList.Name(place.Precision), place.Gazetteer];

    // A range whose three bounds are all unknown says no more than none at all.
    private static object?[] Values(NumberRange? range) => [range?.Low, range?.Best, range?.High];

    private static EventDate? Date(SqliteDataReader row, int at) => row.IsDBNull(at + 2)
        ? null
        : new EventDate(
            row.DateOrNull(at),
            row.DateOrNull(at + 1),
            SetList.Parse<DatePrecision>(row.GetString(at + 2)),
            SetList.Parse<DateBasis>(row.GetString(at + 3)),
            Span: null);

    private static Place? Place(SqliteDataReader row, int at) => row.IsDBNull(at)
        ? null
        : new Place(
            row.GetString(at),
            row.TextOrNull(at + 1),
            row.TextOrNull(at + 2),
            row.RealOrNull(at + 3),
            row.RealOrNull(at + 4),
            SetList.Parse<PlacePrecision>(row.GetString(at + 5)),
            row.TextOrNull(at + 6),
            Span: null);

    private static NumberRange? Range(SqliteDataReader row, int at)
    {
        var range = new NumberRange(row.NumberOrNull(at), row.NumberOrNull(at + 1), row.NumberOrNull(at + 2));
        return range is { Low: null, Best: null, High: null } ? null : range;
    }

    private static Perpetrator Spanless(Perpetrator perpetrator) => perpetrator with { Span = null };
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Columns that may be NULL, and those of other shapes.</summary>
internal static class RowReading
{
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? NumberOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static double? RealOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    /// <summary>A moment as the log writes it.</summary>
    public static DateTimeOffset Moment(this SqliteDataReader row, int column) => DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    public static PartialDate? DateOrNull(this SqliteDataReader row, int column) =>
        PartialDate.TryParse(row.TextOrNull(column), out var date) ? date : null;
}

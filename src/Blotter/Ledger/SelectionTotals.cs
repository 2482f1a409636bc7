using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>What a selection of incidents comes to.</summary>
/// <param name="Incidents">How many they are.</param>
/// <param name="Killed">The sums over those with a figure.</param>
/// <param name="WithoutFigure">Incidents that have no figure of those killed: they are in none of the sums.</param>
/// <param name="WithoutHigh">Incidents with a figure whose upper bound nobody gives: the high sum may be higher.</param>
/// <param name="Disputed">Incidents on which sources contradict each other.</param>
public sealed record IncidentTotals(int Incidents, KilledTotals Killed, int WithoutFigure, int WithoutHigh, int Disputed);

/// <summary>Sums of those killed. An incident that lacks one of the three figures counts with the nearest that it has.</summary>
/// <param name="Low">Sum of the low figures.</param>
/// <param name="Best">Sum of the best figures.</param>
/// <param name="High">Sum of the high figures.</param>
public sealed record KilledTotals(long Low, long Best, long High);

/// <summary>Some incidents of a selection, and what the whole selection comes to, as of one moment.</summary>
/// <param name="Incidents">Those of the page.</param>
/// <param name="Totals">Of the whole selection.</param>
public sealed record IncidentPage(ImmutableArray<IncidentSummary> Incidents, IncidentTotals Totals);

/// <summary>Sums over a selection, made by SQLite.</summary>
internal static class SelectionTotals
{
    /// <summary>The columns that <see cref="Read"/> takes.</summary>
    public const string Columns =
        "count(*), " +
        "total(coalesce(killed_low, killed_best, killed_high)), " +
        "total(coalesce(killed_best, killed_low, killed_high)), " +
        "total(coalesce(killed_high, killed_best, killed_low)), " +
        "count(*) - count(coalesce(killed_low, killed_best, killed_high)), " +
        "count(CASE WHEN killed_high IS NULL THEN coalesce(killed_low, killed_best) END), " +
        "count(nullif(disputed, ''))";

    public static IncidentTotals Read(SqliteDataReader row) => new(
        row.GetInt32(0),
        new KilledTotals((long)row.GetDouble(1), (long)row.GetDouble(2), (long)row.GetDouble(3)),
        row.GetInt32(4),
        row.GetInt32(5),
        row.GetInt32(6));
}

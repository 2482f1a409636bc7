using System.Globalization;
using System.Text.Json;
using Blotter.Deriving;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Deciding;

/// <summary>The derived table of facets that people set. What they were set to is in the log.</summary>
internal sealed class CorrectionTable(StoreConnection store)
{
    /// <summary>The key of decisions on a facet.</summary>
    /// <param name="mention">The mention whose id the incident had.</param>
    /// <param name="facet">The facet's name.</param>
    public static string KeyOf(long mention, string facet) => string.Create(CultureInfo.InvariantCulture, $"facet {mention} {facet}");

    /// <summary>A person set a facet.</summary>
    public void Put(long seq, long mention, string facet) =>
        store.Prepare("INSERT OR REPLACE INTO correction (mention, facet, seq) VALUES ($mention, $facet, $seq)").Run(mention, facet, seq);

    /// <summary>The facet of this key follows from the sources again.</summary>
    public void Remove(long mention, string facet) => store.Prepare("DELETE FROM correction WHERE mention = $mention AND facet = $facet").Run(mention, facet);

    /// <summary>The corrections of an incident, in the order of the log: of two on one facet, which come together when incidents are made one, the later counts.</summary>
    public List<Correction> Of(string incident) => store.Prepare("""
        SELECT correction.seq, log.by, log.at, log.body -> '$.value' FROM mention_id CROSS JOIN correction ON correction.mention = mention_id.row JOIN log ON log.seq = correction.seq
        WHERE mention_id.incident = $incident ORDER BY correction.seq
        """).Rows(Correction, incident);

    private static Correction Correction(SqliteDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(3), LedgerJson.Compact.CorrectedFacet)!, row.GetInt64(0), row.GetString(1), DateOnly.FromDateTime(row.Moment(2).UtcDateTime));
}

using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Ledger;

/// <summary>The derived tables of who speaks in reports, and of the outlets whose reports they are.</summary>
internal sealed class SourceTable(StoreConnection store)
{
    /// <summary>A report was read: whose it is.</summary>
    public void Read(long report)
    {
        store.Prepare("DELETE FROM outlet WHERE report = $report").Run(report);
        var (publisher, address) = store.Prepare("SELECT publisher, address FROM report WHERE row = $row").Rows(row => (row.TextOrNull(0), row.TextOrNull(1)), report).Single();
        if (SourceKey.Of(publisher ?? OutletSite.Of(address)) is { } key)
            store.Prepare("INSERT INTO outlet (key, report) VALUES ($key, $report)").Run(key, report);
    }

    /// <summary>A report was coded: who speaks in it.</summary>
    public void Coded(long report, CodedReport coded)
    {
        var claims = coded.Claims.CountBy(claim => claim.Source ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (ordinal, source) in coded.Sources.Index())
        {
            if (SourceKey.Of(source) is { } key)
                store.Prepare("INSERT INTO speaker (key, report, ordinal, claims) VALUES ($key, $report, $ordinal, $claims)").Run(key, report, ordinal, claims.GetValueOrDefault(source.Id));
        }
    }

    /// <summary>Removes what a report's earlier coding gave.</summary>
    public void Clear(long report) => store.Prepare("DELETE FROM speaker WHERE report = $report").Run(report);
}

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Origins;
using Blotter.Reading;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Tells what changed between the versions of one report.</summary>
internal sealed class ReportVersions(StoreConnection store)
{
    private readonly Log _log = new(store);

    public ImmutableArray<VersionStep> Of(string name)
    {
        var versions = VersionsOf(Find(name.Trim()));
        // A report that was deleted has an id and no versions.
        if (versions.Count == 0)
            throw Errors.NoSuchReport(name);
        return [.. versions.Zip(versions.Skip(1), Step)];
    }

    /// <summary>The id of the one report with this name. An address is one report's; ids may be cut short.</summary>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that name.</exception>
    public string Find(string name) =>
        store.Prepare("SELECT id FROM report WHERE address = $address AND superseded = 0").Text(CanonicalUrl.Of(name) ?? name) ?? new ReportName(store).Find(name);

    /// <summary>All versions of a report, the first first, each with the number of the log entry that has its coding.</summary>
    public List<(ReportSummary Report, long? Coded)> VersionsOf(string id) =>
        store.Prepare($"""
            SELECT {ReportList.Columns}, report.coded FROM report
            WHERE report.id = $id OR report.address = (SELECT same.address FROM report AS same WHERE same.id = $id) ORDER BY report.version
            """).Rows(row => (ReportList.Summary(row), Number(row, ReportList.Width)), id);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private VersionStep Step((ReportSummary Report, long? Coded) before, (ReportSummary Report, long? Coded) after) =>
        new(before.Report, after.Report, before.Coded is { } old && after.Coded is { } now ? VersionDiff.Between(CodingOf(old), CodingOf(now)) : null);

    /// <summary>A coding of the log.</summary>
    public CodedReport CodingOf(long seq) => ContractJson.Deserialize(_log.BodyOf(seq));
}

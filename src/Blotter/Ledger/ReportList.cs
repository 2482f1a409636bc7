using System.Text.Json;
using Blotter.Reading;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Lists reports.</summary>
internal sealed class ReportList(StoreConnection store)
{
    /// <summary>The columns that <see cref="Summary"/> reads, from 0 on.</summary>
    public const string Columns =
        "report.id, report.version, report.superseded, report.origin, report.url, report.publisher, report.title, report.byline, report.published, " +
        "report.published_basis, report.language, report.coder, " +
        "(SELECT count(DISTINCT mention.incident) FROM mention WHERE mention.report = report.row), " +
        "(SELECT head.id FROM origin AS own JOIN origin AS one ON one.story = own.story JOIN report AS head ON head.row = one.report WHERE own.report = report.row " +
        "ORDER BY one.agency IS NOT NULL, coalesce(head.published, '~'), head.id LIMIT 1), " +
        "(SELECT agency FROM origin WHERE origin.report = report.row), (SELECT compiled FROM origin WHERE origin.report = report.row), " +
        "(SELECT cites FROM origin WHERE origin.report = report.row)";

    /// <summary>Number of <see cref="Columns"/>.</summary>
    public const int Width = 17;

    /// <summary>Reports that the filter takes, by publication date, then id, one at a time.</summary>
    public IEnumerable<ReportSummary> Stream(ReportFilter filter)
    {
        var selection = Select(filter);
        return store.Stream(
            $"SELECT {Columns} FROM report {selection.Where} ORDER BY coalesce(published, '~'), id {Selection.Page(filter.Limit, filter.Offset)}",
            Summary,
            selection.Values);
    }

    /// <summary>All reports that are not superseded, by id, one at a time.</summary>
    public IEnumerable<ReportSummary> StreamById() => store.Stream($"SELECT {Columns} FROM report WHERE superseded = 0 ORDER BY id", Summary, []);

    public static ReportSummary Summary(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetBoolean(2),
        row.GetString(3),
        row.TextOrNull(4),
        row.TextOrNull(5),
        row.TextOrNull(6),
        row.TextOrNull(7),
        row.DateOrNull(8) is { } date ? new PublicationDate(date, row.GetString(9)) : null,
        row.TextOrNull(10),
        row.TextOrNull(11),
        row.GetInt32(12))
    {
        Provenance = new ReportProvenance(
            row.TextOrNull(13) is { } head && !string.Equals(head, row.GetString(0), StringComparison.Ordinal) ? head : null,
            row.TextOrNull(14),
            row.NumberOrNull(15) is 1,
            row.TextOrNull(16) is { } cites ? [.. JsonSerializer.Deserialize(cites, LedgerJson.Compact.ImmutableArrayCitation).Select(citation => citation.Outlet).Distinct(StringComparer.Ordinal)] : []),
    };

    // A coarse date (2023-10) may be any day of its period: it is compared by its beginning with the end of the filter, and by its end,
    // which "~" stands for, with the beginning.
    private static Selection Select(ReportFilter filter) => new Selection()
        .When(!filter.WithSuperseded, "superseded = 0")
        .With("published || '~' >= $from", "$from", filter.From)
        .With("published <= $to", "$to", filter.To)
        .With("publisher = $publisher COLLATE NOCASE", "$publisher", filter.Publisher)
        .With(
            "row IN (SELECT rowid FROM report_fts WHERE report_fts MATCH $text)",
            "$text",
            filter.Text is { } text ? SearchText.AllOf(text) : null);
}

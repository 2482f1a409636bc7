using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Puts together all that the ledger holds on one source.</summary>
internal sealed class SourceDetails(StoreConnection store)
{
    private static readonly string ReportsSql = $"""
        SELECT {ReportList.Columns} FROM outlet JOIN report ON report.row = outlet.report WHERE outlet.key = $key AND report.superseded = 0
        ORDER BY coalesce(report.published, '') DESC, report.id LIMIT $limit
        """;

    private static readonly string ClaimsSql = $"""
        SELECT {ReportList.Columns}, report.row, mention.incident, incident.type,
          claim.id, claim.mention, claim.facet, claim.value, claim.source, claim.stance, claim.sentence_start, claim.sentence_end, claim.span_start, claim.span_end
        FROM speaker JOIN report ON report.row = speaker.report AND report.superseded = 0
          JOIN source ON source.report = speaker.report AND source.ordinal = speaker.ordinal
          JOIN claim ON claim.report = speaker.report AND claim.source = source.id
          JOIN mention ON mention.report = claim.report AND mention.local_id = claim.mention
          JOIN incident ON incident.id = mention.incident
        WHERE speaker.key = $key AND speaker.claims > 0 ORDER BY coalesce(report.published, '') DESC, report.id, claim.ordinal LIMIT $limit OFFSET $offset
        """;

    private const string AgenciesSql = """
        SELECT origin.agency, count(*) FROM outlet JOIN origin ON origin.report = outlet.report JOIN report ON report.row = outlet.report AND report.superseded = 0
        WHERE outlet.key = $key AND origin.agency IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string CitedSql = """
        SELECT cited.value ->> '$.outlet', count(DISTINCT outlet.report) FROM outlet JOIN origin ON origin.report = outlet.report
          JOIN report ON report.row = outlet.report AND report.superseded = 0, json_each(origin.cites) AS cited
        WHERE outlet.key = $key GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private readonly SourceList _list = new(store);
    private readonly SourceCounts _counts = new(store);
    private readonly ReportTable _reports = new(store);
    private readonly IncidentDetails _details = new(store);

    /// <summary>The source with this key, with a page of its claims; <c>null</c> when there is none.</summary>
    public SourceDetail? Of(string key, int limit, int offset)
    {
        if (_list.Find(key) is not { } summary)
            return null;
        var copies = _counts.CopiesOf(key);
        var letters = new SourceLetters(new RatingTable(store).ByKey());
        return new SourceDetail(
            summary,
            letters.RatingOf(summary.Name),
            [.. copies.Where(pair => Same(pair.Copy, key)).Select(pair => Tie(pair.Head!, pair.Reports))],
            [.. copies.Where(pair => Same(pair.Head, key)).Select(pair => Tie(pair.Copy!, pair.Reports))],
            Ties(AgenciesSql, key),
            Ties(CitedSql, key),
            [.. store.Prepare(ReportsSql).Rows(ReportList.Summary, key, SourceDetail.MostReports)],
            [.. store.Prepare(ClaimsSql).Rows(Found, key, limit, offset).Select(Claim)])
        {
            Letters = letters,
        };
    }

    private SourceTie Tie(string key, int reports) => new(key, _list.NameOf(key).Name, reports);

    private ImmutableArray<SourceTie> Ties(string sql, string key) =>
        [.. store.Prepare(sql).Rows(row => (Name: row.GetString(0), Reports: row.GetInt32(1)), key)
            .Select(tie => new SourceTie(SourceKey.Of(tie.Name) is { } other && _counts.IsKnown(other) ? other : null, tie.Name, tie.Reports))];

    private SourceClaim Claim((ReportSummary Report, long Row, string Incident, IncidentType Type, Claim Claim) found)
    {
        var text = _reports.TextOf(found.Row);
        var chain = SourceChain.Of(found.Claim.Source, _details.SourcesOf(found.Row));
        return new SourceClaim(found.Incident, found.Type, found.Report, new ClaimDetail(found.Claim, found.Claim.Sentence.Of(text), found.Claim.Span.Of(text), chain));
    }

    private static (ReportSummary Report, long Row, string Incident, IncidentType Type, Claim Claim) Found(SqliteDataReader row) =>
        (ReportList.Summary(row), row.GetInt64(ReportList.Width), row.GetString(ReportList.Width + 1), SetList.Parse<IncidentType>(row.GetString(ReportList.Width + 2)),
            IncidentDetails.Claim(row, ReportList.Width + 3));

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}

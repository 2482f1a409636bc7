using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>All that the ledger holds on one report.</summary>
/// <param name="Summary">The report as lists show it.</param>
/// <param name="Text">Its stored text, to which all spans refer.</param>
/// <param name="Coding">What it says, as coded; <c>null</c> when it was not coded yet.</param>
/// <param name="Mentions">Its mentions of incidents, in the order of the coding.</param>
/// <param name="TallyIds">Ids of its tallies in the ledger, in the order of the coding.</param>
/// <param name="FlagIds">Ids of its flags in the ledger, in the order of the coding.</param>
/// <param name="Versions">All versions at its address, itself among them, the first version first.</param>
/// <param name="Copies">Other reports that have the same text, by publication date.</param>
public sealed record ReportDetail(
    ReportSummary Summary,
    string Text,
    CodedReport? Coding,
    ImmutableArray<ReportMention> Mentions,
    ImmutableArray<string> TallyIds,
    ImmutableArray<string> FlagIds,
    ImmutableArray<ReportSummary> Versions,
    ImmutableArray<ReportSummary> Copies)
{
    /// <summary>How reliable people hold sources to be.</summary>
    [JsonIgnore]
    public SourceLetters Letters { get; init; } = SourceLetters.None;
}

/// <summary>A report's mention of an incident of the ledger.</summary>
/// <param name="Id">The mention's id.</param>
/// <param name="LocalId">The incident's id in the report's coding (<c>i1</c>).</param>
/// <param name="Incident">The incident's id in the ledger.</param>
public sealed record ReportMention(string Id, string LocalId, string Incident);

/// <summary>Puts together all that the ledger holds on one report.</summary>
internal sealed class ReportDetails(StoreConnection store)
{
    private readonly ReportTable _reports = new(store);
    private readonly ReportVersions _versions = new(store);

    /// <summary>The report with this name.</summary>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that name.</exception>
    public ReportDetail Of(string name)
    {
        var id = _versions.Find(name.Trim());
        var versions = _versions.VersionsOf(id);
        if (versions.Find(version => string.Equals(version.Report.Id, id, StringComparison.Ordinal)) is not { Report: { } summary } found)
            throw Errors.NoSuchReport(name);
        var row = _reports.Find(id)!.Row;
        return new ReportDetail(
            summary,
            _reports.TextOf(row),
            found.Coded is { } coded ? _versions.CodingOf(coded) : null,
            [.. store.Prepare("""
                SELECT mention_id.id, mention.local_id, mention.incident FROM mention JOIN mention_id ON mention_id.row = mention.own
                WHERE mention.report = $report ORDER BY mention.ordinal
                """).Rows(mention => new ReportMention(mention.GetString(0), mention.GetString(1), mention.GetString(2)), row)],
            Stated("tally", row),
            Stated("flag", row),
            [.. versions.Select(version => version.Report)],
            [.. store.Prepare($"""
                SELECT {ReportList.Columns} FROM origin AS own JOIN origin AS copy ON copy.story = own.story JOIN report ON report.row = copy.report
                WHERE own.report = $own AND copy.report <> $own ORDER BY coalesce(report.published, '~'), report.id
                """).Rows(ReportList.Summary, row)])
        {
            Letters = new SourceLetters(new RatingTable(store).ByKey()),
        };
    }

    private ImmutableArray<string> Stated(string table, long report) =>
        [.. store.Prepare($"SELECT id FROM {table} WHERE report = $report ORDER BY ordinal").Rows(row => row.GetString(0), report)];
}

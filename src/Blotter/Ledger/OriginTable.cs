using System.Globalization;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Ledger;

/// <summary>The derived tables of who repeats whom: passages, pairs that are one text, and where each report says that its telling comes from.</summary>
internal sealed class OriginTable(StoreConnection store)
{
    private static readonly string AddKeys = $"""
        INSERT INTO passage (key, report) SELECT item.value, $report FROM json_each($keys) AS item
        WHERE (SELECT count(*) FROM passage WHERE key = item.value) < {PassageIndex.MostReports}
        """;

    private static readonly string Candidates = $"""
        SELECT passage.report FROM passage JOIN report ON report.row = passage.report
        WHERE passage.key IN (SELECT value FROM json_each($keys)) AND (report.address IS NULL OR report.address IS NOT $address)
        GROUP BY passage.report ORDER BY count(*) DESC, passage.report LIMIT {PassageIndex.MostCandidates}
        """;

    private readonly ReportTable _reports = new(store);

    /// <summary>A report was read: finds those of which it is the text, and lets later ones find it.</summary>
    /// <returns>Other reports whose story it joined to another.</returns>
    public List<long> Read(long report)
    {
        var joined = new List<long>();
        var document = _reports.DocumentOf(report);
        var passages = Passages.Of(document);
        var keys = Json(passages);
        store.Prepare("INSERT INTO origin (report, story) VALUES ($report, $story)").Run(report, report);
        foreach (var other in store.Prepare(Candidates).Rows(row => row.GetInt64(0), keys, document.Address))
            if (Compare(report, (document, passages), other))
                joined.AddRange(Join(StoryOf(report), StoryOf(other)));
        store.Prepare(AddKeys).Run(report, keys);
        joined.RemoveAll(other => other == report);
        return joined;
    }

    /// <summary>A report was coded: takes down where it says that its telling comes from.</summary>
    public void Coded(long report, CodedReport coded)
    {
        var origin = OriginFinder.Read(_reports.DocumentOf(report), coded.Sources);
        var cites = JsonSerializer.Serialize(origin.Cites, LedgerJson.Compact.ImmutableArrayCitation);
        store.Prepare("UPDATE origin SET agency = $agency, compiled = $compiled, own_reporting = $own, cites = $cites WHERE report = $report")
            .Run(origin.Agency, origin.IsCompiled, origin.HasOwnReporting, cites, report);
    }

    /// <summary>Takes a report out again. Must be called while its row and text are as they were read.</summary>
    /// <returns>The other reports of its story.</returns>
    public List<long> Clear(long report)
    {
        var story = store.Prepare("SELECT story FROM origin WHERE report = $report").Number(report);
        store.Prepare("DELETE FROM passage WHERE report = $report AND key IN (SELECT value FROM json_each($keys))").Run(report, Json(Passages.Of(_reports.DocumentOf(report))));
        store.Prepare("DELETE FROM reprint WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM reprint WHERE other = $report").Run(report);
        store.Prepare("DELETE FROM origin WHERE report = $report").Run(report);
        return story is { } known ? TellApart(known) : [];
    }

    private bool Compare(long report, (Reading.Document Document, Passages Passages) read, long other)
    {
        var document = _reports.DocumentOf(other);
        var shared = ReprintJudge.Compare(read.Passages, Passages.Of(document));
        if (!ReprintJudge.IsReprint(shared, Days(read.Document, document)))
            return false;
        store.Prepare("INSERT INTO reprint (report, other, share, words, run) VALUES ($report, $other, $share, $words, $run)")
            .Run(report, other, shared.Share, shared.Words, shared.LongestRun);
        return true;
    }

    private static int? Days(Reading.Document one, Reading.Document other) =>
        one.Published is { } first && other.Published is { } second ? Math.Abs(first.Date.FirstDay.DayNumber - second.Date.FirstDay.DayNumber) : null;

    private long StoryOf(long report) => store.Prepare("SELECT story FROM origin WHERE report = $report").Number(report)!.Value;

    // The reports whose story is another now.
    private List<long> Join(long one, long other) => one == other
        ? []
        : store.Prepare("UPDATE origin SET story = $story WHERE story = $other RETURNING report").Rows(row => row.GetInt64(0), Math.Min(one, other), Math.Max(one, other));

    // What a report that is gone held together may be several stories now.
    private List<long> TellApart(long story)
    {
        var reports = store.Prepare("SELECT report FROM origin WHERE story = $story ORDER BY report").Rows(row => row.GetInt64(0), story);
        var groups = new Groups(reports.Count);
        for (var at = 0; at < reports.Count; at++)
            foreach (var other in store.Prepare("SELECT other FROM reprint WHERE report = $report ORDER BY other").Rows(row => row.GetInt64(0), reports[at]))
                groups.Join(at, reports.BinarySearch(other));
        for (var at = 0; at < reports.Count; at++)
            store.Prepare("UPDATE origin SET story = $story WHERE report = $report").Run(reports[groups.Of(at)], reports[at]);
        return reports;
    }

    private static string Json(Passages passages) => $"[{string.Join(',', passages.Keys.Select(key => key.ToString(CultureInfo.InvariantCulture)))}]";
}

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger.Deciding;
using Blotter.Reconciling;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Lists the tallies and flags of reports, and holds tallies against the incidents of the ledger.</summary>
internal sealed class StatedFactList(StoreConnection store)
{
    // Characters of a sentence that are shown before a tally, and behind it, at most.
    private const int MostAround = 2000;

    private readonly Log _log = new(store);
    private readonly ReportTable _reports = new(store);

    // Facts of one report are mostly wanted together.
    private (long Seq, CodedReport Coded)? _last;

    /// <summary>Tallies by publication date, then report and text order.</summary>
    public IEnumerable<TallySummary> Tallies(TallyFilter filter) =>
        Rows("tally", Versions(filter.WithSuperseded)).Select(Tally)
            .Where(tally => filter.Country is null || tally.Tally.Where.Contains(filter.Country, StringComparer.OrdinalIgnoreCase))
            .Where(tally => filter.Speaker is null || tally.Chain.Any(source => Holds(source.Name, filter.Speaker) || Holds(source.Of, filter.Speaker)))
            .Skip(filter.Offset).Take(filter.Limit ?? int.MaxValue);

    /// <summary>The tallies with this id or prefix, those of versions that are not superseded first.</summary>
    public List<TallySummary> TalliesWithPrefix(string prefix) =>
        [.. Rows("tally", "stated.id >= $prefix AND stated.id < $prefix || '~'", prefix).Select(Tally).OrderBy(tally => tally.Report.Superseded)];

    /// <summary>Flags by publication date, then report and text order.</summary>
    public IEnumerable<FlagSummary> Flags(FlagFilter filter)
    {
        var decisions = new FlagDecisionTable(store).All();
        var versions = $"{Versions(filter.WithSuperseded)} AND {Undismissed(filter.WithDismissed)}";
        return (filter.Kind is { } kind ? Rows("flag", $"{versions} AND stated.kind = $kind", SetList.Name(kind)) : Rows("flag", versions))
            .Skip(filter.Offset).Take(filter.Limit ?? int.MaxValue).Select(row => Flag(row) with { Decision = decisions.GetValueOrDefault(row.Id) });
    }

    /// <summary>Number of flags of each kind that nobody dismissed, in the order of the kinds.</summary>
    public ImmutableArray<FlagCount> FlagCounts() => [.. store
        .Prepare($"SELECT stated.kind, count(*) FROM flag AS stated JOIN report ON report.row = stated.report AND report.superseded = 0 WHERE {Undismissed(withDismissed: false)} GROUP BY 1")
        .Rows(row => new FlagCount(SetList.Parse<FlagKind>(row.GetString(0)), row.GetInt32(1))).OrderBy(count => count.Kind)];

    /// <summary>The id of the flag with this id or prefix.</summary>
    /// <exception cref="BlotterException">No flag (B133) or several (B134) have that prefix.</exception>
    public string FlagWithPrefix(string idOrPrefix)
    {
        var prefix = IncidentId.Normalize(idOrPrefix);
        return (prefix.Length == 0 ? [] : store.Prepare("SELECT DISTINCT id FROM flag WHERE id >= $prefix AND id < $prefix || '~' ORDER BY id LIMIT 2").Rows(row => row.GetString(0), prefix)) switch
        {
            [] => throw Errors.NoSuchFlag(idOrPrefix),
            [var only] => only,
            [var first, var second, ..] => throw Errors.AmbiguousFlag(idOrPrefix, first, second),
        };
    }

    /// <summary>The flags with this id: the same words may stand in several versions of a report.</summary>
    public List<FlagSummary> FlagsOf(string id) =>
        [.. Rows("flag", "stated.id = $id", id).Select(row => Flag(row) with { Decision = new FlagDecisionTable(store).Of(id) }).OrderBy(flag => flag.Report.Superseded)];

    /// <summary>A tally with all that the ledger holds on it.</summary>
    public TallyDetail Detail(TallySummary summary)
    {
        var (row, coding) = store.Prepare("SELECT row, coded FROM report WHERE id = $id").Rows(found => (found.GetInt64(0), found.GetInt64(1)), summary.Report.Id).Single();
        var scope = TallyScope.Of(summary.Tally, Coding(coding), _reports.TextOf(row));
        return new TallyDetail(summary, TallyReconciler.Reconcile(scope, summary.Tally.Count, Incidents(scope), FirstDay()), [.. SeriesOf(summary)]);
    }

    // Successive counts of one thing by one speaker.
    private IEnumerable<TallySummary> SeriesOf(TallySummary summary) =>
        Tallies(new TallyFilter()).Where(other => summary.IsOfSeriesWith(other)).OrderBy(other => other.AsOf).ThenBy(other => other.Report.Id, StringComparer.Ordinal);

    private IEnumerable<CountedIncident> Incidents(TallyScope scope)
    {
        var details = new IncidentDetails(store);
        var asksForTargets = scope.Against is not null || scope.Unit == TallyUnit.Targets;
        foreach (var incident in new IncidentList(store).Stream(new IncidentFilter()))
        {
            var facets = FacetsOf(incident);
            if (!TallyReconciler.IsOutside(scope, facets))
                yield return new CountedIncident(incident.Id, asksForTargets ? details.FacetsOf(incident) : facets);
        }
    }

    // What lists show of it: neither targets nor victims.
    private static Incident FacetsOf(IncidentSummary incident) => new()
    {
        Id = incident.Id,
        Main = incident.Main,
        Type = incident.Type,
        Stage = incident.Stage,
        Attacks = incident.Attacks,
        Date = incident.Date,
        Place = incident.Place,
        Perpetrators = incident.Perpetrators,
        Responsibility = incident.Responsibility,
        Casualties = incident.Casualties,
        Spans = [],
    };

    private DateOnly? FirstDay() =>
        store.Prepare("SELECT min(published) FROM report WHERE length(published) = 10").Text() is { } day && PartialDate.TryParse(day, out var date) ? date.FirstDay : null;

    private static string Undismissed(bool withDismissed) =>
        withDismissed ? "1" : "NOT EXISTS (SELECT 1 FROM flag_decision WHERE flag_decision.flag = stated.id AND flag_decision.verdict = 'dismissed')";

    private static string Versions(bool withSuperseded) => withSuperseded ? "1" : "report.superseded = 0";

    // The condition is ours; what a user gave is among the values.
    private List<StatedRow> Rows(string table, string condition, params ReadOnlySpan<object?> values) => store.Prepare($"""
        SELECT {ReportList.Columns}, report.row, report.coded, stated.ordinal, stated.id FROM {table} AS stated JOIN report ON report.row = stated.report
        WHERE {condition} ORDER BY coalesce(report.published, '~'), report.id, stated.ordinal
        """).Rows(Row, values);

    private CodedReport Coding(long seq)
    {
        if (_last?.Seq != seq)
            _last = (seq, ContractJson.Deserialize(_log.BodyOf(seq)));
        return _last.Value.Coded;
    }

    private TallySummary Tally(StatedRow row)
    {
        var (coded, text) = (Coding(row.Coded), _reports.TextOf(row.Report));
        var tally = coded.Tallies[row.Ordinal];
        return new TallySummary(row.Id, row.Summary, tally, SourceChain.Of(tally.Source, coded.Sources), tally.Span.Of(text), SentenceAround(text, tally.Span));
    }

    private FlagSummary Flag(StatedRow row)
    {
        var (coded, text) = (Coding(row.Coded), _reports.TextOf(row.Report));
        var flag = coded.Flags[row.Ordinal];
        return new FlagSummary(row.Id, row.Summary, flag.Kind, flag.Why, [.. flag.Spans.Select(span => span.Of(text))])
        {
            Places = [.. flag.Spans.Select(span => WordsAround(text, span))],
        };
    }

    private static QuotedWords WordsAround(string text, TextSpan span)
    {
        var sentence = Around(text, span);
        return new QuotedWords(text[sentence.Start..span.Start], span.Of(text), text[span.End..sentence.End]);
    }

    private static string SentenceAround(string text, TextSpan span) => Around(text, span).Of(text);

    // Close enough to show: from one full stop and blank, or line's end, to the next.
    private static TextSpan Around(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < MostAround && text[start - 1] != '\n' && !(start > 1 && text[start - 1] == ' ' && text[start - 2] == '.'))
            start--;
        while (end < text.Length && end - span.End < MostAround && text[end] != '\n' && !(text[end] == ' ' && text[end - 1] == '.'))
            end++;
        return new TextSpan(start, end);
    }

    private static bool Holds(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static StatedRow Row(SqliteDataReader row) => new(
        ReportList.Summary(row), row.GetInt64(ReportList.Width), row.GetInt64(ReportList.Width + 1), row.GetInt32(ReportList.Width + 2), row.GetString(ReportList.Width + 3));

    private sealed record StatedRow(ReportSummary Summary, long Report, long Coded, int Ordinal, string Id);
}

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Export;
using Blotter.Ledger.Linking;
using Blotter.Ledger.Mapping;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>What the ledger answers. Every list has one order, whatever the order in which the store came by its reports.</summary>
public sealed partial class LedgerQueries
{
    private const int SnippetWords = 20;

    private static readonly string SearchSql =
        $"SELECT {ReportList.Columns}, snippet(report_fts, 1, '', '', '…', {SnippetWords.ToString(CultureInfo.InvariantCulture)}), report.row " +
        "FROM report_fts JOIN report ON report.row = report_fts.rowid WHERE report_fts MATCH $text AND report.superseded = 0 " +
        "ORDER BY report_fts.rank, report.id LIMIT $limit";

    private readonly StoreConnection _store;
    private readonly IncidentList _incidents;
    private readonly ReportList _reports;
    private readonly MentionTable _mentions;
    private readonly MentionIds _ids;

    internal LedgerQueries(StoreConnection store)
    {
        _store = store;
        _incidents = new IncidentList(store);
        _reports = new ReportList(store);
        _mentions = new MentionTable(store);
        _ids = new MentionIds(store);
        Maps = new MapQueries(store);
    }

    /// <summary>What maps and time lines show.</summary>
    public MapQueries Maps { get; }

    /// <summary>Incidents in the order that the filter asks for.</summary>
    public ImmutableArray<IncidentSummary> Incidents(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => _incidents.Stream(filter).ToImmutableArray());
    }

    /// <summary>Incidents as by <see cref="Incidents"/>, with what the whole selection comes to (limit and offset left aside).</summary>
    public IncidentPage Page(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Snapshot(() => new IncidentPage([.. _incidents.Stream(filter)], _incidents.Totals(filter)));
    }

    /// <summary>Number of incidents that the filter takes, its limit and offset left aside.</summary>
    public int CountIncidents(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => _incidents.Count(filter));
    }

    /// <summary>
    /// One incident in full, named by its id, by that of any mention of it, or by a prefix that no other shares; upper case is taken too.
    /// </summary>
    /// <exception cref="BlotterException">No incident (B110) or several (B111) have that prefix.</exception>
    public IncidentDetail Incident(string idOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(idOrPrefix);
        return _store.Run(() => _incidents.Find(_ids.IncidentOf(idOrPrefix)) is { } found
            ? new IncidentDetails(_store).WithDecisions(found)
            : throw Errors.NoSuchIncident(idOrPrefix));
    }

    /// <summary>The incidents that a report mentions, in text order.</summary>
    /// <param name="reportId">The report's whole id.</param>
    public ImmutableArray<IncidentSummary> IncidentsOf(string reportId) => _store.Run(() =>
        _store.Prepare("SELECT DISTINCT incident FROM mention WHERE report = (SELECT row FROM report WHERE id = $id) ORDER BY ordinal").Rows(row => row.GetString(0), reportId)
            .Select(_incidents.Find).OfType<IncidentSummary>().ToImmutableArray());

    /// <summary>Reports by publication date (undated ones last), then id.</summary>
    public ImmutableArray<ReportSummary> Reports(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => _reports.Stream(filter).ToImmutableArray());
    }

    /// <summary>What changed from version to version of one report, the first step first; none where it has one version only.</summary>
    /// <param name="name">The id of one of its versions, a beginning of it that no other report shares (with or without <c>sha256:</c>), or its web address or file.</param>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that name.</exception>
    public ImmutableArray<VersionStep> Versions(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _store.Run(() => new ReportVersions(_store).Of(name));
    }

    /// <summary>
    /// Reports that hold all the words of <paramref name="text"/>, in title or text, the best match first; words inside straight double
    /// quotes must stand together. Case and accents do not count; nothing in the text is an operator. Superseded versions are left out.
    /// </summary>
    public ImmutableArray<SearchHit> Search(string text, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return _store.Run(() => _store.Prepare(SearchSql).Rows(Hit, SearchText.AllOf(text), limit)
            .Select(hit => new SearchHit(hit.Report, hit.Snippet, [.. _mentions.IncidentsOf(hit.Row)])).ToImmutableArray());
    }

    /// <summary>Tallies by the publication date of their reports, then report and text order.</summary>
    public ImmutableArray<TallySummary> Tallies(TallyFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => new StatedFactList(_store).Tallies(filter).ToImmutableArray());
    }

    /// <summary>One tally held against the ledger, named by its id or by a prefix that no other shares.</summary>
    /// <exception cref="BlotterException">No tally (B115) or several (B111) have that prefix.</exception>
    public TallyDetail Tally(string idOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(idOrPrefix);
        return _store.Run(() =>
        {
            var list = new StatedFactList(_store);
            var prefix = IncidentId.Normalize(idOrPrefix);
            var found = prefix.Length == 0 ? [] : list.TalliesWithPrefix(prefix);
            if (found.Count == 0)
                throw Errors.NoSuchTally(idOrPrefix);
            if (found.Find(other => !string.Equals(other.Id, found[0].Id, StringComparison.Ordinal)) is { } second)
                throw Errors.AmbiguousTally(idOrPrefix, found[0].Id, second.Id);
            return list.Detail(found[0]);
        });
    }

    /// <summary>Flags by the publication date of their reports, then report and text order.</summary>
    public ImmutableArray<FlagSummary> Flags(FlagFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => new StatedFactList(_store).Flags(filter).ToImmutableArray());
    }

    /// <summary>One flag, named by its id or by a prefix that no other shares.</summary>
    /// <exception cref="BlotterException">No flag (B133) or several (B134) have that prefix.</exception>
    public FlagSummary Flag(string idOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(idOrPrefix);
        return _store.Run(() =>
        {
            var list = new StatedFactList(_store);
            return list.FlagsOf(list.FlagWithPrefix(idOrPrefix))[0];
        });
    }

    /// <summary>Suggestions of links on which nobody has decided, the newest first; each pair of incidents once.</summary>
    /// <param name="skip">So many are passed over.</param>
    /// <param name="take">So many are given at most.</param>
    public ImmutableArray<OpenSuggestion> OpenSuggestions(int skip, int take) => Snapshot(() => new SuggestionList(_store).Open(skip, take));

    /// <summary>The newest decisions of people, the newest first.</summary>
    public ImmutableArray<Decision> Decisions(int limit) => _store.Run(() => new DecisionList(_store).Newest(limit).ToImmutableArray());

    /// <summary>The decision of a log entry, or <c>null</c> where it is none.</summary>
    public Decision? Decision(long entry) => _store.Run(() => new DecisionList(_store).One(entry));

    /// <summary>The last decision of a person that was not taken back, or <c>null</c>.</summary>
    public Decision? LastDecision(string by) => _store.Run(() => new DecisionTable(_store).LastOf(by) is { } last ? new DecisionList(_store).One(last) : null);

    /// <summary>What came to an incident after an entry of the log, the oldest first.</summary>
    /// <param name="idOrPrefix">The incident, as for <see cref="Incident"/>.</param>
    /// <param name="entry">Number of the entry.</param>
    public ImmutableArray<IncidentChange> Changes(string idOrPrefix, long entry) =>
        _store.Run(() => new DecisionList(_store).Since(_ids.IncidentOf(idOrPrefix), entry).ToImmutableArray());

    /// <summary>How reliable people hold sources to be, by name: for each the letter given last.</summary>
    public ImmutableArray<SourceRating> Ratings() => _store.Run(() => new RatingTable(_store).All());

    /// <summary>How much the ledger holds.</summary>
    public LedgerCounts Counts() => _store.Run(new HealthCheck(_store).Counts);

    /// <summary>Failures not made good, in the order logged.</summary>
    public ImmutableArray<LedgerFailure> Failures() => _store.Run(() =>
        _store.Prepare("SELECT origin, code, place, text, log.at FROM failure JOIN log ON log.seq = failure.seq ORDER BY failure.seq")
            .Rows(Failure).ToImmutableArray());

    /// <summary>The state of the file, checked now: takes time in proportion to its size.</summary>
    public StoreHealth Health() => _store.Run(new HealthCheck(_store).Run);

    /// <summary>All pairs of mentions of one incident, by their ids, the one that sorts first before the other.</summary>
    internal HashSet<(string One, string Other)> Links() => _store.Run(() =>
        _store.Prepare("""
            SELECT one.id, other.id FROM mention_id AS one JOIN mention_id AS other ON other.incident = one.incident AND other.id > one.id
            """).Rows(row => (row.GetString(0), row.GetString(1))).ToHashSet());

    /// <summary>What people decided of pairs of mentions, by their ids.</summary>
    internal List<string> Verdicts() => _store.Run(() => _store.Prepare("""
        SELECT older.id || ' ' || newer.id || ' ' || together FROM verdict JOIN mention_id AS older ON older.row = one JOIN mention_id AS newer ON newer.row = other ORDER BY 1
        """).Rows(row => row.GetString(0)));

    /// <summary>Gives incidents one at a time, all as of one moment, whatever another process appends meanwhile.</summary>
    internal void ForEach(IncidentFilter filter, Action<IncidentSummary> take) => Snapshot(() =>
    {
        foreach (var incident in _incidents.Stream(filter))
            take(incident);
        return true;
    });

    /// <inheritdoc cref="ForEach"/>
    internal void ForEachInFull(IncidentFilter filter, Action<IncidentDetail> take)
    {
        var details = new IncidentDetails(_store);
        ForEach(filter, incident => take(details.Of(incident)));
    }

    /// <summary>All incidents that are current, by id, one at a time.</summary>
    internal IEnumerable<IncidentSummary> IncidentsById() => _incidents.StreamById();

    /// <summary>All reports that are not superseded, by id, one at a time.</summary>
    internal IEnumerable<ReportSummary> ReportsById() => _reports.StreamById();

    /// <summary>The whole ledger, written so that it can be imported.</summary>
    internal void WriteTranscript(Stream output) => Snapshot(() =>
    {
        new Transcript(_store).Write(output);
        return true;
    });

    /// <summary>Runs <paramref name="work"/>, all of whose questions are answered as of one moment.</summary>
    internal T Snapshot<T>(Func<T> work) => _store.Run(() =>
    {
        var nested = _store.InTransaction;
        if (!nested)
            _store.Execute("BEGIN");
        try
        {
            return work();
        }
        finally
        {
            if (!nested)
                _store.Execute("COMMIT");
        }
    });

    private static (ReportSummary Report, string Snippet, long Row) Hit(SqliteDataReader row) =>
        (ReportList.Summary(row), WhiteSpace.Collapsed(row.GetString(ReportList.Width)), row.GetInt64(ReportList.Width + 1));

    private static LedgerFailure Failure(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.TextOrNull(2),
        row.GetString(3),
        row.Moment(4));
}

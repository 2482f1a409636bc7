using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Deciding;

/// <summary>A decision of a person.</summary>
/// <param name="Entry">Number of its log entry.</param>
/// <param name="Kind"><c>merged</c>, <c>split</c>, <c>parted</c>, <c>corrected</c>, <c>judged</c> or <c>rated</c>.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Subject">Id of the incident or flag, or name of the source.</param>
/// <param name="Objects">What it is about: the other incident, the mentions that left, the facet, the verdict, the letter.</param>
/// <param name="Value">What a facet was set to, in words; otherwise <c>null</c>.</param>
/// <param name="Undone">That it was taken back, or <c>null</c>.</param>
public sealed record Decision(
    long Entry, string Kind, DateTimeOffset At, string By, string Why, string Subject, ImmutableArray<string> Objects, string? Value, Undoing? Undone)
{
    /// <summary>Whether it is about an incident, so that <see cref="Subject"/> leads to one.</summary>
    public bool IsOfIncident => Kind is EntryKind.Merged or EntryKind.Split or EntryKind.Parted or EntryKind.Corrected;
}

/// <summary>That a decision was taken back.</summary>
/// <param name="Entry">Number of the log entry that says so.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">The reason given.</param>
public sealed record Undoing(long Entry, DateTimeOffset At, string By, string Why);

/// <summary>Something that came to an incident after a moment.</summary>
/// <param name="Entry">Number of the log entry.</param>
/// <param name="At">When.</param>
/// <param name="By">The person, or the version of the program.</param>
/// <param name="Report">Title of the report that was read or coded anew, or <c>null</c> for what a person did.</param>
/// <param name="Decision">What a person decided or took back, or <c>null</c>.</param>
public sealed record IncidentChange(long Entry, DateTimeOffset At, string By, string? Report, Decision? Decision);

/// <summary>Lists what people decided.</summary>
internal sealed class DecisionList(StoreConnection store)
{
    private const string Select = """
        SELECT log.seq, log.kind, log.at, log.by, log.body, decision.undone, taken.at, taken.by, taken.body ->> '$.why'
        FROM decision JOIN log ON log.seq = decision.seq LEFT JOIN log AS taken ON taken.seq = decision.undone
        """;

    // One of an incident has its subject among the mentions of the incident now.
    private const string OfIncident = "decision.seq IN (SELECT seq FROM decision_subject WHERE mention IN (SELECT row FROM mention_id WHERE incident = $incident))";

    /// <summary>The decision of an entry, or <c>null</c>.</summary>
    public Decision? One(long entry) => store.Prepare($"{Select} WHERE decision.seq = $entry").Rows(Row, entry).SingleOrDefault();

    /// <summary>The decisions on an incident, or on others whose reports it has now; the newest first.</summary>
    public List<Decision> Of(string incident) => store.Prepare($"{Select} WHERE {OfIncident} ORDER BY decision.seq DESC").Rows(Row, incident);

    /// <summary>The newest decisions, the newest first.</summary>
    public List<Decision> Newest(int limit) => store.Prepare($"{Select} ORDER BY decision.seq DESC LIMIT $limit").Rows(Row, limit);

    /// <summary>What came to an incident after an entry, the oldest first: decisions, decisions taken back, reports read or coded anew.</summary>
    public List<IncidentChange> Since(string incident, long entry)
    {
        var decided = Of(incident).SelectMany(Changes).Where(change => change.Entry > entry);
        var read = store.Prepare("""
            SELECT log.seq, log.at, log.by, coalesce(report.title, report.origin) FROM mention JOIN report ON report.row = mention.report JOIN log ON log.seq = report.coded
            WHERE mention.incident = $incident AND report.coded > $entry GROUP BY report.row
            """).Rows(row => new IncidentChange(row.GetInt64(0), row.Moment(1), row.GetString(2), row.GetString(3), null), incident, entry);
        return [.. decided.Concat(read).OrderBy(change => change.Entry)];
    }

    /// <summary>Number of the last entry that touched an incident: a report coded, a link judged, a decision, one taken back.</summary>
    public long LastOf(string incident) => store.Prepare("""
        SELECT max(
          coalesce((SELECT max(report.coded) FROM mention JOIN report ON report.row = mention.report WHERE mention.incident = $incident), 0),
          coalesce((SELECT max(link.seq) FROM mention_id JOIN link ON link.mention = mention_id.row WHERE mention_id.incident = $incident), 0),
          coalesce((SELECT max(max(decision.seq, coalesce(decision.undone, 0))) FROM mention_id JOIN decision_subject ON decision_subject.mention = mention_id.row
                    JOIN decision ON decision.seq = decision_subject.seq WHERE mention_id.incident = $incident), 0))
        """).Number(incident) ?? 0;

    private static IEnumerable<IncidentChange> Changes(Decision decision)
    {
        yield return new IncidentChange(decision.Entry, decision.At, decision.By, null, decision with { Undone = null });
        if (decision.Undone is { } undone)
            yield return new IncidentChange(undone.Entry, undone.At, undone.By, null, decision);
    }

    private static Decision Row(SqliteDataReader row)
    {
        var (kind, body) = (row.GetString(1), row.GetString(4));
        var told = Told(kind, body);
        var undone = row.IsDBNull(5) ? null : new Undoing(row.GetInt64(5), row.Moment(6), row.GetString(7), row.GetString(8));
        return new Decision(row.GetInt64(0), kind, row.Moment(2), row.GetString(3), told.Why, told.Subject, told.Objects, told.Value, undone);
    }

    private static (string Subject, ImmutableArray<string> Objects, string? Value, string Why) Told(string kind, string body)
    {
        using var json = JsonDocument.Parse(body);
        var entry = json.RootElement;
        var why = Text(entry, "why");
        return kind switch
        {
            EntryKind.Merged or EntryKind.Parted => (Text(entry, "incident"), [Text(entry, "with")], null, why),
            EntryKind.Split => (Text(entry, "incident"), [.. entry.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetString()!)], null, why),
            EntryKind.Corrected => (Text(entry, "incident"), [Text(entry.GetProperty("value"), "facet")], Text(entry.GetProperty("value"), "text"), why),
            EntryKind.Judged => (Text(entry, "flag"), [Text(entry, "verdict")], null, why),
            _ => (Text(entry, "name"), [Text(entry, "letter")], null, why),
        };
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}

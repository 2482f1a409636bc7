using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Deciding;

/// <summary>A decision of a person, as it was derived.</summary>
/// <param name="Seq">Number of its entry.</param>
/// <param name="Kind">One of <see cref="EntryKind"/>.</param>
/// <param name="Key">What it is on, where the last decision on it counts; otherwise <c>null</c>.</param>
/// <param name="Before">What it changed of links, or <c>null</c>.</param>
/// <param name="Undone">Number of the entry that took it back, or <c>null</c>.</param>
internal sealed record DecisionRow(long Seq, string Kind, string? Key, LinksBefore? Before, long? Undone);

/// <summary>The derived tables of what people decided, and of the mentions that each decision is about.</summary>
internal sealed class DecisionTable(StoreConnection store)
{
    private const string Select = "SELECT seq, kind, key, before, undone FROM decision";

    public void Put(long seq, string kind, string? key, string? before, IEnumerable<long> subjects)
    {
        store.Prepare("INSERT INTO decision (seq, kind, key, before) VALUES ($seq, $kind, $key, $before)").Run(seq, kind, key, before);
        foreach (var mention in subjects)
            store.Prepare("INSERT INTO decision_subject (mention, seq) VALUES ($mention, $seq)").Run(mention, seq);
    }

    /// <summary>The decision of an entry, or <c>null</c> where the entry is none.</summary>
    public DecisionRow? Find(long seq) => store.Prepare($"{Select} WHERE seq = $seq").Rows(Row, seq).SingleOrDefault();

    /// <summary>Marks a decision as taken back.</summary>
    public DecisionRow MarkUndone(long seq, long by)
    {
        store.Prepare("UPDATE decision SET undone = $by WHERE seq = $seq").Run(by, seq);
        return Find(seq) ?? throw new InvalidOperationException($"entry {seq} is undone and was no decision");
    }

    /// <summary>The last decision on a key that counts, or <c>null</c>.</summary>
    public long? Last(string key) => store.Prepare("SELECT seq FROM decision WHERE key = $key AND undone IS NULL ORDER BY seq DESC LIMIT 1").Number(key);

    /// <summary>The last decision of a person that was not taken back, or <c>null</c>.</summary>
    public long? LastOf(string by) =>
        store.Prepare("SELECT decision.seq FROM decision JOIN log ON log.seq = decision.seq WHERE log.by = $by AND undone IS NULL ORDER BY decision.seq DESC LIMIT 1").Number(by);

    /// <summary>The mentions that a decision is about, the oldest first.</summary>
    public List<long> SubjectsOf(long seq) => store.Prepare("SELECT mention FROM decision_subject WHERE seq = $seq ORDER BY mention").Rows(row => row.GetInt64(0), seq);

    /// <summary>A later decision on links of the same mentions that counts, or <c>null</c>: until it is taken back, this one can't be.</summary>
    public long? After(long seq) => store.Prepare("""
        SELECT later.seq FROM decision_subject AS mine JOIN decision_subject AS theirs ON theirs.mention = mine.mention AND theirs.seq > mine.seq
        JOIN decision AS later ON later.seq = theirs.seq WHERE mine.seq = $seq AND later.undone IS NULL AND later.before IS NOT NULL ORDER BY later.seq DESC LIMIT 1
        """).Number(seq);

    private static DecisionRow Row(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.TextOrNull(2),
        row.TextOrNull(3) is { } before ? JsonSerializer.Deserialize(before, LedgerJson.Compact.LinksBefore) : null,
        row.IsDBNull(4) ? null : row.GetInt64(4));
}

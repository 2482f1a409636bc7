using System.Text.Json;

namespace Blotter.Ledger;

/// <summary>The tombstones of a log, by the entries that they took away.</summary>
internal sealed class Tombstones
{
    private readonly Dictionary<long, (long Seq, DeletedEntry Entry)> _byEntry = [];
    private readonly List<(long Seq, DeletedEntry Entry)> _all = [];
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);

    private Tombstones()
    {
    }

    /// <summary>Reads all tombstones of a store's log.</summary>
    /// <param name="store">The connection.</param>
    /// <param name="database">Which of its databases: the store itself, or one that is attached to it.</param>
    /// <exception cref="JsonException">One of them cannot be understood.</exception>
    public static Tombstones Of(StoreConnection store, string database = "main")
    {
        var tombstones = new Tombstones();
        var sql = $"SELECT seq, body FROM {database}.log WHERE kind = 'deleted' ORDER BY seq";
        foreach (var (seq, body) in store.Stream(sql, row => (row.GetInt64(0), row.GetString(1)), []))
            tombstones.Add(seq, JsonSerializer.Deserialize(body, LedgerJson.Compact.DeletedEntry)!);
        return tombstones;
    }

    /// <summary>All of them, in the order laid.</summary>
    public IReadOnlyList<(long Seq, DeletedEntry Entry)> All => _all;

    /// <summary>The tombstone that took an entry's body away, with its own number; or <c>null</c>.</summary>
    public (long Seq, DeletedEntry Entry)? Over(long seq) => _byEntry.TryGetValue(seq, out var tombstone) ? tombstone : null;

    /// <summary>Whether some tombstone took a text away.</summary>
    public bool TookAway(string content) => _contents.Contains(content);

    private void Add(long seq, DeletedEntry entry)
    {
        _all.Add((seq, entry));
        foreach (var gone in entry.Entries)
            _byEntry[gone] = (seq, entry);
        _contents.UnionWith(entry.Contents);
    }
}

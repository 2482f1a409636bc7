using System.Globalization;

namespace Blotter.Ledger.Verifying;

/// <summary>Checks the file: SQLite's own structures, references between tables, and the pages' seal.</summary>
internal sealed class FileCheck(StoreConnection store)
{
    // Of more, one learns no more.
    private const int MostPages = 20;

    /// <summary>What SQLite's integrity check says: pages, orders of indexes, types and constraints.</summary>
    public IEnumerable<Damage> Structures() => store.Pragmas("integrity_check(20)")
        .Where(line => !string.Equals(line, "ok", StringComparison.Ordinal))
        .Select(line => new Damage(StorePart.File, "SQLite's structures", line));

    /// <summary>Rows that refer to rows that are not there.</summary>
    public IEnumerable<Damage> References() => store.Stream(
        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20",
        row => new Damage(StorePart.Derived, $"table {row.GetString(0)}", $"row {(row.IsDBNull(1) ? "?" : row.GetString(1))} refers to a row of {row.GetString(2)} that is not there"),
        []);

    /// <summary>Full-text indexes against what they index.</summary>
    public IEnumerable<Damage> SearchIndexes() =>
        new HealthCheck(store).CheckSearchIndexes() is { } problem ? [new Damage(StorePart.Derived, "full-text indexes", problem)] : [];

    /// <summary>Pages that are not as they were when the store was closed.</summary>
    /// <param name="seal">As it stood before the store was opened.</param>
    public static IEnumerable<Damage> Pages(SealState seal)
    {
        if (seal.IsDamaged)
            return [new Damage(StorePart.File, "the seal beside the store", "does not fit its own digest: it was changed")];
        var shown = seal.Changed.Take(MostPages).Select(page => Damaged(page, seal.PageSize));
        return seal.Changed.Count <= MostPages ? shown : [.. shown, More(seal.Changed.Count - MostPages)];
    }

    private static Damage Damaged(int page, int size)
    {
        var start = (long)page * size;
        return new Damage(
            StorePart.File,
            string.Create(CultureInfo.InvariantCulture, $"page {page + 1} (bytes {start} to {start + size - 1})"),
            "is not as it was when Blotter last closed the store");
    }

    private static Damage More(int number) =>
        new(StorePart.File, string.Create(CultureInfo.InvariantCulture, $"{number:N0} more pages"), "are not as they were when Blotter last closed the store");
}

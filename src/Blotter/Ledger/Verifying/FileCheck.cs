using System.Buffers.Binary;
using System.Globalization;

namespace Blotter.Ledger.Verifying;

/// <summary>Checks the file: SQLite's own structures, references between tables, and the pages' seal.</summary>
internal sealed class FileCheck(StoreConnection store)
{
    // Of more, one learns no more.
    private const int MostPages = 20;

    // The database header of SQLite's file format: where it has the page size and the number of pages, and how long it is.
    private const int PageSizeAt = 16;
    private const int PagesAt = 28;
    private const int HeaderLength = 100;

    // So the format writes a page size that two bytes do not hold.
    private const int LargestPage = 65536;

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

    /// <summary>What is wrong with a file that SQLite cannot open: by its header it was cut short, or its structures are broken.</summary>
    public static Damage Unreadable(string path)
    {
        using var file = File.OpenRead(path);
        var header = new byte[HeaderLength];
        var told = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength ? 0 : LengthBy(header);
        return new Damage(StorePart.File, "the file", file.Length < told
            ? string.Create(CultureInfo.InvariantCulture, $"has {file.Length:N0} bytes where its header says {told:N0}: it was cut short. Go back to a copy")
            : "cannot be opened: its structures are broken. Go back to a copy");
    }

    private static long LengthBy(ReadOnlySpan<byte> header)
    {
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]);
        return BinaryPrimitives.ReadUInt32BigEndian(header[PagesAt..]) * (long)(size == 1 ? LargestPage : size);
    }

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

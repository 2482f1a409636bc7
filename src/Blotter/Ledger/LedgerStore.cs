using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Ledger;

/// <summary>
/// The ledger in its file: an append-only log of what was read and coded, and the tables derived from it. Its members may be called from
/// several threads; one call runs at a time. Several processes may read while one writes; a second writer waits.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private LedgerStore()
    {
    }

    /// <summary>The lists and details that the ledger answers with, on this store's connection.</summary>
    public LedgerQueries Queries => throw new NotSupportedException();

    /// <summary>Opens the store for writing; makes it when the file is missing or empty, and migrates an older one after a backup copy.</summary>
    /// <exception cref="BlotterException">The store cannot be used (B100 to B109).</exception>
    public static LedgerStore Open(string path, TimeProvider clock) => throw new NotSupportedException();

    /// <summary>Opens a store that must exist, for reading alone. An older one is migrated first, as by <see cref="Open"/>.</summary>
    /// <exception cref="BlotterException">There is no store (B103), or it cannot be used.</exception>
    public static LedgerStore OpenForReading(string path) => throw new NotSupportedException();

    /// <summary>Whether the report's present coding is by this coder version, so that it need not be read again.</summary>
    /// <param name="reportId">The digest of the report's bytes, as in <see cref="Document.Id"/>.</param>
    /// <param name="coderVersion">As in <see cref="CoderVersion.Version"/>.</param>
    /// <param name="origin">Where it is being read from: while a failure of that origin is open the answer is no, since appending makes it good.</param>
    public bool Holds(string reportId, string coderVersion, string? origin = null) => throw new NotSupportedException();

    /// <summary>Appends one report, wholly or not at all; durable at once, or with the batch when one is open.</summary>
    /// <exception cref="ArgumentException">The coding is of another report, or its ids or spans point at nothing: a bug of the coder.</exception>
    public AppendOutcome Append(Document document, CodedReport coded) => throw new NotSupportedException();

    /// <summary>
    /// Appends that a report could not be read or coded. The same failure of the same origin is logged once;
    /// a later <see cref="Append"/> of that origin, or of an entry in it, makes it good.
    /// </summary>
    public void AppendFailure(string origin, BlotterException problem) => throw new NotSupportedException();

    /// <summary>Begins a transaction for many appends; it holds the write lock until it is committed or disposed.</summary>
    public LedgerBatch Begin() => throw new NotSupportedException();

    /// <summary>Drops all derived tables' rows and derives them again from the log, in one transaction.</summary>
    public void Rebuild() => throw new NotSupportedException();

    /// <inheritdoc />
    public void Dispose() => throw new NotSupportedException();
}

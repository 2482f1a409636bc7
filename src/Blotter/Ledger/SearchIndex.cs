namespace Blotter.Ledger;

/// <summary>
/// A full-text index over a table or view. New rows wait until the end of the transaction: FTS5 writes its buffer out before every
/// statement that may have to be taken back, so indexing row by row between other statements costs several times as much.
/// </summary>
/// <param name="store">The open store.</param>
/// <param name="table">The FTS5 table.</param>
/// <param name="content">The table or view that it indexes, whose rows are numbered by <c>row</c>.</param>
/// <param name="columns">The columns indexed.</param>
internal sealed class SearchIndex(StoreConnection store, string table, string content, string columns)
{
    // All rows from this one on are new and not indexed yet: a new row's number is above all that there are.
    private long? _firstWaiting;

    /// <summary>A transaction begins. What waited in one that was taken back is gone with it.</summary>
    public void Begin() => _firstWaiting = null;

    /// <summary>A row was added, with a number above all others.</summary>
    public void Added(long row) => _firstWaiting = Math.Min(_firstWaiting ?? row, row);

    /// <summary>A row is about to be deleted.</summary>
    public void Deleting(long row)
    {
        if (!IsWaiting(row))
            Delete(row);
    }

    /// <summary>Changes a row by <paramref name="change"/>.</summary>
    public void Replace(long row, Action change)
    {
        Deleting(row);
        change();
        if (!IsWaiting(row))
            Insert("=", row);
    }

    /// <summary>Indexes the rows that wait; the transaction is about to be committed.</summary>
    public void Finish()
    {
        if (_firstWaiting is { } first)
            Insert(">=", first);
        _firstWaiting = null;
    }

    private bool IsWaiting(long row) => row >= _firstWaiting;

    private void Insert(string which, long row) =>
        store.Prepare($"INSERT INTO {table} (rowid, {columns}) SELECT row, {columns} FROM {content} WHERE row {which} $row").Run(row);

    // The index keeps no copy of the text: it is told once more what it indexed.
    private void Delete(long row) =>
        store.Prepare($"INSERT INTO {table} ({table}, rowid, {columns}) SELECT 'delete', row, {columns} FROM {content} WHERE row = $row").Run(row);
}

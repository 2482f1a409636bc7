namespace Blotter.Ledger;

/// <summary>Appends that become durable together. Disposing without <see cref="Commit"/> takes them all back.</summary>
public sealed class LedgerBatch : IDisposable
{
    private readonly StoreConnection _store;
    private readonly Derivation _derivation;

    internal LedgerBatch(StoreConnection store, Derivation derivation)
    {
        _store = store;
        _derivation = derivation;
        store.BeginWriting();
        derivation.Begin();
        IsOpen = true;
    }

    /// <summary>Whether it was neither committed nor disposed yet.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Makes the appends durable: after this returns, neither a crash nor a power cut loses them.</summary>
    /// <exception cref="BlotterException">They could not be written; none of them is in the store.</exception>
    public void Commit() => _store.Run(() =>
    {
        ThrowIfLost();
        _derivation.Finish();
        _store.Prepare("COMMIT").Run();
        IsOpen = false;
    });

    /// <inheritdoc />
    public void Dispose() => _store.Run(() =>
    {
        if (IsOpen && _store.InTransaction)
            _store.Prepare("ROLLBACK").Run();
        if (IsOpen)
            _derivation.TakenBack();
        IsOpen = false;
    });

    /// <summary>SQLite takes a transaction back by itself when the disk is full: what is appended then must not be taken for a part of it.</summary>
    /// <exception cref="InvalidOperationException">The batch was lost.</exception>
    internal void ThrowIfLost()
    {
        if (IsOpen && !_store.InTransaction)
            throw new InvalidOperationException("The batch was rolled back after an error; dispose it and begin another.");
    }
}

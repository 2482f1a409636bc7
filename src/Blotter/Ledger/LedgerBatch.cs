namespace Blotter.Ledger;

/// <summary>Appends that become durable together. Disposing without <see cref="Commit"/> takes them all back.</summary>
public sealed class LedgerBatch : IDisposable
{
    internal LedgerBatch()
    {
    }

    /// <summary>Makes the appends durable: after this returns, neither a crash nor a power cut loses them.</summary>
    public void Commit() => throw new NotSupportedException();

    /// <inheritdoc />
    public void Dispose() => throw new NotSupportedException();
}

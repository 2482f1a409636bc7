using Blotter.Ledger;

namespace Blotter.Web.Stores;

/// <summary>
/// The one way by which this process writes to its store: one change at a time, each in a transaction of its own, so that it happens wholly or not at all. Towards other
/// processes the store's own lock holds: who finds it taken waits, and is told after <see cref="LongestWait"/>.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    /// <summary>How long a change waits for its turn among those of this process.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1);
    private LedgerStore? _store;

    /// <summary>Writes to a store, which is opened at the first change.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="clock">Gives the log its moments.</param>
    public StoreWriter(string path, TimeProvider clock) => (_path, _clock) = (path, clock);

    /// <summary>Makes a change. What <paramref name="change"/> appends is durable when this returns; when it throws, nothing of it is in the store.</summary>
    /// <param name="change">Asks and changes the store, which nobody else changes meanwhile.</param>
    /// <param name="cancellation">Looked at until the change begins.</param>
    /// <exception cref="BlotterException">Others were writing for too long (B104), the store cannot be used, or what the change threw.</exception>
    public async Task<T> Change<T>(Func<LedgerStore, T> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!await _turn.WaitAsync(LongestWait, cancellation))
            throw Errors.StoreLocked(_path, (int)LongestWait.TotalSeconds, new TimeoutException());
        try
        {
            return Commit(change);
        }
        catch (BlotterException problem) when (problem.Status == ExitStatus.StoreProblem)
        {
            // What is wrong with the file may be wrong with the connection alone.
            _store?.Dispose();
            _store = null;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Closes the store. Whoever reads it besides must have closed it before, so that it is sealed.</summary>
    public void Dispose()
    {
        _store?.Dispose();
        _turn.Dispose();
    }

    private T Commit<T>(Func<LedgerStore, T> change)
    {
        _store ??= LedgerStore.OpenExisting(_path, _clock);
        using var batch = _store.Begin();
        var result = change(_store);
        batch.Commit();
        return result;
    }
}

using System.Collections.Concurrent;
using Blotter.Ledger;

namespace Blotter.Web.Stores;

/// <summary>
/// Connections to one store, so that readers needn't wait for each other: each is used by one request at a time. Who finds none free waits.
/// </summary>
public sealed class StorePool : IDisposable
{
    private const int MostAside = 4;

    private readonly string _path;
    private readonly ConcurrentBag<LedgerStore> _free = [];
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount * 2);
    private readonly SemaphoreSlim _aside = new(MostAside);

    private StorePool(string path, LedgerStore first)
    {
        _path = path;
        _free.Add(first);
    }

    /// <summary>The store's file name, for people.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>Opens the first connection: a store that cannot be used is told of at once.</summary>
    /// <exception cref="BlotterException">There is no store (B103), or it cannot be used.</exception>
    public static StorePool Open(string path) => new(path, LedgerStore.OpenForReading(path));

    /// <summary>Answers a question on a connection that nobody else uses meanwhile.</summary>
    /// <exception cref="BlotterException">The store cannot be read, or has no answer.</exception>
    public async Task<T> Ask<T>(Func<LedgerQueries, T> question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        await _places.WaitAsync(cancellation);
        try
        {
            return Answer(question);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Answers a question that may take minutes (an export to a slow reader), on a connection of its own, so that the others needn't wait for it.</summary>
    /// <exception cref="BlotterException">The store cannot be read, or has no answer.</exception>
    public async Task<T> AskAside<T>(Func<LedgerQueries, T> question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        await _aside.WaitAsync(cancellation);
        try
        {
            using var store = LedgerStore.OpenForReading(_path);
            return await Task.Run(() => question(store.Queries), cancellation);
        }
        finally
        {
            _aside.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (_free.TryTake(out var store))
            store.Dispose();
        _places.Dispose();
        _aside.Dispose();
    }

    private T Answer<T>(Func<LedgerQueries, T> question)
    {
        var store = _free.TryTake(out var free) ? free : LedgerStore.OpenForReading(_path);
        try
        {
            return question(store.Queries);
        }
        finally
        {
            _free.Add(store);
        }
    }
}

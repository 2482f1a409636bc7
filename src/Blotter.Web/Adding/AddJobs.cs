using System.Collections.Concurrent;
using System.Threading.Channels;
using Blotter.Coding;
using Blotter.Web.Stores;

namespace Blotter.Web.Adding;

/// <summary>What is being added: one job is read after the other, so that a large one takes no more than one processor from those who read pages.</summary>
public sealed class AddJobs : IAsyncDisposable
{
    // Of ended jobs the newest are kept to be looked at.
    private const int MostKept = 200;
    private const int MostWaiting = 20;
    private const string Origin = "page";

    private readonly StoreWriter _writer;
    private readonly ConcurrentDictionary<string, AddJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = [];
    private readonly Channel<AddJob> _waiting = Channel.CreateBounded<AddJob>(MostWaiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<ReportCoder> _coder = new(() => new ReportCoder());
    private readonly Task _work;

    /// <summary>Adds to a store.</summary>
    public AddJobs(StoreWriter writer)
    {
        _writer = writer;
        _work = Task.Run(Work);
    }

    /// <summary>The job of this id; <c>null</c> when there is none any more.</summary>
    public AddJob? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>Starts to read what was added, after what was added before.</summary>
    /// <exception cref="BlotterException">Too much waits already (B225); the files are gone.</exception>
    public void Start(AddJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        _jobs[job.Id] = job;
        if (!_waiting.Writer.TryWrite(job))
        {
            _jobs.TryRemove(job.Id, out _);
            job.Folder.Delete(recursive: true);
            throw Errors.TooMuchAdded();
        }
        _order.Enqueue(job.Id);
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest))
            _jobs.TryRemove(oldest, out _);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task Work()
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(CancellationToken.None))
            await new AddRun(job, _coder.Value, _writer, Origin).Read(_stop.Token);
    }
}

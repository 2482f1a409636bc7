using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Blotter;

/// <summary>
/// Takes items in order, works on several at once, and hands the results out in the order of the items. Little is held at a time:
/// the items under way weigh at most <see cref="MostBytes"/> together (a heavier one travels alone).
/// </summary>
#pragma warning disable CA1001 // Its threads may outlive the run by a step, so nothing can be disposed; nothing unmanaged is held.
internal sealed class PipelineConveyor<TItem, TResult>(Func<TItem, long> bytesOf, Func<TItem, TResult> work, int jobs)
#pragma warning restore CA1001
{
    /// <summary>What may be under way at a time.</summary>
    public const long MostBytes = 64L << 20;

    private const int IdleMilliseconds = 1000;
    private const long BytesPerUnit = 1L << 16;
    private const int Units = (int)(MostBytes / BytesPerUnit);

    private readonly SemaphoreSlim _room = new(Units, Units);
    private readonly BlockingCollection<Slot> _order = new(jobs * 8);
    private readonly BlockingCollection<Slot> _waiting = [];
    private ExceptionDispatchInfo? _broken;

    /// <summary>Runs once.</summary>
    /// <param name="items">Enumerated on a thread of its own; what it throws is thrown here, after the results of the items before.</param>
    /// <param name="whenIdle">Called about every second while the next result is awaited.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>, also while items are under way.</param>
    public IEnumerable<TResult> Run(IEnumerable<TItem> items, Action whenIdle, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Taken now: a thread may come to its first step only after the run, when the source is gone.
        var end = ending.Token;
        try
        {
            Start("blotter find", () => Feed(items, end));
            for (var job = 0; job < jobs; job++)
                Start("blotter code", () => Work(end));
            while (Next(whenIdle, cancellation) is { } slot)
            {
                yield return slot.Result.Task.GetAwaiter().GetResult();
                _room.Release(slot.Units);
            }
            _broken?.Throw();
        }
        finally
        {
            // Also when the receiver stops early; the threads are in the background and end at their next step.
            ending.Cancel();
        }
    }

    private Slot? Next(Action whenIdle, CancellationToken cancellation)
    {
        Slot? slot;
        while (!_order.TryTake(out slot, IdleMilliseconds, cancellation))
        {
            if (_order.IsCompleted)
                return null;
            whenIdle();
        }
        while (Task.WaitAny([slot.Result.Task], IdleMilliseconds, cancellation) < 0)
            whenIdle();
        return slot;
    }

    private static void Start(string name, ThreadStart body) => new Thread(body) { IsBackground = true, Name = name }.Start();

    private void Feed(IEnumerable<TItem> items, CancellationToken ending)
    {
        try
        {
            foreach (var item in items)
            {
                var slot = new Slot(item, (int)Math.Clamp(bytesOf(item) / BytesPerUnit, 1, Units));
                for (var unit = 0; unit < slot.Units; unit++)
                    _room.Wait(ending);
                _order.Add(slot, ending);
                _waiting.Add(slot, ending);
            }
        }
        catch (Exception broken)
        {
            // Thrown on the receiver's thread, when its turn comes.
            _broken = ExceptionDispatchInfo.Capture(broken);
        }
        finally
        {
            _order.CompleteAdding();
            _waiting.CompleteAdding();
        }
    }

    private void Work(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested && _waiting.TryTake(out var slot, Timeout.Infinite, CancellationToken.None))
            Finish(slot);
    }

    private void Finish(Slot slot)
    {
        try
        {
            slot.Result.SetResult(work(slot.Item));
        }
        catch (Exception bug)
        {
            slot.Result.SetException(bug);
        }
    }

    private sealed record Slot(TItem Item, int Units)
    {
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

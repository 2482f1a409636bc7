using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter;

/// <summary>Appends outcomes to the ledger in transactions of at most <see cref="MostReports"/> reports or <see cref="LongestWait"/>.</summary>
internal sealed class PipelineWriter(LedgerStore store, TimeProvider clock, bool again = false) : IDisposable
{
    /// <summary>Reports that become durable together at most.</summary>
    public const int MostReports = 256;

    /// <summary>How long an append may wait to become durable.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private LedgerBatch? _batch;
    private int _inBatch;
    private long _batchBegan;

    /// <summary>What was appended.</summary>
    public PipelineTally Tally { get; } = new();

    /// <summary>Appends one outcome and gives its problem, if it is one.</summary>
    public BlotterException? Append(ReportOutcome outcome)
    {
        if (outcome.IsHeld)
        {
            Tally.Skipped++;
            return null;
        }
        BeginIfNone();
        var problem = outcome.Problem ?? AppendCoded(outcome.Document!, outcome.Report!);
        if (problem is not null)
            AddFailure(outcome.Origin, problem);
        _inBatch++;
        CommitIfDue();
        return problem;
    }

    /// <summary>Commits when the transaction is large or old enough.</summary>
    public void CommitIfDue()
    {
        if (_inBatch >= MostReports || (_batch is not null && clock.GetElapsedTime(_batchBegan) >= LongestWait))
            Commit();
    }

    /// <summary>Commits what is not yet durable.</summary>
    public void Commit()
    {
        _batch?.Commit();
        Dispose();
    }

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        _batch?.Dispose();
        (_batch, _inBatch) = (null, 0);
    }

    private void BeginIfNone()
    {
        if (_batch is not null)
            return;
        _batch = store.Begin();
        _batchBegan = clock.GetTimestamp();
    }

    private void AddFailure(string origin, BlotterException problem)
    {
        // That a report was deleted stands in the log already, and reading it again won't mend it.
        if (problem.Code != Errors.DeletedCode)
            store.AppendFailure(origin, problem);
        Tally.AddFailure(problem);
    }

    private BlotterException? AppendCoded(Document document, CodedReport report)
    {
        try
        {
            Tally.Add(store.Append(document, report, again), document, report);
            return null;
        }
        // Somebody deleted it while it was being coded.
        catch (BlotterException problem) when (problem.Code == Errors.DeletedCode)
        {
            return problem;
        }
        catch (ArgumentException bug)
        {
            // The coder broke its promise to the ledger. The report is the one to name; the run goes on.
            return Errors.Bug(bug, document.Origin);
        }
    }
}

/// <summary>What became of one report on the workers: held already, coded, or failed.</summary>
internal sealed record ReportOutcome(string Origin, Document? Document, CodedReport? Report, BlotterException? Problem)
{
    public bool IsHeld => Document is null && Problem is null;

    public static ReportOutcome Held(string origin) => new(origin, null, null, null);

    public static ReportOutcome Coded(Document document, CodedReport report) => new(document.Origin, document, report, null);

    public static ReportOutcome Failed(string origin, BlotterException problem) => new(origin, null, null, problem);
}

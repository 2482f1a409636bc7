using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter;

/// <summary>
/// The whole way of reports, from paths to the ledger. The only place with parallelism: one thread finds reports in order, several read
/// and code them, one appends the outcomes in the order found. The ledger is therefore the same for any number of jobs, and a run that
/// is killed leaves the beginning of it.
/// </summary>
public sealed class Pipeline
{
    private readonly ReportFinder _finder;
    private readonly DocumentReader _reader;
    private readonly string _coderVersion;
    private readonly Func<Document, CodedReport> _code;
    private readonly LedgerStore _store;
    private readonly TimeProvider _clock;

    /// <summary>Makes the way from the options' reading through the coder to the store.</summary>
    /// <param name="options">What the user says about the reports.</param>
    /// <param name="coder">Codes each report.</param>
    /// <param name="store">Open for writing; not disposed here.</param>
    /// <param name="clock">Tells when a transaction is old enough to be committed.</param>
    public Pipeline(ReadingOptions options, ReportCoder coder, LedgerStore store, TimeProvider clock)
        : this(options, coder.Version.Version, document => coder.Code(document).Report, store, clock)
    {
    }

    internal Pipeline(ReadingOptions options, string coderVersion, Func<Document, CodedReport> code, LedgerStore store, TimeProvider clock)
    {
        (_finder, _reader) = (new ReportFinder(options), new DocumentReader(options));
        (_coderVersion, _code, _store, _clock) = (coderVersion, code, store, clock);
    }

    /// <summary>
    /// Reads, codes and appends all reports. What the ledger holds already (the same bytes, by the same coder) is skipped before it is
    /// decoded. A report that fails is recorded as a failure, and the run goes on.
    /// </summary>
    /// <param name="request">What to read.</param>
    /// <param name="progress">Told after every report, on the caller's thread, in the order found.</param>
    /// <param name="cancellation">Ends the run in order: what was appended is committed, the summary says that it was interrupted.</param>
    /// <exception cref="BlotterException">The store failed; what was committed before stays.</exception>
    public ReadSummary Read(ReadRequest request, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        using var writer = new PipelineWriter(_store, _clock, request.Again);
        var conveyor = new PipelineConveyor<FoundReport, ReportOutcome>(found => found.Report?.Bytes.Length ?? 0, found => ReadAndCode(found, request.Again), request.Jobs);
        var total = request.CountTotal ? Task.Run(() => _finder.Find(request.Paths, null, cancellation).Count(), cancellation) : null;
        try
        {
            foreach (var outcome in conveyor.Run(_finder.Find(request.Paths, request.StandardInput, cancellation), writer.CommitIfDue, cancellation))
            {
                var problem = writer.Append(outcome);
                progress.Report(writer.Tally.Progress(total is { IsCompletedSuccessfully: true } ? total.Result : null, problem));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            writer.Tally.Interrupted = true;
        }
        writer.Commit();
        return writer.Tally.Summary();
    }

    // Runs on the workers. The one place where an exception of a report is caught.
    private ReportOutcome ReadAndCode(FoundReport found, bool again)
    {
        if (found.Report is not { } raw)
            return ReportOutcome.Failed(found.Origin, found.Problem!);
        try
        {
            var id = Sha256Digest.Of(raw.Bytes.Span);
            if (_store.Holds(id, _coderVersion, raw.Origin))
                return ReportOutcome.Held(raw.Origin);
            if (!again && _store.TombstoneOf(id) is { } tombstone)
                return ReportOutcome.Failed(raw.Origin, Errors.ReportDeleted(raw.Origin, tombstone.At, tombstone.By, tombstone.Why));
            var document = _reader.Read(raw);
            return ReportOutcome.Coded(document, _code(document));
        }
        catch (BlotterException problem) when (problem.Status != ExitStatus.StoreProblem)
        {
            return ReportOutcome.Failed(raw.Origin, problem);
        }
        catch (Exception bug) when (bug is not BlotterException)
        {
            return ReportOutcome.Failed(raw.Origin, Errors.Bug(bug, raw.Origin));
        }
    }
}

/// <summary>What to read, and how.</summary>
/// <param name="Paths">Files, folders, patterns and <c>-</c>, as <see cref="ReportFinder.Find"/> takes them.</param>
/// <param name="Jobs">Number of reports read and coded at a time, from 1.</param>
public sealed record ReadRequest(IReadOnlyList<string> Paths, int Jobs)
{
    /// <summary>What <c>-</c> reads.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>
    /// Whether to go through the files a second time, beside the reading, to tell how many reports there are; not with standard input.
    /// </summary>
    public bool CountTotal { get; init; }

    /// <summary>Whether reports that were deleted from the ledger come back; otherwise each is a failure, which is not logged.</summary>
    public bool Again { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Reports read and appended.</param>
/// <param name="Skipped">Reports that the ledger held.</param>
/// <param name="Failed">Reports that could not be read or coded.</param>
/// <param name="Total">Reports that there are in all, or <c>null</c> while that is not known.</param>
/// <param name="Words">Words of the reports done.</param>
/// <param name="Problem">Why the report just finished failed, or <c>null</c>.</param>
public sealed record ReadProgress(int Done, int Skipped, int Failed, int? Total, long Words, BlotterException? Problem);

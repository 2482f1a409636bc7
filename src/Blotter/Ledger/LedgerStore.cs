using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Export;
using Blotter.Ledger.Linking;
using Blotter.Reading;

namespace Blotter.Ledger;

/// <summary>
/// The ledger in its file: an append-only log of what was read and coded, and the tables derived from it. Its members may be called from
/// several threads; one call runs at a time. Several processes may read while one writes; a second writer waits.
/// </summary>
public sealed partial class LedgerStore : IDisposable
{
    private readonly StoreConnection _store;
    private readonly TimeProvider _clock;
    private readonly Log _log;
    private readonly Derivation _derivation;
    private readonly ReportTable _reports;
    private readonly FailureTable _failures;
    private readonly MentionIds _mentions;
    private readonly Linker? _linker;
    private readonly TombstoneTable _tombstones;
    private readonly DecisionTable _decisions;
    private LedgerBatch? _batch;

    private LedgerStore(StoreConnection store, TimeProvider clock, StoreOptions options)
    {
        _store = store;
        _clock = clock;
        _log = new Log(store);
        var profiles = new ProfileTable(store);
        _derivation = new Derivation(store, profiles);
        _mentions = new MentionIds(store);
        _linker = options.Links ? new Linker(store, profiles) : null;
        _reports = new ReportTable(store);
        _failures = new FailureTable(store);
        _tombstones = new TombstoneTable(store);
        _decisions = new DecisionTable(store);
        Queries = new LedgerQueries(store);
    }

    /// <summary>The lists and details that the ledger answers with, on this store's connection.</summary>
    public LedgerQueries Queries { get; }

    /// <summary>Opens the store for writing; makes it when the file is missing or empty, and migrates an older one after a backup copy.</summary>
    /// <exception cref="BlotterException">The store cannot be used (B100 to B109).</exception>
    public static LedgerStore Open(string path, TimeProvider clock) => Open(path, clock, StoreOptions.Standard);

    /// <summary>
    /// Opens a store that must exist, for reading alone. An older one is migrated first, as by <see cref="Open(string, TimeProvider)"/>.
    /// </summary>
    /// <exception cref="BlotterException">There is no store (B103), or it cannot be used.</exception>
    public static LedgerStore OpenForReading(string path) => OpenForReading(path, StoreOptions.Standard);

    /// <summary>Opens for writing a store that must exist; migrates an older one as <see cref="Open(string, TimeProvider)"/> does.</summary>
    /// <exception cref="BlotterException">There is no store (B103), or it cannot be used.</exception>
    public static LedgerStore OpenExisting(string path, TimeProvider clock)
    {
        StoreFile.CheckExists(path);
        return Open(path, clock);
    }

    /// <summary>
    /// Opens, for reading, the ledger as it was at the end of a day: the log up to then, replayed into a store of its own, which is gone when it
    /// is disposed. What was deleted since is gone from that day too. Takes about as long as <see cref="Rebuild"/>.
    /// </summary>
    /// <param name="path">The store, as for <see cref="OpenForReading(string)"/>.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="clock">Tells what day it is.</param>
    /// <exception cref="BlotterException">The day is before the first entry of the log (B123) or in the future (B124); or the store cannot be used.</exception>
    public static LedgerStore OpenAsOf(string path, DateOnly day, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (day > today)
            throw Errors.DayInFuture(path, day, today);
        using var original = StoreFile.OpenForReading(path, StoreOptions.Standard);
        return new LedgerStore(original.Run(() => Replica.Of(original, LastOf(original, day), StoreOptions.Standard)), clock, StoreOptions.Standard);
    }

    /// <summary>Makes a store of a ledger that was exported whole; all of it or nothing.</summary>
    /// <param name="path">The new store; there may be none there yet, or an empty one.</param>
    /// <param name="transcript">What <see cref="Export.LedgerExport.WriteLedger"/> wrote.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="clock">The clock of the opened store.</param>
    /// <exception cref="BlotterException">
    /// A line is not what was written (B126), the store holds a ledger already (B127), or the store cannot be used.
    /// </exception>
    public static LedgerStore Import(string path, Stream transcript, string name, TimeProvider clock)
    {
        var isNew = !File.Exists(path);
        var store = StoreFile.OpenForWriting(path, StoreOptions.Standard);
        try
        {
            store.Run(() => store.Atomically(() => new TranscriptReader(store, name).Read(transcript)));
            return new LedgerStore(store, clock, StoreOptions.Standard);
        }
        catch
        {
            store.Dispose();
            if (isNew)
                StoreFile.Remove(path);
            throw;
        }
    }

    internal static LedgerStore Open(string path, TimeProvider clock, StoreOptions options) => new(StoreFile.OpenForWriting(path, options), clock, options);

    internal static LedgerStore OpenForReading(string path, StoreOptions options) =>
        new(StoreFile.OpenForReading(path, options), TimeProvider.System, options);

    /// <summary>Whether the report's present coding is by this coder version, so that it need not be read again.</summary>
    /// <param name="reportId">The digest of the report's bytes, as in <see cref="Document.Id"/>.</param>
    /// <param name="coderVersion">As in <see cref="CoderVersion.Version"/>.</param>
    /// <param name="origin">
    /// Where it is being read from: while a failure of that origin is open the answer is no, since appending makes it good.
    /// </param>
    public bool Holds(string reportId, string coderVersion, string? origin = null) => _store.Run(() =>
        _store.Prepare("SELECT 1 FROM report WHERE id = $id AND coder = $coder").Number(reportId, coderVersion) is not null
        && (origin is null || !_failures.IsOpen(origin)));

    /// <summary>The tombstone of a report that was deleted and not read again; otherwise <c>null</c>.</summary>
    /// <param name="reportId">The digest of the report's bytes.</param>
    public Tombstone? TombstoneOf(string reportId) => _store.Run(() => Buried(reportId));

    /// <summary>Appends one report, wholly or not at all; durable at once, or with the batch when one is open.</summary>
    /// <param name="document">The report.</param>
    /// <param name="coded">What it says.</param>
    /// <param name="again">Whether a report that was deleted is to come back.</param>
    /// <exception cref="ArgumentException">The coding is of another report, or its ids or spans point at nothing: a bug of the coder.</exception>
    /// <exception cref="BlotterException">
    /// The report was deleted (B122): nothing was appended. Or the store cannot be written to; an open batch is lost.
    /// </exception>
    public AppendOutcome Append(Document document, CodedReport coded, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coded);
        AppendGuard.Check(document, coded);
        return Atomically(() => again || Buried(document.Id) is not { } tombstone
            ? AppendChecked(document, coded)
            : throw Errors.ReportDeleted(document.Origin, tombstone.At, tombstone.By, tombstone.Why));
    }

    /// <summary>
    /// Deletes a report: it leaves all lists, and its words leave the file, but for those that another report has too. What stays is an entry
    /// that says who deleted it, when and why. Deleting what is deleted does no more than to clear the file again. Takes about as
    /// long as <see cref="Rebuild"/>.
    /// </summary>
    /// <param name="reportOrPrefix">The report's id or the beginning of it, with or without <c>sha256:</c>.</param>
    /// <param name="by">Who deletes it.</param>
    /// <param name="why">The reason.</param>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that prefix; or the store cannot be written to.</exception>
    /// <exception cref="InvalidOperationException">A batch is open.</exception>
    public DeletionOutcome Delete(string reportOrPrefix, string by, string why)
    {
        ArgumentNullException.ThrowIfNull(reportOrPrefix);
        if (_batch is { IsOpen: true })
            throw new InvalidOperationException("A batch is open.");
        var outcome = Atomically(() =>
        {
            var done = new Deletion(_store, _log).Run(reportOrPrefix, _clock.GetUtcNow(), by, why);
            _derivation.TakenBack();
            return done;
        });
        Compact();
        return outcome;
    }

    /// <summary>
    /// Appends that a report could not be read or coded. The same failure of the same origin is logged once;
    /// a later <see cref="Append"/> of that origin, or of an entry in it, makes it good.
    /// </summary>
    /// <exception cref="BlotterException">The store cannot be written to; an open batch is lost.</exception>
    public void AppendFailure(string origin, BlotterException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var entry = new FailedEntry(origin, problem.Code, problem.Where, problem.Message);
        Atomically(() =>
        {
            if (!_failures.Holds(entry))
                _derivation.Failed(Log(EntryKind.Failed, StoreFile.Program, JsonSerializer.Serialize(entry, LedgerJson.Compact.FailedEntry)), entry);
            return entry;
        });
    }

    /// <summary>
    /// Begins a transaction for many appends; it holds the write lock until it is committed or disposed. This store's lists show its appends
    /// at once, but words and names are found only when it is committed.
    /// </summary>
    /// <exception cref="InvalidOperationException">A batch is open already.</exception>
    public LedgerBatch Begin() => _store.Run(() =>
    {
        if (_batch is { IsOpen: true })
            throw new InvalidOperationException("A batch is open already.");
        return _batch = new LedgerBatch(_store, _derivation);
    });

    /// <summary>Empties the derived tables and derives them again from the log, in one transaction.</summary>
    public void Rebuild() => Atomically(() =>
    {
        new Rebuilding(_store).Run();
        // The rebuilding has indexed what was still to be indexed in an open batch.
        _derivation.Begin();
        return true;
    });

    /// <summary>Writes the file anew, without what was deleted. Takes time in proportion to its size.</summary>
    /// <exception cref="InvalidOperationException">A batch is open.</exception>
    public void Compact()
    {
        if (_batch is { IsOpen: true })
            throw new InvalidOperationException("A batch is open.");
        _store.Run(_store.Compact);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _batch?.Dispose();
        _store.Dispose();
    }

    private static long LastOf(StoreConnection store, DateOnly day)
    {
        var log = new Log(store);
        var end = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return log.LastBefore(end) ?? throw Errors.DayBeforeLog(store.Path, day, log.Began());
    }

    private Tombstone? Buried(string reportId) => _tombstones.Find(reportId) is { } grave ? Deletion.Told(_store, grave.Seq) : null;

    private AppendOutcome AppendChecked(Document document, CodedReport coded)
    {
        var known = _reports.Find(document.Id);
        var read = ReadEntry.Of(document, Ledger.Log.DigestOf(document.Text));
        if (string.Equals(known?.Coder, coded.Coder.Version, StringComparison.Ordinal))
        {
            if (_failures.IsOpen(document.Origin))
                AppendRead(read);
            return AppendOutcome.AlreadyHeld;
        }
        if (known is null || IsOtherwise(known, read))
        {
            _log.Keep(read.Content, document.Text);
            AppendRead(read);
        }
        _derivation.Coded(Log(EntryKind.Coded, coded.Coder.Version, ContractJson.Serialize(coded)), coded);
        Link(document.Id);
        _derivation.Settle();
        if (known is not null)
            return AppendOutcome.Recoded;
        return _reports.Find(document.Id)!.Version > 1 ? AppendOutcome.NewVersion : AppendOutcome.Added;
    }

    private void Link(string report)
    {
        if (_linker?.Judge(_reports.Find(report)!.Row, report) is { } entry)
            _derivation.Linked(Log(EntryKind.Linked, StoreFile.Program, JsonSerializer.Serialize(entry, LedgerJson.Compact.LinkedEntry)), entry);
    }

    /// <summary>Whether the same bytes were now read otherwise than the ledger holds them; where they were found does not count.</summary>
    private bool IsOtherwise(KnownReport known, ReadEntry read)
    {
        var before = _log.BodyOf(known.Read);
        var held = JsonSerializer.Deserialize(before, LedgerJson.Compact.ReadEntry)!;
        return _failures.IsOpen(read.Origin)
            || !string.Equals(Body(read with { Origin = held.Origin, Address = held.Address }), before, StringComparison.Ordinal);
    }

    private void AppendRead(ReadEntry read) => _derivation.Read(Log(EntryKind.Read, StoreFile.Program, Body(read)), read);

    private long Log(string kind, string by, string body) => _log.Append(kind, _clock.GetUtcNow(), by, body);

    private static string Body(ReadEntry read) => JsonSerializer.Serialize(read, LedgerJson.Compact.ReadEntry);

    private T Atomically<T>(Func<T> work) => _store.Run(() =>
    {
        _batch?.ThrowIfLost();
        try
        {
            return _store.Atomically(_batch is { IsOpen: true } ? work : () => Alone(work));
        }
        catch
        {
            _derivation.TakenBack();
            throw;
        }
    });

    private T Alone<T>(Func<T> work)
    {
        _derivation.Begin();
        var result = work();
        _derivation.Finish();
        return result;
    }
}

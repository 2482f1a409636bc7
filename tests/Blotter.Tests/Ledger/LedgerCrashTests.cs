using System.Globalization;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

/// <summary>What was acknowledged stays, whatever happens to the process, the power or the disk; and processes don't get into each other's way.</summary>
public sealed class LedgerCrashTests : IDisposable
{
    private const int Reports = 6;

    private readonly TemporaryStore _file = new();
    private readonly TemporaryStore _after = new();

    public void Dispose()
    {
        _file.Dispose();
        _after.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_a_power_cut_takes_of_the_write_ahead_log_what_was_written_before_is_there(bool zeros)
    {
        var (store, log, acknowledged) = Written();
        // Every place near the ends of the commits, where it matters most, and some between them.
        var places = acknowledged.SelectMany(length => new[] { length - 1, length, length + 1 })
            .Concat(Enumerable.Range(0, 40).Select(step => (long)step * log.Length / 40)).Where(place => place >= 0 && place <= log.Length).Distinct();
        foreach (var place in places)
            ReportsAfterLosing(store, log, (int)place, zeros)
                .ShouldBeGreaterThanOrEqualTo(acknowledged.Count(length => length <= place), place.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_disk_that_fills_up_keeps_every_report_that_was_acknowledged()
    {
        var acknowledged = 0;
        using (var store = LedgerStore.Open(_file.Path, TimeProvider.System, TemporaryStore.Impatient with { MaxPages = 120 }))
        {
            Should.Throw<BlotterException>(() =>
            {
                while (true)
                {
                    Append(store, acknowledged);
                    acknowledged++;
                }
            }).Code.ShouldBe("B105");
        }
        using var after = _file.OpenForReading();
        after.Queries.Counts().Reports.ShouldBe(acknowledged);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_readers_see_whole_states_while_one_writes()
    {
        _file.Open().Dispose();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Watch(done.Token), TestContext.Current.CancellationToken)).ToList();
        using (var writer = _file.Open())
        {
            for (var number = 0; number < 25; number++)
                Append(writer, number);
        }
        await done.CancelAsync();
        foreach (var reader in readers)
            (await reader).ShouldBeInOrder();
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_writer_waits_for_the_first_and_the_log_stays_one_chain()
    {
        using var first = _file.Open();
        using var batch = first.Begin();
        Append(first, 0);
        var second = Task.Run(
            () =>
            {
                // As long as the machine may need until the first commits: who gives up isn't asked here.
                using var store = LedgerStore.Open(_file.Path, SteppingClock.New(), TemporaryStore.Impatient with { BusySeconds = 60 });
                Append(store, 1);
            },
            TestContext.Current.CancellationToken);
        (await Task.WhenAny(second, Task.Delay(100, TestContext.Current.CancellationToken))).ShouldNotBe(second);
        batch.Commit();
        await second;
        Append(first, 2);
        first.Queries.Counts().Reports.ShouldBe(3);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    // Numbers of reports as a reader sees them; a report and its incident come together.
    private List<long> Watch(CancellationToken done)
    {
        var seen = new List<long>();
        using var store = _file.OpenForReading();
        do
        {
            var counts = store.Queries.Counts();
            counts.Mentions.ShouldBe(counts.Reports);
            counts.LogEntries.ShouldBe(2 * counts.Reports);
            seen.Add(counts.Reports);
        }
        while (!done.IsCancellationRequested);
        return seen;
    }

    // A store that is still open, its write-ahead log, and how long that was when each report was acknowledged.
    private (byte[] Store, byte[] Log, List<long> Acknowledged) Written()
    {
        _file.Open().Dispose();
        var acknowledged = new List<long>();
        using var store = _file.Open();
        for (var number = 0; number < Reports; number++)
        {
            Append(store, number);
            acknowledged.Add(new FileInfo(_file.Path + "-wal").Length);
        }
        return (Bytes(_file.Path), Bytes(_file.Path + "-wal"), acknowledged);
    }

    private long ReportsAfterLosing(byte[] store, byte[] log, int place, bool zeros)
    {
        File.WriteAllBytes(_after.Path, store);
        var left = log[..place];
        File.WriteAllBytes(_after.Path + "-wal", zeros ? [.. left, .. new byte[log.Length - place]] : left);
        File.Delete(_after.Path + "-shm");
        using var after = _after.Open();
        after.Queries.Health().Problems.ShouldBeEmpty();
        return after.Queries.Counts().Reports;
    }

    private static void Append(LedgerStore store, int number)
    {
        var document = Document(string.Create(CultureInfo.InvariantCulture, $"Attack number {number}."));
        store.Append(document, Coded(document));
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

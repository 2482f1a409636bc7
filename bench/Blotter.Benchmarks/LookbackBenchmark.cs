using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Ledger;
using Blotter.Ledger.Comparing;
using Blotter.Ledger.Export;
using Blotter.Ledger.Verifying;

namespace Blotter.Benchmarks;

/// <summary>How long it takes to look back at a ledger of real reports, and to check it.</summary>
internal static class LookbackBenchmark
{
    private const int Scale = 10_000;

    /// <summary>A table of seconds.</summary>
    /// <param name="output">Where progress is told.</param>
    /// <param name="articles">So many articles of the gun violence corpus.</param>
    public static string Run(TextWriter output, int articles)
    {
        using var place = new Workplace();
        var (store, copy, transcript) = (place.PathOf("ledger.db"), place.PathOf("copy.db"), place.PathOf("ledger.jsonl"));
        LedgerSetting.Fill(store, place.Articles(articles));
        output.WriteLine($"{new FileInfo(store).Length:N0} bytes");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var rows = new (string What, double Seconds)[]
        {
            ("rebuild", Seconds(() => Writing(store, ledger => ledger.Rebuild()))),
            ("verify", Seconds(() => LedgerVerifier.Verify(store))),
            ("as of today", Seconds(() => LedgerStore.OpenAsOf(store, today, TimeProvider.System).Dispose())),
            ("export of the ledger", Seconds(() => Export(store, transcript))),
            ("import", Seconds(() => Import(copy, transcript))),
            ("diff of two stores", Seconds(() => Compare(store, copy))),
            ("compact (as after a deletion)", Seconds(() => Writing(store, ledger => ledger.Compact()))),
            ("open, append one line, close (with the seal)", Seconds(() => Writing(store, ledger => ledger.AppendFailure("x", Errors.NoSuchPath("x"))))),
        };
        return Table(rows, articles);
    }

    private static string Table((string What, double Seconds)[] rows, int articles)
    {
        var culture = CultureInfo.InvariantCulture;
        var table = new StringBuilder(string.Create(culture, $"| {articles:N0} articles | s | s per {Scale:N0} |\n|---|---|---|\n"));
        foreach (var (what, seconds) in rows)
            table.Append(culture, $"| {what} | {seconds:F2} | {seconds * Scale / articles:F1} |\n");
        return table.ToString();
    }

    private static double Seconds(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void Writing(string path, Action<LedgerStore> work)
    {
        using var ledger = LedgerStore.Open(path, TimeProvider.System);
        work(ledger);
    }

    private static void Export(string path, string transcript)
    {
        using var ledger = LedgerStore.OpenForReading(path);
        using var output = File.Create(transcript);
        LedgerExport.WriteLedger(ledger.Queries, output);
    }

    private static void Import(string path, string transcript)
    {
        using var input = File.OpenRead(transcript);
        LedgerStore.Import(path, input, transcript, TimeProvider.System).Dispose();
    }

    private static void Compare(string one, string other)
    {
        using var before = LedgerStore.OpenForReading(one);
        using var after = LedgerStore.OpenForReading(other);
        LedgerDifference.Between(before.Queries, after.Queries);
    }
}

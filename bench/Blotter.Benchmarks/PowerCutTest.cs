using System.Globalization;
using Blotter.Ledger;

namespace Blotter.Benchmarks;

/// <summary>
/// Cuts the write-ahead log of a store that is being written at every place of its last pages, as a power cut does, and counts the reports that
/// were acknowledged before that place and are not there afterwards.
/// </summary>
internal static class PowerCutTest
{
    private const int Reports = 8;

    /// <summary>Whether nothing was lost.</summary>
    /// <param name="output">Where it is told.</param>
    /// <param name="pages">So many pages at the end of the log are cut at every byte.</param>
    public static bool Run(TextWriter output, int pages)
    {
        using var place = new Workplace();
        var (store, log, acknowledged) = Written(place.PathOf("cut.db"));
        var first = Math.Max(0, log.Length - (pages * (4096 + 24)));
        int lost = 0, damaged = 0, tried = 0;
        for (var cut = first; cut <= log.Length; cut++)
        {
            var due = acknowledged.Count(length => length <= cut);
            var (held, whole) = After(place.PathOf("after.db"), store, log[..cut]);
            tried++;
            lost += Math.Max(0, due - held);
            damaged += whole ? 0 : 1;
            if (tried % 1000 == 0)
                output.WriteLine($"{tried} cuts: {lost} acknowledged reports lost, {damaged} stores damaged");
        }
        output.WriteLine($"{tried} cuts in the last {pages} pages of a log of {log.Length} bytes: {lost} acknowledged reports lost, {damaged} stores damaged");
        return lost == 0 && damaged == 0;
    }

    private static (byte[] Store, byte[] Log, List<long> Acknowledged) Written(string path)
    {
        LedgerStore.Open(path, TimeProvider.System).Dispose();
        var acknowledged = new List<long>();
        using var store = LedgerStore.Open(path, TimeProvider.System);
        for (var number = 0; number < Reports; number++)
        {
            store.AppendFailure(string.Create(CultureInfo.InvariantCulture, $"report {number}"), Errors.NoSuchPath("x"));
            acknowledged.Add(new FileInfo(path + "-wal").Length);
        }
        return (LedgerSetting.Bytes(path), LedgerSetting.Bytes(path + "-wal"), acknowledged);
    }

    private static (int Held, bool Whole) After(string path, byte[] store, byte[] log)
    {
        Workplace.RemoveStore(path);
        File.WriteAllBytes(path, store);
        File.WriteAllBytes(path + "-wal", log);
        using var after = LedgerStore.Open(path, TimeProvider.System);
        return ((int)after.Queries.Counts().LogEntries, after.Queries.Health().Problems.IsEmpty);
    }
}

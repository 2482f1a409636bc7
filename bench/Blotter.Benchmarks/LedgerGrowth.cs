using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Ledger;

namespace Blotter.Benchmarks;

/// <summary>How appending and linking slow down as a ledger grows: seconds a thousand mentions, from the first to the last, and the memory that the process takes.</summary>
internal static class LedgerGrowth
{
    private const int Step = 1000;
    private const int BatchSize = 500;
    private const int Rows = 10;

    /// <summary>The measured figures as Markdown.</summary>
    /// <param name="log">Told of progress.</param>
    /// <param name="mentions">How many in all, a multiple of a thousand.</param>
    public static string Run(TextWriter log, int mentions)
    {
        using var place = new Workplace();
        // What is compiled at first use is no part of the first thousand.
        Grow(place.PathOf("warm.db"), 2 * Step, TextWriter.Null);
        var path = place.PathOf("blotter.db");
        var seconds = Grow(path, mentions, log);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64;
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"One thread, {mentions:N0} made-up reports with a mention each, `bench/run ledger {mentions} --write`.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {ReferenceWork.Measure().TotalSeconds:F2} s for {ReferenceWork.Description}.")
            .AppendLine()
            .AppendLine("| Mentions in the ledger | Seconds for the thousand before, median of ten | Against the first thousand |")
            .AppendLine("|--:|--:|--:|");
        AddRow(Step, seconds[0]);
        for (var row = 1; row <= Rows; row++)
        {
            var last = seconds.Count * row / Rows;
            AddRow(last * Step, Median.Of(seconds.Take(last).TakeLast(Rows)));
        }
        return text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Most memory of the process: {memory / 1e6:N0} MB. The store's file: {new FileInfo(path).Length / 1e6:N0} MB.")
            .ToString();

        void AddRow(int after, double took) => text.AppendLine(CultureInfo.InvariantCulture, $"| {after:N0} | {took:F2} | {took / seconds[0]:F2} |");
    }

    private static List<double> Grow(string path, int mentions, TextWriter log)
    {
        using var store = LedgerStore.Open(path, TimeProvider.System);
        var seconds = new List<double>();
        var watch = new Stopwatch();
        var batch = store.Begin();
        foreach (var (at, (document, coding)) in new SyntheticReports(seed: 1).All().Take(mentions).Index())
        {
            watch.Start();
            store.Append(document, coding);
            if ((at + 1) % BatchSize == 0)
            {
                batch.Commit();
                batch = store.Begin();
            }
            watch.Stop();
            if ((at + 1) % Step != 0)
                continue;
            seconds.Add(watch.Elapsed.TotalSeconds);
            watch.Reset();
            if ((at + 1) % (5 * Step) == 0)
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at + 1:N0}: {seconds[^1]:F2} s, {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB"));
        }
        batch.Commit();
        return seconds;
    }
}

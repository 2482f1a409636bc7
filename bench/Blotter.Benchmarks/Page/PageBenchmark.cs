using System.Globalization;
using System.Net;
using System.Text;
using Blotter.Web;

namespace Blotter.Benchmarks.Page;

/// <summary>How fast the page is over a ledger of 100,000 incidents: at the server beside plain SQL, and in a browser.</summary>
internal static class PageBenchmark
{
    private const int Incidents = 100_000;
    private const int Rounds = 10;
    private const int Windows = 5;

    /// <summary>The measured figures as Markdown.</summary>
    /// <param name="log">Told of progress.</param>
    /// <param name="store">A ledger of an earlier run, or where to make one that is kept; <c>null</c> for one that goes with the run.</param>
    public static async Task<string> Run(TextWriter log, string? store)
    {
        using var place = new Workplace();
        var path = store ?? place.PathOf("blotter.db");
        if (!File.Exists(path))
            MadeUpLedger.Write(path, Incidents, log);
        await using var server = await WebServer.StartAsync(new WebOptions(path, IPAddress.Loopback, Port: 0));
        using var times = new ServerTimes(server.Address, path);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{times.Count():N0} incidents, four reports each, a store of {new FileInfo(path).Length / 1e6:N0} MB, `bench/run page --write`.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {ReferenceWork.Measure().TotalSeconds:F2} s for {ReferenceWork.Description}.")
            .AppendLine();
        log.WriteLine("pages");
        WritePages(text, times);
        log.WriteLine("questions");
        WriteQuestions(text, times);
        log.WriteLine("browser");
        await WriteBrowser(text, server.Address);
        return text.ToString();
    }

    private static void WritePages(StringBuilder text, ServerTimes times)
    {
        text.AppendLine("| At the server | First, ms | Median, ms | p95, ms | Processor, ms | Size, kB | Packed, kB |").AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, path) in new[]
                 {
                     ("first page", "/incidents"), ("list as JSON", "/api/incidents"), ("points of the map, all", "/api/incidents/points"), ("time line, all", "/api/incidents/timeline"),
                     ("time line by type", "/api/incidents/timeline?lanes=type"), ("time line by actor", "/api/incidents/timeline?lanes=actor"), ("points of a country", "/api/incidents/points?country=SY"),
                 })
        {
            var cold = times.Of(path, rounds: 1)[0].Time;
            var warm = times.Of(path, Rounds);
            var (packed, plain) = times.SizeOf(path);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {cold:F0} | {TimeOf(warm):F0} | {Percentile(warm):F0} | {ProcessorOf(warm):F0} | {plain / 1e3:N0} | {packed / 1e3:N0} |");
        }
        text.AppendLine();
    }

    private static void WriteQuestions(StringBuilder text, ServerTimes times)
    {
        text.AppendLine("| Filter | Server, median ms | p95, ms | Processor, ms | Plain SQL, median ms | Processor, ms | Ratio of processor time |").AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        var (all, ratios) = (new List<Took>(), new List<double>());
        foreach (var question in PageQuestion.All)
        {
            var ours = times.Of($"/incidents?{question.Query}", Rounds, isPartial: true);
            var plain = times.OfSql(question, Rounds);
            all.AddRange(ours);
            ratios.Add(ProcessorOf(ours) / ProcessorOf(plain));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {question.Name} | {TimeOf(ours):F1} | {Percentile(ours):F1} | {ProcessorOf(ours):F1} | {TimeOf(plain):F1} | {ProcessorOf(plain):F1} | {ratios[^1]:F2} |");
        }
        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"All filters together: p95 {Percentile(all):F0} ms, {Percentile([.. all.Select(took => took with { Time = took.Processor })]):F0} ms of processor time; ratio to plain SQL, median of the filters: {Median.Of(ratios):F2}.")
            .AppendLine();
    }

    private static async Task WriteBrowser(StringBuilder text, Uri address)
    {
        if (await BrowserTimes.Start() is not { } browser)
        {
            text.AppendLine("No browser was found, and nothing was measured in one.");
            return;
        }
        await using var _ = browser;
        var page = new Uri(address, "/incidents");
        var opened = new List<(double Keys, double Timeline, double Map)>();
        for (var window = 0; window < Windows; window++)
            opened.Add(await browser.Open(page));
        var (pan, zoom) = await browser.Move(page);
        text.AppendLine("| In Chromium, 1440 × 900, nothing cached, no graphics card | |").AppendLine("|---|--:|")
            .AppendLine(CultureInfo.InvariantCulture, $"| until keys move through the rows, median ms (longest) | {Median.Of(opened.Select(one => one.Keys)):F0} ({opened.Max(one => one.Keys):F0}) |")
            .AppendLine(CultureInfo.InvariantCulture, $"| until the time line is drawn, median ms | {Median.Of(opened.Select(one => one.Timeline)):F0} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| until the map is drawn, median ms | {Median.Of(opened.Select(one => one.Map)):F0} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| map dragged, frames a second (longest time between two, ms) | {pan[0]:F0} ({pan[1]:F0}) |")
            .AppendLine(CultureInfo.InvariantCulture, $"| map zoomed, frames a second (longest time between two, ms) | {zoom[0]:F0} ({zoom[1]:F0}) |");
    }

    private static double TimeOf(List<Took> rounds) => Median.Of(rounds.Select(took => took.Time));

    private static double ProcessorOf(List<Took> rounds) => Median.Of(rounds.Select(took => took.Processor));

    private static double Percentile(List<Took> rounds)
    {
        double[] sorted = [.. rounds.Select(took => took.Time).Order()];
        return sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1];
    }
}

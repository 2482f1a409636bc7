using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Blotter.Benchmarks;

/// <summary>Measures reading, reading again and coding one report, each in a process of its own, as users meet them.</summary>
internal static partial class PipelineBenchmark
{
    private const int ColdStarts = 10;

    private static readonly int[] Sizes = [500, 1000, 2000, 3500];
    private static readonly string[] MucFolders = ["dev", "tst1", "tst2", "tst3"];

    /// <summary>The measured figures as Markdown.</summary>
    public static string Run(TextWriter log)
    {
        using var place = new Workplace();
        log.WriteLine("publishing");
        place.Publish();
        var reference = Reference();
        var version = MeasuredRun.Of(place.Program, "--version").Output.Trim();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Version {version}, {Environment.ProcessorCount} processors, `bench/run pipeline --write`.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {reference.TotalSeconds:F2} s for 500 million steps of a linear congruence on one thread.")
            .AppendLine()
            .AppendLine("| Data | Reports | Seconds | Seconds / reference | Reports a second | Words a second | Peak memory, MB | Read again, seconds |")
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, paths) in DataSets(place))
        {
            log.WriteLine(name);
            text.AppendLine(Row(place, name, paths, reference));
        }
        log.WriteLine("cold starts");
        return text.AppendLine().Append(ColdStart(place)).ToString();
    }

    private static IEnumerable<(string Name, string[] Paths)> DataSets(Workplace place) =>
    [
        .. Sizes.Select(size => ($"gun violence articles, first {size}", new[] { place.Articles(size) })),
        ("MUC-4 messages", [.. MucFolders.Select(folder => Path.Combine(Workplace.Shared, "data", "muc4", folder))]),
        ("cases", [Path.Combine(Workplace.Shared, "cases")]),
    ];

    private static string Row(Workplace place, string name, string[] paths, TimeSpan reference)
    {
        var store = place.PathOf("bench.db");
        Workplace.RemoveStore(store);
        string[] command = ["read", .. paths, "--store", store];
        var read = MeasuredRun.Of(place.Program, command);
        var again = MeasuredRun.TimeOf(place.Program, command);
        var counts = Counts().Match(read.Output);
        double reports = Number(counts.Groups["reports"]), words = Number(counts.Groups["words"]), seconds = read.Elapsed.TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {reports:N0} | {seconds:F2} | {seconds / reference.TotalSeconds:F2} | {reports / seconds:N0} | {words / seconds:N0} | {read.PeakKilobytes / 1024} | {again.TotalSeconds:F2} |");
    }

    private static string ColdStart(Workplace place)
    {
        List<double> code = [], dotnet = [];
        // By turns, so that whatever else the machine does meets both.
        for (var i = 0; i < ColdStarts; i++)
        {
            code.Add(MeasuredRun.TimeOf(place.Program, "code", "--json", Workplace.Sample).TotalMilliseconds);
            dotnet.Add(MeasuredRun.TimeOf("dotnet", "--version").TotalMilliseconds);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"`blotter code --json` of one sample, as published single file: {Median(code):F0} ms; `dotnet --version`: {Median(dotnet):F0} ms; ratio {Median(code) / Median(dotnet):F2} (medians of {ColdStarts}, by turns).\n");
    }

    private static TimeSpan Reference()
    {
        var began = Stopwatch.GetTimestamp();
        var state = 1UL;
        for (var step = 0; step < 500_000_000; step++)
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        // Looking at the result keeps the loop from being left out.
        return state == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(began);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static double Number(Group digits) => double.Parse(digits.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("Read (?<reports>[0-9,]+) reports? with (?<words>[0-9,]+) words", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counts();
}

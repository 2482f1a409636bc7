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
        var reference = ReferenceWork.Measure();
        var version = MeasuredRun.Of(place.Program, "--version").Output.Trim();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Version {version}, {Environment.ProcessorCount} processors, `bench/run pipeline --write`.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {reference.TotalSeconds:F2} s for {ReferenceWork.Description}.")
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
        List<double> code = [], syntax = [], dotnet = [];
        // By turns, so that whatever else the machine does meets all.
        for (var i = 0; i < ColdStarts; i++)
        {
            code.Add(MeasuredRun.TimeOf(place.Program, "code", "--json", Workplace.Sample).TotalMilliseconds);
            syntax.Add(MeasuredRun.TimeOf(place.Program, "code", "--syntax", Workplace.Sample).TotalMilliseconds);
            dotnet.Add(MeasuredRun.TimeOf("dotnet", "--version").TotalMilliseconds);
        }
        var (coded, read, started) = (Median.Of(code), Median.Of(syntax), Median.Of(dotnet));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"`blotter code --json` of one sample, as published single file: {coded:F0} ms; `blotter code --syntax`: {read:F0} ms; `dotnet --version`: {started:F0} ms; ratio of the first to the last {coded / started:F2} (medians of {ColdStarts}, by turns).\n");
    }

    private static double Number(Group digits) => double.Parse(digits.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("Read (?<reports>[0-9,]+) reports? with (?<words>[0-9,]+) words", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counts();
}

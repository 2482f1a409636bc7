using System.Diagnostics;
using System.Globalization;

namespace Blotter.Benchmarks;

/// <summary>One start of <c>Blotter.FirstSentence</c>, published as the program is. Times in milliseconds, memory in kilobytes.</summary>
/// <param name="Total">From the start of the process until its first line arrived.</param>
/// <param name="Segmentation">Of that, cutting the report, the load of its model included.</param>
/// <param name="Loading">Of that, the load of the other models.</param>
/// <param name="Annotation">Of that, the annotation of the sentence.</param>
/// <param name="Before">Resident memory before any model.</param>
/// <param name="AfterSentence">After the first sentence.</param>
/// <param name="AfterReport">After the whole report.</param>
internal sealed record FirstSentenceRun(double Total, double Segmentation, double Loading, double Annotation, double Before, double AfterSentence, double AfterReport)
{
    private const string Folder = "first-sentence";

    /// <summary>Publishes what is started.</summary>
    public static void Publish(Workplace place) => place.Publish("bench/Blotter.FirstSentence", Folder);

    /// <summary>Starts it with a report.</summary>
    public static FirstSentenceRun Of(Workplace place, string report)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = MeasuredRun.Start(place.PathOf($"{Folder}/Blotter.FirstSentence"), report);
        var steps = Numbers(process.StandardOutput.ReadLine());
        var total = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var memory = Numbers(process.StandardOutput.ReadLine());
        process.WaitForExit();
        return new FirstSentenceRun(total, steps[0], steps[1], steps[2], memory[0], memory[1], memory[2]);
    }

    private static double[] Numbers(string? line) =>
        [.. (line ?? throw new InvalidDataException("The program ended before its time.")).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}

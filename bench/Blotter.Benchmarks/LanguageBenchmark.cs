using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Blotter.Benchmarks;

/// <summary>Measures the language layer on one processor: its stages, wink-nlp on the same texts, the first sentence after the start, memory.</summary>
internal static class LanguageBenchmark
{
    private const int Starts = 10;

    /// <summary>The measured figures, and where the time goes, as Markdown.</summary>
    public static (string Figures, string Profile) Run(TextWriter log)
    {
        using var place = new Workplace();
        log.WriteLine("publishing");
        FirstSentenceRun.Publish(place);
        log.WriteLine("first sentences");
        var starts = new StringBuilder();
        FirstSentence(place, starts);
        LanguageStages.Texts = LanguageTexts.Load(place);
        UseOneProcessor();
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"One processor, {VectorWidth()}, `bench/run language --write`; medians.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {ReferenceWork.Measure().TotalSeconds:F2} s for {ReferenceWork.Description}.")
            .AppendLine();
        log.WriteLine("stages");
        var speeds = Stages(place, text);
        log.WriteLine("wink-nlp");
        Wink(place, text.AppendLine(), speeds);
        text.AppendLine().Append(starts);
        log.WriteLine("profile");
        var stages = LanguageStages.TextNames.Select(name => new LanguageStages { Text = name }).ToList();
        stages.ForEach(one => one.Prepare());
        return (text.ToString(), LanguageProfile.Run(stages, place.PathOf("profile.nettrace")));
    }

    // What is started later inherits it: the threads of the benchmarks and the programs.
    private static void UseOneProcessor()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return;
        using var self = Process.GetCurrentProcess();
        self.ProcessorAffinity = (nint)1 << (Environment.ProcessorCount - 1);
    }

    private static string VectorWidth() => Vector512.IsHardwareAccelerated ? "vectors of 512 bits" : Vector256.IsHardwareAccelerated ? "vectors of 256 bits" : "vectors of 128 bits";

    /// <summary>The table of stages; gives the words a second of everything on, by text.</summary>
    private static Dictionary<string, double> Stages(Workplace place, StringBuilder text)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(2).WithIterationCount(9))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(place.PathOf("artifacts"));
        var speeds = new Dictionary<string, double>(StringComparer.Ordinal);
        text.AppendLine("| Text | Words | Stage | Words a second | ns a word | Bytes allocated a word |").AppendLine("|---|--:|---|--:|--:|--:|");
        foreach (var report in BenchmarkRunner.Run<LanguageStages>(config).Reports)
        {
            var name = (string)report.BenchmarkCase.Parameters[nameof(LanguageStages.Text)];
            double words = Words(name), nanoseconds = Nanoseconds(report) / words;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / words;
            var stage = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
            if (report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(LanguageStages.Everything))
                speeds.Add(name, 1e9 / nanoseconds);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {words:N0} | {stage} | {1e9 / nanoseconds:N0} | {nanoseconds:N0} | {bytes:N0} |");
        }
        return speeds;
    }

    private static double Nanoseconds(BenchmarkReport report) => report.ResultStatistics?.Median ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} failed.");

    private static double Words(string name) => new LanguageStages { Text = name }.CountWords();

    private static void Wink(Workplace place, StringBuilder text, Dictionary<string, double> speeds)
    {
        var problem = WinkRun.Install(place);
        text.AppendLine("| Text | Blotter, everything, words a second | wink-nlp (tokens, sentences, parts of speech), tokens | wink-nlp, words a second | Blotter / wink-nlp |")
            .AppendLine("|---|--:|--:|--:|--:|");
        foreach (var texts in LanguageStages.Texts)
        {
            var ours = speeds[texts.Name];
            if (problem is null && WinkRun.Of(place, texts) is { } wink)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {texts.Name} | {ours:N0} | {wink.Tokens:N0} | {wink.Tokens / wink.Seconds:N0} | {ours * wink.Seconds / wink.Tokens:F3} |");
            else
                text.AppendLine(CultureInfo.InvariantCulture, $"| {texts.Name} | {ours:N0} | | not measured: {problem ?? "it did not run"} | |");
        }
    }

    private static void FirstSentence(Workplace place, StringBuilder text)
    {
        var runs = Enumerable.Range(0, Starts).Select(_ => FirstSentenceRun.Of(place, Workplace.Sample)).ToList();
        text.AppendLine("| From the start of the process to its first annotated sentence, published as one file | ms |").AppendLine("|---|--:|");
        Row("all", run => run.Total);
        Row("of that, segmentation with its model", run => run.Segmentation);
        Row("of that, loading of the other models", run => run.Loading);
        Row("of that, annotation", run => run.Annotation);
        text.AppendLine().AppendLine("| Resident memory of the same process | MB |").AppendLine("|---|--:|");
        Row("before any model", run => run.Before / 1024);
        Row("more after the first sentence", run => (run.AfterSentence - run.Before) / 1024);
        Row("more after the whole report", run => (run.AfterReport - run.Before) / 1024);

        void Row(string name, Func<FirstSentenceRun, double> value) => text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Median.Of(runs.Select(value)):F0} |");
    }
}

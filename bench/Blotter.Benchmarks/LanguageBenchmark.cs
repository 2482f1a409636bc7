using System.Diagnostics;
namespace Blotter.Benchmarks;
internal static class LanguageBenchmark
{
    public static void Proto(TextWriter log)
    {
        using var place = new Workplace();
        LanguageStages.Texts = LanguageTexts.Load(place);
        foreach (var name in LanguageStages.TextNames)
        {
            var s = new LanguageStages { Text = name };
            s.Prepare();
            foreach (var (n, f) in new (string, Func<int>)[] { ("everything", s.Everything), ("seg", s.Segmentation), ("net", s.Network), ("morph", s.Morphology), ("names", s.LexiconNames) })
            {
                double best = double.MaxValue; int words = 0; long bytes = 0;
                for (var i = 0; i < 6; i++)
                {
                    var b = GC.GetAllocatedBytesForCurrentThread();
                    var t = Stopwatch.GetTimestamp();
                    words = f();
                    best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalSeconds);
                    bytes = GC.GetAllocatedBytesForCurrentThread() - b;
                }
                log.WriteLine($"{name} {n}: {words} words, {words / best:N0} w/s, {best / words * 1e9:N0} ns, {(double)bytes / words:N0} B/w");
            }
        }
        var st = new LanguageStages { Text = "gun violence" };
        st.Prepare();
        var samples = ProfileSampler.Sample(() => { for (var i = 0; i < 3; i++) st.Everything(); }, place.PathOf("x.nettrace"));
        log.WriteLine(samples.Count);
        foreach (var g in samples.GroupBy(x => x[0]).OrderByDescending(g => g.Count()).Take(60))
            log.WriteLine($"{g.Count() * 100.0 / samples.Count:F1} {g.Key}");
        log.WriteLine("--- two");
        foreach (var g in samples.GroupBy(x => x[0].Split('(')[0] + " < " + x[1].Split('(')[0] + " < " + x[2].Split('(')[0]).OrderByDescending(g => g.Count()).Take(60))
            log.WriteLine($"{g.Count() * 100.0 / samples.Count:F1} {g.Key}");
    }
}

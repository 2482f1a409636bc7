using System.Text.Json;
using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class SharedCasesTests
{
    [Fact]
    public void Body_posts_and_datelines_agree_with_the_gold_of_the_cases()
    {
        var cases = Directory.Exists(CasesFolder()) ? Directory.GetDirectories(CasesFolder()) : [];
        Assert.SkipWhen(cases.Length == 0, $"There are no cases in {CasesFolder()}.");
        int same = 0, all = 0;
        foreach (var folder in cases)
            Count(folder, ref same, ref all);
        all.ShouldBeGreaterThan(0);
        ((double)same / all).ShouldBeGreaterThan(0.97);
    }

    // The gold counts credits and corrections as boilerplate.
    private static void Count(string folder, ref int same, ref int all)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        if (!gold.RootElement.TryGetProperty("report", out var report) || !report.TryGetProperty("sections", out var sections))
            return;
        var text = File.ReadAllText(Path.Combine(folder, "report.txt"));
        var found = SectionFinder.Find(text, new SectionHints()).Sections;
        var start = 0;
        foreach (var section in sections.EnumerateArray())
        {
            var quote = section.GetProperty("quote").GetString()!;
            start = text.IndexOf(quote, start, StringComparison.Ordinal);
            var kind = section.GetProperty("kind").GetString();
            for (var end = start + quote.Length; start < end; start++, all++)
                same += found.Any(mine => mine.Span.Contains(start) && Name(mine.Kind).Equals(kind, StringComparison.Ordinal)) ? 1 : 0;
        }
    }

    private static string Name(SectionKind kind) =>
        kind is SectionKind.Byline or SectionKind.Correction ? "boilerplate" : kind.ToString().ToLowerInvariant();

    private static string CasesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Blotter.slnx")))
            folder = folder.Parent;
        return Path.Combine(Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(folder?.Parent?.FullName ?? ".", "shared"), "cases");
    }
}

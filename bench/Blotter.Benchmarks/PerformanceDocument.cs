namespace Blotter.Benchmarks;

/// <summary>The performance document: text by people, with one part between markers that this program renews.</summary>
internal static class PerformanceDocument
{
    private const string Opening = "<!-- bench:pipeline -->";
    private const string Closing = "<!-- /bench:pipeline -->";

    public static void Renew(string part)
    {
        var path = Path.Combine(Workplace.Root, "docs", "performance.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(Opening, StringComparison.Ordinal);
        var end = text.IndexOf(Closing, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidDataException($"{path} has no part between {Opening} and {Closing}.");
        File.WriteAllText(path, $"{text[..(start + Opening.Length)]}\n{part.TrimEnd()}\n{text[end..]}");
    }
}

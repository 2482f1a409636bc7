namespace Blotter.Benchmarks;

/// <summary>The performance document: text by people, with parts between markers that this program renews.</summary>
internal static class PerformanceDocument
{
    /// <summary>Renews the part between <c>bench:NAME</c> and <c>/bench:NAME</c>.</summary>
    public static void Renew(string name, string part)
    {
        var (opening, closing) = ($"<!-- bench:{name} -->", $"<!-- /bench:{name} -->");
        var path = Path.Combine(Workplace.Root, "docs", "performance.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        var end = text.IndexOf(closing, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidDataException($"{path} has no part between {opening} and {closing}.");
        File.WriteAllText(path, $"{text[..(start + opening.Length)]}\n{part.TrimEnd()}\n{text[end..]}");
    }
}

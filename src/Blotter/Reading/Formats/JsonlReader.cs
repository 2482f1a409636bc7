using Blotter.Reading.Sections;

namespace Blotter.Reading.Formats;

/// <summary>
/// Reads one line of a JSON-lines file. The stored text is the entry's text when that begins with the title, else title, blank line, text.
/// </summary>
internal static class JsonlReader
{
    /// <summary>Reads the report.</summary>
    /// <exception cref="BlotterException">As <see cref="JsonlEntry.Parse"/>.</exception>
    public static ReportContent Read(RawReport raw, ReadingLimits limits)
    {
        var entry = JsonlEntry.Parse(raw.Bytes, raw.Origin, limits);
        var (text, headline) = StoredText(entry);
        var hints = new SectionHints
        {
            Title = entry.Title,
            FirstLineIsHeadline = false,
            Known = headline is { } span ? [new Section(SectionKind.Headline, span)] : [],
        };
        return ReportContent.Of(text, SectionFinder.Find(text, hints), entry.Notes) with { About = entry.About };
    }

    private static (string Text, TextSpan? Headline) StoredText(JsonlEntry entry)
    {
        if (entry.Title is not { } title)
            return (entry.Text, null);
        var start = entry.Text.Length - entry.Text.AsSpan().TrimStart().Length;
        if (entry.Text.AsSpan(start).StartsWith(title, StringComparison.Ordinal))
            return (entry.Text, RunsOn(entry.Text.AsSpan(start + title.Length)) ? null : new TextSpan(start, start + title.Length));
        var headline = new TextSpan(0, title.Length);
        return string.IsNullOrWhiteSpace(entry.Text) ? (title, headline) : ($"{title}\n\n{entry.Text}", headline);
    }

    // A text may begin with its title because its first sentence does; the title is then no headline of its own.
    private static bool RunsOn(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart();
        return !next.IsEmpty && !rest.StartsWith('\n') && !rest.StartsWith('\r') && (next.Length == rest.Length || char.IsLower(next[0]));
    }
}

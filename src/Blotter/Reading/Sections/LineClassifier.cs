using System.Buffers;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>Tells body lines from captions, corrections and boilerplate.</summary>
internal static partial class LineClassifier
{
    private const int ShortestWrapped = 50;
    private static readonly SearchValues<char> Rule = SearchValues.Create("-–—_*=. ");
    private const int LongestCaption = 300;
    private const int LongestItem = 200;

    /// <summary>The kind of every line; a line that starts a list of links ("RELATED STORIES:") takes the bulleted lines after it along.</summary>
    public static SectionKind[] Classify(string text, IReadOnlyList<TextLine> lines)
    {
        var kinds = new SectionKind[lines.Count];
        var isInList = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            var line = text.AsSpan(lines[i].Span.Start, lines[i].Span.Length);
            isInList = isInList && line.Length <= LongestItem && LineMarkers.IsBullet(line);
            kinds[i] = isInList ? SectionKind.Boilerplate : Continues(text, lines, i) ? kinds[i - 1] : KindOf(line);
            isInList |= kinds[i] == SectionKind.Boilerplate && line[^1] == ':';
        }
        return kinds;
    }

    // In hard-wrapped text the start of a line is no start of a statement: the line before is long and ends none.
    private static bool Continues(string text, IReadOnlyList<TextLine> lines, int i) =>
        i > 0 && lines[i - 1].Paragraph == lines[i].Paragraph && lines[i - 1].Span.Length is >= ShortestWrapped and <= 2 * ShortestWrapped
        && text[lines[i - 1].Span.End - 1] is var last && (char.IsLetterOrDigit(last) || last is ',' or '-');

    private static SectionKind KindOf(ReadOnlySpan<char> line)
    {
        if (LineMarkers.KindOf(line) is { } marked)
            return marked == SectionKind.Caption && line.Length > LongestCaption ? SectionKind.Body : marked;
        if (line.Length <= LongestCaption && PictureCredit().IsMatch(line))
            return SectionKind.Caption;
        return IsFurniture(line) ? SectionKind.Boilerplate : SectionKind.Body;
    }

    // Rules of dashes, the desk's initials and an address or telephone number on a line of their own.
    private static bool IsFurniture(ReadOnlySpan<char> line) =>
        line.Length <= 60 && (!line.ContainsAnyExcept(Rule) || Initials().IsMatch(line) || Contact().IsMatch(line));

    // The patterns run on at most 300 units and have no nested repetition, which bounds their work.
    [GeneratedRegex(
        @"(?:\((?:[^()]{0,80}\b)?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]ourtesy|Source|Credit|Getty|Contributed)\b[^()]{0,80}\)"
        + @"|[.!]\s(?:Photo|Photograph|Picture|Image|Credit|Source|Courtesy)(?: by|:| courtesy)\s[^.]{2,60}"
        + @"|\((?:[A-Z][\p{L} .]{1,30}/){1,2}[A-Z][\p{L} .]{1,30}\))\.?$",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PictureCredit();

    [GeneratedRegex(@"^(?:\p{L}{2,4}(?:/\p{L}{2,4}){1,4}|\p{Lu}{2,6}(?:/[\d:]{2,5}){2,5})$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:[\w.+-]{1,40}@[\w-]{1,30}\.[\w.]{2,20}|\(?\d{3}\)?[ -]\d{3}-\d{4})$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Contact();
}

using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>A line that is not blank.</summary>
/// <param name="Span">The line without white space at its ends.</param>
/// <param name="Paragraph">Number of the paragraph it belongs to, from 0; a blank line or a known section starts a new one.</param>
internal readonly record struct TextLine(TextSpan Span, int Paragraph)
{
    /// <summary>Cuts the parts of <paramref name="text"/> outside <paramref name="known"/> (in order, not overlapping) into lines.</summary>
    public static ImmutableArray<TextLine> Split(string text, ImmutableArray<Section> known)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        int start = 0, paragraph = 0;
        foreach (var section in known)
        {
            Split(text, new TextSpan(start, section.Span.Start), lines, ref paragraph);
            start = section.Span.End;
            paragraph++;
        }
        Split(text, new TextSpan(start, text.Length), lines, ref paragraph);
        return lines.ToImmutable();
    }

    private static void Split(string text, TextSpan part, ImmutableArray<TextLine>.Builder lines, ref int paragraph)
    {
        for (var start = part.Start; start < part.End;)
        {
            var length = text.AsSpan(start, part.End - start).IndexOfAny('\n', '\r');
            var end = length < 0 ? part.End : start + length;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty)
                lines.Add(new TextLine(span, paragraph));
            else if (lines.Count > 0 && lines[^1].Paragraph == paragraph && !IsInsideLineBreak(text, end))
                paragraph++;
            start = end + 1;
        }
    }

    // In "\r\n" the empty piece between the two is no blank line.
    private static bool IsInsideLineBreak(string text, int end) => end > 0 && end < text.Length && text[end] == '\n' && text[end - 1] == '\r';
}

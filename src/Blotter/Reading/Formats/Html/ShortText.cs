using System.Text;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>Reads the text of elements that should hold a line, without copying those that hold a book.</summary>
internal static class ShortText
{
    private const int LargestShareOfSpace = 8;

    /// <summary>The element's text on one line; <c>null</c> when it is empty or longer than <paramref name="most"/> units.</summary>
    public static string? Of(IElement element, int most)
    {
        var written = new StringBuilder();
        foreach (var text in element.GetDescendants().OfType<IText>())
        {
            if (written.Length + text.Length > most * LargestShareOfSpace)
                return null;
            written.Append(text.Data);
        }
        var line = WhiteSpace.Collapsed(written.ToString());
        return line.Length == 0 || line.Length > most ? null : line;
    }
}

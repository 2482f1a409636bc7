using System.Text;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// Finds the encoding that a page declares in its first 1,024 bytes, where the HTML standard tells authors to put it ("prescan a byte stream").
/// </summary>
internal static partial class DeclaredEncoding
{
    private const int Prescanned = 1024;

    /// <summary>The label as written (<c>windows-1252</c>), or <c>null</c>.</summary>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, Prescanned)]);
        text = Comment().Replace(text, " ");
        var xml = XmlDeclaration().Match(text);
        if (xml.Success)
            return xml.Groups["label"].Value;
        foreach (Match meta in Meta().Matches(text))
        {
            var declared = Charset().Match(meta.Value);
            if (declared.Success)
                return declared.Groups["label"].Value;
        }
        return null;
    }

    // All patterns run on at most 1,024 units, which bounds their work; a limit of time would make results depend on what else the machine does.
    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, Timeout.Infinite)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*<\?xml\s[^>]*\bencoding\s*=\s*[""'](?<label>[\w.:-]{1,40})", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(@"<meta[\s/][^>]*>", RegexOptions.IgnoreCase, Timeout.Infinite)]
    private static partial Regex Meta();

    [GeneratedRegex(@"\bcharset\s*=\s*[""']?\s*(?<label>[\w.:-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Charset();
}

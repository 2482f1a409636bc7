using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blotter.Telling;

namespace Blotter.Web.Safety;

/// <summary>
/// Through which every text and attribute of every page passes: what is markup in HTML is escaped, what would turn the reading direction, hide or
/// end the text (<see cref="PlainText.IsUnfit"/>) is left out. No page has to think of it, and none can forget it.
/// </summary>
internal sealed unsafe class PageEncoder : HtmlEncoder
{
    private static readonly HtmlEncoder Html = Create(UnicodeRanges.All);

    /// <inheritdoc />
    public override int MaxOutputCharactersPerInputCharacter => Html.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc />
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var at = 0; at < textLength; at++)
        {
            // A surrogate is looked at with its other half.
            if (char.IsSurrogate(text[at]) || WillEncode(text[at]))
                return at;
        }
        return -1;
    }

    /// <inheritdoc />
    public override bool WillEncode(int unicodeScalar) => IsLeftOut(unicodeScalar) || Html.WillEncode(unicodeScalar);

    /// <inheritdoc />
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        numberOfCharactersWritten = 0;
        return IsLeftOut(unicodeScalar) || Html.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
    }

    private static bool IsLeftOut(int scalar) => scalar is not ('\n' or '\t') && PlainText.IsUnfit(new Rune(scalar));
}

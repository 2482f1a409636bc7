using System.Globalization;
using System.Text;

namespace Blotter.Language;

/// <summary>Letters without the marks on them, for texts that leave them out.</summary>
internal static class PlainLetters
{
    /// <summary>The same words without marks on letters: "Bogotá" is "Bogota". Letters that are no combination of a plain one and a mark ("ø") stay.</summary>
    public static string Of(string words) => Ascii.IsValid(words)
        ? words
        : string.Concat(words.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}

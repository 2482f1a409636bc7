using System.Buffers;

namespace Blotter.Reading.Sections;

/// <summary>The words of a dateline, sorted. At least a place or an agency is known.</summary>
/// <param name="Place">The place as written, or <c>null</c> where only an agency stands.</param>
/// <param name="Region">A state, province or district after the place, or <c>null</c>.</param>
/// <param name="Country">A country after the place, or <c>null</c>.</param>
/// <param name="Date">The date as written, or <c>null</c>.</param>
/// <param name="Agency">The agency in brackets, or <c>null</c>.</param>
internal sealed record DatelineParts(string? Place, string? Region, string? Country, string? Date, string? Agency)
{
    private static readonly SearchValues<char> NoAgency = SearchValues.Create("?!;:=\"");
    private static readonly DatelineParts Nothing = new(null, null, null, null, null);

    /// <summary>Sorts the words before the mark, or returns <c>null</c> when one of them belongs in no dateline.</summary>
    public static DatelineParts? Read(string words, DatelineMark mark)
    {
        var parts = Nothing;
        foreach (var (piece, isBracketed) in Pieces(words))
        {
            var next = isBracketed ? parts.WithBracket(piece, mark) : parts.WithWords(piece);
            if (next is null)
                return null;
            parts = next;
        }
        return parts.Place is null && parts.Agency is null ? null : parts;
    }

    private DatelineParts? WithWords(string piece)
    {
        if (Date is not null && piece.Length == 4 && piece.All(char.IsAsciiDigit))
            return this with { Date = $"{Date}, {piece}" };
        if (Place is not null && Date is null && WrittenDate.IsDay(piece))
            return this with { Date = piece };
        if (Agency is not null || !PlaceWords.LooksLikePlace(piece))
            return null;
        if (Place is null)
            return this with { Place = piece };
        if (Country is null && PlaceWords.IsCountry(piece))
            return this with { Country = piece };
        if (piece.Length > 30 || (Region?.Contains(',', StringComparison.Ordinal) ?? false))
            return null;
        return this with { Region = Region is null ? piece : $"{Region}, {piece}" };
    }

    private DatelineParts? WithBracket(string piece, DatelineMark mark)
    {
        if (Place is not null && Date is null && WrittenDate.IsDay(piece))
            return this with { Date = piece };
        if (Place is not null && Country is null && PlaceWords.IsCountry(piece))
            return this with { Country = piece };
        if (mark == DatelineMark.Stop)
            return Region is null && PlaceWords.LooksLikePlace(piece) ? this with { Region = piece } : null;
        var isName = piece.Length is > 1 and <= 60 && piece.Any(char.IsLetter)
            && (!char.IsLower(piece[0]) || piece.Contains('.', StringComparison.Ordinal))
            && piece.Count(unit => unit == ' ') <= 7 && !piece.AsSpan().ContainsAny(NoAgency);
        if (!isName)
            return null;
        return Agency is null ? this with { Agency = piece } : WithSecondBracket(piece);
    }

    // "SAN JOSE (COSTA RICA), 9 JUN 89 (ACAN-EFE)": of two brackets the first explains the place.
    private DatelineParts? WithSecondBracket(string piece) =>
        Place is not null && Country is null && PlaceWords.LooksLikePlace(Agency!) ? this with { Country = Agency, Agency = piece } : null;

    // Cut at commas and brackets; brackets do not nest in datelines. A day before its year keeps its comma (see WithWords).
    private static IEnumerable<(string Piece, bool IsBracketed)> Pieces(string words)
    {
        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] is not (',' or '(' or ')'))
                continue;
            var piece = WhiteSpace.Collapsed(words[start..i]);
            var isBracketed = start > 0 && words[start - 1] == '(';
            if (isBracketed && i < words.Length && words[i] == ',')
                continue;
            if (piece.Length > 0)
                yield return (piece, isBracketed);
            start = i + 1;
        }
    }
}

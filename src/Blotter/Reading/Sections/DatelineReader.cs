namespace Blotter.Reading.Sections;

/// <summary>What a dateline is judged against.</summary>
/// <param name="Text">The whole stored text.</param>
/// <param name="Title">The report's title, or <c>null</c>.</param>
internal sealed record DatelineSurroundings(string Text, string? Title)
{
    private const int SearchedUnits = 20_000;
    private readonly Lazy<bool> _isUpper = new(() => Text.Take(SearchedUnits).Count(char.IsLower) * 4 < Text.Take(SearchedUnits).Count(char.IsUpper));

    /// <summary>Whether the whole text is in capitals, so that capitals say nothing.</summary>
    public bool IsUpper => _isUpper.Value;

    /// <summary>Whether the text or the title mentions <paramref name="place"/> as a place elsewhere ("near Rajouri").</summary>
    public bool Mentions(string place) =>
        Occurrences(Text, place).Any(at => FollowsPreposition(Text, at) && IsCapitalised(Text, at))
        || (Title is not null && Occurrences(Title, place).Any(at => at > 0 && IsCapitalised(Title, at)));

    private static IEnumerable<int> Occurrences(string text, string place)
    {
        var end = Math.Min(text.Length, SearchedUnits);
        for (var at = 0; (at = text.IndexOf(place, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += place.Length)
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + place.Length == text.Length || !char.IsLetter(text[at + place.Length])))
                yield return at;
        }
    }

    private static bool IsCapitalised(string text, int at) => char.IsUpper(text[at]) && at + 1 < text.Length && !char.IsUpper(text[at + 1]);

    private static bool FollowsPreposition(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && end - start < 8 && char.IsLetter(text[start - 1]))
            start--;
        return end < at && PlaceWords.IsBeforePlace(text[start..end]);
    }
}

/// <summary>
/// Reads the dateline at the start of a paragraph: <c>DUHOK, Iraq, March 15 (Gulf Wire) -</c>, <c>QUETTA:</c>, <c>EL WAK —</c>, <c>(Reuters) -</c>,
/// <c>SAN SALVADOR, 3 JAN 90 (AFP) --</c>.
/// </summary>
/// <remarks>
/// The words before the dash or colon must all be of the kinds that datelines hold. Where they are only a name, more must speak for a place:
/// capitals before a dash; else a bureau city, or that the text or title mentions the name as a place. In a text that is all in capitals only a date,
/// an agency or a country will do. So "MAYHEM: ..." and "BREAKING - ..." are none.
/// </remarks>
internal static class DatelineReader
{
    /// <summary>The dateline at the start of <paramref name="paragraph"/>, or <c>null</c>.</summary>
    public static Dateline? Read(string text, TextSpan paragraph, DatelineSurroundings surroundings)
    {
        if (DatelineEnd.Find(text, paragraph) is not { } end)
            return null;
        var words = text[paragraph.Start..end.WordsEnd].Trim();
        var parts = DatelineParts.Read(words, end.Mark);
        return parts is not null && IsCredible(parts, end.Mark, surroundings)
            ? new Dateline(parts.Place, parts.Country, parts.Date, parts.Agency, new TextSpan(paragraph.Start, end.MarkEnd))
            : null;
    }

    private static bool IsCredible(DatelineParts parts, DatelineMark mark, DatelineSurroundings surroundings)
    {
        if (parts.Place is not { } place)
            return parts.Agency is not null && mark == DatelineMark.Dash;
        if (LineMarkers.IsNoPlace(place))
            return false;
        if (parts.Agency is not null || (parts.Date is not null && mark == DatelineMark.Dash))
            return true;
        if (surroundings.IsUpper)
            return parts.Country is not null && mark == DatelineMark.Dash;
        var isUpper = PlaceWords.IsUpper(place);
        return mark switch
        {
            DatelineMark.Stop => isUpper && parts.Region is not null,
            DatelineMark.Dash when isUpper => true,
            DatelineMark.Dash when parts.Country is not null || (parts.Region?.EndsWith('.') ?? false) => true,
            _ => PlaceWords.IsBureauCity(place) || surroundings.Mentions(place),
        };
    }
}

/// <summary>What ends a dateline.</summary>
internal enum DatelineMark
{
    /// <summary>A dash of any length.</summary>
    Dash,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A full stop after brackets.</summary>
    Stop,
}

/// <summary>Where the words of a dateline end, and the mark after them.</summary>
/// <param name="WordsEnd">Offset after the last word.</param>
/// <param name="MarkEnd">Offset after the mark.</param>
/// <param name="Mark">The mark.</param>
internal readonly record struct DatelineEnd(int WordsEnd, int MarkEnd, DatelineMark Mark)
{
    private const int LongestDateline = 160;

    /// <summary>Finds the first mark outside brackets in the first 160 units of a paragraph.</summary>
    public static DatelineEnd? Find(string text, TextSpan paragraph)
    {
        var depth = 0;
        for (var i = paragraph.Start; i < Math.Min(paragraph.End, paragraph.Start + LongestDateline); i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && i > paragraph.Start && MarkAt(text, i, paragraph.End) is { } mark)
                return mark == DatelineMark.Dash ? new DatelineEnd(i, EndOfDash(text, i, paragraph.End), mark) : new DatelineEnd(i, i + 1, mark);
        }
        return null;
    }

    private static DatelineMark? MarkAt(string text, int i, int end)
    {
        var before = text[i - 1];
        var after = i + 1 < end ? text[i + 1] : ' ';
        return text[i] switch
        {
            '—' or '–' or '―' when char.IsWhiteSpace(before) || before is '.' or ')' || char.IsWhiteSpace(after) => DatelineMark.Dash,
            '—' or '–' when char.IsUpper(before) && char.IsUpper(after) => DatelineMark.Dash,
            '-' when after == '-' => DatelineMark.Dash,
            '-' or '_' when (char.IsWhiteSpace(before) || before is '.' or ')') && char.IsWhiteSpace(after) => DatelineMark.Dash,
            ':' when char.IsWhiteSpace(after) => DatelineMark.Colon,
            '.' when before == ')' && char.IsWhiteSpace(after) => DatelineMark.Stop,
            _ => null,
        };
    }

    private static int EndOfDash(string text, int i, int end)
    {
        while (i < end && text[i] is '-' or '—' or '–' or '―' or '_')
            i++;
        return i;
    }
}

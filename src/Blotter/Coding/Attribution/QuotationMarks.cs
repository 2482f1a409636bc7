namespace Blotter.Coding.Attribution;

/// <summary>Tells quotation marks by their neighbours.</summary>
internal static class QuotationMarks
{
    // How far the closing mark of a single quotation may lie from its opening one.
    private const int LongestSingle = 1200;

    /// <summary>How many characters the quotation mark at this place has (two for <c>``</c> and <c>''</c>); 0 where none stands.</summary>
    public static int LengthAt(string text, int at) => text[at] switch
    {
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‘' or '’' or '‚' or '＂' or '「' or '」' => 1,
        '`' => at + 1 < text.Length && text[at + 1] == '`' ? 2 : 1,
        '\'' => at + 1 < text.Length && text[at + 1] == '\'' ? 2 : 1,
        _ => 0,
    };

    /// <summary>What stands for all marks that belong together: <c>"</c> for double ones, <c>'</c> for single ones, <c>«</c>, <c>‹</c> and <c>「</c> for theirs.</summary>
    public static char KindOf(string text, int at, int length) => text[at] switch
    {
        '«' or '»' => '«',
        '‹' or '›' => '‹',
        '「' or '」' => '「',
        '‘' or '’' or '‚' => '\'',
        '`' or '\'' => length == 2 ? '"' : '\'',
        _ => '"',
    };

    /// <summary>Whether the mark can begin a quotation: nothing or white space, a bracket, a dash or another mark stands before it, and a word after it.</summary>
    public static bool CanOpen(string text, int at, int length, TextSpan paragraph)
    {
        if (text[at] is '”' && !IsFirst(text, at, paragraph))
            return false;
        if (text[at] is '’' or '‛' or '」' or '›')
            return false;
        var next = at + length;
        if (next >= paragraph.End || char.IsWhiteSpace(text[next]))
            return false;
        return (IsFirst(text, at, paragraph) || text[at] is '“' or '„' or '「') && !IsElision(text, at, next);
    }

    /// <summary>Whether the mark can end a quotation of the kind: no white space stands before it and no letter after it.</summary>
    public static bool CanClose(string text, int at, int length, TextSpan paragraph, char kind)
    {
        if (text[at] is '„' or '‚' or '‘' or '「' || (text[at] is '“' && !IsGermanClose(text, at, paragraph)))
            return false;
        if (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]))
            return false;
        var next = at + length;
        if (next < paragraph.End && char.IsLetterOrDigit(text[next]))
            return false;
        return kind != '\'' || !IsPossessive(text, at, next, paragraph.End);
    }

    /// <summary>Whether a mark that ends a single quotation follows.</summary>
    public static bool ClosesLater(string text, int from, int end)
    {
        for (var at = from + 1; at < Math.Min(end, from + LongestSingle); at++)
            if (text[at] is '\'' or '’' && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1])))
                return true;
        return false;
    }

    private static bool IsFirst(string text, int at, TextSpan paragraph) =>
        at == paragraph.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '/' || LengthAt(text, at - 1) > 0;

    // „so“ and ”so”: the mark that elsewhere opens closes where no white space stands before it.
    private static bool IsGermanClose(string text, int at, TextSpan paragraph) =>
        at > paragraph.Start && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == paragraph.End || !char.IsLetterOrDigit(text[at + 1]));

    // '80s, 'em, 'tis
    private static bool IsElision(string text, int at, int next) =>
        text[at] is '\'' or '‘' && (char.IsDigit(text[next]) || text.AsSpan(next).StartsWith("n' ", StringComparison.Ordinal) || text.AsSpan(next).StartsWith("em ", StringComparison.Ordinal) || text.AsSpan(next).StartsWith("tis ", StringComparison.OrdinalIgnoreCase));

    // "the soldiers' families": a blank and a small letter follow an s, and the quotation ends later.
    private static bool IsPossessive(string text, int at, int next, int end) =>
        at > 0 && text[at - 1] is 's' or 'S' && next + 1 < end && text[next] == ' ' && char.IsLower(text[next + 1]) && ClosesLater(text, next, end);
}

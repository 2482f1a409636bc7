namespace Blotter.Language.Segmentation;

/// <summary>Finds web addresses, e-mail addresses, domains, newsgroups and names of files.</summary>
internal static class Addresses
{
    /// <summary>The end of the address that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a word begins.</param>
    /// <param name="limit">End of the chunk.</param>
    /// <param name="tried">How far the text was looked at: before that no address begins inside the same chunk.</param>
    public static int End(string text, int at, int limit, out int tried)
    {
        tried = at;
        foreach (var scheme in TokenWords.Schemes)
            if (text.AsSpan(at, limit - at).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return Trim(text, at, UrlEnd(text, at, limit));
        var run = at;
        int lastAt = -1, firstSlash = -1;
        while (run < limit && IsOfName(text[run]))
        {
            if (text[run] == '@')
                lastAt = run;
            else if (text[run] == '/' && firstSlash < 0)
                firstSlash = run;
            run++;
        }
        tried = run;
        if (lastAt > at && lastAt + 1 < run && char.IsAsciiLetterOrDigit(text[lastAt + 1]))
            return Trim(text, at, run);
        var name = Trim(text, at, firstSlash < 0 ? run : firstSlash);
        if (!IsDomainOrFile(text.AsSpan(at, name - at)))
            return at;
        return firstSlash < 0 || name < firstSlash ? name : Trim(text, at, UrlEnd(text, at, limit));
    }

    private static bool IsOfName(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_' or '%' or '+' or '@' or '/' or '#' or '~';

    private static int UrlEnd(string text, int at, int limit)
    {
        while (at < limit && text[at] > ' ' && text[at] is not ('<' or '>' or '"' or '“' or '”' or '|' or '[' or ']' or '{' or '}'))
            at = Clusters.End(text, at, limit);
        return at;
    }

    private static int Trim(string text, int at, int end)
    {
        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '’' or '-' or '/' && (text[end - 1] != '/' || end - at < 9))
            end--;
        return end;
    }

    private static bool IsDomainOrFile(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot == name.Length - 1 || name.IndexOf("..", StringComparison.Ordinal) >= 0)
            return false;
        var last = name[(dot + 1)..];
        if (TokenWords.TopLevels.Contains(last) || TokenWords.FileTypes.Contains(last))
            return true;
        var lower = name.IndexOfAnyInRange('A', 'Z') < 0 && name.IndexOfAnyInRange('0', '9') < 0;
        return lower && (TokenWords.NationalLevels.Contains(last) || IsNewsgroup(name, dot)) && dot > 2;
    }

    // "comp.sources.unix": three parts and more in lower case, none a single letter.
    private static bool IsNewsgroup(ReadOnlySpan<char> name, int lastDot)
    {
        var first = name.IndexOf('.');
        return first > 1 && lastDot - first > 2 && name.Length - lastDot > 2 && name[..first] is "alt" or "comp" or "misc" or "rec" or "sci" or "soc" or "talk" or "news" or "ba";
    }
}

namespace Blotter.Language.Segmentation;

/// <summary>Finds the end of a mark: a single one, a run that is one token ("...", "?!", "--"), an emoticon, a handle or hashtag, an elision ("'em").</summary>
internal static class MarkShape
{
    private const int LongestEmoticon = 3;
    private const int LongestElision = 6;

    /// <summary>Whether the chunk is a rule or arrow drawn with marks ("-----", "***", "->"), one token.</summary>
    public static bool IsDecoration(string text, int start, int end)
    {
        if (end - start < 2 || Clusters.IsOfWord(text, start))
            return false;
        for (var at = start; at < end; at++)
            if (text[at] is not ('-' or '=' or '+' or '*' or '_' or '~' or '#' or '<' or '>' or '|' or '^' or '{' or '}'))
                return false;
        return true;
    }

    /// <summary>The end of the mark at <paramref name="at"/> in the chunk from <paramref name="start"/> to <paramref name="limit"/>.</summary>
    public static int End(string text, int start, int at, int limit)
    {
        var first = text[at];
        if (at + 1 == limit)
            return limit;
        if (Clusters.End(text, at, limit) is var cluster && cluster > at + 1)
            return cluster;
        if (first is '.' or '+' && OpensWord(text, start, at) && char.IsAsciiDigit(text[at + 1]) && (first == '.' || at == start))
            return NumberShape.End(text, at + 1, limit);
        if (first is '.' or '?' or '!' or '…')
            return FileType(text, start, at, limit) is var type && type > at ? type : RunOfStops(text, at, limit);
        if (Emoticon(text, start, at, limit) is var face && face > at)
            return face;
        if (first is '@' or '#' && OpensWord(text, start, at) && char.IsLetter(text[at + 1]))
            return HandleEnd(text, at + 1, limit);
        if (Suffix.IsApostrophe(first) && OpensWord(text, start, at) && Elision(text, at, limit) is var elision && elision > at)
            return elision;
        return RunEnd(text, at, limit);
    }

    private static bool OpensWord(string text, int start, int at) => at == start || !Clusters.IsOfWord(text, at - 1);

    // ".doc"
    private static int FileType(string text, int start, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at <= 5 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return OpensWord(text, start, at) && TokenWords.FileTypes.Contains(text.AsSpan(at + 1, end - at - 1)) ? end : at;
    }

    private static int RunOfStops(string text, int at, int limit)
    {
        while (at < limit && text[at] is '.' or '?' or '!' or '…' && Clusters.End(text, at, limit) == at + 1)
            at++;
        return at;
    }

    private static int RunEnd(string text, int at, int limit)
    {
        var end = at + 1;
        if (text[at] is '-' or '=' or '+' or '*' or '~' or '_' or '—' or '–' or '#')
            while (end < limit && text[end] == text[at] && Clusters.End(text, end, limit) == end + 1)
                end++;
        else if (text[at] is '\'' or '’' or '`' or '<' or '>' && text[end] == text[at] && Clusters.End(text, end, limit) == end + 1)
            end++;
        return end;
    }

    private static int Emoticon(string text, int start, int at, int limit)
    {
        for (var length = Math.Min(LongestEmoticon, limit - at); length >= 2; length--)
        {
            var end = at + length;
            if (!TokenWords.Emoticons.Contains(text.AsSpan(at, length)) || (end < limit && Clusters.IsOfWord(text, end)))
                continue;
            if (OpensWord(text, start, at) || !Clusters.IsOfWord(text, end - 1))
                return end;
        }
        return at;
    }

    private static int HandleEnd(string text, int at, int limit)
    {
        while (at < limit && (Clusters.IsOfWord(text, at) || (text[at] == '.' && at + 1 < limit && Clusters.IsOfWord(text, at + 1))))
            at = Clusters.End(text, at, limit);
        return at;
    }

    // "'em", "'72", "'60s"
    private static int Elision(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < LongestElision && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < limit && Clusters.IsOfWord(text, end))
            return at;
        var written = text.AsSpan(at, end - at);
        return written is [_, >= '0' and <= '9', >= '0' and <= '9'] or [_, >= '0' and <= '9', >= '0' and <= '9', 's'] || TokenWords.Elisions.Contains(written) ? end : at;
    }
}

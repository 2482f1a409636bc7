namespace Blotter.Language.Segmentation;

/// <summary>Cuts what stands between white space into tokens, from left to right. One instance serves one stretch of text, on one thread.</summary>
internal sealed class ChunkCutter(string text, int limit, List<CutToken> tokens)
{
    // Up to here a look for an address has come to nothing; looking again from each word of "a.b.c..." would take time that grows with the square.
    private int _noAddressBefore;

    // Whether a single quotation mark is open, so that one behind an "s" closes it rather than marking a possessive.
    private bool _inSingleQuotes;

    /// <summary>Forgets a quotation mark that was never closed.</summary>
    public void StartParagraph() => _inSingleQuotes = false;

    /// <summary>Cuts the chunk that begins at <paramref name="start"/>; gives its end.</summary>
    public int Cut(int start)
    {
        var end = start;
        while (end < limit && char.IsAsciiLetter(text[end]))
            end++;
        if (end == limit || char.IsWhiteSpace(text[end]))
        {
            AddWord(start, end);
            return end;
        }
        while (end < limit && !char.IsWhiteSpace(text[end]))
            end++;
        CutMixed(start, end);
        return end;
    }

    private void CutMixed(int start, int end)
    {
        if (MarkShape.IsDecoration(text, start, end))
        {
            Add(start, end, joins: false);
            return;
        }
        for (var at = start; at < end;)
            at = Clusters.IsOfWord(text, at) ? Word(at, end) : Mark(start, at, end);
    }

    private int Word(int at, int end)
    {
        if (at >= _noAddressBefore)
        {
            var address = Addresses.End(text, at, end, out _noAddressBefore);
            if (address > at)
                return Add(at, address, joins: false);
        }
        var wordEnd = char.IsAsciiDigit(text[at]) ? NumberShape.End(text, at, end) : WordShape.End(text, at, end);
        if (FullStops.BelongsTo(text, at, wordEnd, end, limit))
            return Add(at, wordEnd + 1, joins: false);
        return Suffixes(at, wordEnd, end);
    }

    // "did" + "n't", "I" + "'d" + "'ve", "parents" + "'"
    private int Suffixes(int at, int wordEnd, int end)
    {
        var suffix = Suffix.LengthAt(text, wordEnd, end);
        if (suffix == 0)
        {
            AddWord(at, wordEnd);
            return Possessive(wordEnd, end);
        }
        var cut = Suffix.IsNegation(text, at, wordEnd, end) ? wordEnd - 1 : wordEnd;
        Add(at, cut, joins: false);
        var suffixEnd = Add(cut, wordEnd + suffix, joins: true);
        for (suffix = Suffix.LengthAt(text, suffixEnd, end); suffix > 0; suffix = Suffix.LengthAt(text, suffixEnd, end))
            suffixEnd = Add(suffixEnd, suffixEnd + suffix, joins: true);
        return suffixEnd;
    }

    private int Possessive(int at, int end)
    {
        if (at == end || !Suffix.IsApostrophe(text[at]) || text[at - 1] is not ('s' or 'S' or 'z' or 'Z' or 'x' or 'X'))
            return at;
        if (Clusters.End(text, at, end) != at + 1 || (at + 1 < end && (text[at + 1] == text[at] || Clusters.IsOfWord(text, at + 1))))
            return at;
        var closes = _inSingleQuotes;
        _inSingleQuotes = false;
        return Add(at, at + 1, joins: !closes);
    }

    private int Mark(int start, int at, int end)
    {
        var markEnd = MarkShape.End(text, start, at, end);
        if (markEnd == at + 1 && (text[at] is '\'' or '‘' or '’' or '`'))
            _inSingleQuotes = at == start || !Clusters.IsOfWord(text, at - 1) ? at + 1 < end && Clusters.IsOfWord(text, at + 1) : false;
        return Add(at, markEnd, joins: false);
    }

    private void AddWord(int at, int end)
    {
        if (end - at is < 2 or > 8 || !TokenWords.Contractions.TryGetValue(text.AsSpan(at, end - at), out var cuts))
        {
            Add(at, end, joins: false);
            return;
        }
        var from = at;
        foreach (var cut in cuts)
            from = Add(from, at + cut, joins: from > at);
        Add(from, end, joins: true);
    }

    private int Add(int at, int end, bool joins)
    {
        tokens.Add(new CutToken(new TextSpan(at, end), FormCache.Of(text.AsSpan(at, end - at)), joins));
        return end;
    }
}

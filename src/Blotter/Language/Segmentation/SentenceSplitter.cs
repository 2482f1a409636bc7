using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Language.Segmentation;

/// <summary>
/// Cuts a section into paragraphs (at empty lines) and these into sentences: after <c>. ! ?</c> and closing quotes where the next word
/// does not start in lower case, unless the full stop ends an abbreviation; and at the end of a short line, which is a line of its own rather
/// than the wrapped line of a paragraph. Linear in the text's length.
/// </summary>
internal sealed class SentenceSplitter
{
    // Wrapped lines of agency copy are 60 to 80 characters long; a line much shorter than that ends on purpose.
    private const int ShortLine = 50;

    private const int LongestStarter = 5;

    private readonly FrozenSet<string> _abbreviations;
    private readonly FrozenSet<string> _inCapitals;
    private readonly FrozenSet<string> _starters;

    public SentenceSplitter(DataFile abbreviations, DataFile starters)
    {
        _abbreviations = abbreviations.Rows.Select(row => row["abbreviation"]).ToFrozenSet(StringComparer.Ordinal);
        _inCapitals = _abbreviations.Select(word => word.ToUpperInvariant()).ToFrozenSet(StringComparer.Ordinal);
        _starters = starters.Rows.Select(row => row["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The sentences inside <paramref name="span"/>, trimmed, in text order, each with the number of its paragraph in the section.</summary>
    public ImmutableArray<(TextSpan Span, int Paragraph)> Split(string text, TextSpan span)
    {
        var sentences = ImmutableArray.CreateBuilder<(TextSpan, int)>();
        int start = span.Start, lineStart = span.Start, paragraph = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] == '\n')
            {
                var empty = NextLineIsEmpty(text, at + 1, span.End);
                if (empty || at - lineStart < ShortLine)
                    Close(at);
                if (empty && sentences.Count > 0)
                    paragraph = sentences[^1].Item2 + 1;
                lineStart = at + 1;
            }
            else if (IsTerminator(text[at]))
            {
                var end = RunEnd(text, at, span.End);
                if (IsBoundary(text, start, at, end, span.End))
                    Close(end);
                at = end - 1;
            }
        }
        Close(span.End);
        return sentences.DrainToImmutable();

        void Close(int end)
        {
            var sentence = new TextSpan(start, Math.Max(start, end)).Trim(text);
            if (!sentence.IsEmpty)
                sentences.Add((sentence, paragraph));
            start = Math.Max(start, end);
        }
    }

    private static bool IsTerminator(char unit) => unit is '.' or '!' or '?' or '…' or '。';

    private static bool NextLineIsEmpty(string text, int at, int limit)
    {
        while (at < limit && text[at] != '\n' && char.IsWhiteSpace(text[at]))
            at++;
        return at >= limit || text[at] == '\n';
    }

    // The end of the terminators and closing marks that begin at a terminator.
    private static int RunEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && (IsTerminator(text[end]) || text[end] is '"' or '”' or '\'' or '’' or ')' or ']' or '»'))
            end++;
        return end;
    }

    private bool IsBoundary(string text, int start, int at, int end, int limit)
    {
        if (end < limit && !char.IsWhiteSpace(text[end]))
            return false;
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= limit)
            return true;
        var isFullStop = text[at] == '.' && end == at + 1;
        return !char.IsLower(text[next]) && !(isFullStop && IsAbbreviated(text, start, at, new TextSpan(next, limit)));
    }

    private bool IsAbbreviated(string text, int start, int stop, TextSpan rest)
    {
        var next = text[rest.Start];
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
            from--;
        var word = text[from..stop];
        var initial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return initial || _abbreviations.Contains(word) || (_inCapitals.Contains(word) && char.IsUpper(next))
            || (word.Contains('.') && (char.IsDigit(next) || (char.IsUpper(word[0]) && !StartsWithStarter(text, rest))));
    }

    // "the U.S. Army" goes on, "in the U.S. They" does not: after capitals with full stops only a word that often starts a sentence starts one.
    private bool StartsWithStarter(string text, TextSpan rest)
    {
        var end = rest.Start;
        while (end < rest.End && end - rest.Start <= LongestStarter && char.IsLetter(text[end]))
            end++;
        return _starters.Contains(text[rest.Start..end]);
    }
}

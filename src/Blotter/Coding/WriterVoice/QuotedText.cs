using System.Collections.Immutable;

namespace Blotter.Coding.WriterVoice;

/// <summary>What stands between quotation marks, in text order; a quotation that nothing closes ends with its paragraph. Immutable.</summary>
internal sealed class QuotedText
{
    // Quotations in single marks are short; a single mark that nothing closes soon is an apostrophe.
    private const int LongestInSingleMarks = 400;

    private readonly ImmutableArray<TextSpan> _spans;

    public QuotedText(string text) => _spans = Find(text);

    /// <summary>Whether the stretch begins inside quotation marks.</summary>
    public bool Holds(TextSpan span)
    {
        var at = Last(span.Start);
        return at >= 0 && _spans[at].Contains(span.Start);
    }

    /// <summary>How many characters of the stretch stand in quotation marks.</summary>
    public int Inside(TextSpan span)
    {
        var inside = 0;
        for (var at = Math.Max(0, Last(span.Start)); at < _spans.Length && _spans[at].Start < span.End; at++)
            inside += _spans[at].OverlapLength(span);
        return inside;
    }

    // The last quotation that starts at the offset or before it, or -1.
    private int Last(int offset)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static ImmutableArray<TextSpan> Find(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            FindIn(text, start, end, spans);
            start = end + 2;
        }
        return spans.DrainToImmutable();
    }

    private static void FindIn(string text, int start, int end, ImmutableArray<TextSpan>.Builder spans)
    {
        var before = spans.Count;
        for (var at = start; at < end; at++)
        {
            if (spans.Count == before && ClosesWhatNothingOpened(text, at, start, end))
            {
                spans.Add(new TextSpan(start, at + 1));
                continue;
            }
            if (Closer(text, at, start) is not { } closer)
                continue;
            var close = CloseOf(text, at + 1, IsApostrophe(closer) ? Math.Min(end, at + LongestInSingleMarks) : end, closer);
            if (close < 0 && IsApostrophe(closer))
                continue;
            close = close < 0 ? end : close + 1;
            spans.Add(new TextSpan(at, close));
            at = close - 1;
        }
    }

    // The end of a quotation that began in an earlier paragraph or lost its first mark.
    private static bool ClosesWhatNothingOpened(string text, int at, int start, int end) =>
        text[at] is '"' or '”' && at > start && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '—' or '–') && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char mark) => mark is '\'' or '’';

    // The mark that closes a quotation opened there, or null where none is.
    private static char? Closer(string text, int at, int start) => text[at] switch
    {
        '“' or '„' => '”',
        '«' => '»',
        '"' => '"',
        '‘' => '’',
        '\'' when at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or '–' => '\'',
        _ => null,
    };

    private static int CloseOf(string text, int from, int end, char closer)
    {
        for (var at = from; at < end; at++)
            if ((text[at] == closer || closer == '”' && text[at] is '“' or '"') && (!IsApostrophe(closer) || !IsInWord(text, at)))
                return at;
        return -1;
    }

    private static bool IsInWord(string text, int at) => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}

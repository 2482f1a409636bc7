namespace Blotter.Language.Segmentation;

/// <summary>
/// What speaks for or against the end of a sentence between two tokens of a paragraph: the forms and shapes around, the white space between, line
/// ends, quotation marks and brackets that are open, the length so far, the letter case of the paragraph.
/// </summary>
internal ref struct BoundaryFeatures
{
    /// <summary>The number of features of a gap.</summary>
    public const int Count = 40;

    // Wrapped lines of agency copy are 60 to 80 characters long.
    private const int ShortLine = 50;

    private const int LongestLookBack = 200;

    private readonly string _text;
    private readonly ReadOnlySpan<CutToken> _tokens;
    private readonly uint _case;
    private readonly int _longestLine;
    private int _lineStart;
    private int _first;
    private uint _lastBoundary;
    private int _quotes;
    private int _brackets;

    /// <summary>Prepares a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The paragraph's tokens.</param>
    /// <param name="longestLine">Length of the longest line around, in UTF-16 code units.</param>
    public BoundaryFeatures(string text, ReadOnlySpan<CutToken> tokens, int longestLine)
    {
        _text = text;
        _tokens = tokens;
        _longestLine = longestLine;
        _case = CaseOf(tokens);
        _lineStart = LineStart(text, tokens[0].Span.Start);
    }

    /// <summary>Begins a sentence at token <paramref name="at"/>: brackets are closed again; quotations may go on.</summary>
    public void Start(int at)
    {
        _lastBoundary = ((uint)_tokens[at - 1].Form.Shape << 5) | (uint)_tokens[at].Form.Shape;
        _first = at;
        _brackets = 0;
    }

    /// <summary>Takes note of token <paramref name="at"/>; called once for each, in order.</summary>
    public void Pass(int at)
    {
        if (at > 0 && LineEnds(at - 1) > 0)
            _lineStart = _tokens[at].Span.Start;
        switch (_tokens[at].Form.Shape)
        {
            case FormShape.Quote:
                _quotes ^= 1;
                break;
            case FormShape.OpenQuote:
                _quotes = 1;
                break;
            case FormShape.CloseQuote:
                _quotes = 0;
                break;
            case FormShape.OpenBracket:
                _brackets = 1;
                break;
            case FormShape.CloseBracket:
                _brackets = 0;
                break;
        }
    }

    /// <summary>
    /// Whether a sentence may end behind token <paramref name="at"/> at all: never inside an orthographic token, and between two words only where the
    /// second has a capital or a line ends; nor between a time of the day and its day ("at 9 p.m. Tuesday").
    /// </summary>
    public readonly bool MayEnd(int at)
    {
        var (before, after) = (_tokens[at], _tokens[at + 1]);
        if (after.JoinsPrevious || after.Form.Shape is FormShape.Comma or FormShape.FullStop)
            return false;
        if (before.Form.Lower is "a.m." or "p.m." && Reading.CalendarWords.IsWeekday(after.Form.Lower))
            return LineEnds(at) > 1;
        if (before.Form.Shape is FormShape.Lower or FormShape.Comma && after.Form.Shape == FormShape.Lower)
            return LineEnds(at) > 0;
        return before.Span.End < after.Span.Start || before.Form.Shape is >= FormShape.FullStop and <= FormShape.Dots or FormShape.Quote or FormShape.CloseQuote or FormShape.CloseBracket;
    }

    /// <summary>
    /// Whether a sentence ends behind token <paramref name="at"/> whatever else is there: at the end of a line that is much shorter than wrapped lines of
    /// agency copy and could have held the next word.
    /// </summary>
    public readonly bool MustEnd(int at) =>
        LineEnds(at) > 0 && _tokens[at].Span.End - _lineStart < ShortLine && NextWordFits(at);

    /// <summary>Fills in the features of the gap behind token <paramref name="at"/>, as hashes, and gives them back.</summary>
    public readonly ReadOnlySpan<uint> Fill(int at, Span<uint> features)
    {
        var (a, b) = (_tokens[at].Form, _tokens[at + 1].Form);
        var (before, next) = (at > _first ? _tokens[at - 1].Form : null, at + 2 < _tokens.Length ? _tokens[at + 2].Form : null);
        uint sa = (uint)a.Shape, sb = (uint)b.Shape, sz = (uint)(before?.Shape ?? FormShape.None), sc = (uint)(next?.Shape ?? FormShape.None);
        uint ha = a.Hash, hb = b.Hash, hz = before?.Hash ?? 0, hc = next?.Hash ?? 0;
        var gap = GapOf(at);
        var length = Bucket(at + 1 - _first);
        var rest = Bucket(_tokens.Length - at - 1);
        var open = (uint)(_quotes * 2 + _brackets);
        var start = _tokens[_first].Form;
        var shapes = (sz << 15) | (sa << 10) | (sb << 5) | sc;
        var i = 0;
        Add(features, ref i, _case);
        Add(features, ref i, ha);
        Add(features, ref i, hb);
        Add(features, ref i, hz);
        Add(features, ref i, hc);
        Add(features, ref i, shapes);
        Add(features, ref i, shapes >> 5);
        Add(features, ref i, (sa << 10) | (sb << 5) | sc);
        Add(features, ref i, (sa << 5) | sb);
        Add(features, ref i, (sa << 10) | (sb << 5) | gap);
        Add(features, ref i, (sa << 10) | (sb << 5) | open);
        Add(features, ref i, (sa << 10) | (sb << 5) | _case);
        Add(features, ref i, (sa << 10) | (sb << 5) | length);
        Add(features, ref i, (sa << 10) | (sb << 5) | rest);
        Add(features, ref i, Pair(ha, sb));
        Add(features, ref i, Pair(hb, sa));
        Add(features, ref i, Pair(ha, hb));
        Add(features, ref i, Pair(hz, ha));
        Add(features, ref i, Pair(hb, hc));
        Add(features, ref i, Pair(hz, (sa << 5) | sb));
        Add(features, ref i, Pair(hc, (sa << 5) | sb));
        Add(features, ref i, Pair(hb, (sz << 5) | sa));
        Add(features, ref i, Pair(hb, (sa << 5) | sc));
        Add(features, ref i, Pair(ha, (sb << 8) | gap));
        Add(features, ref i, Pair(hb, (sa << 8) | gap));
        Add(features, ref i, Pair(ha, (sb << 5) | _case));
        Add(features, ref i, Pair(hb, (sa << 5) | _case));
        Add(features, ref i, (gap << 8) | (length << 4) | _case);
        Add(features, ref i, (gap << 8) | (rest << 4) | _case);
        Add(features, ref i, (length << 4) | rest);
        Add(features, ref i, Pair(start.Hash, (sa << 5) | sb));
        Add(features, ref i, ((uint)start.Shape << 15) | (sa << 10) | (sb << 5) | length);
        Add(features, ref i, Pair(ha, (length << 5) | sb));
        Add(features, ref i, Pair(hb, (open << 5) | sa));
        Add(features, ref i, (open << 12) | (length << 8) | sa);
        Add(features, ref i, (_lastBoundary << 10) | (sa << 5) | sb);
        Add(features, ref i, Pair(hb, (uint)(start.Hash == b.Hash ? 1 : 0) | (sa << 1)));
        Add(features, ref i, ((uint)SecondShape() << 20) | ((uint)start.Shape << 15) | (sb << 10) | (sc << 5) | sa);
        Add(features, ref i, (rest << 20) | (length << 15) | (sa << 5) | sb);
        Add(features, ref i, (Bucket(a.Text.Length) << 15) | (sa << 10) | (sb << 5) | Bucket(b.Text.Length));
        return features;
    }

    // A section may begin in the middle of a line, behind a dateline.
    private static int LineStart(string text, int at)
    {
        var from = Math.Max(0, at - LongestLookBack);
        return from + text.AsSpan(from, at - from).LastIndexOf('\n') + 1;
    }

    private readonly bool NextWordFits(int at) => _tokens[at].Span.End - _lineStart + 1 + _tokens[at + 1].Span.Length < _longestLine;

    private readonly FormShape SecondShape() => _first + 1 < _tokens.Length ? _tokens[_first + 1].Form.Shape : FormShape.None;

    private static void Add(Span<uint> features, ref int index, uint value)
    {
        features[index] = Mix(unchecked(value + ((uint)(index + 1) * 0x9E3779B9u)));
        index++;
    }

    private static uint Pair(uint left, uint right) => unchecked((left * 0x85EBCA6Bu) ^ Mix(right + 0x27D4EB2Fu));

    private static uint Mix(uint value)
    {
        value = unchecked((value ^ (value >> 15)) * 0x2C1B3C6Du);
        value = unchecked((value ^ (value >> 12)) * 0x297A2D39u);
        return value ^ (value >> 15);
    }

    private readonly int LineEnds(int at) => SentenceSplitter.LineEnds(_text, _tokens[at].Span.End, _tokens[at + 1].Span.Start);

    // Whether there is white space, how much, and where a line ends: how long it is and whether the next word would have fitted.
    private readonly uint GapOf(int at)
    {
        var (from, to) = (_tokens[at].Span.End, _tokens[at + 1].Span.Start);
        if (LineEnds(at) == 0)
            return (uint)Math.Min(to - from, 2);
        var line = from - _lineStart;
        var fits = NextWordFits(at) ? 4u : 0;
        return 8 + fits + (line < 25 ? 0u : line < 50 ? 1u : line < 85 ? 2u : 3u);
    }

    private static uint Bucket(int count) => count < 4 ? (uint)count : count < 6 ? 4u : count < 10 ? 5u : count < 20 ? 6u : count < 40 ? 7u : 8u;

    // 0 as usual, 1 all in capitals, 2 without a capital letter.
    private static uint CaseOf(ReadOnlySpan<CutToken> tokens)
    {
        int capitals = 0, lower = 0, capitalised = 0;
        foreach (var token in tokens)
            switch (token.Form.Shape)
            {
                case FormShape.Capitals:
                    capitals++;
                    break;
                case FormShape.Lower:
                    lower++;
                    break;
                case FormShape.Capitalised or FormShape.Mixed or FormShape.OneCapital:
                    capitalised++;
                    break;
            }
        return capitals > 2 * (lower + capitalised) ? 1u : capitalised + capitals == 0 ? 2u : 0;
    }
}

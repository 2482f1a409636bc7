using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Who tells a stretch, or what else it is: a label for brackets and a style.</summary>
internal sealed record TextMark(string Label, Style Style);

/// <summary>
/// What each character of a report's text is: who says it (the innermost saying), whether it stands in quotation marks, and whether it is loaded.
/// Without colours the marks are characters: <c>[s1: said by s1]</c>, <c>_loaded_</c>.
/// </summary>
internal sealed class TextMarks
{
    private const string Nobody = "?";

    private readonly string _text;
    private readonly bool _coloured;
    private readonly List<TextMark> _marks = [new("", Style.Plain)];
    private readonly Dictionary<TextMark, int> _indices = [];
    private readonly int[] _markAt;
    private readonly Decoration[] _words;

    public TextMarks(CodingResult result, string text, ReportSources sources, bool coloured)
    {
        (_text, _coloured) = (text, coloured);
        (_markAt, _words) = (new int[text.Length], new Decoration[text.Length]);
        foreach (var added in result.Report.Voice)
            Mark(added);
        foreach (var said in result.Said.OrderByDescending(said => said.Span.Length).ThenBy(said => said.Span))
            Paint(said, sources);
        FirstSource = result.Said.Select(said => said.Source).FirstOrDefault(source => source is not null);
        foreach (var quoted in result.Quoted)
            Decorate(quoted, Decoration.Italic);
    }

    /// <summary>Whether some of the words are marked as loaded.</summary>
    public bool HasLoaded { get; private set; }

    /// <summary>The source that is marked first, or <c>null</c>.</summary>
    public string? FirstSource { get; }

    /// <summary>Whether something is marked as said by nobody who is named.</summary>
    public bool HasHearsay { get; private set; }

    /// <summary>The mark of one character; its label is empty where the writer tells it.</summary>
    public TextMark At(int offset) => _marks[_markAt[offset]];

    /// <summary>A stretch with its marks.</summary>
    /// <param name="span">Which.</param>
    /// <param name="ground">How it looks where nothing is marked.</param>
    /// <param name="silent">A mark that needs not be shown here, or <c>null</c>.</param>
    public IEnumerable<StyledText> Of(TextSpan span, Style ground, TextMark? silent = null)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = EndOfMark(start, span.End);
            var mark = At(start);
            var inside = mark.Label.Length == 0 || mark == silent ? new TextSpan(start, start) : new TextSpan(start, end).Trim(_text);
            foreach (var part in Words(new TextSpan(start, inside.IsEmpty ? end : inside.Start), ground))
                yield return part;
            if (!inside.IsEmpty)
                foreach (var part in Bracketed(inside, mark, ground.Combine(mark.Style)).Concat(Words(new TextSpan(inside.End, end), ground)))
                    yield return part;
            start = end;
        }
    }

    private IEnumerable<StyledText> Bracketed(TextSpan span, TextMark mark, Style style)
    {
        if (!_coloured)
            yield return new StyledText($"[{mark.Label}: ", style);
        foreach (var part in Words(span, style))
            yield return part;
        yield return new StyledText(_coloured ? $"[{mark.Label}]" : "]", style);
    }

    private IEnumerable<StyledText> Words(TextSpan span, Style style)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = start + 1;
            while (end < span.End && _words[end] == _words[start])
                end++;
            var words = PlainText.Part(_text[start..end]);
            var loaded = _words[start].HasFlag(Decoration.Underline) && !_coloured;
            yield return new StyledText(loaded ? $"_{words}_" : words, style.Combine(new Style(decoration: _words[start])));
            start = end;
        }
    }

    // Blanks and stops between two stretches of one mark are its own.
    private int EndOfMark(int start, int limit)
    {
        var end = start + 1;
        for (var at = end; at < limit; at++)
        {
            if (_markAt[at] == _markAt[start])
                end = at + 1;
            else if (_markAt[at] != 0 || char.IsLetterOrDigit(_text[at]))
                break;
        }
        return end;
    }

    private void Mark(VoiceSpan added)
    {
        HasLoaded |= added.Kind is VoiceKind.Loaded or VoiceKind.NameCalling;
        if (added.Kind is VoiceKind.Loaded or VoiceKind.NameCalling)
            Decorate(added.Span, Decoration.Underline);
        else
            Paint(added.Span, new TextMark(Wording.Of(added.Kind), new Style(decoration: Decoration.Dim)));
    }

    // What nobody is named for inside somebody's words is theirs.
    private void Paint(SaidText said, ReportSources sources)
    {
        if (said.Source is not { } source)
        {
            if (_markAt.AsSpan(said.Span.Start, said.Span.Length).IndexOfAnyExcept(0) >= 0)
                return;
            HasHearsay = true;
            Paint(said.Span, new TextMark(Nobody, new Style(decoration: Decoration.Dim)));
            return;
        }
        Paint(said.Span, new TextMark(said.Stance == Stance.Asserts ? source : $"{source} {Wording.Of(said.Stance)}", sources.StyleOf(source)));
    }

    private void Paint(TextSpan span, TextMark mark)
    {
        if (!_indices.TryGetValue(mark, out var index))
        {
            _indices[mark] = index = _marks.Count;
            _marks.Add(mark);
        }
        _markAt.AsSpan(span.Start, span.Length).Fill(index);
    }

    private void Decorate(TextSpan span, Decoration decoration)
    {
        for (var at = span.Start; at < span.End; at++)
            _words[at] |= decoration;
    }
}

using Blotter.Coding;
using Blotter.Coding.Contract;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Whose voice tells a stretch, or what else it is: a label for brackets and a style.</summary>
internal sealed record Voice(string Label, Style Style);

/// <summary>
/// What each character of a report's text is: who says it (the innermost saying), whether it stands in quotation marks, and whether it is loaded.
/// Without colours the marks are characters: <c>[s1: said by s1]</c>, <c>_loaded_</c>.
/// </summary>
internal sealed class TextMarks
{
    private const string Nobody = "?";

    private readonly string _text;
    private readonly bool _coloured;
    private readonly List<Voice> _voices = [new("", Style.Plain)];
    private readonly int[] _voice;
    private readonly Decoration[] _words;

    public TextMarks(CodingResult result, string text, ReportSources sources, bool coloured)
    {
        (_text, _coloured) = (text, coloured);
        (_voice, _words) = (new int[text.Length], new Decoration[text.Length]);
        foreach (var added in result.Report.Voice)
            Mark(added);
        foreach (var said in result.Said.OrderByDescending(said => said.Span.Length).ThenBy(said => said.Span))
            Paint(said.Span, new Voice(Label(said), sources.StyleOf(said.Source)));
        foreach (var quoted in result.Quoted)
            Decorate(quoted, Decoration.Italic);
    }

    /// <summary>Whether some of the words are marked as loaded.</summary>
    public bool HasLoaded { get; private set; }

    /// <summary>Whether something is marked as said by somebody.</summary>
    public bool HasSaid { get; private set; }

    /// <summary>The voice of one character; its label is empty where the writer tells it.</summary>
    public Voice At(int offset) => _voices[_voice[offset]];

    /// <summary>A stretch with its marks.</summary>
    /// <param name="span">Which.</param>
    /// <param name="ground">How it looks where nothing is marked.</param>
    /// <param name="silent">A voice that needs no mark here, or <c>null</c>.</param>
    public IEnumerable<StyledText> Of(TextSpan span, Style ground, Voice? silent = null)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = VoiceEnd(start, span.End);
            var voice = At(start);
            var marked = voice.Label.Length > 0 && voice != silent;
            var style = ground.Combine(voice.Style);
            if (marked && !_coloured)
                yield return new StyledText($"[{voice.Label}: ", style);
            foreach (var part in Words(new TextSpan(start, end), style))
                yield return part;
            if (marked)
                yield return new StyledText(_coloured ? $"[{voice.Label}]" : "]", style);
            start = end;
        }
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

    // Blanks and stops between two stretches of one voice are its own.
    private int VoiceEnd(int start, int limit)
    {
        var end = start + 1;
        for (var at = end; at < limit; at++)
        {
            if (_voice[at] == _voice[start])
                end = at + 1;
            else if (_voice[at] != 0 || char.IsLetterOrDigit(_text[at]))
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
            Paint(added.Span, new Voice(Wording.Of(added.Kind), new Style(decoration: Decoration.Dim)));
    }

    private static string Label(SaidText said)
    {
        var source = said.Source ?? Nobody;
        return said.Stance == Stance.Asserts ? source : $"{source} {Wording.Of(said.Stance)}";
    }

    private void Paint(TextSpan span, Voice voice)
    {
        HasSaid = true;
        var index = _voices.IndexOf(voice);
        if (index < 0)
        {
            index = _voices.Count;
            _voices.Add(voice);
        }
        _voice.AsSpan(span.Start, span.Length).Fill(index);
    }

    private void Decorate(TextSpan span, Decoration decoration)
    {
        for (var at = span.Start; at < span.End; at++)
            _words[at] |= decoration;
    }
}

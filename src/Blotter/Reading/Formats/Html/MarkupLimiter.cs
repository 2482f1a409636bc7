using System.Collections.Frozen;
using System.Text;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// Makes a page's markup harmless before it is parsed, in one pass and linear time: what is never read (scripts, styles, drawings, comments) is
/// left out, elements are balanced, at most 256 deep and 200,000 in number, and attributes are few and short. Text is never dropped, only tags.
/// </summary>
/// <remarks>
/// The HTML parsing algorithm is quadratic in the depth of open elements and copies open formatting elements into every new paragraph, so a few
/// megabytes of tags can hang or exhaust a process; and what walks a tree of 200,000 levels overflows the stack.
/// Scripts that hold JSON-LD keep their content, and those that embed a Telegram post their attributes.
/// </remarks>
internal sealed class MarkupLimiter
{
    private const int MostElements = 200_000;
    private const int MostDepth = 256;
    private const int LongestData = 1_000_000;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Elements whose end the parser supplies itself: they nest only as deep as the others do.</summary>
    private static readonly FrozenSet<string> SelfEnding = FrozenSet.Create(StringComparer.Ordinal,
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body");

    /// <summary>Tags left out, with their text kept: formatting, which the parser would copy about.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(StringComparer.Ordinal,
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "ruby", "rb", "rt", "rtc",
        "rp", "plaintext", "frameset", "frame", "option", "optgroup");

    /// <summary>Elements left out with all that is in them.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "math", "textarea", "xmp", "noembed", "noframes", "iframe", "select", "object", "canvas");

    /// <summary>Of these, those whose content is no markup, so that without an end tag they reach to the end of the page.</summary>
    private static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "textarea", "xmp", "noembed", "noframes");

    private readonly string _html;
    private readonly StringBuilder _kept;
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private int _elements;
    private int _at;

    private MarkupLimiter(string html)
    {
        _html = html;
        _kept = new StringBuilder(Math.Min(html.Length, 1 << 20));
    }

    /// <summary>The harmless form of <paramref name="html"/>.</summary>
    public static string Limit(string html) => new MarkupLimiter(html).Run();

    private string Run()
    {
        while (_at < _html.Length)
        {
            var tag = _html.IndexOf('<', _at);
            _kept.Append(_html, _at, (tag < 0 ? _html.Length : tag) - _at);
            _at = tag < 0 ? _html.Length : tag;
            if (tag >= 0)
                ReadMarkup();
        }
        while (_open.TryPop(out var name))
            Close(name);
        return _kept.ToString();
    }

    private void ReadMarkup()
    {
        var next = _at + 1 < _html.Length ? _html[_at + 1] : ' ';
        if (string.CompareOrdinal(_html, _at, "<!--", 0, 4) == 0)
            _at = After("-->", _at + 4);
        else if (next is '!' or '?')
            _at = After(">", _at + 1);
        else if (char.IsAsciiLetter(next) || (next == '/' && _at + 2 < _html.Length && char.IsAsciiLetter(_html[_at + 2])))
            ReadTag(MarkupTag.Read(_html, _at));
        else
            ReadStray();
    }

    private void ReadStray()
    {
        _kept.Append("&lt;");
        _at++;
    }

    private void ReadTag(MarkupTag tag)
    {
        _at = tag.End;
        if (Dropped.Contains(tag.Name))
            return;
        if (Skipped.Contains(tag.Name))
            Skip(tag);
        else if (tag.IsEnd)
            End(tag.Name);
        else if (_elements < MostElements)
            Start(tag);
        else
            _kept.Append(' ');
    }

    private void Start(MarkupTag tag)
    {
        var isOpen = !Void.Contains(tag.Name) && !SelfEnding.Contains(tag.Name);
        if (isOpen && _open.Count >= MostDepth)
            return;
        _elements++;
        tag.AppendTo(_kept);
        if (isOpen)
            _open.Push(tag.Name);
    }

    // Elements left open inside are closed first; an end without a start is left out.
    private void End(string name)
    {
        if (SelfEnding.Contains(name))
        {
            Close(name);
            return;
        }
        if (!_open.Contains(name))
            return;
        string top;
        do
        {
            top = _open.Pop();
            Close(top);
        }
        while (!string.Equals(top, name, StringComparison.Ordinal));
    }

    private void Close(string name) => _kept.Append("</").Append(name).Append('>');

    private void Skip(MarkupTag tag)
    {
        if (tag.IsEnd)
            return;
        var start = _at;
        var end = EndOf(tag.Name);
        if (end >= 0 || Raw.Contains(tag.Name))
            _at = end < 0 ? _html.Length : After(">", end);
        var isData = tag.Name is "script" && tag.IsJsonLinkedData && end >= 0 && end - start <= LongestData;
        if ((!isData && !tag.IsEmbed) || _elements++ >= MostElements)
            return;
        tag.AppendTo(_kept);
        _kept.Append(_html, start, isData ? end - start : 0);
        Close(tag.Name);
    }

    // An end that was looked for in vain once is not there later either; so all searches together stay linear.
    private int EndOf(string name)
    {
        var end = _neverClosed.Contains(name) ? -1 : _html.IndexOf($"</{name}", _at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            _neverClosed.Add(name);
        return end;
    }

    private int After(string mark, int from)
    {
        var found = from < _html.Length ? _html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return found < 0 ? _html.Length : found + mark.Length;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Origins;

/// <summary>
/// The words of a report that are its own telling: of the body, without words inside quotation marks (officials say the same to everybody) and without sentences that are furniture of
/// the page. A word is known by a hash of its letters in lower case without marks on them. Takes time in proportion to the text.
/// </summary>
internal sealed class PassageWords
{
    private const int LongestWord = 64;
    private const string Teaser = "[...]";

    private readonly string _text;
    private readonly List<ulong> _words = [];
    private readonly List<int> _stretches = [];
    private readonly PassageLine _line = new();
    private bool _isQuoted;
    private int _stretch;

    private PassageWords(string text) => _text = text;

    /// <summary>The telling words of a report, in text order, and for each the stretch that it stands in: between words of two stretches something was left out.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="sections">Its sections; those that are not body are left out.</param>
    public static (List<ulong> Words, List<int> Stretches) In(string text, ImmutableArray<Section> sections)
    {
        var words = new PassageWords(text);
        foreach (var section in sections)
            if (section.Kind == SectionKind.Body)
                words.Read(section.Span);
        return (words._words, words._stretches);
    }

    /// <summary>The hash of a word: case, marks on letters and the form of apostrophes don't count.</summary>
    public static ulong HashOf(string word) => HashOf(word.AsSpan());

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var read = word.Length > LongestWord ? word[..LongestWord] : word;
        var isPlain = true;
        for (var at = 0; at < read.Length; at++)
        {
            var unit = read[at] == '’' ? '\'' : char.ToLower(read[at], CultureInfo.InvariantCulture);
            lower[at] = unit;
            isPlain &= char.IsAscii(unit);
        }
        return TextHash.Of(isPlain ? lower[..read.Length] : PlainLetters.Of(lower[..read.Length].ToString()));
    }

    private void Read(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var isWord = char.IsLetterOrDigit(_text[at]);
            var end = isWord ? WordEnd(at, span.End) : at + 1;
            if (isWord)
                _line.Add(HashOf(_text.AsSpan(at, end - at)), char.IsDigit(_text[at]), _isQuoted, IsLength(at, end));
            else
                Pass(at, span.End);
            at = end;
        }
        EndLine(span.End);
        _stretch++;
    }

    private void Pass(int at, int end)
    {
        switch (_text[at])
        {
            case '"':
                _isQuoted = !_isQuoted;
                break;
            case '“':
                _isQuoted = true;
                break;
            case '”':
                _isQuoted = false;
                break;
            case '\n':
                EndLine(at);
                break;
            case '.' or '!' or '?' or '…' when IsSentenceEnd(at, end):
                _line.EndSentence();
                break;
        }
    }

    private bool IsSentenceEnd(int at, int end)
    {
        var next = at + 1;
        while (next < end && next < at + 3 && _text[next] is '"' or '”' or '\'' or '’' or ')')
            next++;
        return next >= end || char.IsWhiteSpace(_text[next]);
    }

    private int WordEnd(int at, int end)
    {
        var next = at + 1;
        while (next < end && (char.IsLetterOrDigit(_text[next]) || (_text[next] is '\'' or '’' && next + 1 < end && char.IsLetterOrDigit(_text[next + 1])) || IsMark(next)))
            next++;
        return next;
    }

    // A mark that stands on the letter before it.
    private bool IsMark(int at) => _text[at] > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(_text[at]) == UnicodeCategory.NonSpacingMark;

    // How long a film is: "1:09", not "1:09 p.m."
    private bool IsLength(int start, int end)
    {
        if (end - start > 2 || end + 3 > _text.Length || !char.IsDigit(_text[start]) || _text[end] != ':' || !char.IsAsciiDigit(_text[end + 1]) || !char.IsAsciiDigit(_text[end + 2]))
            return false;
        var after = _text.AsSpan(end + 3).TrimStart(' ');
        return after.Length < 2 || char.ToLowerInvariant(after[0]) is not ('a' or 'p') || after[1] is not ('.' or 'm' or 'M');
    }

    // A quotation that was never closed ends with its paragraph.
    private void EndLine(int at)
    {
        _isQuoted = false;
        var isTeaser = _text.AsSpan(0, at).EndsWith(Teaser, StringComparison.Ordinal);
        foreach (var (word, isTold) in _line.End(isTeaser))
            if (isTold)
                Keep(word);
            else
                _stretch++;
        _line.Clear();
    }

    private void Keep(ulong word)
    {
        _words.Add(word);
        _stretches.Add(_stretch);
    }
}

using System.Collections.Immutable;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Finds what stands in quotation marks: double and single, straight and curly, guillemets and German low marks, one inside the other. A quotation ends with its paragraph;
/// one that is not closed goes on where the next paragraph begins with the same mark. Apostrophes are no marks. Linear in the length of the text.
/// </summary>
internal sealed class QuotationFinder
{
    private const int Deepest = 4;

    private readonly string _text;
    private readonly ImmutableArray<Quotation>.Builder _found = ImmutableArray.CreateBuilder<Quotation>();
    private readonly List<(char Mark, int At)> _open = [];
    private char? _unclosed;

    private QuotationFinder(string text) => _text = text;

    /// <summary>The quotations of the paragraphs in the order of their opening marks.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="paragraphs">The paragraphs in text order.</param>
    public static ImmutableArray<Quotation> Find(string text, IEnumerable<TextSpan> paragraphs)
    {
        var finder = new QuotationFinder(text);
        foreach (var paragraph in paragraphs)
            finder.Read(paragraph);
        finder._found.Sort((one, other) => one.Span.Start != other.Span.Start ? one.Span.Start.CompareTo(other.Span.Start) : other.Span.End.CompareTo(one.Span.End));
        return finder._found.DrainToImmutable();
    }

    private void Read(TextSpan paragraph)
    {
        var (before, first) = (_unclosed, true);
        _unclosed = null;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (QuotationMarks.LengthAt(_text, at) is not (> 0 and var length))
                continue;
            var mark = QuotationMarks.KindOf(_text, at, length);
            if (Closes(mark, at, length, paragraph))
                Close(mark, at + length, before);
            else if (_open.Count < Deepest && QuotationMarks.CanOpen(_text, at, length, paragraph) && (mark != '\'' || QuotationMarks.ClosesLater(_text, at + length, paragraph.End)))
                _open.Add((mark, at));
            first &= _open.Count == 0;
            at += length - 1;
        }
        EndParagraph(paragraph, before);
    }

    private bool Closes(char mark, int at, int length, TextSpan paragraph) =>
        _open.Exists(open => open.Mark == mark) && QuotationMarks.CanClose(_text, at, length, paragraph, mark);

    private void Close(char mark, int end, char? before)
    {
        var depth = _open.FindLastIndex(open => open.Mark == mark);
        Add(_open[depth], end, depth, isClosed: true, before);
        _open.RemoveRange(depth, _open.Count - depth);
    }

    private void EndParagraph(TextSpan paragraph, char? before)
    {
        if (_open.Count > 0)
        {
            _unclosed = _open[0].Mark;
            Add(_open[0], paragraph.End, 0, isClosed: false, before);
        }
        _open.Clear();
    }

    private void Add((char Mark, int At) open, int end, int depth, bool isClosed, char? before)
    {
        var span = new TextSpan(open.At, end);
        var goesOn = before == open.Mark && depth == 0 && StartsParagraph(open.At);
        _found.Add(new Quotation(span, Words(span), depth, isClosed, goesOn));
    }

    private bool StartsParagraph(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || _text[at - 1] == '\n';
    }

    private int Words(TextSpan span)
    {
        var (count, inside) = (0, false);
        foreach (var unit in _text.AsSpan(span.Start, span.Length))
        {
            var isBlank = char.IsWhiteSpace(unit);
            if (!isBlank && !inside && !char.IsPunctuation(unit))
                (count, inside) = (count + 1, true);
            else if (isBlank)
                inside = false;
        }
        return count;
    }
}

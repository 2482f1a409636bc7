using System.Collections.Immutable;

namespace Blotter.Web.Pages.Reports;

/// <summary>Says for every character of a text in which of some spans it lies: in the shortest of those that hold it, the first of equals.</summary>
internal sealed class SpanPaint
{
    private readonly int[] _at;

    /// <summary>Lays the spans out over a text.</summary>
    /// <param name="length">Length of the text; what lies beyond is left out.</param>
    /// <param name="spans">The spans.</param>
    public SpanPaint(int length, ImmutableArray<TextSpan> spans)
    {
        _at = new int[length];
        _at.AsSpan().Fill(-1);
        foreach (var (index, span) in spans.Index().OrderByDescending(entry => entry.Item.Length).ThenByDescending(entry => entry.Index))
        {
            var start = Math.Min(span.Start, length);
            _at.AsSpan(start, Math.Min(span.End, length) - start).Fill(index);
        }
    }

    /// <summary>Index of the span in which a character lies, or -1.</summary>
    public int this[int offset] => _at[offset];
}

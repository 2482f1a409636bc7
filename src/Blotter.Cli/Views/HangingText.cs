using System.Collections.Immutable;
using Blotter.Telling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Blotter.Cli.Views;

/// <summary>Text in one style; it must be fit for a terminal (<see cref="PlainText"/>).</summary>
internal readonly record struct StyledText(string Text, Style Style);

/// <summary>
/// Text in several styles, broken between words alone (a word may change its style inside), each line after a margin.
/// </summary>
/// <param name="margin">Stands before the first line.</param>
/// <param name="rail">Stands before each further line; as wide as <paramref name="margin"/>.</param>
/// <param name="parts">The text.</param>
internal sealed class HangingText(StyledText margin, StyledText rail, ImmutableArray<StyledText> parts) : IRenderable
{
    private const int FewestColumns = 10;

    /// <inheritdoc />
    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(FewestColumns, maxWidth), maxWidth);

    /// <inheritdoc />
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var before = new Segment(margin.Text, margin.Style);
        var lines = new Lines(Math.Max(FewestColumns, maxWidth - before.CellCount()));
        foreach (var part in parts)
            lines.Add(part);
        foreach (var (index, line) in lines.Ended().Index())
        {
            if (index > 0)
                yield return Segment.LineBreak;
            yield return index == 0 ? before : new Segment(rail.Text, rail.Style);
            foreach (var segment in line)
                yield return segment;
        }
    }

    private sealed class Lines(int width)
    {
        private readonly List<List<Segment>> _lines = [[]];
        private readonly List<Segment> _word = [];
        private Segment? _blank;
        private int _filled;

        public void Add(StyledText part)
        {
            var start = 0;
            for (var at = 0; at <= part.Text.Length; at++)
            {
                if (at < part.Text.Length && part.Text[at] != ' ')
                    continue;
                if (at > start)
                    _word.Add(new Segment(part.Text[start..at], part.Style));
                if (at < part.Text.Length)
                    EndWord(new Segment(" ", part.Style));
                start = at + 1;
            }
        }

        public List<List<Segment>> Ended()
        {
            EndWord(null);
            return _lines;
        }

        private void EndWord(Segment? blank)
        {
            if (_word.Count > 0)
                Place(_word.Sum(segment => segment.CellCount()));
            _word.Clear();
            _blank = blank;
        }

        private void Place(int cells)
        {
            if (_filled > 0 && _filled + (_blank is null ? 0 : 1) + cells > width)
                Break();
            else if (_filled > 0 && _blank is not null)
                Put(_blank);
            foreach (var segment in cells > width ? _word.SelectMany(Folded) : _word)
            {
                if (_filled > 0 && cells > width && _filled + segment.CellCount() > width)
                    Break();
                Put(segment);
            }
        }

        private List<Segment> Folded(Segment segment) => Segment.SplitOverflow(segment, Overflow.Fold, width);

        private void Put(Segment segment)
        {
            _lines[^1].Add(segment);
            _filled += segment.CellCount();
        }

        private void Break()
        {
            _lines.Add([]);
            _filled = 0;
        }
    }
}

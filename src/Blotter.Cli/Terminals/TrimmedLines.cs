using Spectre.Console;
using Spectre.Console.Rendering;

namespace Blotter.Cli.Terminals;

/// <summary>What is shown, without the blanks by which a table fills its last column, and without styles where there are no colours.</summary>
/// <param name="inner">What to show.</param>
/// <param name="styled">Whether styles are kept.</param>
internal sealed class TrimmedLines(IRenderable inner, bool styled) : IRenderable
{
    /// <inheritdoc />
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    /// <inheritdoc />
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(inner.Render(options, maxWidth));
        for (var index = 0; index < lines.Count; index++)
        {
            foreach (var segment in Trimmed(lines[index]))
                yield return styled ? segment : new Segment(segment.Text);
            if (index < lines.Count - 1)
                yield return Segment.LineBreak;
        }
        if (inner is Table)
            yield return Segment.LineBreak;
    }

    private static IEnumerable<Segment> Trimmed(SegmentLine line)
    {
        var count = line.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(line[count - 1].Text))
            count--;
        for (var index = 0; index < count; index++)
            yield return index == count - 1 ? new Segment(line[index].Text.TrimEnd(), line[index].Style) : line[index];
    }
}

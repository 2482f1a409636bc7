using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Telling;

/// <summary>A paragraph of a report as a person sees it.</summary>
/// <param name="Name">By what facts refer to it: its number from 1, or <c>title</c>.</param>
/// <param name="Span">Where it is, without white space at its ends.</param>
/// <param name="Section">What it belongs to.</param>
public sealed record ReportParagraph(string Name, TextSpan Span, Section Section);

/// <summary>
/// The paragraphs of a report. Blank lines part them; so does every line end where lines are not broken at a fixed width, and in posts, boilerplate
/// and lists.
/// </summary>
public sealed class Paragraphs
{
    private const string TitleName = "title";

    // Longer lines than these were not broken by a typewriter, a wire or an editor.
    private const int WidestBrokenLine = 100;

    private readonly string _text;
    private readonly ImmutableArray<Section> _sections;

    /// <summary>Finds them.</summary>
    /// <param name="report">The coding, which knows the sections.</param>
    /// <param name="text">The stored text.</param>
    public Paragraphs(CodedReport report, string text)
        : this(report is null ? throw new ArgumentNullException(nameof(report)) : report.Report.Sections, text)
    {
    }

    /// <summary>Finds them in a text of which no more than the sections is known.</summary>
    /// <param name="sections">The sections, in text order.</param>
    /// <param name="text">The stored text.</param>
    public Paragraphs(ImmutableArray<Section> sections, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_text, _sections) = (text, sections.IsDefault ? [] : sections);
        var number = 0;
        All = [.. Blocks().Select(span => (span, section: SectionOf(span))).Select(block => new ReportParagraph(
            block.section.Kind == SectionKind.Headline ? TitleName : (++number).ToString(CultureInfo.InvariantCulture), block.span, block.section))];
    }

    /// <summary>All of them in text order.</summary>
    public ImmutableArray<ReportParagraph> All { get; }

    /// <summary>The names of the paragraphs in which the stretches begin, each once.</summary>
    public string NamesOf(params IEnumerable<TextSpan> spans) => string.Join(", ", spans.Select(NameAt).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal));

    private string NameAt(TextSpan span)
    {
        var (low, high) = (0, All.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < All.Length && All[low].Span.Start <= Math.Max(span.Start, span.End - 1) ? All[low].Name : "";
    }

    private IEnumerable<TextSpan> Blocks()
    {
        var lines = Lines();
        var isBroken = lines.TrueForAll(line => line.Length <= WidestBrokenLine);
        TextSpan? block = null;
        foreach (var line in lines)
        {
            if (block is { } before && (line.IsEmpty || !isBroken || StandsAlone(line) || SectionOf(line) != SectionOf(before)))
            {
                yield return before;
                block = null;
            }
            if (!line.IsEmpty)
                block = block?.Union(line) ?? line;
        }
        if (block is { } last)
            yield return last;
    }

    private List<TextSpan> Lines()
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < _text.Length;)
        {
            var end = _text.IndexOf('\n', start) is >= 0 and var found ? found : _text.Length;
            lines.Add(new TextSpan(start, end).Trim(_text));
            start = end + 1;
        }
        return lines;
    }

    private bool StandsAlone(TextSpan line) =>
        SectionOf(line).Kind is SectionKind.Post or SectionKind.Boilerplate || "-*•–·".Contains(_text[line.Start], StringComparison.Ordinal);

    // A dateline runs on into the paragraph that it opens: what the end belongs to names the whole.
    private Section SectionOf(TextSpan span)
    {
        var (low, high) = (0, _sections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sections[middle].Span.End < span.End)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _sections.Length && _sections[low].Span.Start < span.End ? _sections[low] : new Section(SectionKind.Body, new TextSpan(0, _text.Length));
    }
}

using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Blotter.Reading.Formats.Html;
using Blotter.Reading.Sections;

namespace Blotter.Reading.Formats;

/// <summary>
/// Reads a web page: its main text without menus, comments, related links and advertising (see <see cref="MainText"/>), what surrounds the text
/// (see <see cref="PageMetadata"/> for the order of sources), and its sections.
/// </summary>
/// <remarks>
/// Nothing of the page is run or fetched. Any markup is read in time and memory linear in its length, because <see cref="MarkupLimiter"/> makes it
/// harmless first.
/// </remarks>
internal static class HtmlReader
{
    /// <summary>Reads the report, decoded as the page declares.</summary>
    /// <exception cref="BlotterException">B007: no text; B050: the page holds no text of its own.</exception>
    public static ReportContent Read(RawReport raw)
    {
        var (html, notes) = TextDecoder.Decode(raw.Bytes, DeclaredEncoding.Find(raw.Bytes.Span), raw.Origin);
        var page = Read(html, raw.Origin);
        return page with { Notes = [.. notes, .. page.Notes] };
    }

    /// <summary>Reads a page that is already decoded. Its stored text has a blank line between paragraphs and line breaks as <c>\n</c>.</summary>
    /// <param name="html">The page's source.</param>
    /// <param name="origin">Where it was found, for error texts.</param>
    /// <exception cref="BlotterException">B050: the page holds no text.</exception>
    public static ReportContent Read(string html, string origin)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var page = new HtmlParser().ParseDocument(MarkupLimiter.Limit(html));
        if (page.Body is not { } body)
            throw Errors.PageHoldsNoText(origin);
        var (container, beside) = MainText.Choose(body);
        var metadata = PageMetadata.Read(page, container);
        var blocks = PageBlocks.Read(body, container, beside, metadata.Title);
        if (blocks.All(block => block.Kind is SectionKind.Headline or SectionKind.Byline))
            throw Errors.PageHoldsNoText(origin);
        return Compose(blocks, metadata);
    }

    private static ReportContent Compose(IReadOnlyList<Block> blocks, PageMetadata metadata)
    {
        var text = string.Join("\n\n", blocks.Select(block => block.Text));
        var known = ImmutableArray.CreateBuilder<Section>();
        var start = 0;
        foreach (var block in blocks)
        {
            known.Add(new Section(block.Kind, new TextSpan(start, start + block.Text.Length)));
            start += block.Text.Length + 2;
        }
        var found = SectionFinder.Find(text, new SectionHints { Title = metadata.Title, FirstLineIsHeadline = false, Known = known.ToImmutable() });
        var headline = found.Sections.Where(section => section.Kind == SectionKind.Headline)
            .Select(section => section.Span.Of(text))
            .FirstOrDefault();
        return new ReportContent
        {
            Text = text,
            Sections = found.Sections,
            Title = headline ?? metadata.Title,
            Byline = metadata.Byline ?? SignedBy(blocks) ?? found.Byline,
            Published = metadata.Published ?? found.Published,
            Dateline = found.Dateline,
            About = new ReportMetadata(metadata.Publisher, null, metadata.Url),
            Notes = metadata.Notes,
        };
    }

    private static string? SignedBy(IReadOnlyList<Block> blocks) =>
        blocks.Where(block => block.Kind == SectionKind.Byline)
            .Select(block => CreditLine.Read(block.Text) is { IsSigned: true } credit ? credit.Byline : PageMetadata.Field(block.Text))
            .FirstOrDefault();
}

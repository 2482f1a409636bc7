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
    /// <summary>Reads a page that is already decoded.</summary>
    /// <param name="html">The page's source.</param>
    /// <param name="origin">Where it was found, for error texts.</param>
    /// <exception cref="BlotterException">B050: the page holds no text.</exception>
    public static HtmlPage Read(string html, string origin)
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

    /// <summary>
    /// The encoding that the first 1,024 bytes declare (<c>meta charset</c>, <c>http-equiv</c>, XML declaration), as written, or <c>null</c>.
    /// </summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> head) => DeclaredEncoding.Find(head);

    private static HtmlPage Compose(IReadOnlyList<Block> blocks, PageMetadata metadata)
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
        return new HtmlPage
        {
            Text = text,
            Sections = found.Sections,
            Title = headline ?? metadata.Title,
            Byline = metadata.Byline ?? SignedBy(blocks) ?? found.Byline,
            Published = metadata.Published ?? found.Published,
            Dateline = found.Dateline,
            Url = metadata.Url,
            Publisher = metadata.Publisher,
            Notes = metadata.Notes,
        };
    }

    private static string? SignedBy(IReadOnlyList<Block> blocks) =>
        blocks.Where(block => block.Kind == SectionKind.Byline)
            .Select(block => CreditLine.Read(block.Text) is { IsSigned: true } credit ? credit.Byline : PageMetadata.Field(block.Text))
            .FirstOrDefault();
}

/// <summary>A web page as it was read.</summary>
internal sealed record HtmlPage
{
    /// <summary>The stored text: paragraphs separated by a blank line, line breaks as <c>\n</c>. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Sections of <see cref="Text"/> in text order, not overlapping.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Headline of the text, else the title of the metadata, else <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Who signs it, without "By", or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>Publication date with basis <c>json-ld</c>, <c>meta</c>, <c>time</c>, <c>text</c> or <c>dateline</c>, or <c>null</c>.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The dateline, or <c>null</c>.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Canonical http(s) address, or <c>null</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Publisher's name, or <c>null</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the reader had to put up with, for people.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

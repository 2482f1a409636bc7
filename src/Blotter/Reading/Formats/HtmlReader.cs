using System.Collections.Immutable;

namespace Blotter.Reading.Formats;

/// <summary>Reads a web page: its main text, what surrounds the text, and its sections.</summary>
public static class HtmlReader
{
    /// <summary>Reads a page that is already decoded.</summary>
    /// <param name="html">The page's source.</param>
    /// <param name="origin">Where it was found, for error texts.</param>
    /// <exception cref="BlotterException">B050: the page holds no text.</exception>
    public static HtmlPage Read(string html, string origin)
    {
        ArgumentNullException.ThrowIfNull(html);
        throw Errors.PageHoldsNoText(origin);
    }

    /// <summary>
    /// The encoding that the first 1,024 bytes declare (<c>meta charset</c>, <c>http-equiv</c>, XML declaration), as written, or <c>null</c>.
    /// </summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> head) => head.IsEmpty ? null : string.Empty;
}

/// <summary>A web page as it was read.</summary>
public sealed record HtmlPage
{
    /// <summary>The stored text: paragraphs separated by a blank line, line breaks as <c>\n</c>. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Sections of <see cref="Text"/> in text order, not overlapping.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Headline, or <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Who signs it, without "By", or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>Publication date and its basis, or <c>null</c>.</summary>
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

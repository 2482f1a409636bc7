using System.Collections.Immutable;

namespace Blotter.Reading;

/// <summary>
/// One report as it was read: its stored text, what surrounds the text, and its sections. Never altered after reading.
/// </summary>
public sealed record Document
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits: the digest of the report's own bytes (decompressed, not yet decoded).</summary>
    public required string Id { get; init; }

    /// <summary>Where it was found, for people: <c>reports/a.html</c>, <c>articles.jsonl.gz:17</c> (line from 1), <c>-</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>
    /// What stays the same when the report is edited: the canonical URL if known, else the absolute file (and the entry's own id in it),
    /// else <c>null</c>. Two documents with one address and different <see cref="Id"/> are versions of one report.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>Canonical URL, or <c>null</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Publisher's name, or <c>null</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary>Headline as published, or <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Who signs it, without "By", or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>Publication date, or <c>null</c>. Never taken from the clock or the file system.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The dateline, or <c>null</c> when the report has none.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The stored text. All spans refer to it.</summary>
    public required string Text { get; init; }

    /// <summary>Sections in text order; they do not overlap. White space between them belongs to none.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>What the reader had to put up with (an encoding that did not fit, a date that could not be), for people.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The stored text inside <paramref name="span"/>.</summary>
    public string Quote(TextSpan span) => span.Of(Text);
}

/// <summary>A publication date and what it was taken from.</summary>
/// <param name="Date">The date, as coarse as it was given.</param>
/// <param name="Basis">
/// The field or place that gave it: <c>option</c>, <c>json-ld</c>, <c>meta</c>, <c>time</c>, <c>field</c>, <c>dateline</c>, <c>text</c>.
/// </param>
public readonly record struct PublicationDate(PartialDate Date, string Basis);

/// <summary>Where, when and for whom a report was filed, as its first line says ("ERBIL, Iraq, May 2 (Reuters) -").</summary>
/// <param name="Place">The place as written, or <c>null</c>.</param>
/// <param name="Country">The country as written after the place, or <c>null</c>.</param>
/// <param name="Date">The date as written, or <c>null</c>.</param>
/// <param name="Agency">The agency as written, or <c>null</c>.</param>
/// <param name="Span">The whole dateline without the white space around it.</param>
public sealed record Dateline(string? Place, string? Country, string? Date, string? Agency, TextSpan Span);

/// <summary>A part of the stored text and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is, without white space at its ends.</param>
public readonly record struct Section(SectionKind Kind, TextSpan Span);

/// <summary>What a part of a report is. The names are those of the contract.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Coding.Contract.KebabCaseConverter<SectionKind>))]
public enum SectionKind
{
    /// <summary>The title above the report.</summary>
    Headline,

    /// <summary>The summary under the headline.</summary>
    Standfirst,

    /// <summary>Who signs the report.</summary>
    Byline,

    /// <summary>Place, date and agency at the head of the text.</summary>
    Dateline,

    /// <summary>The report's own text.</summary>
    Body,

    /// <summary>An embedded social post.</summary>
    Post,

    /// <summary>The line under a picture or film.</summary>
    Caption,

    /// <summary>A note that corrects or updates an earlier version.</summary>
    Correction,

    /// <summary>Credits, promotion, related links and the like.</summary>
    Boilerplate,
}

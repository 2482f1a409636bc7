using System.Collections.Immutable;
using Blotter.Reading.Sections;

namespace Blotter.Reading.Formats;

/// <summary>What a report's own bytes say, before the user's options and the metadata beside it are weighed in.</summary>
internal sealed record ReportContent
{
    /// <summary>The stored text.</summary>
    public required string Text { get; init; }

    /// <summary>Sections in text order.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Headline, or <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Who signs it, or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>The dateline, or <c>null</c>.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The publication date that the text or page gives, or <c>null</c>.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>What fields beside the text say, not yet judged.</summary>
    public ReportMetadata About { get; init; } = new(null, null, null);

    /// <summary>What had to be put up with, for people.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The content of a text that has been searched for its sections.</summary>
    public static ReportContent Of(string text, SectionedText found, ImmutableArray<string> notes) => new()
    {
        Text = text,
        Sections = found.Sections,
        Title = found.Title,
        Byline = found.Byline,
        Dateline = found.Dateline,
        Published = found.Published,
        Notes = notes,
    };
}

using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>What is known about a text before its sections are looked for.</summary>
internal sealed record SectionHints
{
    /// <summary>The title from elsewhere (a field, metadata), or <c>null</c>. A first line that repeats it becomes the headline section.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the first line is the headline (a file pasted by people) or the text may start with its body (a field of a table).</summary>
    public bool FirstLineIsHeadline { get; init; } = true;

    /// <summary>
    /// Sections already known, in text order and not overlapping. They are kept as they are, and the rest of the text is searched.
    /// A known <see cref="SectionKind.Body"/> is not kept but searched like the rest.
    /// </summary>
    public ImmutableArray<Section> Known { get; init; } = [];
}

/// <summary>A text's sections and what its head lines say about it.</summary>
/// <param name="Sections">In text order, not overlapping, without white space at their ends; together they hold every other code unit.</param>
/// <param name="Title">The hinted title, else the headline section's text, else <c>null</c>.</param>
/// <param name="Byline">Who signs, without "By", or <c>null</c>.</param>
/// <param name="Dateline">The dateline, or <c>null</c>.</param>
/// <param name="Published">
/// The date of the head lines (basis <c>text</c>), else a full date of the dateline (basis <c>dateline</c>), else <c>null</c>.
/// </param>
internal sealed record SectionedText(
    ImmutableArray<Section> Sections, string? Title, string? Byline, Dateline? Dateline, PublicationDate? Published);

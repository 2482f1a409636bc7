using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>What one report tells of an incident, as counting origins needs it.</summary>
/// <param name="Report">Names the report; reports that are versions of one another are not told apart.</param>
/// <param name="Story">The first of the reports whose text this one is, the report itself where it repeats nobody.</param>
/// <param name="Origin">Where the report says that its telling comes from.</param>
/// <param name="CitedHere">The outlets cited in the paragraphs that tell of the incident, in text order.</param>
/// <param name="HasDirectSource">Whether somebody who is no outlet speaks in them to the report itself.</param>
public sealed record ToldBy(string Report, string Story, ReportOrigin Origin, ImmutableArray<string> CitedHere, bool HasDirectSource)
{
    /// <summary>What a report tells of an incident in some of its sentences.</summary>
    /// <param name="report">Names the report.</param>
    /// <param name="story">The first of the reports whose text it is.</param>
    /// <param name="origin">Where it says that its telling comes from.</param>
    /// <param name="text">Its stored text.</param>
    /// <param name="sources">The sources of its coding.</param>
    /// <param name="sentences">The sentences that tell of the incident.</param>
    public static ToldBy Of(string report, string story, ReportOrigin origin, string text, ImmutableArray<Source> sources, ImmutableArray<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = sentences.Select(sentence => Paragraph(text, sentence)).Distinct().ToList();
        return new ToldBy(
            report,
            story,
            origin,
            [.. origin.Cites.Where(citation => IsIn(paragraphs, citation.Span)).Select(citation => citation.Outlet)],
            sources.Any(source => source is { Span: { } span } && IsIn(paragraphs, span) && IsDirect(source, origin)));
    }

    private static TextSpan Paragraph(string text, TextSpan sentence)
    {
        var start = sentence.Start == 0 ? 0 : text.LastIndexOf('\n', sentence.Start - 1) + 1;
        var end = text.IndexOf('\n', sentence.End);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }

    private static bool IsIn(List<TextSpan> paragraphs, TextSpan span) => paragraphs.Exists(paragraph => paragraph.Contains(span));

    private static bool IsDirect(Source source, ReportOrigin origin) =>
        source.Via is null && source.Kind is not (SourceKind.Publisher or SourceKind.Agency or SourceKind.Account) && !origin.Cites.Any(citation => citation.Span.Start < source.Span!.Value.End && source.Span.Value.Start < citation.Span.End);
}

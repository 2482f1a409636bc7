using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>What one report tells of an incident, as counting origins needs it.</summary>
/// <param name="Report">Names the report.</param>
/// <param name="Story">What reports that are one text have in common; the report's own name where it repeats nobody.</param>
/// <param name="Publisher">Who published it, or <c>null</c>.</param>
/// <param name="Agency">The agency whose work it is, or <c>null</c>.</param>
/// <param name="IsRelay">Whether it only passes on what outlets told of the incident.</param>
/// <param name="Cited">The outlets that it has what it tells from, the weightiest first.</param>
public sealed record ToldBy(string Report, string Story, string? Publisher, string? Agency, bool IsRelay, ImmutableArray<string> Cited)
{
    /// <summary>What a report tells of an incident in some of its sentences: it only passes on where it is compiled from others, or where outlets alone speak in those paragraphs and nobody was told anything.</summary>
    /// <param name="report">Names the report.</param>
    /// <param name="story">What reports that are one text have in common.</param>
    /// <param name="origin">Where it says that its telling comes from.</param>
    /// <param name="text">Its stored text.</param>
    /// <param name="sources">The sources of its coding.</param>
    /// <param name="sentences">The sentences that tell of the incident.</param>
    public static ToldBy Of(string report, string story, ReportOrigin origin, string text, ImmutableArray<Source> sources, ImmutableArray<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = sentences.Select(sentence => Paragraph(text, sentence)).Distinct().ToList();
        ImmutableArray<string> here = [.. origin.Cites.Where(citation => IsIn(paragraphs, citation.Span)).Select(citation => citation.Outlet)];
        var hasDirect = sources.Any(source => source is { Span: { } span } && IsIn(paragraphs, span) && IsDirect(source, origin));
        var isHeard = !origin.HasOwnReporting && origin.Agency is null && !hasDirect && !here.IsEmpty;
        return new ToldBy(report, story, origin.Publisher, origin.Agency, origin.IsCompiled || isHeard, here.IsEmpty ? [.. origin.Cites.Select(citation => citation.Outlet)] : here);
    }

    private static TextSpan Paragraph(string text, TextSpan sentence)
    {
        var start = sentence.Start == 0 ? 0 : text.LastIndexOf('\n', sentence.Start - 1) + 1;
        var end = text.IndexOf('\n', sentence.End);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }

    private static bool IsIn(List<TextSpan> paragraphs, TextSpan span) => paragraphs.Exists(paragraph => paragraph.Contains(span));

    private static bool IsDirect(Source source, ReportOrigin origin) => source is { Via: null, Span: { } span }
        && source.Kind is not (SourceKind.Publisher or SourceKind.Agency or SourceKind.Account)
        && !origin.Cites.Any(citation => citation.Span.Start < span.End && span.Start < citation.Span.End);
}

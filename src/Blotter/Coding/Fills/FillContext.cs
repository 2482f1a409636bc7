using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Coding.Fills;

/// <summary>What is known of an incident when its fills are looked at.</summary>
/// <param name="Report">The annotated sentences of the report's body, each at its <see cref="Sentence.Index"/>.</param>
/// <param name="Telling">The indexes of the sentences that tell of the incident, ascending; empty where that is not known.</param>
/// <param name="Type">What kind of incident it is, or <c>null</c>.</param>
/// <param name="Stage">How far it got, or <c>null</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country where it happened, or <c>null</c>.</param>
internal sealed record FillContext(ImmutableArray<Sentence> Report, ImmutableArray<int> Telling, IncidentType? Type, Stage? Stage, string? Country)
{
    private const int MostOpening = 400;

    /// <summary>The words of what opens the report before its body (who reports, in what form), in lower case, each once.</summary>
    public ImmutableArray<string> Opening { get; init; } = [];

    /// <summary>Whether a sentence tells of the incident, or none is known to.</summary>
    public bool Tells(int sentence) => Telling.IsEmpty || Telling.BinarySearch(sentence) >= 0;

    /// <summary>The words of a document from its dateline up to its body's first sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="body">The sentences of its body.</param>
    public static ImmutableArray<string> OpeningOf(Document document, ImmutableArray<Sentence> body)
    {
        if (document.Dateline is not { } dateline || body.IsEmpty)
            return [];
        var end = Math.Min(Math.Max(dateline.Span.End, body[0].Span.Start), dateline.Span.Start + MostOpening);
        return [.. Tokenizer.Tokenize(document.Text, new TextSpan(dateline.Span.Start, Math.Min(end, document.Text.Length)))
            .Where(token => token.Kind == TokenKind.Word).Select(token => token.Lower).Distinct(StringComparer.Ordinal)];
    }
}

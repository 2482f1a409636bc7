using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Evaluation.Places;

/// <summary>An article of a corpus of toponyms.</summary>
/// <param name="Id">Its number or address in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Url">Where it was published, or <c>null</c>.</param>
/// <param name="Publisher">The publisher's domain, or <c>null</c>.</param>
/// <param name="Toponyms">What the corpus marks, in text order.</param>
internal sealed record GeoparseArticle(string Id, string Text, string? Url, string? Publisher, ImmutableArray<GoldToponym> Toponyms)
{
    /// <summary>The article as the program reads reports: its text is all body.</summary>
    public Document ToDocument() => new()
    {
        Id = "geoparse:" + Id,
        Origin = Id,
        Url = Url,
        Publisher = Publisher,
        Text = Text,
        Sections = string.IsNullOrWhiteSpace(Text) ? [] : [new Section(SectionKind.Body, Trimmed())],
    };

    private TextSpan Trimmed()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return new TextSpan(start, Text.AsSpan().TrimEnd().Length);
    }
}

/// <summary>A toponym that a corpus marks.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Point">Where it lies in WGS 84 decimal degrees, or <c>null</c> where the corpus doesn't say.</param>
internal readonly record struct GoldToponym(TextSpan Span, (double Lat, double Lon)? Point);

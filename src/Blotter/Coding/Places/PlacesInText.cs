using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>What a text names as places, where they are, and what in it was not taken for a place.</summary>
/// <param name="Toponyms">In text order.</param>
/// <param name="NotPlaces">Names that places have, but that stand for something else here; in text order.</param>
public sealed record PlacesInText(ImmutableArray<PlacedName> Toponyms, ImmutableArray<NotPlace> NotPlaces)
{
    private static readonly PlacesJsonContext Compact = new(ContractJson.Options(indented: false));
    private static readonly PlacesJsonContext Indented = new(ContractJson.Options(indented: true));

    /// <summary>Reads a report.</summary>
    public static PlacesInText Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        var toponyms = ToponymReader.Shipped.Read(document, sentences);
        return new PlacesInText(
            [.. toponyms.Select(toponym => PlacedName.Of(toponym, toponyms))],
            [.. ToponymReader.Shipped.Refused(sentences, toponyms).Select(name => new NotPlace(name.Text, name.Span, name.Reason))]);
    }

    /// <summary>Reads a text that comes from nowhere.</summary>
    public static PlacesInText Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var body = new TextSpan(start, Math.Max(start, text.AsSpan().TrimEnd().Length));
        return Read(new Document { Id = "text", Origin = "text", Text = text, Sections = body.IsEmpty ? [] : [new Section(SectionKind.Body, body)] });
    }

    /// <summary>The whole as JSON: one line, or indented by two blanks for people.</summary>
    public string ToJson(bool indented) => JsonSerializer.Serialize(this, (indented ? Indented : Compact).PlacesInText);
}

/// <summary>A toponym with its places.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it is in the text.</param>
/// <param name="Use">How it is used: <c>place</c>, <c>adjective</c>, <c>metonym</c>.</param>
/// <param name="Places">Where it may lie, the likeliest first, at most five; none where no place of that name is known.</param>
/// <param name="Relation">How what is told lies to it, or <c>null</c>.</param>
public sealed record PlacedName(string Text, TextSpan Span, string Use, ImmutableArray<PossiblePlace> Places, NamedRelation? Relation)
{
    internal static PlacedName Of(Toponym toponym, ImmutableArray<Toponym> all) => new(
        toponym.Text, toponym.Span, toponym.Use.ToString().ToLowerInvariant(), [.. toponym.Candidates.Select(PossiblePlace.Of)],
        toponym.Relation is { } relation ? NamedRelation.Of(relation, all) : null);
}

/// <summary>A place that a toponym may stand for.</summary>
/// <param name="Name">In English, or as news writes it.</param>
/// <param name="Kind"><c>country</c>, <c>region</c>, <c>district</c>, <c>city</c>, <c>quarter</c>, <c>area</c>, <c>facility</c>.</param>
/// <param name="Region">The first-level region it lies in, or <c>null</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or <c>null</c> for seas and areas of several countries.</param>
/// <param name="Lat">Latitude, WGS 84 decimal degrees.</param>
/// <param name="Lon">Longitude.</param>
/// <param name="RadiusKm">Roughly how far it reaches.</param>
/// <param name="Probability">How likely it is, from 0 to 1.</param>
/// <param name="Why">The evidence that speaks most for it beside the others.</param>
/// <param name="Source">Where the gazetteer has it from.</param>
public sealed record PossiblePlace(string Name, string Kind, string? Region, string? Country, double Lat, double Lon, int RadiusKm, double Probability, string Why, string Source)
{
    internal static PossiblePlace Of(PlaceCandidate candidate) => new(
        candidate.Place.Name, candidate.Place.Kind.ToString().ToLowerInvariant(), candidate.Place.Admin1, candidate.Place.Country, candidate.Place.Lat,
        candidate.Place.Lon, candidate.Place.RadiusKm, Math.Round(candidate.Probability, 3), candidate.Rule, candidate.Place.Source);
}

/// <summary>How something lies to a toponym.</summary>
/// <param name="Kind"><c>offset</c>, <c>near</c>, <c>between</c>, <c>border</c>.</param>
/// <param name="Kilometres">The distance, or <c>null</c>.</param>
/// <param name="Bearing">Degrees from north, clockwise, or <c>null</c>.</param>
/// <param name="Other">The other toponym of "between X and Y", as written, or <c>null</c>.</param>
/// <param name="Lat">Latitude of the point that is meant, or <c>null</c> where none is known.</param>
/// <param name="Lon">Its longitude.</param>
/// <param name="RadiusKm">How far the true point may lie from it.</param>
public sealed record NamedRelation(string Kind, double? Kilometres, double? Bearing, string? Other, double? Lat, double? Lon, double RadiusKm)
{
    internal static NamedRelation Of(PlaceRelation relation, ImmutableArray<Toponym> all) => new(
        relation.Kind.ToString().ToLowerInvariant(), Rounded(relation.Kilometres, 1), relation.Bearing, relation.Other is { } other ? all[other].Text : null,
        Rounded(relation.Point?.Lat, 4), Rounded(relation.Point?.Lon, 4), Math.Round(relation.RadiusKm, 1));

    private static double? Rounded(double? number, int digits) => number is { } known ? Math.Round(known, digits) : null;
}

/// <summary>A name that places have, but that stands for something else in a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it is in the text.</param>
/// <param name="Why">Why it is not taken for a place.</param>
public sealed record NotPlace(string Text, TextSpan Span, string Why);

[JsonSerializable(typeof(PlacesInText))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class PlacesJsonContext : JsonSerializerContext;

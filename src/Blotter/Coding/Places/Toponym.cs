using System.Collections.Immutable;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Places;

/// <summary>A name of a place in a text, and what it may stand for.</summary>
/// <param name="Sentence">Position of its sentence among those given, from 0.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token, included.</param>
/// <param name="Text">As written, line ends as blanks.</param>
/// <param name="Use">How the text uses it.</param>
/// <param name="Candidates">Where it may lie, the likeliest first, at most <see cref="MostCandidates"/>; none where the gazetteer has no such name.</param>
internal sealed record Toponym(int Sentence, int First, int Last, string Text, ToponymUse Use, ImmutableArray<PlaceCandidate> Candidates)
{
    /// <summary>The most candidates that are given.</summary>
    public const int MostCandidates = 5;

    /// <summary>Where it is in the stored text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How what the sentence tells of lies to it ("30 km south of X"), or <c>null</c> where it is the place itself.</summary>
    public PlaceRelation? Relation { get; init; }

    /// <summary>What it hangs on in the sentence's tree.</summary>
    public Governor Governor { get; init; }

    /// <summary>The likeliest candidate, or <c>null</c>.</summary>
    public PlaceCandidate? Best => Candidates.IsEmpty ? null : Candidates[0];
}

/// <summary>How a text uses the name of a place.</summary>
internal enum ToponymUse
{
    /// <summary>For the place.</summary>
    Place,

    /// <summary>As an adjective or for a people ("Iraqi", "Texans").</summary>
    Adjective,

    /// <summary>For who is there: a government, a team, an office ("Washington said", "Baghdad police").</summary>
    Metonym,
}

/// <summary>A place that a toponym may stand for.</summary>
/// <param name="Place">Which.</param>
/// <param name="Probability">How likely it is, from 0 to 1, beside the other places of that name.</param>
/// <param name="Rule">The evidence that speaks most for it beside the others: <c>the only place of that name</c>, <c>lies in a region named beside it</c>.</param>
internal readonly record struct PlaceCandidate(GazetteerPlace Place, float Probability, string Rule);

/// <summary>How something lies to a toponym.</summary>
/// <param name="Kind">How.</param>
/// <param name="Kilometres">The distance where one is given.</param>
/// <param name="Bearing">The direction in degrees from north, clockwise, where one is given.</param>
/// <param name="Other">Position of the other toponym of "between X and Y" among the report's, or <c>null</c>.</param>
/// <param name="Point">The point meant in WGS 84 decimal degrees, or <c>null</c> where the toponym has no candidate.</param>
/// <param name="RadiusKm">How far the true point may lie from <paramref name="Point"/>.</param>
internal sealed record PlaceRelation(PlaceRelationKind Kind, double? Kilometres, double? Bearing, int? Other, (double Lat, double Lon)? Point, double RadiusKm);

/// <summary>Kinds of relations to a place; none of them is the place itself.</summary>
internal enum PlaceRelationKind
{
    /// <summary>A distance, a direction, or both ("30 km south of X", "north of X").</summary>
    Offset,

    /// <summary>Beside it ("near X", "outside X", "close to X").</summary>
    Near,

    /// <summary>Between it and another.</summary>
    Between,

    /// <summary>At its border ("the border with X").</summary>
    Border,
}

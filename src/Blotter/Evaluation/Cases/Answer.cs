using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>One answer to one question about a report, in a form in which gold and output can be compared.</summary>
/// <param name="Shown">The answer as people read it in a list of errors.</param>
internal abstract record Answer(string Shown)
{
    /// <summary>Whether an output's answer is right against this one of the gold.</summary>
    public abstract bool Accepts(Answer found);
}

/// <summary>An answer that is right when its key is the same.</summary>
internal sealed record Same(string Key, string Shown) : Answer(Shown)
{
    /// <summary>An answer that is its own key.</summary>
    public static Same Of(string text) => new(text, text);

    /// <summary>A name, of which only the head word is compared.</summary>
    public static Same Head(string name) => new(HeadWord.Of(name), name);

    /// <summary>A name, of which all is compared but letter case.</summary>
    public static Same Name(string name) => new(name.ToUpperInvariant(), name);

    /// <inheritdoc/>
    public override bool Accepts(Answer found) => found is Same other && string.Equals(Key, other.Key, StringComparison.Ordinal);
}

/// <summary>A place that is right within <see cref="GeoPoint.TownRadiusKilometres"/>. One without coordinates is never right.</summary>
internal sealed record Near(GeoPoint? Point, string Shown) : Answer(Shown)
{
    /// <inheritdoc/>
    public override bool Accepts(Answer found) => Point is { } here && found is Near { Point: { } there } && here.IsNear(there);
}

/// <summary>
/// How a perpetrator stands. Gold: every standing that it has for somebody. Output: its standings in order, the overall one first, and
/// those that the output's claims hold. Right when no stated standing lies outside the gold and none of the gold is missing.
/// </summary>
internal sealed record StandingAnswer(ImmutableArray<string> Stated, ImmutableHashSet<string> Claimed)
    : Answer(string.Join(" + ", Stated))
{
    /// <inheritdoc/>
    public override bool Accepts(Answer found) =>
        found is StandingAnswer other
        && other.Stated.All(standing => Stated.Contains(standing, StringComparer.Ordinal))
        && Stated.All(standing => other.Stated.Contains(standing, StringComparer.Ordinal) || other.Claimed.Contains(standing));
}

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;

namespace Blotter.Evaluation.Places;

/// <summary>An article with what was found in it.</summary>
internal sealed class ScoredArticle(GeoparseArticle article, ImmutableArray<Toponym> found)
{
    /// <summary>The toponyms found.</summary>
    public ImmutableArray<Toponym> Found => found;

    /// <summary>The article.</summary>
    public GeoparseArticle Article => article;

    /// <summary>An answer for each toponym of the corpus: what was found at just its place, else what overlaps it.</summary>
    public ImmutableArray<PlaceAnswer> Answers() => [.. article.Toponyms.Select(gold => new PlaceAnswer(gold, At(gold.Span)))];

    /// <summary>How many were found at just the place of one of the corpus, each counted once.</summary>
    public int Strict => article.Toponyms.Select(gold => gold.Span).Distinct().Count(span => found.Any(toponym => toponym.Span == span));

    /// <summary>How many of the corpus overlap one found, each of which counts once.</summary>
    public int Overlapping
    {
        get
        {
            var taken = new HashSet<int>();
            foreach (var gold in article.Toponyms)
            {
                var at = Enumerable.Range(0, found.Length).Where(index => !taken.Contains(index) && Overlap(found[index].Span, gold.Span) > 0)
                    .OrderByDescending(index => Overlap(found[index].Span, gold.Span)).FirstOrDefault(-1);
                if (at >= 0)
                    taken.Add(at);
            }
            return taken.Count;
        }
    }

    /// <summary>What is wrong, with its cause.</summary>
    public IEnumerable<Mismatch> Mismatches(bool goldSpans)
    {
        foreach (var answer in Answers())
            if (answer.Cause(goldSpans) is { } cause)
                yield return new Mismatch(article.Id, Near(answer.Gold.Span), cause, Describe(answer.Gold), answer.Found is { } toponym ? Describe(toponym) : null);
        if (goldSpans)
            yield break;
        foreach (var toponym in found.Where(toponym => article.Toponyms.All(gold => Overlap(gold.Span, toponym.Span) == 0)))
            yield return new Mismatch(article.Id, Near(toponym.Span), PlaceAnswer.Spurious, null, Describe(toponym));
    }

    private static int Overlap(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private Toponym? At(TextSpan span) =>
        found.FirstOrDefault(toponym => toponym.Span == span) ?? found.Where(toponym => Overlap(toponym.Span, span) > 0).MaxBy(toponym => Overlap(toponym.Span, span));

    private string Near(TextSpan span) => article.Text[Math.Max(0, span.Start - 30)..Math.Min(article.Text.Length, span.End + 30)];

    private string Describe(GoldToponym gold) => gold.Point is { } point
        ? string.Create(CultureInfo.InvariantCulture, $"{gold.Span.Of(article.Text)} ({point.Lat:0.00}, {point.Lon:0.00})") : gold.Span.Of(article.Text);

    private static string Describe(Toponym toponym) => toponym.Best is { } best
        ? string.Create(CultureInfo.InvariantCulture, $"{toponym.Text} ({best.Place.Lat:0.00}, {best.Place.Lon:0.00}), {best.Place.Name} {best.Place.Admin1} {best.Place.Country} {best.Place.Kind}, {best.Probability:0.00}, {best.Rule}")
        : toponym.Text;
}

/// <summary>A toponym of a corpus and what was found there.</summary>
/// <param name="Gold">The corpus's.</param>
/// <param name="Found">What was found at its place or over it, or <c>null</c>.</param>
internal readonly record struct PlaceAnswer(GoldToponym Gold, Toponym? Found)
{
    /// <summary>The cause of what was found where the corpus marks nothing.</summary>
    public const string Spurious = "not marked";

    /// <summary>Kilometres between the answer and the truth; <c>null</c> where the corpus doesn't say.</summary>
    public double? Error => Gold.Point is not { } gold ? null
        : Found?.Best is { Place: var place } ? GreatCircle.Kilometres(gold.Lat, gold.Lon, place.Lat, place.Lon) : PlaceErrors.Farthest;

    /// <summary>Whether the answer is right.</summary>
    public bool IsRight => Error is <= PlaceErrors.Right;

    /// <summary>Whether any place that the gazetteer has of that name would be right.</summary>
    public bool IsReachable
    {
        get
        {
            if (HasRightCandidate)
                return true;
            if (Gold.Point is not { } gold || Found is null)
                return false;
            foreach (var id in Gazetteer.Shipped.Named(Found.Text))
                if (Gazetteer.Shipped.PointOf(id) is var (lat, lon) && GreatCircle.Kilometres(gold.Lat, gold.Lon, lat, lon) <= PlaceErrors.Right)
                    return true;
            return false;
        }
    }

    /// <summary>Whether one of the likeliest few is right.</summary>
    public bool HasRightCandidate
    {
        get
        {
            if (Gold.Point is not { } gold || Found is null)
                return false;
            return Found.Candidates.Any(candidate => GreatCircle.Kilometres(gold.Lat, gold.Lon, candidate.Place.Lat, candidate.Place.Lon) <= PlaceErrors.Right);
        }
    }

    /// <summary>Why it is wrong, or <c>null</c> where it is right.</summary>
    public string? Cause(bool goldSpans)
    {
        if (Gold.Point is null)
            return goldSpans ? null : Found is null ? "not found, no coordinates" : Found.Span != Gold.Span ? "another span, no coordinates" : null;
        if (IsRight)
            return goldSpans || Found!.Span == Gold.Span ? null : "another span, right place";
        return Found is null ? "not found" : Found.Span != Gold.Span ? "another span" : Found.Best is null ? "no candidate" : HasRightCandidate ? "wrong candidate, the right one a runner-up" : "wrong candidate";
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Places;

/// <summary>The tables of <see cref="PlacesEvaluation"/>.</summary>
internal static class PlaceTables
{
    private static readonly double[] Bins = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    /// <summary>All tables.</summary>
    public static IEnumerable<ScoreTable> Of(ImmutableArray<ScoredArticle> articles, ImmutableArray<PlaceAnswer> answers, bool goldSpans)
    {
        if (!goldSpans)
            yield return new ScoreTable("Toponyms found", [
                Found("same span", articles, articles.Sum(article => article.Strict)), Found("overlapping span", articles, articles.Sum(article => article.Overlapping))]);
        var placed = answers.Where(answer => answer.Error is not null).ToImmutableArray();
        yield return new ScoreTable("Toponyms with coordinates, placed", [
            new ScoreRow("within 161 km", placed.Length, placed.Count(answer => answer.Found?.Best is not null), placed.Count(answer => answer.IsRight)),
            new ScoreRow("within 161 km, span as marked", placed.Length, placed.Count(answer => answer.Found is { Best: not null } found && found.Span == answer.Gold.Span), placed.Count(answer => answer.IsRight && answer.Found!.Span == answer.Gold.Span)),
            new ScoreRow("one of the five likeliest", placed.Length, placed.Count(answer => answer.Found?.Best is not null), placed.Count(answer => answer.HasRightCandidate)),
            new ScoreRow("ceiling: any place of that name", placed.Length, placed.Count(answer => answer.Found?.Best is not null), placed.Count(answer => answer.IsReachable)),
        ]);
    }

    /// <summary>How often answers are right that were given with some probability, a stretch of probabilities each.</summary>
    public static string Reliability(ImmutableArray<PlaceAnswer> answers)
    {
        var placed = answers.Where(answer => answer.Error is not null && answer.Found?.Best is not null).ToImmutableArray();
        return "Probability given on average, and share of right answers: " + string.Join("; ", Enumerable.Range(0, Bins.Length - 1).Select(bin => Reliability(placed, Bins[bin], Bins[bin + 1])).OfType<string>()) + ".";
    }

    /// <summary>How often each cause of errors is there, the most frequent first.</summary>
    public static string Causes(ImmutableArray<ScoredArticle> articles, bool goldSpans) => "What is wrong: " + string.Join("; ", articles
        .SelectMany(article => article.Mismatches(goldSpans)).CountBy(mismatch => mismatch.Facet, StringComparer.Ordinal)
        .OrderByDescending(cause => cause.Value).ThenBy(cause => cause.Key, StringComparer.Ordinal)
        .Select(cause => string.Create(CultureInfo.InvariantCulture, $"{cause.Key} {cause.Value:N0}"))) + ".";

    private static ScoreRow Found(string facet, ImmutableArray<ScoredArticle> articles, int correct) =>
        new(facet, articles.Sum(article => article.Article.Toponyms.Length), articles.Sum(article => article.Found.Length), correct);

    private static string? Reliability(ImmutableArray<PlaceAnswer> placed, double low, double high)
    {
        var inside = placed.Where(answer => answer.Found!.Best!.Value.Probability >= low && answer.Found.Best.Value.Probability < high).ToArray();
        return inside.Length == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{inside.Average(answer => answer.Found!.Best!.Value.Probability):0.00}: {inside.Average(answer => answer.IsRight ? 1.0 : 0):0.00} of {inside.Length:N0}");
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation;

/// <summary>
/// The accuracy document: text by people, with one part for each evaluation between the lines <c>&lt;!-- eval:NAME --&gt;</c> and
/// <c>&lt;!-- /eval:NAME --&gt;</c>, which the program renews.
/// </summary>
public static class AccuracyDocument
{
    /// <summary>The document with the result's part renewed, or appended where it had none; all else stays as it is.</summary>
    /// <exception cref="BlotterException">The part's markers do not pair up.</exception>
    public static string Renew(string document, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(result);
        var part = $"{Opening(result.Name)}\n{EvaluationText.Tables(result)}{Closing(result.Name)}";
        return Find(document, result.Name) is { } old
            ? document[..old.Start] + part + document[old.End..]
            : $"{document.TrimEnd()}{(string.IsNullOrWhiteSpace(document) ? "" : "\n\n")}{part}\n";
    }

    /// <summary>
    /// What fell against the committed part, one line each; empty when nothing did. A figure falls when its F1, computed from the counts and
    /// not rounded, is lower than the committed one by anything at all (the tolerance is 0), when its row is gone, or when the gold has another
    /// number of answers than before, so that the two cannot be compared; but for gold that leaves answers open.
    /// </summary>
    /// <exception cref="BlotterException">The document has no part for this evaluation, or its markers do not pair up.</exception>
    public static ImmutableArray<string> Falls(string document, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(result);
        var part = Find(document, result.Name) ?? throw Errors.NoCommittedFigures(result.Name);
        var fresh = result.Tables.SelectMany(table => table.Rows.Select(row => (table.Title, Row: row)))
            .ToDictionary(figure => (figure.Title, figure.Row.Facet), figure => figure.Row);
        var optional = result.Tables.Where(table => table.HasOptionalGold).Select(table => table.Title).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. CommittedTables.Parse(part.Of(document))
                .Select(figure => Fall(
                    figure.Title, figure.Row, fresh.GetValueOrDefault((figure.Title, figure.Row.Facet)), optional.Contains(figure.Title))).OfType<string>(),
        ];
    }

    private static string? Fall(string title, ScoreRow committed, ScoreRow? fresh, bool hasOptionalGold)
    {
        if (fresh is null)
            return $"{title}, {committed.Facet}: the row is gone";
        if (fresh.Gold != committed.Gold && !hasOptionalGold)
            return $"{title}, {committed.Facet}: the data changed (gold {Count(committed.Gold)} before, {Count(fresh.Gold)} now)";
        // 2c/(g+f) compared by cross multiplication, so that no rounding hides or invents a fall. An undefined F1 cannot fall.
        var before = (long)committed.Correct * (fresh.Gold + fresh.Found);
        var after = (long)fresh.Correct * (committed.Gold + committed.Found);
        return after < before ? $"{title}, {committed.Facet}: F1 fell from {Figure(committed)} to {Figure(fresh)}" : null;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Figure(ScoreRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.F1:0.0000} ({row.Correct} correct of {row.Gold} gold, {row.Found} found)");

    private static TextSpan? Find(string document, string name)
    {
        var start = Only(document, Opening(name), name);
        var end = Only(document, Closing(name), name);
        if (start < 0 && end < 0)
            return null;
        return start >= 0 && end > start ? new TextSpan(start, end + Closing(name).Length) : throw Errors.UnpairedMarkers(name);
    }

    private static int Only(string document, string marker, string name)
    {
        var first = document.IndexOf(marker, StringComparison.Ordinal);
        return first == document.LastIndexOf(marker, StringComparison.Ordinal) ? first : throw Errors.UnpairedMarkers(name);
    }

    private static string Opening(string name) => $"<!-- eval:{name} -->";

    private static string Closing(string name) => $"<!-- /eval:{name} -->";
}

namespace Blotter.Evaluation;

/// <summary>Writes a result for people: Markdown whose tables are aligned, so that it reads as plain text too.</summary>
public static class EvaluationText
{
    /// <summary>Description, notes and tables; lines end in <c>\n</c>.</summary>
    public static string Tables(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Title;
    }

    /// <summary>Every mismatch, case by case and facet by facet, one a line (<c>blotter eval NAME --errors</c>).</summary>
    public static string Errors(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Title;
    }
}

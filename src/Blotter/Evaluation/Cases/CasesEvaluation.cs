using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Scores a coder on reports with a gold coding, facet by facet.</summary>
/// <param name="coder">Reads and codes one report; called once for each, in order.</param>
public sealed class CasesEvaluation(Func<CaseReport, CodedReport> coder)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "cases";

    /// <summary>Scores all cases of the given folders.</summary>
    /// <param name="directories">Folders of cases, or cases themselves (a folder with <c>report.txt</c>, <c>meta.json</c>, <c>gold.json</c>).</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellationToken">Ends the run between two cases.</param>
    /// <exception cref="BlotterException">A folder holds no case, or a case is malformed.</exception>
    public EvaluationResult Run(IReadOnlyList<string> directories, string commandLine, string version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directories);
        _ = coder;
        cancellationToken.ThrowIfCancellationRequested();
        return new EvaluationResult
        {
            Name = Name,
            Title = "",
            Data = new DataSet("", ""),
            CommandLine = commandLine,
            Version = version,
            Tables = [],
        };
    }
}

/// <summary>A case's report before it is coded.</summary>
/// <param name="Id">The case's folder name.</param>
/// <param name="Path">Path of <c>report.txt</c>.</param>
/// <param name="Text">Its text, as stored.</param>
/// <param name="Publisher">Who published it, or <c>null</c>.</param>
/// <param name="Published">When, or <c>null</c>.</param>
/// <param name="Url">Where, or <c>null</c>.</param>
public sealed record CaseReport(string Id, string Path, string Text, string? Publisher, PartialDate? Published, string? Url);

using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Evaluation.Cases;

/// <summary>Scores a coder on reports with a gold coding, facet by facet. The codebook states the rules.</summary>
/// <param name="read">Understands a report's bytes; called once a case, in order.</param>
/// <param name="code">Codes a report; called once a case, in order.</param>
public sealed class CasesEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "cases";

    private const string StrictTitle = "All cases";
    private const string AllowingTitle = "All cases, incidents aligned although one side does not know the date or the place";

    /// <summary>Scores all cases of the given folders.</summary>
    /// <param name="directories">Folders of cases, or cases themselves (a folder with <c>report.txt</c>, <c>meta.json</c>, <c>gold.json</c>).</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellationToken">Ends the run between two cases.</param>
    /// <exception cref="BlotterException">A folder holds no case, or a case is malformed.</exception>
    public EvaluationResult Run(IReadOnlyList<string> directories, string commandLine, string version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directories);
        var aliases = new GoldAliases();
        var cases = ImmutableArray.CreateBuilder<ScoredCase>();
        foreach (var folder in CaseFolder.Find(directories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            cases.Add(Score(folder, aliases));
        }
        return Result(cases.ToImmutable(), directories, aliases) with { CommandLine = commandLine, Version = version };
    }

    private ScoredCase Score(CaseFolder folder, GoldAliases aliases)
    {
        var document = read(folder.Report());
        var gold = GoldReader.Read(folder.Gold(), folder.GoldPath, document.Text, aliases);
        var output = code(document);
        var found = OutputItems.Of(output, gold.ClaimFacets);
        return new ScoredCase(folder, gold.Incidents ?? 0, Sheet(Alignment.Strict), Sheet(Alignment.AllowingUnknown));

        ScoreSheet Sheet(Alignment alignment)
        {
            var sheet = new ScoreSheet(folder.Id);
            if (gold.Incidents is { } incidents)
                CountWithoutIncident(sheet, incidents == 0, output.Incidents.IsEmpty);
            ItemScorer.Score(gold.Root, found, alignment, sheet);
            if (gold.Voice is { } voice)
                VoiceScorer.Score(voice, output.Voice, document.Text, sheet);
            return sheet;
        }
    }

    // Incidents found where there are none are noted by the list of incidents; here only the share of such reports is counted.
    private static void CountWithoutIncident(ScoreSheet sheet, bool gold, bool found) =>
        sheet.Count(CaseFacet.ReportsWithoutIncident, gold ? 1 : 0, found ? 1 : 0, gold && found ? 1 : 0);

    private static EvaluationResult Result(ImmutableArray<ScoredCase> cases, IReadOnlyList<string> directories, GoldAliases aliases)
    {
        var groups = cases.GroupBy(scored => scored.Folder.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var byGroup = groups.Count > 1 ? groups.Select(group => Table($"Cases {group.Key}-*", [.. group])) : [];
        return new EvaluationResult
        {
            Name = Name,
            Title = "Invented reports with their gold coding",
            Data = new DataSet($"Cases in {string.Join(", ", directories)}", Size(cases)),
            CommandLine = "",
            Version = "",
            Notes =
            [
                .. aliases.Notes,
                "Incidents are aligned by type family, overlapping dates and places within 40 km; a date or place that one side does not know agrees"
                + " only with one that the other does not know either, except in the last table and in the list of errors.",
                "Facets of an incident that was not found count as missed, and those of one too many as spurious.",
            ],
            Tables =
            [
                Table(StrictTitle, cases),
                .. byGroup,
                ScoreSheet.Sum(AllowingTitle, [.. cases.Select(scored => scored.AllowingUnknown)]),
            ],
            Mismatches = [.. cases.SelectMany(scored => scored.AllowingUnknown.Mismatches)],
        };
    }

    private static ScoreTable Table(string title, ImmutableArray<ScoredCase> cases) =>
        ScoreSheet.Sum(title, [.. cases.Select(scored => scored.Strict)]);

    private static string Size(ImmutableArray<ScoredCase> cases) => string.Create(
        CultureInfo.InvariantCulture, $"{cases.Length} reports, {cases.Sum(scored => scored.Incidents)} incidents");

    private sealed record ScoredCase(CaseFolder Folder, int Incidents, ScoreSheet Strict, ScoreSheet AllowingUnknown);
}

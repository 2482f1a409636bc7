using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Origins;

namespace Blotter.Web.Pages.Reports;

/// <summary>Two successive versions of a report with what changed in their facts and words.</summary>
/// <param name="Step">The versions, and the changes fact by fact.</param>
/// <param name="Text">The words side by side.</param>
public sealed record ComparedStep(VersionStep Step, ImmutableArray<DifferenceRow> Text)
{
    /// <summary>All steps of a report, asked of the ledger as of one moment.</summary>
    public static (ReportDetail Report, ImmutableArray<ComparedStep> Steps) Of(LedgerQueries ledger, string name)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var report = ledger.Report(name);
        var steps = ledger.Versions(report.Summary.Id);
        return (report, [.. steps.Select(step => new ComparedStep(step, TextDifference.Between(TextOf(ledger, step.Before), TextOf(ledger, step.After))))]);
    }

    private static string TextOf(LedgerQueries ledger, ReportSummary version)
    {
        var text = ledger.Report(version.Id).Text;
        return text[..Math.Min(text.Length, ReportText.Longest)];
    }
}

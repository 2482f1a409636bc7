using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>What changed between two versions of one report, fact by fact. Spans and ids are left aside: words that moved are no change.</summary>
public static class VersionDiff
{
    /// <summary>The changes: of the report itself, of incidents (those of both versions first), of sources, tallies, statements and flags.</summary>
    /// <param name="before">The earlier version's coding.</param>
    /// <param name="after">The later version's coding.</param>
    public static ImmutableArray<FactChange> Between(CodedReport before, CodedReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. OfReport(before.Report, after.Report),
            .. new IncidentChanges(before, after).All(),
            .. Lists("source", "source", before.Sources.Select(SourceText), after.Sources.Select(SourceText)),
            .. OfTallies(before, after),
            .. Lists("statement", "statement", before.Statements.Select(statement => StatementText(before, statement)), after.Statements.Select(statement => StatementText(after, statement))),
            .. Lists("flag", "flag", before.Flags.Select(flag => $"{SetList.Name(flag.Kind)}: {flag.Why}"), after.Flags.Select(flag => $"{SetList.Name(flag.Kind)}: {flag.Why}")),
        ];
    }

    /// <summary>What one list has and the other has not; equal items count once.</summary>
    internal static IEnumerable<FactChange> Lists(string about, string fact, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.Distinct(StringComparer.Ordinal).ToList(), after.Distinct(StringComparer.Ordinal).ToList());
        return [
            .. old.Except(now, StringComparer.Ordinal).Select(item => new FactChange(about, fact, ChangeKind.Dropped, item, null)),
            .. now.Except(old, StringComparer.Ordinal).Select(item => new FactChange(about, fact, ChangeKind.Added, null, item)),
        ];
    }

    /// <summary>A source's name as a version tells it; its name alone says who it is in another version.</summary>
    internal static string? SourceName(CodedReport report, string? id) =>
        report.Sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal)) is { } found ? SourceText(found) : null;

    private static IEnumerable<FactChange> OfReport(ReportFacts before, ReportFacts after) => new[]
    {
        FactChange.Between("report", "title", before.Title, after.Title),
        FactChange.Between("report", "byline", before.Byline, after.Byline),
        FactChange.Between("report", "publisher", before.Publisher, after.Publisher),
        FactChange.Between("report", "published", before.Published?.ToString(), after.Published?.ToString()),
        FactChange.Between("report", "agency", before.Dateline?.Agency, after.Dateline?.Agency),
    }.OfType<FactChange>();

    // One speaker's tally of one thing goes on with another count.
    private static IEnumerable<FactChange> OfTallies(CodedReport before, CodedReport after)
    {
        var (old, now) = (ByScope(before), ByScope(after));
        return old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(scope => FactChange.Between("tally", scope, old.GetValueOrDefault(scope), now.GetValueOrDefault(scope))).OfType<FactChange>();
    }

    private static Dictionary<string, string> ByScope(CodedReport report) => report.Tallies
        .GroupBy(tally => $"{tally.What} by {SourceName(report, tally.Source) ?? "the report"}", StringComparer.Ordinal)
        .ToDictionary(tallies => tallies.Key, tallies => string.Join("; ", tallies.Select(tally => FactWording.Of(tally.Count))), StringComparer.Ordinal);

    private static string SourceText(Source source) => source.Of is null ? source.Name : $"{source.Name} of {source.Of}";

    private static string StatementText(CodedReport report, Statement statement) =>
        $"{SetList.Name(statement.Kind)} by {SourceName(report, statement.Speaker) ?? "the report"}: {WhiteSpace.Collapsed(statement.Quote)}";
}

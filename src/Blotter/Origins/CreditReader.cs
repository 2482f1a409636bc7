using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Reading;

namespace Blotter.Origins;

/// <summary>
/// Finds the agency whose work a report is: in the dateline ("BAGHDAD (Reuters) -"), in the byline or a line of its own ("From the Press Association", "Source: AFP"), at a paragraph's end
/// ("- IPA", "(AP)"), in the line on rights ("Copyright 2015 Associated Press").
/// </summary>
internal static partial class CreditReader
{
    private const int LongestLine = 160;
    private const int LongestCredit = 60;
    private const int FewestCapitals = 2;
    private const int MostCapitals = 6;

    /// <summary>The agency, as written, or <c>null</c>; never the publisher.</summary>
    public static string? AgencyOf(Document document)
    {
        var publisher = document.Publisher is { } name ? new OutletName(name) : null;
        return Candidates(document).FirstOrDefault(candidate => !(publisher?.Means(new OutletName(candidate)) ?? false));
    }

    private static IEnumerable<string> Candidates(Document document)
    {
        // Who has an agency's name in brackets behind a place took the report from there, whatever the agency.
        if (document.Dateline?.Agency is { } agency)
            yield return agency;
        if (document.Byline is { } byline && Agencies(byline) is [var signed, ..])
            yield return signed;
        var lines = Lines(document).ToList();
        foreach (var line in lines)
            if (OfLine(line) is { } credited)
                yield return credited;
        if (lines.Count > 0 && InitialsAtEnd().Match(lines[^1]) is { Success: true } last)
            yield return last.Groups["name"].Value;
    }

    private static IEnumerable<string> Lines(Document document) => document.Sections
        .Where(section => section.Kind is SectionKind.Body or SectionKind.Boilerplate or SectionKind.Byline)
        .SelectMany(section => section.Span.Of(document.Text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string? OfLine(string line)
    {
        if (line.Length <= LongestLine && CreditLine().Match(line) is { Success: true } credit && Agencies(credit.Groups["name"].Value) is [var named, ..])
            return named;
        if (ReportersLine().IsMatch(line) && Agencies(line) is [.., var desk])
            return desk;
        var end = line[Math.Max(0, line.Length - LongestCredit)..];
        var match = CreditAtEnd().Match(end);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value;
        var isInitials = match.Groups["dash"].Success && name.Length is >= FewestCapitals and <= MostCapitals && name.All(char.IsUpper);
        return isInitials || new OutletName(name).IsAgency ? name : null;
    }

    // Names of agencies in a line that may name persons and several outlets.
    private static ImmutableArray<string> Agencies(string line) =>
        [.. Separator().Split(line).Select(name => name.Trim(' ', '.', '(', ')')).Where(name => name.Length > 0 && new OutletName(name).IsAgency)];

    // A whole line that credits somebody, or a line on rights.
    [GeneratedRegex(
        @"^\W*(?:(?i:from the|from|source|sources|via|by|agency|credit)\s*:?\s+|(?i:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4})?\s*(?i:by|the)?\s*)?(?:(?i:the)\s+)?(?<name>\p{Lu}[\p{L}\p{M}'’&.,/\- ]{1,60}?)(?:\.\s.*|\s+(?i:modified|contributed).*|\s+\d{4}.*)?\W*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CreditLine();

    // Behind the mark that ends the last sentence: a dash and a name, or a name in brackets.
    [GeneratedRegex(@"(^|[.!?][""”’']*)\s*((?<dash>(-{1,2}|–|—)\s*)|\()(?<name>\p{Lu}[\p{L}'’&.\- ]{1,40}?)\)?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CreditAtEnd();

    // Initials in brackets behind the last sentence; elsewhere they may be short for what stands before them.
    [GeneratedRegex(@"[.!?][""”’']*\s*\((?<name>\p{Lu}{2,6})\)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InitialsAtEnd();

    // "(Reporting by A; Editing by B; Reuters)"
    [GeneratedRegex(@"^\W*(?i:reporting by)\s", RegexOptions.NonBacktracking)]
    private static partial Regex ReportersLine();

    [GeneratedRegex(@",|/|\||;| and | & | - | – | for ", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}

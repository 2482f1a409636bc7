using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blotter.Tests.Contract;

namespace Blotter.Tests;

public sealed partial class SamplesTests
{
    private const string ReadmeName = "README.md";
    private const string SidecarEnding = ".meta.json";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "samples");
    private static readonly ImmutableArray<string> Names =
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(IsSample).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_file_is_listed_in_the_readme_once_and_no_other_is() =>
        ListedFiles().Order(StringComparer.Ordinal).ShouldBe(Names);

    [Fact]
    public void The_readme_counts_the_reports_of_each_file_and_they_are_twelve()
    {
        var counts = ReportRow().Matches(ReadText(ReadmeName)).Select(row => (Name: row.Groups["name"].Value, Count: int.Parse(row.Groups["count"].Value)));

        counts.ShouldAllBe(row => row.Count == ReportsIn(row.Name));
        counts.Sum(row => row.Count).ShouldBe(12);
    }

    [Fact]
    public void Every_file_is_valid_utf8_without_a_mark_and_ends_lines_with_a_line_feed()
    {
        foreach (var name in Names.Add(ReadmeName))
        {
            var text = ReadText(name);
            text.ShouldNotStartWith("\uFEFF", customMessage: name);
            text.ShouldNotContain('\r', name);
            text.ShouldEndWith("\n", customMessage: name);
        }
    }

    [Fact]
    public void Every_sidecar_lies_beside_its_text_and_names_publisher_date_and_address()
    {
        foreach (var name in Names.Where(name => name.EndsWith(SidecarEnding, StringComparison.Ordinal)))
        {
            Names.ShouldContain(name[..^SidecarEnding.Length] + ".txt", StringComparer.Ordinal);
            using var sidecar = JsonDocument.Parse(ReadText(name));
            ShouldTellWhereItIsFrom(sidecar.RootElement, name);
        }
    }

    [Fact]
    public void Every_line_of_json_is_a_report_with_publisher_date_and_address()
    {
        foreach (var name in Names.Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            foreach (var line in ReadText(name).TrimEnd('\n').Split('\n'))
            {
                using var report = JsonDocument.Parse(line);
                ShouldTellWhereItIsFrom(report.RootElement, name);
                report.RootElement.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace(name);
            }
        }
    }

    private static bool IsSample(string name) => !name.Equals(ReadmeName, StringComparison.Ordinal);

    private static void ShouldTellWhereItIsFrom(JsonElement report, string name)
    {
        report.GetProperty("publisher").GetString().ShouldNotBeNullOrWhiteSpace(name);
        report.GetProperty("url").GetString().ShouldNotBeNull(name).ShouldStartWith("https://example.org/", customMessage: name);
        PartialDate.TryParse(report.GetProperty("published").GetString(), out _).ShouldBeTrue(name);
    }

    // Files are named in the first column of the tables and nowhere else in the rows.
    private static IEnumerable<string> ListedFiles() =>
        ReadText(ReadmeName).Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => FileName().Matches(line.Split('|')[1]))
            .Select(match => match.Groups["name"].Value);

    private static int ReportsIn(string name) =>
        name.EndsWith(".jsonl", StringComparison.Ordinal) ? ReadText(name).Count(c => c == '\n') : 1;

    private static string ReadText(string name) => StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(Folder, name)));

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| (?<count>[0-9]+) \|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex ReportRow();
}

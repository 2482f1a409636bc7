using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding;

/// <summary>
/// Codes invented reports from bytes to JSON and compares with what is committed; <c>UPDATE_GOLDEN=1</c> renews it. The coder's version and the
/// digests of its lexicons are left out, since every edit of a lexicon changes them.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Blotter.Tests", "Golden");

    public static TheoryData<string> Cases { get; } =
    [
        "bombing-with-toll", "foiled-attack", "kidnapping", "no-incident", "shelling-with-unnamed-sources", "suicide-bombing-claimed-and-denied", "two-incidents", "upper-case-message",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_is_coded_as_before(string name)
    {
        var expected = Path.Combine(Folder, name, "expected.json");
        var coded = Code(name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, coded);
        coded.ShouldBe(File.ReadAllText(expected));
    }

    [Fact]
    public void Every_folder_is_run() =>
        Cases.Select(row => row.Data).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_expected_follows_the_contract(string name) =>
        ContractSchema.Validate(File.ReadAllText(Path.Combine(Folder, name, "expected.json"))).ShouldBeEmpty();

    private static string Code(string name)
    {
        var options = new ReadingOptions();
        var raw = new ReportFinder(options).Find([Path.Combine(Folder, name, "report.txt")], null, TestContext.Current.CancellationToken).ShouldHaveSingleItem().Report!;
        var document = new DocumentReader(options).Read(raw);
        var report = CoderBench.Coder.Code(document).Report;
        return ContractJson.SerializeIndented(report with { Coder = new CoderVersion("any", ImmutableSortedDictionary<string, string>.Empty) }) + "\n";
    }
}

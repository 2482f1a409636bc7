using Blotter.Reading;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Reading;

public sealed class CorporaTests
{
    private static readonly string Shared =
        Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared");

    [Theory]
    [InlineData("data/gva/articles.jsonl.gz", 3522)]
    [InlineData("data/muc4", 1600)]
    [InlineData("cases", 74)]
    public void Reads_all_reports_without_one_failure_and_gives_every_letter_a_section(string path, int count)
    {
        var root = Path.Combine(Shared, path);
        Assert.SkipUnless(Path.Exists(root), $"There are no reports at {root}.");
        var reader = new DocumentReader(new ReadingOptions());
        var documents = new ReportFinder(new ReadingOptions()).Find([root], null, TestContext.Current.CancellationToken)
            .Select(found => reader.Read(found.Report ?? throw found.Problem!)).ToList();
        documents.Count.ShouldBe(count);
        documents.ShouldAllBe(document => IsCovered(document));
    }

    private static bool IsCovered(Document document)
    {
        var end = 0;
        foreach (var section in document.Sections)
        {
            if (section.Span.Start < end || !document.Text.AsSpan(end, section.Span.Start - end).IsWhiteSpace())
                return false;
            end = section.Span.End;
        }
        return document.Text.AsSpan(end).IsWhiteSpace();
    }
}

using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class MetadataFileTests
{
    private const string Text = "Two killed in Dorvale\n\nTwo people were killed on Monday.\n";
    private const string Metadata = """{"publisher": "Courier", "published": "2020-02-07", "url": "https://example.org/a", "group": ["x"]}""";

    [Theory]
    [InlineData("report.txt", "meta.json")]
    [InlineData("report.txt.gz", "meta.json")]
    [InlineData("a.txt", "a.meta.json")]
    [InlineData("report.txt", "report.meta.json")]
    public void Is_taken_for_the_report_beside_it(string report, string metadata)
    {
        using var folder = new ReportFolder().With(report, Text).With(metadata, Metadata);
        var document = folder.Read("");
        document.Publisher.ShouldBe("Courier");
        document.Published.ShouldBe(new PublicationDate(new PartialDate(2020, 2, 7), "field"));
        document.Address.ShouldBe("https://example.org/a");
    }

    [Theory]
    [InlineData("a.txt", "meta.json")]
    [InlineData("a.txt", "b.meta.json")]
    public void Is_not_taken_for_other_reports(string report, string metadata)
    {
        using var folder = new ReportFolder().With(report, Text).With(metadata, Metadata);
        folder.Read("").Publisher.ShouldBeNull();
    }

    [Fact]
    public void Goes_before_what_a_page_says()
    {
        using var folder = new ReportFolder()
            .With("a.html", "<html><head><meta property=\"og:site_name\" content=\"Herald\"></head><body><article>"
                + "<p>Two people were killed on Monday in the town.</p></article></body></html>")
            .With("a.meta.json", Metadata);
        folder.Read("").Publisher.ShouldBe("Courier");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"published\": 2020}")]
    [InlineData("{\"publisher\": \"\\ud800\"}")]
    [InlineData("no json")]
    public void Costs_the_report_when_it_cannot_be_used(string metadata)
    {
        using var folder = new ReportFolder().With("report.txt", Text).With("meta.json", metadata);
        var problem = folder.Find("report.txt").ShouldHaveSingleItem().Problem.ShouldNotBeNull();
        problem.Code.ShouldBe("B019");
        problem.Where.ShouldBe(folder["meta.json"]);
    }

    [Fact]
    public void Is_not_read_when_it_is_larger_than_any()
    {
        using var folder = new ReportFolder().With("report.txt", Text).With("meta.json", "{}" + new string(' ', 100_000));
        folder.Find("report.txt").ShouldHaveSingleItem().Problem!.Code.ShouldBe("B019");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"publisher\": null, \"published\": \" \"}")]
    public void May_leave_everything_open(string metadata)
    {
        using var folder = new ReportFolder().With("report.txt", Text).With("meta.json", metadata);
        folder.Read("").Published.ShouldBeNull();
    }
}

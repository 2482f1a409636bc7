using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class ReportFinderTests
{
    private const string Text = "Two killed in Dorvale\n\nTwo people were killed on Monday.\n";
    private const string Line = """{"id": "a1", "text": "Two people were killed on Monday."}""";

    [Fact]
    public void Finds_reports_in_ordinal_order_of_their_whole_paths()
    {
        using var folder = new ReportFolder().With("b.txt", Text).With("a/z.txt", Text).With("a.txt", Text).With("B.txt", Text);
        folder.NamesOf(folder.Find("")).ShouldBe(["B.txt", "a.txt", "a/z.txt", "b.txt"]);
    }

    [Fact]
    public void Finds_nothing_under_hidden_names_or_names_of_other_endings()
    {
        using var folder = new ReportFolder().With(".a.txt", Text).With(".git/b.txt", Text).With("c.md", Text).With("LICENSE", Text).With("d.txt", Text);
        folder.NamesOf(folder.Find("")).ShouldBe(["d.txt"]);
    }

    [Fact]
    public void Reads_a_named_file_whatever_its_ending()
    {
        using var folder = new ReportFolder().With("report.md", Text);
        folder.Find("report.md").ShouldHaveSingleItem().Report!.Format.ShouldBe(ReportFormat.PlainText);
    }

    [Fact]
    public void Passes_over_other_JSON_and_answer_keys_in_a_folder()
    {
        using var folder = new ReportFolder()
            .With("gold.json", "{\n \"incidents\": []\n}")
            .With("meta.json", """{"publisher": "Courier"}""")
            .With("key-1", "0.  MESSAGE: ID   DEV-MUC3-0001\n").With("a.txt", Text);
        folder.NamesOf(folder.Find("")).ShouldBe(["a.txt"]);
    }

    [Theory]
    [InlineData("gold.json", "{\n \"incidents\": []\n}")]
    [InlineData("one.json", """{"publisher": "Courier"}""")]
    [InlineData("key-1", ";;; changed twice\n0.  MESSAGE: ID   DEV-MUC3-0001\n")]
    public void Says_that_a_named_file_holds_no_report(string name, string content)
    {
        using var folder = new ReportFolder().With(name, content);
        folder.Find(name).ShouldHaveSingleItem().Problem!.Code.ShouldBe("B006");
    }

    [Fact]
    public void Reads_JSON_lines_whatever_the_ending()
    {
        using var folder = new ReportFolder().With("a.json", Line + "\n" + Line);
        folder.NamesOf(folder.Find("")).ShouldBe(["a.json:1", "a.json:2"]);
    }

    [Fact]
    public void Counts_blank_lines_but_reads_nothing_from_them()
    {
        using var folder = new ReportFolder().With("a.jsonl", $"\n{Line}\r\n \n{Line}");
        folder.NamesOf(folder.Find("")).ShouldBe(["a.jsonl:2", "a.jsonl:4"]);
    }

    [Fact]
    public void Cuts_a_line_without_its_line_end_and_byte_order_mark()
    {
        using var folder = new ReportFolder().With("a.jsonl", "\uFEFF" + Line + "\r\n");
        Encoding.UTF8.GetString(folder.Find("").ShouldHaveSingleItem().Report!.Bytes.Span).ShouldBe(Line);
    }

    [Fact]
    public void Cuts_a_message_file_into_its_messages()
    {
        using var folder = new ReportFolder().With(
            "dev-0001", "\uFEFFDEV-MUC3-0001 (NOSC)\n\n   LIMA, 3 JAN 90 -- [TEXT] ONE.\n\n\n TST3-MUC4-0002\n\n   LIMA, 4 JAN 90 -- [TEXT] TWO.\n");
        var found = folder.Find("");
        found.Select(report => report.Report!.EntryId).ShouldBe(["DEV-MUC3-0001", "TST3-MUC4-0002"]);
        Encoding.UTF8.GetString(found[0].Report!.Bytes.Span).ShouldBe("DEV-MUC3-0001 (NOSC)\n\n   LIMA, 3 JAN 90 -- [TEXT] ONE.");
    }

    [Theory]
    [InlineData("a.txt.gz", Text, ReportFormat.PlainText)]
    [InlineData("a.html.gz", "<html><body><p>Two killed.</p></body></html>", ReportFormat.Html)]
    [InlineData("a.jsonl.gz", Line, ReportFormat.Jsonl)]
    [InlineData("dev-0001.gz", "DEV-MUC3-0001\n\n LIMA, 3 JAN 90 -- [TEXT] ONE.", ReportFormat.Muc)]
    [InlineData("a.gz", Text, ReportFormat.PlainText)]
    public void Decompresses_any_format(string name, string content, ReportFormat format)
    {
        using var folder = new ReportFolder().With(name, ReportFolder.Gzip(Encoding.UTF8.GetBytes(content)));
        folder.Find("").ShouldHaveSingleItem().Report!.Format.ShouldBe(format);
    }

    [Fact]
    public void Passes_over_an_archive_of_another_kind_in_a_folder()
    {
        using var folder = new ReportFolder().With("a.tar.gz", ReportFolder.Gzip(new byte[600])).With("b.txt", Text);
        folder.NamesOf(folder.Find("")).ShouldBe(["b.txt"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_standard_input(bool compressed)
    {
        var bytes = Encoding.UTF8.GetBytes(Line + "\n" + Line);
        using var input = new MemoryStream(compressed ? ReportFolder.Gzip(bytes) : bytes);
        var found = new ReportFinder(new ReadingOptions()).Find(["-"], input, TestContext.Current.CancellationToken).ToList();
        found.Select(report => report.Origin).ShouldBe(["-:1", "-:2"]);
        found.ShouldAllBe(report => report.Report!.File == null);
        input.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void Refuses_a_dash_without_standard_input() =>
        Should.Throw<ArgumentNullException>(() => new ReportFinder(new ReadingOptions()).Find(["-"], null, TestContext.Current.CancellationToken));

    [Fact]
    public void Walks_through_no_folder_twice_when_links_lead_in_a_circle()
    {
        using var folder = new ReportFolder().With("a/b/c.txt", Text);
        Directory.CreateSymbolicLink(folder["a/b/up"], folder["a"]);
        Directory.CreateSymbolicLink(folder["a/b/here"], ".");
        folder.NamesOf(folder.Find("")).ShouldBe(["a/b/c.txt"]);
    }

    [Fact]
    public void Follows_a_link_to_a_folder_elsewhere()
    {
        using var elsewhere = new ReportFolder().With("c.txt", Text);
        using var folder = new ReportFolder();
        Directory.CreateSymbolicLink(folder["linked"], elsewhere.Root);
        folder.NamesOf(folder.Find("")).ShouldBe(["linked/c.txt"]);
    }

    [Fact]
    public void Stops_when_it_is_cancelled()
    {
        using var folder = new ReportFolder().With("a.txt", Text).With("b.txt", Text);
        using var cancellation = new CancellationTokenSource();
        using var found = new ReportFinder(new ReadingOptions()).Find([folder.Root], null, cancellation.Token).GetEnumerator();
        found.MoveNext().ShouldBeTrue();
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => found.MoveNext());
    }

    [Fact]
    public void Takes_the_paths_in_the_order_given()
    {
        using var folder = new ReportFolder().With("a.txt", Text).With("b.txt", Text);
        folder.NamesOf(folder.Find("b.txt", "missing.txt", "a.txt")).ShouldBe(["b.txt", "missing.txt", "a.txt"]);
    }
}

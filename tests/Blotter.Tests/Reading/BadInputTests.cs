using System.Diagnostics;
using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class BadInputTests
{
    private static readonly ReadingLimits Small = new() { ReportBytes = 200_000, LineBytes = 300_000 };

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("missing/*.txt")]
    [InlineData("a.txt/b.txt")]
    public void A_path_that_names_nothing(string path)
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed.");
        ProblemOf(folder.Find(path)).ShouldBe("B001");
    }

    [Fact]
    public void A_file_that_may_not_be_opened()
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed.");
        var finder = new ReportFinder(new ReadingOptions(), _ => throw new UnauthorizedAccessException());
        ProblemOf(finder.Find([folder["a.txt"]], null, TestContext.Current.CancellationToken)).ShouldBe("B003");
    }

    [Fact]
    public void A_folder_that_may_not_be_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "No folder is closed to this user.");
        using var folder = new ReportFolder().With("shut/a.txt", "Two killed.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["shut"], UnixFileMode.None);
        ProblemOf(folder.Find("")).ShouldBe("B003");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["shut"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_disk_that_fails_while_it_is_read()
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed.");
        var finder = new ReportFinder(new ReadingOptions(), _ => throw new IOException("Input/output error"));
        ProblemOf(finder.Find([folder["a.txt"]], null, TestContext.Current.CancellationToken)).ShouldBe("B011");
    }

    [Fact]
    public void A_folder_without_reports()
    {
        using var folder = new ReportFolder().With("a.md", "Notes.").With("inner/meta.json", "{}");
        ProblemOf(folder.Find("")).ShouldBe("B005");
    }

    [Fact]
    public void A_link_that_leads_to_itself()
    {
        using var folder = new ReportFolder().With("b.txt", "Two killed.");
        File.CreateSymbolicLink(folder["a.txt"], folder["a.txt"]);
        folder.Find("").Select(found => found.Problem?.Code).ShouldBe(["B011", null]);
    }

    [Fact]
    public void A_link_that_leads_nowhere()
    {
        using var folder = new ReportFolder().With("b.txt", "Two killed.");
        File.CreateSymbolicLink(folder["a.txt"], folder["gone.txt"]);
        folder.Find("").Select(found => found.Problem?.Code).ShouldBe(["B001", null]);
    }

    [Fact]
    public void An_empty_file()
    {
        using var folder = new ReportFolder().With("a.txt", "");
        ProblemOf(folder.Find("a.txt")).ShouldBe("B004");
    }

    [Fact]
    public void An_empty_file_that_was_compressed()
    {
        using var folder = new ReportFolder().With("a.txt.gz", ReportFolder.Gzip([]));
        ProblemOf(folder.Find("a.txt.gz")).ShouldBe("B004");
    }

    [Fact]
    public void A_pipe_and_a_device_are_refused_without_waiting()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "mkfifo is not installed.");
        using var folder = new ReportFolder();
        using (var mkfifo = Process.Start("/usr/bin/mkfifo", folder["pipe.txt"]))
            mkfifo.WaitForExit();
        ProblemOf(folder.Find("")).ShouldBe("B004");
        ProblemOf(folder.FindAt("/dev/zero")).ShouldBe("B004");
    }

    [Fact]
    public void A_named_file_of_another_kind()
    {
        using var folder = new ReportFolder().With("a.json", "[1, 2]");
        ProblemOf(folder.Find("a.json")).ShouldBe("B006");
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 0x41, 5, 6, 7 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 })]
    public void A_binary_file(byte[] content)
    {
        using var folder = new ReportFolder().With("a.txt", content);
        ProblemOf(folder.Find("a.txt")).ShouldBe("B007");
    }

    [Fact]
    public void A_NUL_far_behind_the_beginning()
    {
        using var folder = new ReportFolder().With("a.txt", new string('a', 100_000) + "\0");
        var report = folder.Find("a.txt").ShouldHaveSingleItem().Report.ShouldNotBeNull();
        Should.Throw<BlotterException>(() => new DocumentReader(folder.Options).Read(report)).Code.ShouldBe("B007");
    }

    [Fact]
    public void Two_hundred_megabytes_of_one_line()
    {
        using var input = new EndlessStream("a"u8.ToArray(), 200_000_000);
        ProblemOf(Find(input)).ShouldBe("B008");
        input.Given.ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void A_message_that_is_too_large_does_not_cost_the_next_one()
    {
        using var folder = new ReportFolder { Options = new ReadingOptions { Limits = Small } };
        folder.With("dev", $"DEV-MUC3-0001\n{string.Concat(Enumerable.Repeat("ONE\n", 60_000))}DEV-MUC3-0002\n{new string('A', 210_000)}\nDEV-MUC3-0003\nTHREE\n");
        folder.Find("dev").Select(found => found.Problem?.Code).ShouldBe(["B008", "B008", null]);
    }

    [Fact]
    public void Gzip_cut_short_in_a_single_report()
    {
        using var folder = new ReportFolder().With("a.txt.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes("Two people were killed on Monday."))[..^12]);
        ProblemOf(folder.Find("a.txt.gz")).ShouldBe("B009");
    }

    [Fact]
    public void Gzip_with_a_wrong_checksum()
    {
        var bytes = ReportFolder.Gzip(Encoding.UTF8.GetBytes("Two people were killed on Monday."));
        bytes[^6] ^= 1;
        using var folder = new ReportFolder().With("a.txt.gz", bytes);
        ProblemOf(folder.Find("a.txt.gz")).ShouldBe("B009");
    }

    [Fact]
    public void A_gzip_bomb()
    {
        using var folder = new ReportFolder().With("a.txt.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(new string('a', 8_000_000))));
        ProblemOf(folder.Find("a.txt.gz")).ShouldBe("B010");
    }

    [Fact]
    public void A_gzip_bomb_of_many_lines()
    {
        using var folder = new ReportFolder().With("a.jsonl.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(new string('\n', 8_000_000))));
        ProblemOf(folder.Find("a.jsonl.gz")).ShouldBe("B010");
    }

    [Fact]
    public void A_gzip_file_in_a_gzip_file()
    {
        using var folder = new ReportFolder().With("a.txt.gz", ReportFolder.Gzip(ReportFolder.Gzip(Encoding.UTF8.GetBytes("Two killed."))));
        ProblemOf(folder.Find("a.txt.gz")).ShouldBe("B007");
    }

    [Theory]
    [InlineData("no json", "B014")]
    [InlineData("{\"text\": \"cut sho", "B014")]
    [InlineData("[\"a\"]", "B015")]
    [InlineData("\"a\"", "B015")]
    [InlineData("{\"title\": \"a\"}", "B016")]
    [InlineData("{\"text\": null}", "B016")]
    [InlineData("{\"text\": \" \"}", "B016")]
    [InlineData("{\"text\": 7}", "B017")]
    [InlineData("{\"title\": [], \"text\": \"a\"}", "B017")]
    [InlineData("{\"text\": \"a\\ud800b\"}", "B018")]
    [InlineData("{\"text\": \"a\\u0000b\"}", "B018")]
    [InlineData("{\"id\": \"\\udc00\", \"text\": \"a\"}", "B018")]
    public void A_line_that_cannot_be_read_does_not_cost_the_next_one(string line, string code)
    {
        using var folder = new ReportFolder().With("a.jsonl", line + "\n{\"text\": \"Two killed.\"}\n");
        var found = folder.Find("a.jsonl");
        found.Select(report => report.Problem?.Code).ShouldBe([code, null]);
        found[0].Problem!.Where.ShouldBe(folder["a.jsonl"] + ":1");
    }

    [Fact]
    public void A_line_nested_too_deeply_is_no_JSON()
    {
        using var folder = new ReportFolder().With("a.jsonl", "{\"text\": " + new string('[', 100_000));
        ProblemOf(folder.Find("a.jsonl")).ShouldBe("B014");
    }

    [Fact]
    public void A_line_of_more_than_fifty_megabytes_does_not_cost_the_next_one()
    {
        using var input = new EndlessStream(Encoding.UTF8.GetBytes("{\"text\": \""), 60_000_000, "\"}\n{\"text\": \"Two killed.\"}\n");
        Find(input).Select(found => found.Problem?.Code).ShouldBe(["B013", null]);
    }

    [Fact]
    public void A_text_of_more_than_the_limit_in_a_line()
    {
        using var folder = new ReportFolder { Options = new ReadingOptions { Limits = Small } };
        folder.With("a.jsonl", "{\"text\": \"" + new string('a', 250_000) + "\"}\n{\"text\": \"Two killed.\"}\n");
        folder.Find("a.jsonl").Select(found => found.Problem?.Code).ShouldBe(["B008", null]);
    }

    [Fact]
    public void A_report_of_white_space()
    {
        using var folder = new ReportFolder().With("a.txt", " \n\n ").With("dev", "DEV-MUC3-0001 (NOSC)\n\n");
        foreach (var found in folder.Find(""))
            Should.Throw<BlotterException>(() => new DocumentReader(folder.Options).Read(found.Report!)).Code.ShouldBe("B020");
    }

    private static string ProblemOf(IEnumerable<FoundReport> found) => found.ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code;

    private static List<FoundReport> Find(Stream input) =>
        [.. new ReportFinder(new ReadingOptions()).Find(["-"], input, TestContext.Current.CancellationToken)];

    // Begins with some bytes, goes on with many letters and ends with a text; counts what was taken.
    private sealed class EndlessStream(byte[] beginning, long letters, string end = "") : MemoryStream
    {
        private long _given;

        public long Given => _given;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = _given < beginning.Length ? Take(beginning.AsSpan((int)_given), buffer)
                : _given < beginning.Length + letters ? Fill(buffer[..(int)Math.Min(buffer.Length, beginning.Length + letters - _given)])
                : Take(Encoding.UTF8.GetBytes(end).AsSpan((int)(_given - beginning.Length - letters)), buffer);
            _given += count;
            return count;
        }

        private static int Take(ReadOnlySpan<byte> from, Span<byte> buffer)
        {
            var count = Math.Min(from.Length, buffer.Length);
            from[..count].CopyTo(buffer);
            return count;
        }

        private static int Fill(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }
    }
}

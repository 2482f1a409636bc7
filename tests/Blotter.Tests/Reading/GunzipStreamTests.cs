using System.Text;
using Blotter.Reading;
using Blotter.Reading.Finding;

namespace Blotter.Tests.Reading;

public sealed class GunzipStreamTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"line {i * 7919}\n")));

    [Fact]
    public void Gives_what_was_compressed() => ShouldGive(ReportFolder.Gzip(Content), Content);

    [Fact]
    public void Gives_all_members_one_after_the_other() =>
        ShouldGive([.. ReportFolder.Gzip(Content), .. ReportFolder.Gzip(Content)], [.. Content, .. Content]);

    [Fact]
    public void Passes_over_what_stands_behind_the_last_member() => ShouldGive([.. ReportFolder.Gzip(Content), 0, 0, 0, 0], Content);

    [Fact]
    public void Finds_every_cut_and_gives_nothing_but_what_stood_before_it()
    {
        var compressed = ReportFolder.Gzip(Content);
        for (var length = 2; length < compressed.Length; length++)
        {
            var (given, isDamaged) = Read(compressed[..length]);
            isDamaged.ShouldBeTrue($"cut at {length} of {compressed.Length}");
            Content.AsSpan().StartsWith(given).ShouldBeTrue($"cut at {length}");
        }
    }

    [Fact]
    public void Keeps_the_whole_lines_before_a_cut()
    {
        var lines = string.Concat(Enumerable.Range(0, 500).Select(i => $$"""{"id": {{i}}, "text": "{{i * 7919}} people were hurt."}""" + "\n"));
        using var folder = new ReportFolder().With("a.jsonl.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(lines))[..^100]);
        var found = folder.Find("a.jsonl.gz");
        found.Count.ShouldBeGreaterThan(300);
        found[..^1].ShouldAllBe(report => report.Problem == null);
        found[^1].Problem!.Code.ShouldBe("B009");
    }

    [Fact]
    public void Keeps_the_whole_messages_before_a_cut()
    {
        var messages = string.Concat(Enumerable.Range(0, 300).Select(i => $"DEV-MUC3-{i:D4}\n\n LIMA, 3 JAN 90 -- [TEXT] {i * 7919} WERE HURT.\n"));
        using var folder = new ReportFolder().With("dev.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(messages))[..^100]);
        var found = folder.Find("dev.gz");
        found[..^1].Select(report => Encoding.UTF8.GetString(report.Report!.Bytes.Span)).ShouldAllBe(message => message.EndsWith("WERE HURT."));
        found[^1].Problem!.Code.ShouldBe("B009");
    }

    private static void ShouldGive(byte[] compressed, byte[] content)
    {
        var (given, isDamaged) = Read(compressed);
        given.ShouldBe(content);
        isDamaged.ShouldBeFalse();
    }

    private static (byte[] Given, bool IsDamaged) Read(byte[] compressed)
    {
        using var source = new MemoryStream(compressed);
        using var gunzip = new GunzipStream(source, "a.gz", new ReadingLimits());
        using var given = new MemoryStream();
        try
        {
            gunzip.CopyTo(given);
            return (given.ToArray(), false);
        }
        catch (BlotterException damage) when (damage.Code is "B009")
        {
            return (given.ToArray(), true);
        }
    }
}

using Blotter.Reading.Finding;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Reading;

public sealed class ReportBytesTests
{
    [Fact]
    public void The_lines_together_are_the_bytes() => Prop.ForAll<byte[], PositiveInt>((seed, times) =>
    {
        // Long enough for several fills of the buffer; every seventh byte ends a line.
        var bytes = Enumerable.Repeat(seed, times.Get * 500).SelectMany(part => part).Select(b => b % 7 == 0 ? (byte)'\n' : b).ToArray();
        using var source = new MemoryStream(bytes);
        using var report = new ReportBytes(source);
        var lines = new List<byte[]>();
        while (report.TryTakeLine(int.MaxValue - 1, out var line))
            lines.Add(line.Bytes!);
        return lines.SelectMany(line => line).SequenceEqual(bytes) && lines.SkipLast(1).All(line => line[^1] == '\n');
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_failure_comes_behind_the_lines_that_were_read_before_it()
    {
        using var report = new ReportBytes(new FailingStream());
        report.Head().Length.ShouldBe(9);
        report.TryTakeLine(100, out var line).ShouldBeTrue();
        line.Bytes.ShouldBe("whole\n"u8.ToArray());
        Should.Throw<IOException>(() => report.TryTakeLine(100, out _));
    }

    [Fact]
    public void A_failure_costs_what_can_only_be_taken_whole()
    {
        using var report = new ReportBytes(new FailingStream());
        report.Head();
        Should.Throw<IOException>(() => report.TakeAll(100));
    }

    [Fact]
    public void A_failure_at_the_beginning_comes_at_once()
    {
        using var report = new ReportBytes(new FailingStream());
        report.Read(new byte[9]).ShouldBe(9);
        Should.Throw<IOException>(() => { report.Head(); });
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(99_999, false)]
    public void Takes_all_bytes_up_to_the_limit(int limit, bool taken)
    {
        using var source = new MemoryStream(new byte[100_000]);
        using var report = new ReportBytes(source);
        report.Head().Length.ShouldBe(65_536);
        (report.TakeAll(limit)?.Length == 100_000).ShouldBe(taken);
    }

    [Theory]
    [InlineData(70_001, true)]
    [InlineData(70_000, false)]
    public void Takes_a_line_up_to_the_limit(int limit, bool taken)
    {
        using var source = new MemoryStream([.. Enumerable.Repeat((byte)'a', 70_000), (byte)'\n', (byte)'b']);
        using var report = new ReportBytes(source);
        report.TryTakeLine(limit, out var first).ShouldBeTrue();
        (first.Bytes?.Length == 70_001).ShouldBe(taken);
        report.TryTakeLine(limit, out var second).ShouldBeTrue();
        second.Number.ShouldBe(2);
        second.Bytes.ShouldBe("b"u8.ToArray());
        report.TryTakeLine(limit, out _).ShouldBeFalse();
    }

    // Gives nine bytes, then fails.
    private sealed class FailingStream : MemoryStream
    {
        private bool _hasGiven;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_hasGiven)
                throw new IOException("Input/output error");
            _hasGiven = true;
            "whole\ncut"u8.CopyTo(buffer);
            return 9;
        }
    }
}

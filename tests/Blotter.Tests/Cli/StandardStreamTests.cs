using Blotter.Cli;
using Blotter.Cli.Terminals;

namespace Blotter.Tests.Cli;

public sealed class StandardStreamTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("completion", "bash")]
    public void A_full_device_behind_standard_output_is_a_problem_and_no_bug(params string[] words)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new StandardStream(new FullDevice(), "standard output");
        using var output = new StreamWriter(full);
        var terminal = new Terminal(
            Channel(output), Channel(error), () => Stream.Null, () => full, TimeProvider.System, () => CancellationToken.None);
        Program.Run(words, terminal).ShouldBe((int)ExitStatus.BadInput);
        error.ToString().ShouldBe(
            "error B204: standard output: cannot write: No space left on device. Name a file in a folder that you may write to.\n");
    }

    [Fact]
    public void A_stream_without_a_name_fails_in_silence()
    {
        using var stream = new StandardStream(new FullDevice(), name: null);
        Should.NotThrow(() => stream.Write([1, 2], 0, 2));
    }

    [Fact]
    public void A_stream_can_only_be_written_to()
    {
        using var stream = new StandardStream(Stream.Null, "standard output");
        (stream.CanRead, stream.CanSeek, stream.CanWrite).ShouldBe((false, false, true));
        Should.Throw<NotSupportedException>(() => stream.Length);
        Should.Throw<NotSupportedException>(() => stream.Position);
        Should.Throw<NotSupportedException>(() => stream.Position = 1);
        Should.Throw<NotSupportedException>(() => stream.SetLength(1));
        Should.Throw<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Should.Throw<NotSupportedException>(() => stream.Read([], 0, 0));
    }

    private static Channel Channel(TextWriter writer) => new(writer, IsTerminal: false, IsColoured: false, () => 80);

    private sealed class FullDevice : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}

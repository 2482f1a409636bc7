using System.Text;
using Blotter.Cli;
using Blotter.Cli.Terminals;

namespace Blotter.Tests.Cli;

/// <summary>One command line run in this process: what its user reads, and the exit status.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    /// <summary>Runs with both ways out going to a pipe, as in a script.</summary>
    public static CommandRun Of(params string[] words) => In(new Setting(), words);

    /// <summary>Runs in the given setting.</summary>
    public static CommandRun In(Setting setting, params string[] words)
    {
        using MemoryStream bytes = new(), errorBytes = new();
        using StreamWriter output = Writer(bytes), error = Writer(errorBytes);
        var terminal = new Terminal(
            setting.Channel(output), setting.Channel(error), setting.OpenInput, () => bytes,
            setting.Clock, () => setting.Interruption);
        var status = Program.Run(words, terminal);
        return new CommandRun(status, Encoding.UTF8.GetString(bytes.ToArray()), Encoding.UTF8.GetString(errorBytes.ToArray()));
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>What surrounds a run.</summary>
    internal sealed record Setting
    {
        public byte[] Input { get; init; } = [];

        public Func<Stream> OpenInput => IsInputBroken ? () => throw new InvalidTimeZoneException("oh") : () => new MemoryStream(Input);

        /// <summary>Whether opening standard input throws what no input may cause.</summary>
        public bool IsInputBroken { get; init; }

        public bool IsTerminal { get; init; }

        public bool IsColoured { get; init; }

        public int Width { get; init; } = 200;

        public TimeProvider Clock { get; init; } = TimeProvider.System;

        public CancellationToken Interruption { get; init; }

        public Channel Channel(TextWriter writer) => new(writer, IsTerminal, IsColoured, Width: () => Width);
    }
}

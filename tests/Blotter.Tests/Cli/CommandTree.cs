using System.CommandLine;
using Blotter.Cli;
using Blotter.Cli.Terminals;

namespace Blotter.Tests.Cli;

/// <summary>All commands that do something, with the words that lead to each.</summary>
internal static class CommandTree
{
    public static RootCommand Root() => CommandLine.Create(
        new Terminal(new Channel(TextWriter.Null, false, false, () => 80), new Channel(TextWriter.Null, false, false, () => 80),
            () => Stream.Null, () => Stream.Null, TimeProvider.System, () => CancellationToken.None));

    public static IEnumerable<(string[] Path, Command Command)> Leaves() => Below([], Root());

    private static IEnumerable<(string[] Path, Command Command)> Below(string[] path, Command command) => command.Subcommands.Count == 0
        ? [(path, command)]
        : command.Subcommands.SelectMany(sub => Below([.. path, sub.Name], sub));
}

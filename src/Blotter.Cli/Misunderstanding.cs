using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Blotter.Cli.Commands;

namespace Blotter.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class Misunderstanding
{
    /// <summary>Throws the first thing that is wrong; help and the like are always right.</summary>
    /// <exception cref="BlotterException">The words do not follow the usage.</exception>
    public static void ThrowIfAny(ParseResult parsed)
    {
        if (parsed.Action is CommandLineAction { ClearsParseErrors: true })
            return;
        var command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
            throw Errors.UnknownOption(FullName(parsed), option, NearestName.Of(option, OptionNames(parsed)));
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var name, ..])
            throw Errors.UnknownCommand(name, NearestName.Of(name, command.Subcommands.Select(sub => sub.Name)));
        if (parsed.Errors is [var error, ..])
            throw Errors.BadCommandLine(FullName(parsed), Sentence(error.Message));
    }

    // An argument takes any word, so a mistyped option would pass as a path.
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && !IsValue(parsed, token))
        .Select(token => token.Value)
        .FirstOrDefault();

    private static bool IsValue(ParseResult parsed, Token token) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(value => ReferenceEquals(value, token)));

    private static IEnumerable<string> OptionNames(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
        .Select(option => option.Name);

    private static string FullName(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
            names.Insert(0, command.Command is RootCommand ? "blotter" : command.Command.Name);
        return string.Join(' ', names);
    }

    private static string Sentence(string message)
    {
        var line = string.Join(' ', message.Split((char[])['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith('.') ? line : line + ".";
    }
}

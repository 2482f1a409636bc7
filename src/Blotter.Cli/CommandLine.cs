using System.CommandLine;
using System.CommandLine.Help;
using Blotter.Cli.Commands;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;

namespace Blotter.Cli;

/// <summary>The tree of commands, and the way from words to the command that they mean.</summary>
internal static class CommandLine
{
    // "@name" is a file's name here, never a file of further words.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Builds the tree. Building is cheap: what a command needs is made when it runs.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads news reports of attacks and armed conflict and keeps the incident record.")
        {
            CommonOptions.Color(),
            CommonOptions.Debug(),
            new ReadCommand(terminal),
            new CodeCommand(terminal),
            new WhenCommand(terminal),
            new IncidentsCommand(terminal),
            new ShowCommand(terminal),
            new ServeCommand(terminal),
            new TalliesCommand(terminal),
            new FlagsCommand(terminal),
            new MergeCommand(terminal),
            new SplitCommand(terminal),
            new PartCommand(terminal),
            new CorrectCommand(terminal),
            new JudgeCommand(terminal),
            new UndoCommand(terminal),
            new RateCommand(terminal),
            new ExportCommand(terminal),
            new ImportCommand(terminal),
            new DiffCommand(terminal),
            new DeleteCommand(terminal),
            new VerifyCommand(terminal),
            new RebuildCommand(terminal),
            new WhereCommand(terminal),
            new UsersCommand(terminal),
            new EvalCommand(terminal),
            new DoctorCommand(terminal),
            new CompletionCommand(terminal),
        };
        var help = new HelpOption("--help", "-h") { Description = "Show help and examples.", Action = new ExamplesHelp() };
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(help);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.SetAction(parsed => new ExamplesHelp().Invoke(parsed));
        return root;
    }

    /// <summary>Runs what the words ask for and gives the exit status.</summary>
    /// <exception cref="BlotterException">The words or the input cannot be used.</exception>
    public static int Invoke(IReadOnlyList<string> words, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(words, Parser);
        Misunderstanding.ThrowIfAny(parsed);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}

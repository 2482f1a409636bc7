using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users remove</c>: remove an account. What it decided stays under its name.</summary>
internal sealed class UsersRemoveCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = AccountOptions.Name();
    private readonly Option<string> _store = CommonOptions.Store();

    public UsersRemoveCommand(Terminal terminal)
        : base("remove", "Remove an account. What it decided stays under its name.", "blotter users remove \"A. Coder\"", "blotter users remove \"A. Coder\" --store archive.db")
    {
        _terminal = terminal;
        Add(_name);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name);
        AccountOptions.With(parsed.GetRequiredValue(_store), book => book.Remove(name));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{name} has no account any more.");
        return (int)ExitStatus.Done;
    }
}

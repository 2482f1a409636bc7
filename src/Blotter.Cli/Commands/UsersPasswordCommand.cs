using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users password</c>: give an account another password, which is asked for or read from standard input. Its sessions end.</summary>
internal sealed class UsersPasswordCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = AccountOptions.Name();
    private readonly Option<string> _store = CommonOptions.Store();

    public UsersPasswordCommand(Terminal terminal)
        : base("password", "Give an account another password, which is asked for or read from standard input. Its sessions end.", "blotter users password \"A. Coder\"", "blotter users password \"A. Coder\" --store archive.db")
    {
        _terminal = terminal;
        Add(_name);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name);
        AccountOptions.With(parsed.GetRequiredValue(_store), book => book.ChangePassword(name, AccountOptions.ReadPassword(_terminal)));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{name} has another password now.");
        return (int)ExitStatus.Done;
    }
}

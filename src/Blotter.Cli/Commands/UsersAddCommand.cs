using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users add</c>: make an account. The password is asked for, or read from standard input.</summary>
internal sealed class UsersAddCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = AccountOptions.Name();
    private readonly Option<string> _role = AccountOptions.Role();
    private readonly Option<string> _store = CommonOptions.Store();

    public UsersAddCommand(Terminal terminal)
        : base("add", "Make an account. The password is asked for, or read from standard input.", "blotter users add \"A. Coder\" --role coder", "blotter users add \"A. Editor\" --role editor --store archive.db")
    {
        _terminal = terminal;
        Add(_name);
        Add(_role);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (name, role) = (parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_role));
        AccountOptions.With(parsed.GetRequiredValue(_store), book => book.Add(name, role, AccountOptions.ReadPassword(_terminal)));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{name} is a {role} now.");
        return (int)ExitStatus.Done;
    }
}

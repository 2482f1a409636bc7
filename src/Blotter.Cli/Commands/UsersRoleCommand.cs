using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users role</c>: give an account another role. Its sessions end.</summary>
internal sealed class UsersRoleCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = AccountOptions.Name();
    private readonly Option<string> _role = AccountOptions.Role();
    private readonly Option<string> _store = CommonOptions.Store();

    public UsersRoleCommand(Terminal terminal)
        : base("role", "Give an account another role. Its sessions end.", "blotter users role \"A. Coder\" --role editor", "blotter users role \"A. Coder\" --role reader --store archive.db")
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
        AccountOptions.With(parsed.GetRequiredValue(_store), book => book.ChangeRole(name, role));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{name} is a {role} now.");
        return (int)ExitStatus.Done;
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users list</c>: list the accounts with their roles.</summary>
internal sealed class UsersListCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a line.");
    private readonly Option<string> _store = CommonOptions.Store();

    public UsersListCommand(Terminal terminal)
        : base("list", "List the accounts with their roles.", "blotter users list", "blotter users list --json --store archive.db")
    {
        _terminal = terminal;
        Add(_json);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = _terminal.Out.Screen(CommonOptions.ColorOf(parsed));
        AccountOptions.With(parsed.GetRequiredValue(_store), book =>
        {
            foreach (var account in book.All())
            {
                if (parsed.GetValue(_json))
                    _terminal.Output.WriteJson(new AccountLine(account.Name, account.Role));
                else
                    screen.Line($"{account.Name}: {account.Role}");
            }
        });
        return (int)ExitStatus.Done;
    }

    private sealed record AccountLine(string Name, string Role);
}

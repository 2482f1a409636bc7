using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary>A command that changes one account of a store.</summary>
internal abstract class AccountCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = new("NAME") { Description = "The name of the person, which the log keeps." };
    private readonly Option<string> _store = CommonOptions.Store();

    protected AccountCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        _terminal = terminal;
        Add(_name);
        Add(_store);
        SetAction(Run);
    }

    /// <summary>Changes the account; what holds from here on, in a line.</summary>
    protected abstract string Change(AccountBook book, ParseResult parsed, string name);

    private int Run(ParseResult parsed)
    {
        var said = "";
        AccountOptions.With(parsed.GetRequiredValue(_store), book => said = Change(book, parsed, parsed.GetRequiredValue(_name)));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line(said);
        return (int)ExitStatus.Done;
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users remove</c>: remove an account. What it decided stays under its name.</summary>
internal sealed class UsersRemoveCommand : AccountCommand
{
    public UsersRemoveCommand(Terminal terminal)
        : base(terminal, "remove", "Remove an account. What it decided stays under its name.", "blotter users remove \"A. Coder\"", "blotter users remove \"A. Coder\" --store archive.db")
    {
    }

    protected override string Change(AccountBook book, ParseResult parsed, string name)
    {
        book.Remove(name);
        return $"{name} has no account any more.";
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users password</c>: give an account another password, which is asked for or read from standard input. Its sessions end.</summary>
internal sealed class UsersPasswordCommand : AccountCommand
{
    private readonly Terminal _terminal;

    public UsersPasswordCommand(Terminal terminal)
        : base(terminal, "password", "Give an account another password, which is asked for or read from standard input. Its sessions end.", "blotter users password \"A. Coder\"", "blotter users password \"A. Coder\" --store archive.db")
    {
        _terminal = terminal;
    }

    protected override string Change(AccountBook book, ParseResult parsed, string name)
    {
        book.ChangePassword(name, AccountOptions.ReadPassword(_terminal));
        return $"{name} has another password now.";
    }
}

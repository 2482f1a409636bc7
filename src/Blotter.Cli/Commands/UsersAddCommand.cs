using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users add</c>: make an account. The password is asked for, or read from standard input.</summary>
internal sealed class UsersAddCommand : AccountCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _role = AccountOptions.Role();

    public UsersAddCommand(Terminal terminal)
        : base(terminal, "add", "Make an account. The password is asked for, or read from standard input.", "blotter users add \"A. Coder\" --role coder", "blotter users add \"A. Editor\" --role editor --store archive.db")
    {
        _terminal = terminal;
        Add(_role);
    }

    protected override string Change(AccountBook book, ParseResult parsed, string name)
    {
        var role = parsed.GetRequiredValue(_role);
        book.Add(name, role, AccountOptions.ReadPassword(_terminal));
        return $"{name} is a {role} now.";
    }
}

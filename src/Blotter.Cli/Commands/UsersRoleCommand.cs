using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users role</c>: give an account another role. Its sessions end.</summary>
internal sealed class UsersRoleCommand : AccountCommand
{
    private readonly Option<string> _role = AccountOptions.Role();

    public UsersRoleCommand(Terminal terminal)
        : base(terminal, "role", "Give an account another role. Its sessions end.", "blotter users role \"A. Coder\" --role editor", "blotter users role \"A. Coder\" --role reader --store archive.db")
    {
        Add(_role);
    }

    protected override string Change(AccountBook book, ParseResult parsed, string name)
    {
        var role = parsed.GetRequiredValue(_role);
        book.ChangeRole(name, role);
        return $"{name} is a {role} now.";
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter users</c>: manages who may use the page from other computers.</summary>
internal sealed class UsersCommand : Command
{
    public UsersCommand(Terminal terminal)
        : base("users", "Manage the accounts of those who use the page from other computers.")
    {
        Add(new UsersAddCommand(terminal));
        Add(new UsersListCommand(terminal));
        Add(new UsersRoleCommand(terminal));
        Add(new UsersPasswordCommand(terminal));
        Add(new UsersRemoveCommand(terminal));
    }
}

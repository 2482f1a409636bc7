using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;
using Blotter.Web.Accounts;

namespace Blotter.Cli.Commands;

/// <summary>What the commands on accounts have in common.</summary>
internal static class AccountOptions
{
    /// <summary><c>--role</c>.</summary>
    public static Option<string> Role()
    {
        var option = new Option<string>("--role") { Description = "What the person may: reader reads, coder corrects and adds, editor rates, deletes and manages besides.", HelpName = "ROLE", Required = true };
        option.AcceptOnlyFromAmong(Roles.Reader, Roles.Coder, Roles.Editor);
        return option;
    }

    /// <summary>Works on the accounts of a store, which must be there.</summary>
    public static void With(string store, Action<AccountBook> work)
    {
        LedgerStore.OpenForReading(store).Dispose();
        using var file = AccountFile.Open(store);
        work(new AccountBook(file));
    }

    /// <summary>A password from the keyboard, or the next line of standard input: never an argument, which other programs see.</summary>
    public static string ReadPassword(Terminal terminal)
    {
        terminal.Error.Writer.Write($"Password (at least {AccountBook.ShortestPassword} characters, not shown): ");
        terminal.Flush();
        var password = terminal.ReadSecret() ?? "";
        terminal.Error.Writer.WriteLine();
        return password;
    }
}

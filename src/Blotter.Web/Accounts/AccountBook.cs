using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blotter.Web.Accounts;

/// <summary>Makes and changes the accounts of a store.</summary>
/// <param name="file">The accounts.</param>
public sealed class AccountBook(AccountFile file)
{
    /// <summary>Characters of a password at least (NIST SP 800-63B, 3.1.1: the length alone counts).</summary>
    public const int ShortestPassword = 12;

    // Rounds of PBKDF2 with HMAC-SHA512 (OWASP's Password Storage Cheat Sheet).
    private const int Rounds = 210_000;
    private const int LongestPassword = 1000;
    private const int LongestName = 64;

    /// <summary>The names of the roles, from the least to the most.</summary>
    public static ImmutableArray<string> AllRoles { get; } = [Roles.Reader, Roles.Coder, Roles.Editor];

    /// <summary>How passwords are hashed.</summary>
    internal static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = Rounds });

    /// <summary>All accounts, by name.</summary>
    public ImmutableArray<Account> All() => file.All();

    /// <summary>Adds an account.</summary>
    /// <exception cref="BlotterException">The name is taken or is none (B228), or the password is too short or too long (B229).</exception>
    public void Add(string name, string role, string password)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
            throw Errors.UnusableName(name, "a name has 1 to 64 letters, digits, blanks, dots, hyphens and apostrophes, and no blank at its ends");
        if (file.Find(Account.KeyOf(name)) is not null)
            throw Errors.UnusableName(name, "there is an account of this name already");
        var account = new Account { Name = name, Role = role };
        SetPassword(account, password);
        file.Put(account);
    }

    /// <summary>Gives an account another password; its sessions end.</summary>
    /// <exception cref="BlotterException">There is no such account (B231), or the password is too short or too long (B229).</exception>
    public void ChangePassword(string name, string password)
    {
        var account = Find(name);
        SetPassword(account, password);
        (account.Failed, account.LockedUntil) = (0, null);
        file.Put(account);
    }

    /// <summary>Gives an account another role; its sessions end.</summary>
    /// <exception cref="BlotterException">There is no such account (B231).</exception>
    public void ChangeRole(string name, string role)
    {
        var account = Find(name);
        (account.Role, account.Stamp) = (role, NewStamp());
        file.Put(account);
    }

    /// <summary>Removes an account; its sessions end. What it decided stays under its name.</summary>
    /// <exception cref="BlotterException">There is no such account (B231).</exception>
    public void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!file.Remove(Account.KeyOf(name)))
            throw Errors.NoSuchAccount(name);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.Trim().Length == name.Length && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '\'' or '_');

    private static void SetPassword(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw Errors.UnusablePassword(ShortestPassword);
        account.PasswordHash = new PasswordHasher<Account>(Hashing).HashPassword(account, password);
        account.Stamp = NewStamp();
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private Account Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return file.Find(Account.KeyOf(name)) ?? throw Errors.NoSuchAccount(name);
    }
}

using Microsoft.AspNetCore.Identity;

namespace Blotter.Web.Accounts;

/// <summary>Somebody who may use the page from another computer.</summary>
public sealed class Account
{
    /// <summary>The name, which the log keeps with what the person decides.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>PBKDF2 of the password, with its salt, as <see cref="PasswordHasher{TUser}"/> writes it.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with password and role: sessions of before end.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failed { get; set; }

    /// <summary>Until when no password is looked at, or <c>null</c>.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>What names of one account have in common.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Normalize().ToUpperInvariant();
    }
}

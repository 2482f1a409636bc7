using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Blotter.Web;

/// <summary>What is served, and where.</summary>
/// <param name="Store">The store's file; it must exist.</param>
/// <param name="Address">The address to listen on.</param>
/// <param name="Port">The TCP port; 0 for any that is free.</param>
public sealed record WebOptions(string Store, IPAddress Address, int Port)
{
    /// <summary>The name under which the log keeps changes; the name of this computer's user unless told otherwise.</summary>
    public string By { get; init; } = Environment.UserName;

    /// <summary>Whether people need an account even at this computer; from other computers they always do.</summary>
    public bool Accounts { get; init; }

    /// <summary>The certificate by which connections are encrypted, or <c>null</c>.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether other computers may connect without encryption: whoever is between them reads passwords.</summary>
    public bool AllowsPlainHttp { get; init; }

    /// <summary>Whether connections are encrypted.</summary>
    public bool IsEncrypted => Certificate is not null;

    /// <summary>Whether people need an account.</summary>
    public bool DemandsAccounts => Accounts || !IPAddress.IsLoopback(Address);

    /// <summary>Gives the log its moments.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

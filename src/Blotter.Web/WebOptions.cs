using System.Net;

namespace Blotter.Web;

/// <summary>What is served, and where.</summary>
/// <param name="Store">The store's file; it must exist.</param>
/// <param name="Address">The address to listen on; a loopback one.</param>
/// <param name="Port">The TCP port; 0 for any that is free.</param>
public sealed record WebOptions(string Store, IPAddress Address, int Port)
{
    /// <summary>The name under which the log keeps changes; the name of this computer's user unless told otherwise.</summary>
    public string By { get; init; } = Environment.UserName;

    /// <summary>Gives the log its moments.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

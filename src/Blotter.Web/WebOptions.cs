using System.Net;

namespace Blotter.Web;

/// <summary>What is served, and where.</summary>
/// <param name="Store">The store's file; it must exist.</param>
/// <param name="Address">The address to listen on; a loopback one.</param>
/// <param name="Port">The TCP port; 0 for any that is free.</param>
public sealed record WebOptions(string Store, IPAddress Address, int Port);

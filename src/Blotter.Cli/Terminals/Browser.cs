using System.ComponentModel;
using System.Diagnostics;

namespace Blotter.Cli.Terminals;

/// <summary>The browser that the user's system opens addresses in.</summary>
internal static class Browser
{
    /// <summary>Asks the system to open an address; where it can't, a line says so and nothing else happens.</summary>
    public static void Open(Uri address, Terminal terminal)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Error.Writer.WriteLine($"No browser could be opened; open {address.AbsoluteUri} yourself.");
        }
    }
}

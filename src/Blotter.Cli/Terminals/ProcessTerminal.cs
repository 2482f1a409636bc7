// The one file that may touch the console: it wraps the process's own streams for everything else.
#pragma warning disable RS0030
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Blotter.Cli.Terminals;

/// <summary>The terminal of this process.</summary>
internal static class ProcessTerminal
{
    private const int UsualWidth = 80;

    // A registration ends when it is collected; these last as long as the process.
    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static Terminal Open()
    {
        var output = new StandardStream(Console.OpenStandardOutput(), "standard output");
        return new Terminal(
            Wrap(output, Console.IsOutputRedirected, autoFlush: false),
            Wrap(new StandardStream(Console.OpenStandardError(), name: null), Console.IsErrorRedirected, autoFlush: true),
            Console.OpenStandardInput,
            () => output,
            TimeProvider.System,
            WatchInterrupts,
            Console.IsInputRedirected ? null : ReadSecret);
    }

    // What is typed is not shown, and no shell's history has it.
    private static string ReadSecret()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        return typed.ToString();
    }

    private static Channel Wrap(Stream stream, bool redirected, bool autoFlush)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14)
        {
            AutoFlush = autoFlush || !redirected,
            NewLine = "\n",
        };
        return new Channel(writer, !redirected, !redirected && ShowsColours(), redirected ? () => WidthAskedFor() ?? Channel.WidthOfPipes : TerminalWidth);
    }

    // Windows has no TERM, and its terminals show colours.
    private static bool ShowsColours() => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    private static int TerminalWidth() => WidthAskedFor() ?? (Console.WindowWidth is var width and > 0 ? width : UsualWidth);

    private static int? WidthAskedFor() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : null;

    /// <summary>The first Ctrl-C (or request to end) cancels; the second ends the process at once.</summary>
    private static CancellationToken WatchInterrupts()
    {
        var source = new CancellationTokenSource();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
            Registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !source.IsCancellationRequested;
                source.Cancel();
            }));
        return source.Token;
    }
}

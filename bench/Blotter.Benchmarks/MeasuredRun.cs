using System.Diagnostics;
using System.Globalization;

namespace Blotter.Benchmarks;

/// <summary>One run of a program: its output, how long it took and the most memory that it held.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Elapsed">From the start of the process to its end.</param>
/// <param name="PeakKilobytes">VmHWM of the process, looked at every few milliseconds.</param>
/// <param name="Status">Its exit status.</param>
internal sealed record MeasuredRun(string Output, TimeSpan Elapsed, long PeakKilobytes, int Status)
{
    private const int MillisecondsBetweenLooks = 5;

    /// <summary>Runs a program to its end. Standard error is thrown away.</summary>
    public static MeasuredRun Of(string program, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(MillisecondsBetweenLooks))
            peak = Math.Max(peak, PeakOf(process.Id));
        process.WaitForExit();
        return new MeasuredRun(output.GetAwaiter().GetResult(), Stopwatch.GetElapsedTime(began), peak, process.ExitCode);
    }

    /// <summary>Runs a program and takes no looks at its memory, so that short times are exact.</summary>
    public static TimeSpan TimeOf(string program, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start(program, arguments);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Starts a program with both ways out caught; standard error is thrown away.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.ErrorDataReceived += static (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        return process;
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between the look and the reading.
            return 0;
        }
    }
}

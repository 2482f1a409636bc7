using Blotter.Cli.Commands;
using Blotter.Cli.Terminals;
using Blotter.Telling;

namespace Blotter.Cli;

internal static class Program
{
    private static int Main(string[] args) => Run(args, ProcessTerminal.Open());

    /// <summary>Runs one command line: the only place that turns an exception into a line and an exit status.</summary>
    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var status = CommandLine.Invoke(args, terminal);
            terminal.Flush();
            return status;
        }
        catch (BlotterException problem)
        {
            return Tell(problem, terminal);
        }
        // Whatever else arrives here is a bug; the user reads one line unless he asks for more.
        catch (Exception bug)
        {
            var status = Tell(Errors.Bug(bug), terminal);
            if (args.Contains(CommonOptions.DebugName, StringComparer.Ordinal))
                terminal.Error.Writer.WriteLine(PlainText.Lines(bug.ToString()));
            terminal.Error.Writer.Flush();
            return status;
        }
    }

    // What was written before the problem may meet a full device only now. A stream fails once, so the second time is the last.
    private static int Tell(BlotterException problem, Terminal terminal)
    {
        try
        {
            return (int)terminal.Report(problem);
        }
        catch (BlotterException full)
        {
            return (int)terminal.Report(full);
        }
    }
}

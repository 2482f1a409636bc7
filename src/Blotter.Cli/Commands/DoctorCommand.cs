using System.CommandLine;
using System.Runtime.InteropServices;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter doctor</c>: says what is installed and whether the store is sound.</summary>
internal sealed class DoctorCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json("Print it as one JSON object.");

    public DoctorCommand(Terminal terminal)
        : base(
            "doctor",
            "Say what is installed, which coder and lexicons are used, and whether the store is sound.",
            "blotter doctor",
            "blotter doctor --store archive.db --json")
    {
        _terminal = terminal;
        Add(_store);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var store = Examine(parsed.GetRequiredValue(_store));
        var installation = new Installation(
            ProgramVersion.Text, RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})", new ReportCoder().Version, store);
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(installation);
        else
            InstallationView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), installation);
        return (int)store.Status;
    }

    private static StoreState Examine(string path)
    {
        // Before the store is opened: closing a file gives up this process's locks on it.
        var writable = IsWritable(path);
        if (!File.Exists(path))
            return new StoreState(path, Exists: false, writable, Health: null, Problem: null);
        try
        {
            using var store = LedgerStore.OpenForReading(path);
            return new StoreState(path, Exists: true, writable, store.Queries.Health(), Problem: null);
        }
        catch (BlotterException problem)
        {
            return new StoreState(path, Exists: true, writable, Health: null, problem.Line);
        }
    }

    private static bool IsWritable(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                return true;
            }
            using var trial = new FileStream($"{path}.trial", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

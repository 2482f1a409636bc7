using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter read PATH...</c>: reads reports into the store.</summary>
internal sealed class ReadCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<int> _jobs = CommonOptions.Count("--jobs", "Reports read at a time.", Environment.ProcessorCount);
    private readonly Option<bool> _again = new("--again") { Description = "Read reports anew that were deleted from the store." };
    private readonly ReadingOptionSet _reading = new();

    public ReadCommand(Terminal terminal)
        : base(
            "read",
            "Read reports into the store. What it holds already is skipped, so a run that was stopped is resumed by starting it again.",
            "blotter read samples",
            "blotter read 'archive/**/*.html' posts.jsonl.gz --store archive.db --jobs 4",
            "curl -s https://example.org/report | blotter read - --url https://example.org/report")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_store);
        Add(_jobs);
        Add(_again);
        _reading.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var fromInput = paths.Contains("-", StringComparer.Ordinal);
        var color = CommonOptions.ColorOf(parsed);
        var interruption = _terminal.Interruption;
        if (paths.All(IsMissing))
        {
            foreach (var path in paths)
                _terminal.Report(Errors.NoSuchPath(path));
            return (int)ExitStatus.BadInput;
        }
        using var store = LedgerStore.Open(parsed.GetRequiredValue(_store), _terminal.Clock);
        using var input = fromInput ? _terminal.OpenInput() : null;
        var request = new ReadRequest(paths, parsed.GetRequiredValue(_jobs)) { StandardInput = input, CountTotal = !fromInput, Again = parsed.GetValue(_again) };
        var pipeline = new Pipeline(_reading.Of(parsed), new ReportCoder(), store, _terminal.Clock);
        var summary = ProgressView.Watch(_terminal, color, progress => pipeline.Read(request, progress, interruption));
        SummaryView.Show(_terminal.Out.Screen(color), summary);
        if (summary.Interrupted)
            _terminal.Report(Errors.Interrupted());
        return (int)summary.Status;
    }

    // A misspelt path alone leaves no empty store behind.
    private static bool IsMissing(string path) =>
        !string.Equals(path, "-", StringComparison.Ordinal) && path.IndexOfAny(['*', '?']) < 0 && !Path.Exists(path);
}

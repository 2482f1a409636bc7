using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter tallies</c>: lists what others count, and holds one count against the ledger.</summary>
internal sealed class TalliesCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _id = new("ID") { Description = "A tally's id, or the beginning of it, to hold it against the ledger.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _country = new("--country") { Description = "Of this country alone (ISO 3166 alpha-2).", HelpName = "CODE" };
    private readonly Option<string?> _speaker = CommonOptions.Words("--speaker", "Of speakers whose name holds these words.");
    private readonly StoreOptionSet _store = new();
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a line.");

    public TalliesCommand(Terminal terminal)
        : base(
            "tallies",
            "List what officials, monitors and others count, or hold one tally against the incidents of the store.",
            "blotter tallies --country IQ",
            "blotter tallies k3m5q2ab7d")
    {
        _terminal = terminal;
        Add(_id);
        Add(_country);
        Add(_speaker);
        _store.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        var screen = _terminal.Out.Screen(CommonOptions.ColorOf(parsed));
        if (parsed.GetValue(_id) is { } id)
        {
            var tally = store.Queries.Tally(id);
            if (parsed.GetValue(_json))
                _terminal.Output.WriteJson(tally);
            else
                TalliesView.Show(screen, tally);
            return (int)ExitStatus.Done;
        }
        var tallies = store.Queries.Tallies(new TallyFilter { Country = parsed.GetValue(_country), Speaker = parsed.GetValue(_speaker) });
        foreach (var tally in parsed.GetValue(_json) ? tallies : [])
            _terminal.Output.WriteJson(tally);
        if (!parsed.GetValue(_json))
            TalliesView.Show(screen, tallies);
        return (int)ExitStatus.Done;
    }
}

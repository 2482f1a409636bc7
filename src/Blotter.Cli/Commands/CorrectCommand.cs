using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter correct ID FACET VALUE</c>: sets a facet of an incident.</summary>
internal sealed class CorrectCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _incident = new("ID") { Description = "The incident's id, or the beginning of it." };
    private readonly Argument<string> _facet = new("FACET") { Description = "Which facet." };
    private readonly Argument<string> _value = new("VALUE") { Description = "Its value as lists show it, or unknown." };
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    public CorrectCommand(Terminal terminal)
        : base(
            "correct",
            "Set a facet of an incident. It no longer follows from what sources say; what they say stays to be seen.",
            "blotter correct k3m5q2ab7d killed \"2 to 5, best 4\" --why \"the clinic's list\"",
            "blotter correct k3m place \"Erbil, Iraq\" --why \"the street is in Erbil\" --by \"A. Editor\"")
    {
        _terminal = terminal;
        _facet.AcceptOnlyFromAmong([.. SetList.Names<CorrectableFacet>()]);
        Add(_incident);
        Add(_facet);
        Add(_value);
        Add(_why);
        Add(_by);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var facet = parsed.GetRequiredValue(_facet);
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        var (incident, value) = store.Correct(
            parsed.GetRequiredValue(_incident), SetList.Parse<CorrectableFacet>(facet), parsed.GetRequiredValue(_value), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{incident}: {facet} is {value} now. blotter undo takes that back.");
        return (int)ExitStatus.Done;
    }
}

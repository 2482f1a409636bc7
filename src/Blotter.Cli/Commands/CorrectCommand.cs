using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter correct ID FACET VALUE</c>: sets a facet of an incident.</summary>
internal sealed class CorrectCommand : DecisionCommand
{
    private readonly Argument<string> _incident = new("ID") { Description = "The incident's id, or the beginning of it." };
    private readonly Argument<string> _facet = new("FACET") { Description = "Which facet." };
    private readonly Argument<string> _value = new("VALUE") { Description = "Its value as lists show it, or unknown." };

    public CorrectCommand(Terminal terminal)
        : base(
            terminal,
            "correct",
            "Set a facet of an incident. It no longer follows from what sources say; what they say stays to be seen.",
            "blotter correct k3m5q2ab7d killed \"2 to 5, best 4\" --why \"the clinic's list\"",
            "blotter correct k3m place \"Erbil, Iraq\" --why \"the street is in Erbil\" --by \"A. Editor\"")
    {
        _facet.AcceptOnlyFromAmong([.. SetList.Names<CorrectableFacet>()]);
        Add(_incident);
        Add(_facet);
        Add(_value);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var facet = parsed.GetRequiredValue(_facet);
        var (incident, value) = store.Correct(
            parsed.GetRequiredValue(_incident), SetList.Parse<CorrectableFacet>(facet), parsed.GetRequiredValue(_value), by, why);
        return $"{incident}: {facet} is {value} now. blotter undo takes that back.";
    }
}

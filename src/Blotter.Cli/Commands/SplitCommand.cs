using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter split ID MENTION...</c>: says that some mentions are of another incident.</summary>
internal sealed class SplitCommand : DecisionCommand
{
    private readonly Argument<string> _incident = new("ID") { Description = "The incident's id, or the beginning of it." };
    private readonly Argument<string[]> _mentions = new("MENTION")
    {
        Description = "Ids of the mentions that are of another incident, as blotter show prints them.",
        Arity = ArgumentArity.OneOrMore,
    };

    public SplitCommand(Terminal terminal)
        : base(
            terminal,
            "split",
            "Say that some mentions of an incident are of another one. It is remembered for good: no later reading joins the two again.",
            "blotter split k3m5q2ab7d 9xw2hv40rm --why \"another town, the same night\"",
            "blotter split k3m 9xw2hv40rm q8c1zt0a5e --why \"last year's\" --by \"A. Editor\"")
    {
        Add(_incident);
        Add(_mentions);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var (left, stayed) = store.Split(parsed.GetRequiredValue(_incident), parsed.GetRequiredValue(_mentions), by, why);
        return $"What you named is incident {left} now; what stays is {stayed}. blotter merge joins them again.";
    }
}

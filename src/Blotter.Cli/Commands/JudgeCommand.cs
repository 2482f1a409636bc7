using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter judge FLAG VERDICT</c>: accepts or dismisses a flag.</summary>
internal sealed class JudgeCommand : DecisionCommand
{
    private readonly Argument<string> _flag = new("FLAG") { Description = "The flag's id, or the beginning of it." };
    private readonly Argument<string> _verdict = new("VERDICT") { Description = "Whether it is right, or of no weight." };

    public JudgeCommand(Terminal terminal)
        : base(
            terminal,
            "judge",
            "Accept or dismiss a flag. One that was dismissed is no longer listed; a later verdict replaces an earlier one, and the log keeps both.",
            "blotter judge 7hq2m0c4zt dismissed --why \"the post is of this week after all\"",
            "blotter judge 7hq accepted --why \"the body says four\" --by \"A. Editor\"")
    {
        _verdict.AcceptOnlyFromAmong([.. SetList.Names<FlagVerdict>()]);
        Add(_flag);
        Add(_verdict);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var verdict = parsed.GetRequiredValue(_verdict);
        var flag = store.Judge(parsed.GetRequiredValue(_flag), SetList.Parse<FlagVerdict>(verdict), by, why);
        return $"Flag {flag} is {verdict}. blotter undo takes that back.";
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter judge FLAG VERDICT</c>: accepts or dismisses a flag.</summary>
internal sealed class JudgeCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _flag = new("FLAG") { Description = "The flag's id, or the beginning of it." };
    private readonly Argument<string> _verdict = new("VERDICT") { Description = "Whether it is right, or of no weight." };
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    public JudgeCommand(Terminal terminal)
        : base(
            "judge",
            "Accept or dismiss a flag. One that was dismissed is no longer listed; a later verdict replaces an earlier one, and the log keeps both.",
            "blotter judge 7hq2m0c4zt dismissed --why \"the post is of this week after all\"",
            "blotter judge 7hq accepted --why \"the body says four\" --by \"A. Editor\"")
    {
        _terminal = terminal;
        _verdict.AcceptOnlyFromAmong([.. SetList.Names<FlagVerdict>()]);
        Add(_flag);
        Add(_verdict);
        Add(_why);
        Add(_by);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var verdict = parsed.GetRequiredValue(_verdict);
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        var flag = store.Judge(parsed.GetRequiredValue(_flag), SetList.Parse<FlagVerdict>(verdict), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"Flag {flag} is {verdict}. blotter undo takes that back.");
        return (int)ExitStatus.Done;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter rate</c>: lists how reliable people hold sources to be, or gives a source a letter.</summary>
internal sealed class RateCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _name = new("NAME") { Description = "The source or outlet, by its name.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _letter = new("LETTER") { Description = "A (completely reliable) to E (unreliable), or F (cannot be judged).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _why = new("--why") { Description = "The reason, for those who read the record later; needed with a letter.", HelpName = "TEXT" };
    private readonly Option<string> _by = CommonOptions.By();
    private readonly StoreOptionSet _store = new();
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a line.");

    public RateCommand(Terminal terminal)
        : base(
            "rate",
            "List how reliable people hold sources to be, or give a source a letter. A later letter replaces an earlier one; the log keeps both.",
            "blotter rate",
            "blotter rate \"Gulf Wire\" B --why \"right on four of five raids in May\" --by \"A. Editor\"")
    {
        _terminal = terminal;
        Add(_name);
        Add(_letter);
        Add(_why);
        Add(_by);
        _store.AddTo(this);
        Add(_json);
        Validators.Add(Check);
        SetAction(Run);
    }

    private void Check(CommandResult result)
    {
        if (result.GetResult(_name) is not { Tokens.Count: > 0 })
            return;
        if (result.GetResult(_letter) is not { Tokens.Count: > 0 })
            result.AddError("A letter is missing: A, B, C, D, E or F.");
        else if (result.GetResult(_why) is not { Tokens: [var why] } || string.IsNullOrWhiteSpace(why.Value))
            result.AddError("--why is missing: the log keeps the reason.");
        else if (_store.IsPast(result))
            result.AddError("The past cannot be rated: leave out --as-of.");
    }

    private int Run(ParseResult parsed)
    {
        using var store = parsed.GetValue(_name) is null ? _store.Open(parsed, _terminal) : _store.OpenForWriting(parsed, _terminal);
        ImmutableArray<SourceRating> ratings = parsed.GetValue(_name) is { } name
            ? [store.Rate(name, parsed.GetRequiredValue(_letter)!, parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why)!)]
            : store.Queries.Ratings();
        if (parsed.GetValue(_json))
            foreach (var rating in ratings)
                _terminal.Output.WriteJson(rating);
        else
            RatingsView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), ratings);
        return (int)ExitStatus.Done;
    }
}

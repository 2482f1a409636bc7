using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Time;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter when TEXT</c>: says how dates and times in a text are understood.</summary>
internal sealed class WhenCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _text = new("TEXT") { Description = "The text, in quotes." };
    private readonly Option<DateOnly?> _published = CommonOptions.Day("--published", "The day that the text was published; relative dates count from it.");
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a time.");

    public WhenCommand(Terminal terminal)
        : base(
            "when",
            "Say how dates and times in a text are understood, and why.",
            "blotter when \"gunmen attacked late on Friday, a day after the ceasefire\" --published 2024-05-06",
            "blotter when \"on 03/04/2021\"")
    {
        _terminal = terminal;
        Add(_text);
        Add(_published);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(_text);
        var times = TimeReader.Read(text, parsed.GetValue(_published));
        if (parsed.GetValue(_json))
            foreach (var time in times)
                _terminal.Output.WriteJson(TimeLine.Of(time, text));
        else
            TimesView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), times, text);
        return (int)ExitStatus.Done;
    }
}

using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Places;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter where TEXT</c>: shows which places a text names, where they are, and why.</summary>
internal sealed class WhereCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _text = new("TEXT") { Description = "The text, or - for a report on standard input." };
    private readonly Option<bool> _json = CommonOptions.Json("Print all as JSON; one line, or indented on a terminal.");

    public WhereCommand(Terminal terminal)
        : base(
            "where",
            "Show which places a text names, where they are, and why.",
            "blotter where \"A bomb went off 30 km south of Mosul, Iraq.\"",
            "blotter where --json - < report.html")
    {
        _terminal = terminal;
        Add(_text);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(_text);
        var places = string.Equals(text, "-", StringComparison.Ordinal) ? OfInput() : PlacesInText.Read(text);
        if (parsed.GetValue(_json))
            _terminal.Output.WriteLine(places.ToJson(_terminal.Out.IsTerminal));
        else
            PlacesView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), places);
        return (int)ExitStatus.Done;
    }

    private PlacesInText OfInput()
    {
        var options = new ReadingOptions();
        using var input = _terminal.OpenInput();
        var found = new ReportFinder(options).Find(["-"], input, CancellationToken.None).Take(2).ToList();
        if (found.Count > 1)
            throw Errors.OneReportOnly("-", "blotter where");
        return PlacesInText.Read(new DocumentReader(options).Read(found[0].Report ?? throw found[0].Problem!));
    }
}

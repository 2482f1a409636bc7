using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Places;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval places --geoparse FILE</c>: holds toponyms against a corpus that says where they lie.</summary>
internal sealed class EvalPlacesCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, article by article, toponyms that were missed, spurious or put in a wrong place.");
    private readonly Option<string> _file = new("--geoparse") { Description = "Articles with toponyms in XML, of LGL or GeoVirus.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _goldSpans = new("--gold-spans") { Description = "Let the corpus say where names are, and measure resolution alone." };

    public EvalPlacesCommand(Terminal terminal)
        : base(
            PlacesEvaluation.Name,
            "Score toponyms found and how far from the truth they were put.",
            "blotter eval places --geoparse lgl.xml.gz",
            "blotter eval places --geoparse GeoVirus.xml.gz --gold-spans --errors")
    {
        _terminal = terminal;
        Add(_file);
        Add(_goldSpans);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (file, goldSpans) = (parsed.GetRequiredValue(_file), parsed.GetValue(_goldSpans));
        var command = $"blotter eval {PlacesEvaluation.Name} --geoparse {file}{(goldSpans ? " --gold-spans" : "")}";
        return (int)_options.Settle(PlacesEvaluation.Run(file, goldSpans, command, ProgramVersion.Text, _terminal.Interruption), parsed, _terminal);
    }
}

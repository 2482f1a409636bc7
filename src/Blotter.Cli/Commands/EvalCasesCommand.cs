using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation;
using Blotter.Evaluation.Cases;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval cases DIR...</c>: scores the coder on reports with a gold coding.</summary>
internal sealed class EvalCasesCommand : BlotterCommand
{
    private const string UsualDocument = "docs/accuracy.md";

    private readonly Terminal _terminal;
    private readonly DocumentReader _reader = new(new ReadingOptions());
    private readonly Lazy<ReportCoder> _coder = new(() => new ReportCoder());
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "Folders of cases, or cases: folders with report.txt, meta.json and gold.json.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _json = CommonOptions.Json("Print the whole result as JSON.");
    private readonly Option<bool> _write = new("--write") { Description = "Renew this evaluation's part of the accuracy document." };
    private readonly Option<bool> _check = new("--check") { Description = "Fail when a figure is lower than in the accuracy document." };
    private readonly Option<bool> _errors = new("--errors") { Description = "List every wrong, missed and spurious answer." };
    private readonly Option<string> _document = new("--document")
    {
        Description = "The accuracy document.",
        HelpName = "FILE",
        DefaultValueFactory = _ => UsualDocument,
    };

    public EvalCasesCommand(Terminal terminal)
        : base(
            EvaluationName,
            "Score the coder on reports with a gold coding, facet by facet.",
            "blotter eval cases tests/cases",
            "blotter eval cases tests/cases --errors",
            "blotter eval cases tests/cases --write")
    {
        _terminal = terminal;
        Add(_folders);
        foreach (var option in new Option[] { _json, _write, _check, _errors, _document })
            Add(option);
        SetAction(Run);
    }

    private static string EvaluationName => CasesEvaluation.Name;

    private int Run(ParseResult parsed)
    {
        var folders = parsed.GetRequiredValue(_folders);
        var command = $"blotter eval {EvaluationName} {string.Join(' ', folders)}";
        var result = new CasesEvaluation(_reader.Read, document => _coder.Value.Code(document).Report).Run(folders, command, ProgramVersion.Text, _terminal.Interruption);
        _terminal.Output.Write(parsed.GetValue(_json) ? EvaluationJson.Serialize(result) + "\n" : EvaluationText.Tables(result));
        if (parsed.GetValue(_errors))
            _terminal.Output.Write(EvaluationText.Errors(result));
        var document = parsed.GetRequiredValue(_document);
        if (parsed.GetValue(_check) && HasFallen(document, result))
            return (int)ExitStatus.SomeFailed;
        if (parsed.GetValue(_write))
            OutputFile.Replace(document, AccuracyDocument.Renew(OutputFile.Text(document), result));
        return (int)ExitStatus.Done;
    }

    private bool HasFallen(string document, EvaluationResult result)
    {
        var falls = AccuracyDocument.Falls(OutputFile.Text(document), result);
        foreach (var fall in falls)
            _terminal.Error.Writer.WriteLine(fall);
        return !falls.IsEmpty;
    }
}

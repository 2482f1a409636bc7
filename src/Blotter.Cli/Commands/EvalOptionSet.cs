using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Evaluation;

namespace Blotter.Cli.Commands;

/// <summary>The options of every evaluation, and what is done with its result.</summary>
internal sealed class EvalOptionSet(string errorsDescription)
{
    private const string UsualDocument = "docs/accuracy.md";

    private readonly Option<bool> _json = CommonOptions.Json("Print the whole result as JSON.");
    private readonly Option<bool> _write = new("--write") { Description = "Renew this evaluation's part of the accuracy document." };
    private readonly Option<bool> _check = new("--check") { Description = "Fail when a figure is lower than in the accuracy document." };
    private readonly Option<bool> _errors = new("--errors") { Description = errorsDescription };
    private readonly Option<string> _document = new("--document")
    {
        Description = "The accuracy document.",
        HelpName = "FILE",
        DefaultValueFactory = _ => UsualDocument,
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _json, _write, _check, _errors, _document })
            command.Add(option);
    }

    /// <summary>Prints the result, holds it against the accuracy document and renews that, as asked for.</summary>
    public ExitStatus Settle(EvaluationResult result, ParseResult parsed, Terminal terminal)
    {
        terminal.Output.Write(parsed.GetValue(_json) ? EvaluationJson.Serialize(result) + "\n" : EvaluationText.Tables(result));
        if (parsed.GetValue(_errors))
            terminal.Output.Write(EvaluationText.Errors(result));
        var document = parsed.GetRequiredValue(_document);
        if (parsed.GetValue(_check) && HasFallen(document, result, terminal))
            return ExitStatus.SomeFailed;
        if (parsed.GetValue(_write))
            OutputFile.Replace(document, AccuracyDocument.Renew(OutputFile.Text(document), result));
        return ExitStatus.Done;
    }

    private static bool HasFallen(string document, EvaluationResult result, Terminal terminal)
    {
        var falls = AccuracyDocument.Falls(OutputFile.Text(document), result);
        foreach (var fall in falls)
            terminal.Error.Writer.WriteLine(fall);
        return !falls.IsEmpty;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation;
using Blotter.Evaluation.Muc4;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval muc4 --texts FILE --keys FILE</c>: scores MUC-4 templates as in 1992 and as since 2020.</summary>
internal sealed class EvalMuc4Command : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, report by report, where templates differ from the keys.");
    private readonly Option<string[]> _texts = Files("--texts", "The messages to code, in the format of MUC.");
    private readonly Option<string[]> _keys = Files("--keys", "The answer keys.");
    private readonly Option<string?> _judgements = new("--judgements") { Description = "What people decided of fills, as the official program recorded it.", HelpName = "FILE" };
    private readonly Option<string?> _response = new("--response") { Description = "Score these templates; no message is coded.", HelpName = "FILE" };
    private readonly Option<string[]> _against =
        new("--against") { Description = "Compare with other systems' answers in these folders.", HelpName = "FOLDER", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _letters = LettersOption.Create("Code the messages in other letters: as-is, lower, title, true, upper.");
    private readonly Option<bool> _report = new("--report") { Description = "Print the official table of slots, and where templates differ from the keys." };

    public EvalMuc4Command(Terminal terminal)
        : base(
            Muc4Evaluation.Name,
            "Score MUC-4 templates as in 1992, and by the measures used since 2020.",
            "blotter eval muc4 --texts messages.txt --keys keys.txt",
            "blotter eval muc4 --texts messages.txt --keys keys.txt --report",
            "blotter eval muc4 --keys keys.txt --response answers.txt --judgements judgements.txt --against systems/")
    {
        _terminal = terminal;
        _keys.Required = true;
        foreach (var option in new Option[] { _texts, _keys, _judgements, _response, _against, _letters, _report })
            Add(option);
        _options.AddTo(this);
        Validators.Add(CheckResponses);
        SetAction(Run);
    }

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    private void CheckResponses(CommandResult given)
    {
        if (given.GetResult(_texts) is null && given.GetResult(_response) is null)
            given.AddError("Give --texts, the messages to code, or --response, templates to score.");
        if (given.GetResult(_letters) is not null && given.GetResult(_response) is not null)
            given.AddError("--letters is about messages to code; with --response none are.");
    }

    private int Run(ParseResult parsed)
    {
        var outcome = Muc4Evaluation.Run(Data(parsed), Command(parsed), ProgramVersion.Text);
        var status = _options.Settle(outcome.Result, parsed, _terminal);
        if (parsed.GetValue(_report))
            _terminal.Output.Write($"\n{outcome.OfficialReport}\n{EvaluationText.Errors(outcome.Result)}");
        return (int)status;
    }

    private Muc4Data Data(ParseResult parsed)
    {
        var keys = Muc4File.Templates(parsed.GetRequiredValue(_keys));
        var (response, texts) = (parsed.GetValue(_response), parsed.GetValue(_texts) ?? []);
        var responses = response is null ? Code(texts, LettersOption.Of(parsed.GetValue(_letters))) : Muc4File.Templates([response]);
        if (!keys.Ids.Any(responses.Has))
            throw Errors.NoCommonReports(response ?? string.Join(", ", texts), keys.Ids[0]);
        var judgements = parsed.GetValue(_judgements) is { } path ? Muc4File.Judgements(path) : null;
        string[] sources = [.. response is null ? texts : [response], .. parsed.GetRequiredValue(_keys)];
        return new Muc4Data(string.Join(", ", sources), keys, responses)
        {
            Judgements = judgements,
            Others = Muc4Systems.In(parsed.GetValue(_against) ?? []),
        };
    }

    private ReportTemplates Code(string[] texts, Letters letters) =>
        new MessageCoder(new ReadingOptions(), new ReportCoder(), letters).Code(texts, problem => _terminal.Report(problem), _terminal.Interruption);

    // The options that the figures depend on.
    private string Command(ParseResult parsed)
    {
        var words = new List<string> { "blotter", "eval", Muc4Evaluation.Name };
        AddValues(_texts, parsed.GetValue(_texts));
        AddValues(_keys, parsed.GetValue(_keys));
        AddValues(_judgements, [.. new[] { parsed.GetValue(_judgements) }.OfType<string>()]);
        AddValues(_response, [.. new[] { parsed.GetValue(_response) }.OfType<string>()]);
        AddValues(_against, parsed.GetValue(_against));
        AddValues(_letters, [.. new[] { parsed.GetValue(_letters) }.OfType<string>()]);
        return string.Join(' ', words);

        void AddValues(Option option, string[]? values)
        {
            if (values is { Length: > 0 })
                words.AddRange([option.Name, .. values]);
        }
    }
}

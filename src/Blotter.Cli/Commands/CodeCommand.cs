using System.CommandLine;
using System.CommandLine.Parsing;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Coding.Views;
using Blotter.Language;
using Blotter.Reading;
using Spectre.Console;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter code REPORT</c>: codes reports and stores nothing.</summary>
internal sealed class CodeCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _path = new("REPORT") { Description = "A file with a report, or - for standard input." };
    private readonly Option<bool> _json = CommonOptions.Json("Print the coded report as JSON; one report a line, or indented on a terminal.");
    private readonly Option<string?> _as = new("--as") { Description = "Print MUC-4 templates." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say which rule and which words are behind each fact." };
    private readonly Option<bool> _syntax = new("--syntax") { Description = "Show the words, tree and names of each sentence." };
    private readonly Option<int?> _sentence = CommonOptions.Number("--sentence", "With --syntax: this sentence alone, by its number.");
    private readonly ReadingOptionSet _reading = new();

    public CodeCommand(Terminal terminal)
        : base(
            "code",
            "Code one report and store nothing.",
            "blotter code samples/ataq-1-first-report.txt",
            "blotter code --json - < report.html",
            "blotter code --as muc4 messages.txt > responses.txt")
    {
        _terminal = terminal;
        _as.AcceptOnlyFromAmong("muc4");
        Add(_path);
        Add(_json);
        Add(_as);
        Add(_explain);
        Add(_syntax);
        Add(_sentence);
        _reading.AddTo(this);
        Validators.Add(CheckViews);
        SetAction(Run);
    }

    private void CheckViews(CommandResult given)
    {
        var (json, muc, explain, syntax) = (IsGiven(_json), IsGiven(_as), IsGiven(_explain), IsGiven(_syntax));
        if ((json && muc) || ((json || muc) && explain))
            given.AddError("--json, --as and --explain exclude each other.");
        else if ((json || muc) && syntax)
            given.AddError("--json, --as and --syntax exclude each other.");
        else if (IsGiven(_sentence) && !syntax)
            given.AddError("--sentence needs --syntax.");

        bool IsGiven(Option option) => given.GetResult(option) is { Implicit: false };
    }

    private int Run(ParseResult parsed)
    {
        var options = _reading.Of(parsed);
        var path = parsed.GetRequiredValue(_path);
        using var input = string.Equals(path, "-", StringComparison.Ordinal) ? _terminal.OpenInput() : null;
        var found = new ReportFinder(options).Find([path], input, CancellationToken.None);
        var coder = new ReportCoder();
        var reader = new DocumentReader(options);
        if (parsed.GetValue(_json))
            return EachReport(found, reader, (_, document) => PrintJson(coder.Code(document).Report));
        if (parsed.GetValue(_as) is not null)
            return EachReport(found, reader, (raw, document) => _terminal.Output.Write(Muc4Writer.Write(coder.CodeAsMuc4(raw.EntryId ?? raw.Origin, document))));
        var view = parsed.GetValue(_explain) ? "--explain" : parsed.GetValue(_syntax) ? "--syntax" : "the readable view";
        return Show(reader.Read(OnlyReport(found, path, view)), coder, parsed);
    }

    // A person reads one report in many lines; a program reads many reports, one a line.
    private void PrintJson(CodedReport report) => _terminal.Output.WriteLine(
        _terminal.Out.IsTerminal ? ContractJson.SerializeIndented(report) : ContractJson.Serialize(report));

    /// <summary>Codes all; of those that fail, a line on standard error. One that fails alone ends the program with its own status.</summary>
    private int EachReport(IEnumerable<FoundReport> found, DocumentReader reader, Action<RawReport, Document> code)
    {
        var coded = 0;
        var failed = ExitStatus.Done;
        foreach (var next in found)
        {
            try
            {
                var raw = next.Report ?? throw next.Problem!;
                code(raw, reader.Read(raw));
                coded++;
            }
            catch (BlotterException problem)
            {
                failed = _terminal.Report(problem);
            }
        }
        return (int)(failed == ExitStatus.Done || coded == 0 ? failed : ExitStatus.SomeFailed);
    }

    private static RawReport OnlyReport(IEnumerable<FoundReport> found, string path, string view)
    {
        var first = found.Take(2).ToList();
        if (first.Count > 1)
            throw Errors.OneReportOnly(path, view);
        return first[0].Report ?? throw first[0].Problem!;
    }

    // The syntax alone, or after all that explains the coding.
    private int Show(Document document, ReportCoder coder, ParseResult parsed)
    {
        var screen = _terminal.Out.Screen(CommonOptions.ColorOf(parsed));
        var (explain, syntax) = (parsed.GetValue(_explain), parsed.GetValue(_syntax));
        if (explain || !syntax)
        {
            var result = explain ? coder.Explain(document) : coder.Code(document);
            var view = new CodedReportView(screen, result, document.Text);
            view.Show();
            if (explain)
                view.ShowReasons();
        }
        if (syntax)
            ShowSyntax(screen, document, parsed.GetValue(_sentence));
        return (int)ExitStatus.Done;
    }

    private static void ShowSyntax(IAnsiConsole screen, Document document, int? only)
    {
        var sentences = SyntaxReader.Read(document);
        if (only is { } number && number > sentences.Length)
            throw Errors.NoSuchSentence(document.Origin, number, sentences.Length);
        foreach (var sentence in only is { } one ? [sentences[one - 1]] : sentences)
            SyntaxView.Show(screen, sentence, document.Text);
    }
}

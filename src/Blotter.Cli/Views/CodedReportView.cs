using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>
/// Shows a coded report to a person: the text with its speech, then the facts, each with its speaker and the paragraph that tells it.
/// </summary>
internal sealed class CodedReportView
{
    private const int WidestAbout = 20;
    private const int LongestWords = 80;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    private readonly IAnsiConsole _screen;
    private readonly CodingResult _result;
    private readonly CodedReport _report;
    private readonly string _text;
    private readonly ReportSources _sources;
    private readonly SourceNames _names;
    private readonly Paragraphs _paragraphs;

    public CodedReportView(IAnsiConsole screen, CodingResult result, string text)
    {
        (_screen, _result, _report, _text) = (screen, result, result.Report, text);
        _sources = new ReportSources(_report);
        _names = new SourceNames(_report);
        _paragraphs = new Paragraphs(_report, text);
    }

    /// <summary>Title, text, what to stop at, sources, incidents, other facts.</summary>
    public void Show()
    {
        ShowText();
        ShowFlags();
        ShowSources();
        var facts = new IncidentFacts(_report);
        if (_report.Incidents.IsEmpty)
            _screen.Line("No incident found.");
        foreach (var incident in _report.Incidents)
            ShowIncident(incident, facts.Of(incident));
        ShowOtherFacts();
    }

    /// <summary>Why each fact is there: the rule and the words that it rests on.</summary>
    public void ShowReasons()
    {
        _screen.Heading("Why");
        var width = _result.Reasons.Select(reason => Math.Min(reason.About.Length, WidestAbout)).DefaultIfEmpty().Max() + 2;
        foreach (var reason in _result.Reasons)
            ShowReason(reason, width);
    }

    // A line of prose, as for other facts: rules and their words may be long and the screen narrow.
    private void ShowReason(Reason reason, int width) => _screen.Hanging(
        reason.About.PadRight(width - 2) + "  ", "".PadRight(width),
        [
            new StyledText(reason.Rule, Strong), new StyledText(PlainText.Part($": {reason.Text}"), Style.Plain),
            new StyledText(PlainText.Part(reason.Span is { } span ? $" (“{Shortened(PlainText.Line(span.Of(_text)))}”)" : ""), Faint),
        ]);

    private static string Shortened(string words) => words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 2]) ? LongestWords - 2 : LongestWords - 1)] + "…";

    private void ShowText()
    {
        var marks = new TextMarks(_result, _text, _sources, _screen.IsColoured());
        var view = new ReportTextView(_screen, _result, marks, _paragraphs);
        view.ShowTitle();
        var facts = new[] { _report.Report.Publisher, _report.Report.Published?.ToString(), _report.Report.Url, ShortId(_report.Report.Id) };
        _screen.Aside(string.Join(" · ", facts.Where(fact => fact is not null)));
        _screen.Line();
        view.ShowText();
    }

    private void ShowFlags()
    {
        if (_report.Flags.IsEmpty)
            return;
        _screen.Heading("Stop and look");
        foreach (var flag in _report.Flags)
            ShowItem("! ", Wording.Of(flag.Kind), flag.Why, string.Join(", ", flag.About), flag.Spans);
        _screen.Line();
    }

    private void ShowSources()
    {
        if (_report.Sources.IsEmpty)
            return;
        _screen.Heading("Sources");
        var table = ScreenText.Table("", "", "", "¶");
        foreach (var source in _report.Sources)
            table.Row(_sources.StyleOf(source.Id), source.Id, _names.Chain(source), Wording.Of(source.Kind), source.Span is { } span ? _paragraphs.NamesOf(span) : "");
        _screen.Show(table);
        _screen.Line();
    }

    private void ShowIncident(Incident incident, ImmutableArray<IncidentFact> facts)
    {
        var attacks = incident.Attacks is > 1 ? string.Create(CultureInfo.InvariantCulture, $", {incident.Attacks} attacks told as one") : "";
        _screen.Heading($"{incident.Id}: {Wording.Of(incident.Type)}, {(incident.Main ? "main subject" : "background")}{attacks}");
        var table = ScreenText.Table("", "", "says", "¶");
        foreach (var fact in facts)
            table.Row(fact.Label, fact.Value, fact.Claim is { } claim ? _names.Brief(claim.Source, claim.Stance) : "", fact.Sentence is { } sentence ? _paragraphs.NamesOf(sentence) : "");
        _screen.Show(table);
        _screen.Line();
    }

    private void ShowOtherFacts()
    {
        var facts = OtherFacts.Of(_report);
        if (facts.IsEmpty)
            return;
        _screen.Heading("Also told");
        var width = facts.Max(fact => fact.Id.Length) + 2;
        foreach (var fact in facts)
            ShowItem(fact.Id.PadRight(width), fact.Kind, fact.Value, _names.Brief(fact.Source, fact.Stance), [fact.Span]);
    }

    // A line of prose rather than a row: what it says may be long and the screen narrow.
    private void ShowItem(string margin, string kind, string value, string about, ImmutableArray<TextSpan> spans)
    {
        var places = _paragraphs.NamesOf(spans);
        var remark = string.Join(", ", new[] { about, places.Length > 0 ? $"¶ {places}" : "" }.Where(part => part.Length > 0));
        var said = value.Length > 0 ? $": {value}" : "";
        var end = remark.Length > 0 ? $" ({remark})" : "";
        _screen.Hanging(
            margin, "".PadRight(margin.Length),
            [new StyledText(kind, Strong), new StyledText(PlainText.Part(said), Style.Plain), new StyledText(PlainText.Part(end), Faint)]);
    }

    private static string ShortId(string id) => id[..Math.Min(id.Length, "sha256:".Length + 12)];
}

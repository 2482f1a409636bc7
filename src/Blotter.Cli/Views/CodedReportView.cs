using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows a coded report to a person: each incident as a table of facts, with the speaker and the sentence behind each.</summary>
internal sealed class CodedReportView(IAnsiConsole screen, CodedReport report, string text)
{
    /// <summary>Headline, incidents, sources.</summary>
    public void Show()
    {
        ShowHead();
        var facts = new IncidentFacts(report);
        if (report.Incidents.IsEmpty)
            screen.Line("No incident found.");
        foreach (var incident in report.Incidents)
            ShowIncident(incident, facts.Of(incident));
        ShowSources();
    }

    /// <summary>Why each fact is there: the rule and the words that it rests on.</summary>
    public void ShowReasons(ImmutableArray<Reason> reasons)
    {
        screen.Heading("Why");
        var table = ScreenText.Table("of", "rule", "because", "words");
        foreach (var reason in reasons)
            table.Row(reason.About, reason.Rule, reason.Text, reason.Span is { } span ? span.Of(text) : "");
        screen.Show(table);
    }

    private void ShowHead()
    {
        screen.Heading(report.Report.Title ?? "(no headline)");
        var facts = new[] { report.Report.Publisher, report.Report.Published?.ToString(), report.Report.Url, ShortId(report.Report.Id) };
        screen.Aside(string.Join(" · ", facts.Where(fact => fact is not null)));
        screen.Line();
    }

    private void ShowIncident(Incident incident, ImmutableArray<Fact> facts)
    {
        var attacks = incident.Attacks is > 1 ? string.Create(CultureInfo.InvariantCulture, $", {incident.Attacks} attacks told as one") : "";
        screen.Heading($"{incident.Id}: {Wording.Of(incident.Type)}, {(incident.Main ? "main subject" : "background")}{attacks}");
        var table = ScreenText.Table("", "", "says", "in");
        var sentences = new SentenceList();
        foreach (var fact in facts)
            table.Row(fact.Label, fact.Value, fact.Speaker, sentences.NumberOf(fact.Sentence?.Of(text)));
        screen.Show(table);
        sentences.Show(screen);
        screen.Line();
    }

    private void ShowSources()
    {
        if (report.Sources.IsEmpty)
            return;
        screen.Heading("Sources");
        var table = ScreenText.Table("id", "name", "of", "kind", "through");
        foreach (var source in report.Sources)
            table.Row(source.Id, source.Name, source.Of, Wording.Of(source.Kind), source.Via);
        screen.Show(table);
    }

    private static string ShortId(string id) => id[..Math.Min(id.Length, "sha256:".Length + 12)];
}

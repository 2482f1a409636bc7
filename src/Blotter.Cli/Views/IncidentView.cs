using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows one incident: its facets and why they are so, then every report that mentions it with what is said there, by whom, in which sentence.</summary>
internal static class IncidentView
{
    public static void Show(IAnsiConsole screen, IncidentDetail incident)
    {
        var summary = incident.Summary;
        screen.Heading($"{summary.Id}: {Wording.Of(summary.Type)}{(summary.Current ? "" : " (only in superseded reports)")}");
        var table = ScreenText.Table("", "");
        foreach (var facet in IncidentFacets.Of(incident.Facets))
            table.Row(facet.Label, facet.Value);
        screen.Show(table);
        ReasonsView.Show(screen, incident.Reasons);
        foreach (var mention in incident.Mentions)
            ShowMention(screen, mention, incident.LetterOf);
        ShowSuggestions(screen, incident.Suggestions);
        ShowDecisions(screen, incident.Decisions);
    }

    private static void ShowMention(IAnsiConsole screen, MentionDetail mention, Func<string, string?> letterOf)
    {
        var report = mention.Report;
        screen.Line();
        screen.Heading(report.Title ?? report.Origin);
        var remarks = new[]
        {
            report.Publisher is { } publisher ? Wording.Rated(publisher, letterOf(publisher)) : null, report.Published?.Date.ToString(), report.Url ?? report.Origin,
            report.Superseded ? "superseded" : null, mention.Main ? "main subject" : "background", Wording.Of(report.Provenance, letterOf),
            $"report {Wording.Brief(report)}",
        };
        screen.Aside(string.Join(" · ", remarks.Where(remark => remark is not null)));
        if (mention.Link is { } link)
            screen.Aside($"mention {mention.Id}, linked to \"{PlainText.Line(link.Report)}\" ({Wording.Percent(link.Confidence)} sure): {Wording.Of(link.Evidence)}");
        else
            screen.Aside($"mention {mention.Id}");
        if (mention.Claims.IsEmpty)
        {
            foreach (var quote in mention.Quotes)
                screen.Line($"\"{PlainText.Line(quote)}\"");
            return;
        }
        var table = ScreenText.Table("of", "value", "says", "in");
        var sentences = new SentenceList();
        foreach (var claim in mention.Claims)
            table.Row(Wording.Of(claim.Claim.Facet), Wording.Of(claim.Claim), Wording.Of(claim.Chain, claim.Claim.Stance, letterOf), sentences.NumberOf(claim.Sentence));
        screen.Show(table);
        // Facets that nobody claims rest on sentences too.
        foreach (var quote in mention.Quotes)
            sentences.NumberOf(quote);
        sentences.Show(screen);
    }

    private static void ShowSuggestions(IAnsiConsole screen, ImmutableArray<SuggestedLink> suggestions)
    {
        if (suggestions.IsEmpty)
            return;
        screen.Line();
        screen.Heading("Perhaps the same");
        foreach (var (mention, incident, link) in suggestions)
            screen.Line($"{incident}: \"{PlainText.Line(link.Report)}\" ({Wording.Percent(link.Confidence)} sure, by mention {mention}): {Wording.Of(link.Evidence)}");
        screen.Aside("blotter merge joins two incidents, blotter split takes them apart, blotter part keeps them apart.");
    }

    private static void ShowDecisions(IAnsiConsole screen, ImmutableArray<Decision> decisions)
    {
        if (decisions.IsEmpty)
            return;
        screen.Line();
        screen.Heading("What people decided");
        foreach (var decision in decisions)
            screen.Line(Wording.Line(decision));
        screen.Aside("blotter undo --entry N takes one back.");
    }
}

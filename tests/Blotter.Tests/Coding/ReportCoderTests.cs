using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;
using Blotter.Reading;
using Blotter.Tests.Coding.Incidents;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding;

public sealed class ReportCoderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Gunmen attack.")]
    [InlineData("Hombres armados mataron a dos campesinos y secuestraron a un sacerdote en la plaza del pueblo.")]
    public void What_is_not_English_gives_nothing_and_says_so(string text)
    {
        var result = CoderBench.Coder.Code(CoderBench.Body(text));
        result.Report.Report.Language.ShouldBeNull();
        (result.Report.Incidents.Length, result.Report.Sources.Length, result.Report.Claims.Length).ShouldBe((0, 0, 0));
        result.Reasons.ShouldHaveSingleItem().Rule.ShouldBe("language");
    }

    [Theory]
    [InlineData("The striker shot from the edge of the box and the goalkeeper was beaten. The coach said the attack won the match for the league side.")]
    [InlineData("The training exercise simulated a bombing. Role players lay in the street, and a mock ambush ended the drill. The scenario was a rehearsal.")]
    public void Sport_and_drills_give_nothing_and_say_why(string text)
    {
        var result = CoderBench.Coder.Code(CoderBench.Body(text));
        result.Report.Incidents.ShouldBeEmpty();
        result.Reasons.ShouldHaveSingleItem().Rule.ShouldBe("figurative-field");
    }

    [Fact]
    public void An_attack_at_a_match_is_an_attack() => CoderBench.Code(
        "Gunmen killed two people at the stadium after the match. The coach and the goalkeeper of the league side fled.").Incidents.Length.ShouldBe(1);

    [Fact]
    public void What_lies_a_lifetime_back_is_history() =>
        CoderBench.Code("Gunmen killed a farmer on 1 May 1906 in the market.", CoderBench.Thursday).Incidents.ShouldBeEmpty();

    [Fact]
    public void An_older_attack_within_a_lifetime_is_kept() =>
        CoderBench.Code("Gunmen killed a farmer on 1 May 1990 in the market.", CoderBench.Thursday).Incidents.Length.ShouldBe(1);

    [Fact]
    public void A_report_without_attacks_has_sources_but_no_incident()
    {
        var report = CoderBench.Code("The mayor said on Monday that the bridge to the market will be closed for a week.");
        (report.Incidents.Length, report.Sources.Length, report.Claims.Length).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void Says_what_was_read()
    {
        var document = CoderBench.Body("Gunmen killed a farmer in the market.", "2024-05") with
        {
            Url = "https://example.org/a",
            Publisher = "The Courier",
            Title = "A farmer killed",
            Byline = "Ada Lark",
            Dateline = new Dateline("KAYES", "Mali", null, "Wire", new TextSpan(0, 0)),
        };
        var facts = CoderBench.Coder.Code(document).Report.Report;
        facts.ShouldBe(new ReportFacts(
            document.Id, document.Url, document.Publisher, document.Title, document.Byline, new PartialDate(2024, 5), new DatelineFacts("KAYES", "Wire"), "en", document.Sections));
    }

    [Fact]
    public void Names_its_version_and_every_lexicon_and_model_that_it_read()
    {
        var version = CoderBench.Code("Gunmen killed a farmer in the market.").Coder;
        version.Version.ShouldMatch("^[0-9]+\\.[0-9]+\\.[0-9]+[+][0-9a-f]{8}$");
        var models = typeof(ReportCoder).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("models/", StringComparison.Ordinal)).ToList();
        version.Models.Count.ShouldBe(typeof(Blotter.Coding.Lexicons).GetProperties().Length + models.Count);
        models.ShouldAllBe(model => version.Models.ContainsKey(model));
        version.Models.Values.ShouldAllBe(digest => digest.StartsWith("sha256:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gunmen killed two farmers in Mali on 1 May 2024.")]
    [InlineData("The gunmen killed two farmers in a Malian town on Monday.")]
    [InlineData("On 2024-05-01 the gunmen killed two farmers; the dead were Malian.")]
    [InlineData("The gunmen killed two farmers in the market three days ago.")]
    [InlineData("The gunmen killed two farmers in the market last month and in the field.")]
    [InlineData("Die Wachen liefen zum Hafen, wo niemand mehr war.")]
    public void Every_rule_stands_in_the_codebook(string text)
    {
        var codebook = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "codebook.md"));
        var rules = CoderBench.Coder.Code(CoderBench.Body(text, CoderBench.Thursday)).Reasons.Select(reason => reason.Rule).ToList();
        rules.ShouldNotBeEmpty();
        rules.Where(rule => !codebook.Contains($"`{rule}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_incident_says_why_it_and_its_facets_are_there()
    {
        var result = CoderBench.Coder.Code(CoderBench.Body("Gunmen killed two farmers in Mali on 1 May 2024."));
        result.Reasons.Select(reason => (reason.About, reason.Rule)).ShouldBe(
        [
            ("i1", "attack-word"), ("i1.date", "day-month"), ("i1.place", "country-in-sentence"), ("i1.killed", "lead-first"),
        ]);
        result.Reasons.ShouldAllBe(reason => reason.Span != null && reason.Text.Length > 0);
    }

    [Fact]
    public void What_is_unknown_says_why()
    {
        var result = CoderBench.Coder.Code(CoderBench.Body("Gunmen opened fire at the gate of the base."));
        result.Reasons.Select(reason => (reason.About, reason.Rule)).ShouldBe([("i1", "attack-word"), ("i1.date", "no-date"), ("i1.place", "no-country")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Gunmen attack.")]
    [InlineData("Hombres armados mataron a dos campesinos y secuestraron a un sacerdote en la plaza del pueblo.")]
    public void What_is_not_English_is_one_template_of_asterisks(string text)
    {
        var template = CoderBench.Coder.CodeAsMuc4("TST9-0001", CoderBench.Body(text)).ShouldHaveSingleItem();
        (template.MessageId, template.IsNone).ShouldBe(("TST9-0001", true));
    }

    [Theory]
    [InlineData(IncidentBench.Bombing)]
    [InlineData("GUNMEN KIDNAPPED AN ENGINEER IN CALI ON MONDAY. POLICE BLAME THE RED LANTERN FRONT. ON SUNDAY A BOMB DESTROYED A BRIDGE NEAR BOGOTA.")]
    public void The_same_text_gives_the_same_templates(string text)
    {
        var written = Enumerable.Range(0, 3).Select(_ => Muc4Writer.Write(new ReportCoder().CodeAsMuc4("D-1", CoderBench.Body(text, CoderBench.Thursday)))).ToArray();
        written.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        written[0].ShouldContain("INCIDENT: TYPE                  ");
    }

    [Fact]
    public void A_plain_bombing_fills_its_template_in_any_letter_case()
    {
        foreach (var text in new[] { IncidentBench.Bombing, IncidentBench.Bombing.ToUpperInvariant() })
        {
            var template = CoderBench.Coder.CodeAsMuc4("D-1", CoderBench.Body(text, CoderBench.Thursday)).ShouldHaveSingleItem();
            string[] expected =
            [
                "01 MAY 24", "PERU: LIMA (CITY)", "PERU", "BOMBING", "ACCOMPLISHED", "\"BOMB\"", "BOMB: \"BOMB\"", "TERRORIST ACT", "\"BANK\"", "FINANCIAL: \"BANK\"", "COMMERCIAL: \"BANK\"",
                "1: \"BANK\"", "DESTROYED: \"BANK\"", "\"WATCHMAN\"", "CIVILIAN: \"WATCHMAN\"", "SECURITY GUARD: \"WATCHMAN\"", "1: \"WATCHMAN\"", "DEATH: \"WATCHMAN\"",
            ];
            Muc4Slots.OfIncident.SelectMany(slot => template[slot].Select(fill => fill.Written)).Except(expected, StringComparer.Ordinal).ShouldBeEmpty(text);
            template[Muc4Slot.PhysicalTargetId].ShouldHaveSingleItem();
            template[Muc4Slot.HumanTargetDescription].ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Eight_threads_code_one_text_alike()
    {
        var document = CoderBench.Body("Police said gunmen killed two farmers in Mali on 1 May 2024. \"We ran,\" said Ada Lark.", CoderBench.Thursday);
        var coded = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => ContractJson.Serialize(CoderBench.Coder.Code(document).Report), TestContext.Current.CancellationToken)));
        coded.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Muc4Writer.Write(CoderBench.Coder.CodeAsMuc4("D-1", document)), TestContext.Current.CancellationToken)));
        written.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }
}

using Blotter.Coding.Contract;

namespace Blotter.Tests.Evaluation;

public sealed class CasesEvaluationTests : IDisposable
{
    private const string Text = "Rockets hit Gafsa depot\n\nTwo guards died on Monday in Gafsa, police said. \"We did it,\" the Red Gulls said. Police blamed the Red Gulls.";

    private const string Incident =
        """
        {"key": "gafsa", "main": true, "type": "rocket-or-shelling", "stage": "accomplished", "attacks": 1,
         "date": {"start": "2024-04-29", "end": "2024-04-29", "precision": "day", "basis": "relative", "quote": "on Monday"},
         "place": {"name": "Gafsa", "country": "TN", "lat": 34.42, "lon": 8.78, "precision": "exact", "quote": "Gafsa", "nth": 2},
         "perpetrators": [{"name": "Red Gulls", "kind": "organisation", "standing": "claimed", "quote": "Red Gulls"},
                          {"name": "Red Gulls", "kind": "organisation", "standing": "suspected-by-authorities", "quote": "Red Gulls", "nth": 2}],
         "responsibility": "claimed", "targets": [{"text": "depot", "kind": "infrastructure", "number": 1, "effect": "unknown", "quote": "depot"}],
         "victims": [{"text": "Two guards", "name": null, "kind": "civilian", "number": {"low": 2, "best": 2, "high": 2}, "effect": "killed", "quote": "Two guards"}],
         "casualties": {"killed": {"low": 2, "best": 2, "high": 2}, "injured": null}, "weapons": [{"text": "Rockets", "kind": "rocket", "quote": "Rockets"}]}
        """;

    private const string Gold =
        $$"""
        {"report": {"title": "Rockets hit Gafsa depot", "byline": null}, "claim_facets": ["killed", "perpetrator", "responsibility"],
         "incidents": [{{Incident}}],
         "sources": [{"name": "police", "of": null, "kind": "official", "via": null, "quote": "police"},
                     {"name": "Red Gulls", "kind": "group", "via": null, "quote": "Red Gulls"}],
         "claims": [{"incident": "gafsa", "facet": "killed", "value": "2", "source": "police", "stance": "asserts", "quote": "Two guards died"},
                    {"incident": "gafsa", "facet": "responsibility", "value": "claimed", "source": "Red Gulls", "stance": "asserts", "quote": "We did it"},
                    {"incident": "gafsa", "facet": "perpetrator", "value": "Red Gulls", "source": "police", "stance": "asserts", "quote": "Police blamed the Red Gulls"},
                    {"incident": "gafsa", "facet": "victim", "value": "guards", "source": "police", "stance": "asserts", "quote": "Two guards"}],
         "statements": [{"speaker": "Red Gulls", "kind": "claim", "date": null, "quote": "We did it"}],
         "voice": [{"kind": "loaded", "quote": "Rockets hit"}],
         "flags": [{"kind": "headline-overstates", "about": ["gafsa"], "why": "So.", "quotes": ["Rockets hit Gafsa depot", "Two guards died"]}]}
        """;

    private readonly CaseBench _bench = new CaseBench().With("set-one-1", Text, Gold);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void What_the_gold_asks_for_is_right_in_every_row()
    {
        var result = _bench.ScorePerfect();
        result.Mismatches.ShouldBeEmpty();
        result.Tables.SelectMany(table => table.Rows).ShouldAllBe(row => row.Gold == row.Correct && row.Found == row.Correct);
        CaseBench.Row(result, "killed").ShouldBe(new("killed", 1, 1, 1));
    }

    [Fact]
    public void Saying_nothing_misses_every_answer_and_adds_none()
    {
        var result = _bench.Score(CaseBench.Nothing);
        result.Tables[0].Rows.Where(row => row.Facet is not "reports without incident").ShouldAllBe(row => row.Correct == 0 && row.Found == 0);
        CaseBench.Row(result, "claims").Gold.ShouldBe(3);
        CaseBench.Row(result, "claim source").Gold.ShouldBe(3);
        CaseBench.Row(result, "weapon kind").Gold.ShouldBe(1);
    }

    [Fact]
    public void A_field_that_the_gold_leaves_out_is_not_scored()
    {
        var result = _bench.ScorePerfect(report => report with { Tallies = [], Report = report.Report with { Publisher = "Somebody" } });
        result.Tables[0].Rows.ShouldNotContain(row => row.Facet.StartsWith("publisher", StringComparison.Ordinal));
        result.Tables[0].Rows.ShouldNotContain(row => row.Facet.StartsWith("tallies", StringComparison.Ordinal));
        result.Tables[0].Rows.ShouldNotContain(row => row.Facet.StartsWith("abducted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_the_gold_says_is_null_must_be_null()
    {
        var result = _bench.ScorePerfect(report => report with { Report = report.Report with { Byline = "Ada Lark" } });
        CaseBench.Row(result, "byline").ShouldBe(new("byline", 0, 1, 0));
        result.Mismatches.ShouldHaveSingleItem().ShouldBe(new("set-one-1", "", "byline", null, "Ada Lark"));
    }

    [Fact]
    public void An_incident_of_the_same_family_is_found_but_its_type_is_wrong()
    {
        var result = Scored(incident => incident with { Type = IncidentType.AirstrikeOrDrone });
        CaseBench.Row(result, "incidents").Correct.ShouldBe(1);
        CaseBench.Row(result, "type").ShouldBe(new("type", 1, 1, 0));
        result.Mismatches.ShouldHaveSingleItem().ShouldBe(new("set-one-1", "gafsa", "type", "rocket-or-shelling", "airstrike-or-drone"));
    }

    [Fact]
    public void An_incident_of_another_family_is_missed_and_spurious_with_all_that_it_holds()
    {
        var result = Scored(incident => incident with { Type = IncidentType.Arson });
        CaseBench.Row(result, "incidents").ShouldBe(new("incidents", 1, 1, 0));
        CaseBench.Row(result, "killed").ShouldBe(new("killed", 1, 1, 0));
        CaseBench.Row(result, "claims").ShouldBe(new("claims", 3, 3, 0));
        CaseBench.Row(result, "claims with source and stance").ShouldBe(new("claims with source and stance", 3, 3, 0));
        CaseBench.Row(result, "standing").ShouldBe(new("standing", 1, 1, 0));
        result.Mismatches.Select(mismatch => (mismatch.Expected, mismatch.Found)).ShouldBe([("gafsa", null), (null, "i1: arson, 2024-04-29, Gafsa")]);
    }

    [Fact]
    public void An_incident_on_another_day_is_another_incident() =>
        CaseBench.Row(Scored(incident => incident with { Date = Days("2024-04-30", "2024-04-30") }), "incidents").Correct.ShouldBe(0);

    [Fact]
    public void Overlapping_days_align_an_incident_but_do_not_make_its_date_right()
    {
        var result = Scored(incident => incident with { Date = Days("2024-04-28", "2024-04-29") });
        CaseBench.Row(result, "incidents").Correct.ShouldBe(1);
        CaseBench.Row(result, "date").Correct.ShouldBe(0);
    }

    [Fact]
    public void A_place_within_forty_kilometres_is_right() =>
        CaseBench.Row(Scored(incident => incident with { Place = incident.Place! with { Lat = 34.77 } }), "place").Correct.ShouldBe(1);

    [Fact]
    public void A_place_further_off_is_another_incident() =>
        CaseBench.Row(Scored(incident => incident with { Place = incident.Place! with { Lat = 34.79 } }), "incidents").Correct.ShouldBe(0);

    [Fact]
    public void An_unknown_place_aligns_only_in_the_last_table()
    {
        var result = Scored(incident => incident with { Place = null });
        CaseBench.Row(result, "incidents").Correct.ShouldBe(0);
        CaseBench.Row(result, "incidents", table: 1).Correct.ShouldBe(1);
        CaseBench.Row(result, "place", table: 1).ShouldBe(new("place", 1, 0, 0));
        result.Mismatches.Select(mismatch => mismatch.Facet).ShouldBe(["place", "country", "place precision"]);
    }

    [Fact]
    public void Another_country_keeps_incidents_apart_even_without_coordinates() => CaseBench.Row(
        Scored(incident => incident with { Place = incident.Place! with { Lat = null, Lon = null, Country = "LY" } }), "incidents", table: 1).Correct.ShouldBe(0);

    [Fact]
    public void Two_that_know_the_country_alone_are_one()
    {
        using var bench = new CaseBench().With("set-two-1", Text, Gold.Replace("\"precision\": \"exact\"", "\"precision\": \"country\"", StringComparison.Ordinal));
        CaseBench.Row(bench.ScorePerfect(), "incidents").Correct.ShouldBe(1);
    }

    [Fact]
    public void Neither_date_nor_place_aligns_nowhere() =>
        CaseBench.Row(Scored(incident => incident with { Place = null, Date = null }), "incidents", table: 1).Correct.ShouldBe(0);

    [Fact]
    public void The_likest_of_two_incidents_is_the_one_found()
    {
        var result = _bench.ScorePerfect(report => report with
        {
            Incidents = [report.Incidents[0] with { Id = "i2", Stage = Stage.Attempted }, report.Incidents[0]],
        });
        CaseBench.Row(result, "incidents").ShouldBe(new("incidents", 1, 2, 1));
        CaseBench.Row(result, "stage").ShouldBe(new("stage", 1, 2, 1));
    }

    [Fact]
    public void Killed_is_right_by_its_best_figure_while_low_and_high_are_counted_apart()
    {
        var result = Scored(incident => incident with { Casualties = incident.Casualties with { Killed = new NumberRange(1, 2, null) } });
        CaseBench.Row(result, "killed").Correct.ShouldBe(1);
        CaseBench.Row(result, "killed low").Correct.ShouldBe(0);
        CaseBench.Row(result, "killed high").Correct.ShouldBe(0);
    }

    [Fact]
    public void A_span_of_less_than_half_the_quote_is_another_target()
    {
        var half = Scored(incident => incident with { Targets = [incident.Targets[0] with { Span = new TextSpan(18, 21) }] });
        var less = Scored(incident => incident with { Targets = [incident.Targets[0] with { Span = new TextSpan(18, 20) }] });
        CaseBench.Row(half, "targets").Correct.ShouldBe(1);
        CaseBench.Row(less, "targets").ShouldBe(new("targets", 1, 1, 0));
    }

    [Fact]
    public void An_overall_standing_is_right_when_claims_hold_the_others() =>
        CaseBench.Row(Scored(incident => incident with { Perpetrators = [incident.Perpetrators[0]] }), "standing").Correct.ShouldBe(1);

    [Fact]
    public void An_overall_standing_is_wrong_when_no_claim_holds_the_others()
    {
        var result = _bench.ScorePerfect(report => report with
        {
            Incidents = [report.Incidents[0] with { Perpetrators = [report.Incidents[0].Perpetrators[0]] }],
            Claims = [],
        });
        CaseBench.Row(result, "standing").Correct.ShouldBe(0);
    }

    [Fact]
    public void A_standing_outside_the_gold_is_wrong() => CaseBench.Row(
        Scored(incident => incident with { Perpetrators = [incident.Perpetrators[0] with { Standing = Standing.Fact }] }), "standing").Correct.ShouldBe(0);

    [Fact]
    public void A_perpetrator_is_found_by_its_head_word() => CaseBench.Row(
        Scored(incident => incident with { Perpetrators = [incident.Perpetrators[0] with { Name = "the self-styled Gulls of the coast" }] }), "perpetrators")
        .Correct.ShouldBe(1);

    [Fact]
    public void A_source_of_another_kind_is_found_but_not_right_in_full()
    {
        var result = _bench.ScorePerfect(report => report with { Sources = [report.Sources[0] with { Kind = SourceKind.Witness }, report.Sources[1]] });
        CaseBench.Row(result, "sources").Correct.ShouldBe(2);
        CaseBench.Row(result, "sources with kind and via").ShouldBe(new("sources with kind and via", 2, 2, 1));
    }

    [Fact]
    public void A_source_heard_through_another_where_the_gold_has_none_is_not_right_in_full()
    {
        var result = _bench.ScorePerfect(report => report with { Sources = [report.Sources[0] with { Via = "s2" }, report.Sources[1]] });
        CaseBench.Row(result, "source via").ShouldBe(new("source via", 0, 1, 0));
        CaseBench.Row(result, "sources with kind and via").Correct.ShouldBe(1);
    }

    [Fact]
    public void A_claim_with_another_source_or_stance_is_found_but_not_right_in_full()
    {
        var result = _bench.ScorePerfect(report => report with
        {
            Claims = [report.Claims[0] with { Source = "s2" }, report.Claims[1] with { Stance = Stance.Hedges }, report.Claims[2]],
        });
        CaseBench.Row(result, "claims").Correct.ShouldBe(3);
        CaseBench.Row(result, "claim source").Correct.ShouldBe(2);
        CaseBench.Row(result, "claim stance").Correct.ShouldBe(2);
        CaseBench.Row(result, "claims with source and stance").Correct.ShouldBe(1);
    }

    [Fact]
    public void Claims_on_facets_that_the_gold_does_not_complete_are_not_scored() =>
        CaseBench.Row(_bench.ScorePerfect(report => report with { Claims = [report.Claims[0] with { Facet = Facet.Weapon }, .. report.Claims[1..]] }), "claims")
            .ShouldBe(new("claims", 3, 2, 2));

    [Fact]
    public void Voice_is_counted_by_characters_and_by_kind_apart()
    {
        var result = _bench.ScorePerfect(report => report with { Voice = [new VoiceSpan(VoiceKind.Opinion, new TextSpan(0, 7))] });
        CaseBench.Row(result, "voice characters").ShouldBe(new("voice characters", 11, 7, 7));
        CaseBench.Row(result, "voice characters with kind").ShouldBe(new("voice characters with kind", 11, 7, 0));
        result.Mismatches.Length.ShouldBe(2);
    }

    [Fact]
    public void A_flag_needs_its_kind_and_one_of_its_quotes()
    {
        CaseBench.Row(WithFlag(FlagKind.HeadlineOverstates, new TextSpan(0, 20)), "flags").Correct.ShouldBe(1);
        CaseBench.Row(WithFlag(FlagKind.HeadlineOverstates, new TextSpan(60, 80)), "flags").Correct.ShouldBe(0);
        CaseBench.Row(WithFlag(FlagKind.SelfContradiction, new TextSpan(0, 20)), "flags").Correct.ShouldBe(0);
    }

    [Fact]
    public void Reports_without_an_incident_are_counted_as_such()
    {
        _bench.With("src-none", "Sheep won a prize", """{"incidents": []}""").With("src-none-2", "Sheep won again", """{"incidents": []}""");
        var result = _bench.Score(document => document.Text.Contains("again", StringComparison.Ordinal)
            ? CaseBench.Perfect(document) with { Incidents = PerfectCoder.Code(Gold, Text).Incidents }
            : CaseBench.Perfect(document));
        CaseBench.Row(result, "reports without incident").ShouldBe(new("reports without incident", 2, 1, 1));
        CaseBench.Row(result, "incidents").ShouldBe(new("incidents", 1, 2, 1));
    }

    [Fact]
    public void Cases_are_also_counted_by_the_first_part_of_their_folder()
    {
        var result = _bench.With("src-none", "Sheep won a prize", """{"incidents": []}""").ScorePerfect();
        result.Tables.Select(table => table.Title)
            .ShouldBe(["All cases", "Cases set-*", "Cases src-*", "All cases, incidents aligned although one side does not know the date or the place"]);
        result.Data.Size.ShouldBe("2 reports, 1 incidents");
    }

    [Fact]
    public void An_alias_of_the_gold_is_read_and_told()
    {
        using var bench = new CaseBench().With("a", Text, Gold.Replace("\"kind\": \"rocket\"", "\"kind\": \"car-bomb\"", StringComparison.Ordinal));
        var result = bench.ScorePerfect();
        CaseBench.Row(result, "weapon kind").Correct.ShouldBe(1);
        result.Notes[0].ShouldContain("\"car-bomb\" is outside the contract; it was read as \"vehicle-bomb\" (1 times)");
    }

    private Blotter.Evaluation.EvaluationResult Scored(Func<Incident, Incident> change) =>
        _bench.ScorePerfect(report => report with { Incidents = [change(report.Incidents[0])] });

    private Blotter.Evaluation.EvaluationResult WithFlag(FlagKind kind, TextSpan span) =>
        _bench.ScorePerfect(report => report with { Flags = [new Flag(kind, [], "So.", [span])] });

    private static EventDate Days(string start, string end) => new(
        PartialDate.TryParse(start, out var first) ? first : null, PartialDate.TryParse(end, out var last) ? last : null, DatePrecision.Day, DateBasis.Relative, null);
}

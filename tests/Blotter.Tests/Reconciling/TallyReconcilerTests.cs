using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Reconciling;

namespace Blotter.Tests.Reconciling;

public sealed class TallyReconcilerTests
{
    private static readonly TallyScope AttacksInIraq = new()
    {
        Unit = TallyUnit.Incidents,
        Countries = ["IQ"],
        First = new DateOnly(2024, 1, 1),
        Last = new DateOnly(2024, 3, 31),
    };

    [Fact]
    public void Counts_what_is_inside_the_period_and_the_country()
    {
        var ledger = Reconcile(AttacksInIraq, Exactly(3), Attack("a", "2024-02-01"), Attack("b", "2024-05-01"), Attack("c", "2024-02-02", country: "SY"));
        ledger.Incidents.Select(line => line.Incident).ShouldBe(["a"]);
        (ledger.Low, ledger.High, ledger.GapLow).ShouldBe((1, 1, 2));
        ledger.Reasons.ShouldContain(GapReason.NotReported);
    }

    [Fact]
    public void What_may_be_inside_counts_in_the_high_number_alone()
    {
        var ledger = Reconcile(AttacksInIraq, Exactly(2), Attack("a", "2024-02-01"), Attack("b", null), Attack("c", "2024-02-02", country: null));
        (ledger.Low, ledger.High, ledger.GapLow).ShouldBe((1, 3, 0));
        ledger.Incidents.Single(line => line.Incident == "b").Why.ShouldBe([GapReason.Undated]);
        ledger.Incidents.Single(line => line.Incident == "c").Why.ShouldBe([GapReason.PlaceUnknown]);
    }

    [Fact]
    public void What_has_neither_day_nor_place_is_left_out() =>
        Reconcile(AttacksInIraq, Exactly(1), Attack("a", null, country: null)).Incidents.ShouldBeEmpty();

    [Fact]
    public void A_month_that_begins_before_the_period_may_be_inside() =>
        Reconcile(AttacksInIraq with { First = new DateOnly(2024, 2, 10) }, Exactly(1), Attack("a", "2024-02")).Incidents.ShouldHaveSingleItem().Why.ShouldBe([GapReason.DateWider]);

    [Fact]
    public void People_killed_are_summed_up()
    {
        var killed = AttacksInIraq with { Unit = TallyUnit.Killed };
        var ledger = Reconcile(killed, Exactly(10), Attack("a", "2024-02-01", killed: new NumberRange(2, 3, 4)), Attack("b", "2024-02-02", killed: NumberRange.Exactly(5)), Attack("c", "2024-02-03"));
        (ledger.Low, ledger.High).ShouldBe((7, 9));
        ledger.Reasons.ShouldContain(GapReason.HarmUnknown);
    }

    [Fact]
    public void A_tally_of_explosions_leaves_shootings_out()
    {
        const string Text = "There were 41 explosions since January.";
        var tally = Tally("explosions") with { Span = new TextSpan(11, 24) };
        var scope = TallyScope.Of(tally, ScopeSamples.Report(Text, null, tally), Text);
        scope.Types.ShouldBe([IncidentType.Bombing, IncidentType.SuicideBombing]);
        Reconcile(scope, Exactly(1), Attack("a", "2024-02-01")).Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Threats_are_no_attacks() =>
        Reconcile(AttacksInIraq, Exactly(1), Attack("a", "2024-02-01", stage: Stage.Threatened)).Incidents.ShouldBeEmpty();

    [Theory]
    [InlineData("policemen", ScopeFit.Inside)]
    [InlineData("churches", ScopeFit.Outside)]
    [InlineData("glaziers", ScopeFit.Possible)]
    public void Whom_it_hit_decides_where_the_tally_says_so(string against, ScopeFit fit)
    {
        var hit = Attack("a", "2024-02-01");
        hit = hit with { Facets = hit.Facets with { Targets = [new Target("a patrol", TargetKind.Police, null, TargetEffect.Unknown, new TextSpan(0, 1))] } };
        var lines = Reconcile(AttacksInIraq with { Against = against }, Exactly(1), hit).Incidents;
        (lines.IsEmpty ? ScopeFit.Outside : lines[0].Fit).ShouldBe(fit);
    }

    [Fact]
    public void Things_hit_are_counted_by_their_number()
    {
        var burned = Attack("a", "2024-02-01");
        burned = burned with { Facets = burned.Facets with { Targets = [new Target("four buses", TargetKind.Transport, 4, TargetEffect.Destroyed, default), new Target("a school", TargetKind.Civilian, 1, TargetEffect.Damaged, default)] } };
        var ledger = Reconcile(AttacksInIraq with { Unit = TallyUnit.Targets, Against = "vehicles" }, Exactly(9), burned);
        (ledger.Low, ledger.High, ledger.GapLow).ShouldBe((4, 4, 5));
    }

    [Theory]
    [InlineData("south", ScopeFit.Outside)]
    [InlineData("north", ScopeFit.Inside)]
    [InlineData("west", ScopeFit.Possible)]
    [InlineData("coast", ScopeFit.Possible)]
    public void A_side_of_a_country_is_told_by_its_bearing(string side, ScopeFit fit)
    {
        var scope = AttacksInIraq with { Areas = [new PossiblePlace(side, "part", null, "IQ", 33, 43.9, 400, 1, "", "report")] };
        var lines = Reconcile(scope, Exactly(1), Attack("a", "2024-02-01")).Incidents;
        (lines.IsEmpty ? ScopeFit.Outside : lines[0].Fit).ShouldBe(fit);
    }

    [Fact]
    public void A_region_holds_its_towns_alone()
    {
        var scope = AttacksInIraq with { Areas = [Area("Nineveh", "region")] };
        var ledger = Reconcile(scope, Exactly(1), Attack("a", "2024-02-01", admin1: "Nineveh"), Attack("b", "2024-02-01", admin1: "Basra"));
        ledger.Incidents.Select(line => line.Incident).ShouldBe(["a"]);
    }

    [Fact]
    public void A_speaker_who_counts_less_has_a_gap_below_zero()
    {
        var ledger = Reconcile(AttacksInIraq, Exactly(1), Attack("a", "2024-02-01"), Attack("b", "2024-02-02"), Attack("c", "2024-02-03"));
        ledger.GapLow.ShouldBe(-2);
        ledger.Reasons.ShouldContain(GapReason.CountedLess);
    }

    [Fact]
    public void At_least_so_many_agrees_with_more() =>
        Reconcile(AttacksInIraq, new TallyCount(1, null, Qualifier.AtLeast), Attack("a", "2024-02-01"), Attack("b", "2024-02-02")).GapLow.ShouldBe(0);

    [Fact]
    public void A_ledger_that_begins_later_is_a_reason() =>
        TallyReconciler.Reconcile(AttacksInIraq, Exactly(9), [], new DateOnly(2024, 3, 1)).Reasons.ShouldContain(GapReason.LedgerBeginsLater);

    private static Reconciliation Reconcile(TallyScope scope, TallyCount count, params CountedIncident[] incidents) => TallyReconciler.Reconcile(scope, count, incidents, null);

    private static TallyCount Exactly(int number) => new(number, number, Qualifier.Exact);

    private static Tally Tally(string what) =>
        new("t1", what, null, [], Exactly(41), new Period(new PartialDate(2024, 1), new PartialDate(2024, 1)), null, null, null, null, Stance.Asserts, new TextSpan(0, 1));

    private static PossiblePlace Area(string name, string kind) => new(name, kind, null, "IQ", 36, 43, 50, 1, "only", "test");

    private static CountedIncident Attack(
        string id, string? day, string? country = "IQ", string? admin1 = "Nineveh", NumberRange? killed = null, Stage stage = Stage.Accomplished)
    {
        var date = day is null ? null : PartialDate.TryParse(day, out var parsed) ? new EventDate(parsed, parsed, DatePrecision.Day, DateBasis.Stated, new TextSpan(0, 1)) : null;
        return new CountedIncident(id, new Incident
        {
            Id = "i1",
            Main = true,
            Type = IncidentType.ArmedAttack,
            Stage = stage,
            Date = date,
            Place = country is null ? null : new Place("Mosul", admin1, country, 36.3, 43.1, PlacePrecision.Exact, null, new TextSpan(0, 1)),
            Responsibility = Responsibility.NotMentioned,
            Casualties = new Casualties(killed, null, null, null),
            Spans = [],
        });
    }
}

using Blotter.Coding.Contract;
using Blotter.Reconciling;

namespace Blotter.Tests.Reconciling;

public sealed class ScopeReaderTests
{
    private static readonly Place Tilaberi = new("Ouallam", "Tillabéri", "NE", 14.32, 2.09, PlacePrecision.Exact, "test:1", null);
    private static readonly Place Mosul = new("Mosul", "Nineveh", "IQ", 36.34, 43.13, PlacePrecision.Exact, "test:2", null);

    [Theory]
    [InlineData("in the region", "Tillabéri", "region")]
    [InlineData("in the town", "Ouallam", "city")]
    [InlineData("in the district", "Ouallam", "district")]
    [InlineData("in the south", "south", "part")]
    public void An_area_without_a_name_is_that_of_the_report_s_own_place(string words, string name, string kind)
    {
        var area = Read($"The army counted 5 attacks {words} since January.", "5 attacks", "attacks", Tilaberi, "NE").Areas.ShouldHaveSingleItem();
        (area.Name, area.Kind).ShouldBe((name, kind));
    }

    [Theory]
    [InlineData("The governor declared the state of emergency after 5 attacks since January.")]
    [InlineData("The city police counted 5 attacks since January.")]
    [InlineData("The army counted 5 attacks since January.")]
    public void Words_for_areas_that_mean_something_else_narrow_nothing(string text) =>
        Read(text, "5 attacks", "attacks", Tilaberi, "NE").Areas.ShouldBeEmpty();

    [Fact]
    public void Two_states_are_those_named_last()
    {
        const string Text = "Fighting spread from Borno to Yobe. The army counted 5 attacks in the two states since January.";
        Read(Text, "5 attacks in the two states since January", "attacks", null, "NG").Areas.Select(area => area.Name).Order(StringComparer.Ordinal).ShouldBe(["Borno", "Yobe"]);
    }

    [Fact]
    public void A_named_area_beats_one_without_a_name() =>
        Read("The army counted 5 attacks in Nineveh province since January, the most of the region.", "5 attacks in Nineveh province", "attacks", Tilaberi with { Country = "IQ" }, "IQ").Areas.Select(area => area.Name).ShouldBe(["Nineveh"]);

    [Fact]
    public void A_country_in_its_own_words_leaves_no_narrower_area() =>
        Read("A group in Mosul counted 5 attacks in Iraq since January.", "5 attacks in Iraq since January", "attacks", Mosul, "IQ").Areas.ShouldBeEmpty();

    [Theory]
    [InlineData("5 kidnappings", "kidnappings", TallyUnit.Incidents)]
    [InlineData("5 contractors have been kidnapped", "kidnappings", TallyUnit.Abducted)]
    [InlineData("5 buses have been burned", "burned", TallyUnit.Targets)]
    [InlineData("5 of its vans have been attacked", "attacks", TallyUnit.Targets)]
    [InlineData("vans have been attacked 5 times", "attacks", TallyUnit.Incidents)]
    [InlineData("5 attacks on vans", "attacks", TallyUnit.Incidents)]
    [InlineData("5 policemen were killed", "killed", TallyUnit.Killed)]
    public void What_the_number_counts_is_told_by_how_the_deed_is(string words, string what, TallyUnit unit) =>
        Read($"The company says {words} since January.", words, what, Mosul, "IQ", against: what == "attacks" ? "vans" : null).Unit.ShouldBe(unit);

    [Theory]
    [InlineData("the fourth bombing", new[] { IncidentType.Bombing, IncidentType.SuicideBombing })]
    [InlineData("5 arson cases", new[] { IncidentType.Arson })]
    [InlineData("5 air attacks", new[] { IncidentType.AirstrikeOrDrone })]
    [InlineData("5 attacks", new IncidentType[0])]
    [InlineData("5 bombings and kidnappings", new IncidentType[0])]
    public void Its_own_words_tell_the_kind_of_attack(string words, IncidentType[] types) =>
        Read($"It was {words} since January.", words, "attacks", Mosul, "IQ").Types.ShouldBe(types);

    [Theory]
    [InlineData("people")]
    [InlineData("the town")]
    [InlineData("Mosul")]
    public void Areas_and_people_in_general_are_no_targets(string against) =>
        Read("Mosul had been attacked 5 times since January.", "attacked 5 times", "attacks", Mosul, "IQ", against: against).Against.ShouldBeNull();

    [Fact]
    public void A_count_that_goes_on_has_the_scope_of_the_one_before()
    {
        const string Text = "The institute counted 5 bombings in the province since January. The ministry counts three.";
        var first = ScopeSamples.Tally(Text, "5 bombings in the province since January", "attacks", null, "IQ") with { Perpetrator = "the Sons" };
        var second = ScopeSamples.Tally(Text, "The ministry counts three", "attacks", null, "IQ") with { Id = "t2" };
        var scope = TallyScope.Of(second, ScopeSamples.Report(Text, Mosul, first, second), Text);
        (scope.Areas.Single().Name, scope.Perpetrator, scope.Types.Length).ShouldBe(("Nineveh", "the Sons", 2));
    }

    [Fact]
    public void A_scope_is_handed_on_from_count_to_count()
    {
        const string Text = "The institute counted 5 bombings in the province since January. The ministry counts three. The church counts nine.";
        var first = ScopeSamples.Tally(Text, "5 bombings in the province since January", "attacks", null, "IQ");
        var second = ScopeSamples.Tally(Text, "The ministry counts three", "attacks", null, "IQ") with { Id = "t2" };
        var third = ScopeSamples.Tally(Text, "The church counts nine", "attacks", null, "IQ") with { Id = "t3" };
        TallyScope.Of(third, ScopeSamples.Report(Text, Mosul, third, second, first), Text).Areas.Single().Name.ShouldBe("Nineveh");
    }

    [Fact]
    public void The_last_day_is_that_of_publication_where_none_is_told() =>
        Read("The army counted 5 attacks since January.", "5 attacks since January", "attacks", Mosul, "IQ").Last.ShouldBe(new DateOnly(2024, 5, 2));

    [Fact]
    public void A_tally_outside_of_all_sentences_is_read_all_the_same() =>
        TallyScope.Of(ScopeSamples.Tally("x", "x", "attacks") with { Span = new TextSpan(0, 0) }, ScopeSamples.Report("", null), "").Unit.ShouldBe(TallyUnit.Incidents);

    private static TallyScope Read(string text, string words, string what, Place? home, string country, string? against = null)
    {
        var tally = ScopeSamples.Tally(text, words, what, against, country);
        return TallyScope.Of(tally, ScopeSamples.Report(text, home, tally), text);
    }
}

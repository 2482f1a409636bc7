using Blotter.Evaluation.Muc4;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class TemplateMapperTests
{
    [Fact]
    public void A_pair_maps_when_type_and_perpetrator_or_target_agree()
    {
        IsMapped(["4 BOMBING", "12 \"DEPOT\""], ["4 BOMBING", "12 \"DEPOT\""]).ShouldBeTrue();
        IsMapped(["4 BOMBING", "9 \"GULLS\""], ["4 ATTACK", "9 \"GULLS\""]).ShouldBeTrue("ATTACK is half right");
        IsMapped(["4 BOMBING", "12 \"DEPOT\""], ["4 ARSON", "12 \"DEPOT\""]).ShouldBeFalse();
        IsMapped(["4 BOMBING", "2 20 MAY 90", "12 \"DEPOT\""], ["4 BOMBING", "2 20 MAY 90", "12 \"BARN\""]).ShouldBeFalse();
    }

    [Fact]
    public void A_key_that_names_nobody_maps_by_its_type_alone() => IsMapped(["4 ARSON", "2 20 MAY 90"], ["4 ARSON", "12 \"DEPOT\""]).ShouldBeTrue();

    [Fact]
    public void With_judgements_half_a_target_is_enough_but_half_a_perpetrator_is_not()
    {
        IsMapped(["4 ARSON", "12 \"DEPOT\""], ["4 ARSON", "12 \"STORE\""], Judgements("phys-tgt-id", """("\"STORE\"" partial "\"DEPOT\"")""")).ShouldBeTrue();
        IsMapped(["4 ARSON", "9 \"GULLS\""], ["4 ARSON", "9 \"MEN\""], Judgements("perp-ind-id", """("\"MEN\"" partial "\"GULLS\"")""")).ShouldBeFalse();
    }

    [Fact]
    public void The_pair_that_finds_most_of_the_key_goes_first()
    {
        var key = Numbered("1", "4 ARSON", "12 \"DEPOT\"", "12 \"MILL\"");
        var score = Score([key], [Numbered("1", "4 ARSON", "12 \"DEPOT\""), Numbered("2", "4 ARSON", "12 \"DEPOT\"", "12 \"MILL\"")]);
        score.Templates[0].Response!.Template.Number.ShouldBe("2");
        score.Templates[1].ShouldSatisfyAllConditions(spurious => spurious.Key.ShouldBeNull(), spurious => spurious.Template.Spurious.ShouldBe(1));
    }

    [Fact]
    public void Each_template_is_mapped_once()
    {
        var score = Score([Numbered("1", "4 ARSON", "12 \"DEPOT\""), Numbered("2", "4 ARSON", "12 \"DEPOT\"", "8 TERRORIST ACT")], [Template("4 ARSON", "12 \"DEPOT\"")]);
        score.Templates.Count(template => template.Pair is not null).ShouldBe(1);
        score.Templates.Single(template => template.Pair is null).Template.Missing.ShouldBe(1);
    }

    [Fact]
    public void An_optional_template_that_is_not_found_costs_nothing()
    {
        var optional = new Blotter.Coding.Views.Muc4.Muc4Template(Report, "1", []) { IsOptional = true };
        Score([optional], []).Templates.ShouldHaveSingleItem().Counts.ShouldBeFalse();
        Score([Template("4 ATTACK")], []).Templates.ShouldHaveSingleItem().Counts.ShouldBeTrue();
    }

    private static bool IsMapped(string[] key, string[] response, Muc4Judgements? judgements = null) =>
        Score([Template(key)], [Template(response)], judgements ?? Nobody).Templates[0].Pair is not null;
}

using Blotter.Evaluation.Muc4;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class CrossReferenceTests
{
    private static readonly SlotTally Correct = new() { Correct = 1 };
    private static readonly SlotTally Partial = new() { Partial = 1 };
    private static readonly SlotTally Incorrect = new() { Incorrect = 1 };

    [Fact]
    public void A_right_value_of_the_right_thing_is_right() =>
        Tally(13, ["12 \"DEPOT\"", "13 COMMERCIAL: \"DEPOT\""], ["12 \"THE DEPOT\"", "13 COMMERCIAL: \"THE DEPOT\""], Nobody).ShouldBe(Correct);

    [Fact]
    public void A_right_value_of_another_thing_is_half_right_where_nobody_judges() =>
        Tally(13, ["12 \"DEPOT\"", "13 COMMERCIAL: \"DEPOT\""], ["12 \"BARN\"", "13 COMMERCIAL: \"BARN\""]).ShouldBe(Partial);

    [Fact]
    public void With_judgements_it_is_left_to_them()
    {
        string[] key = ["12 \"DEPOT\"", "13 COMMERCIAL: \"DEPOT\""], response = ["12 \"BARN\"", "13 COMMERCIAL: \"BARN\""];
        Tally(13, key, response, Nobody).ShouldBe(Incorrect);
        Tally(13, key, response, Judgements("phys-tgt-type", """((xref "COMMERCIAL" "\"BARN\"") partial (xref "COMMERCIAL" "\"DEPOT\""))"""))
            .ShouldBe(new SlotTally { Partial = 1, JudgedPartial = 1 });
    }

    [Fact]
    public void A_judgement_on_a_thing_holds_for_what_is_said_of_it()
    {
        string[] key = ["18 \"ADA LARK\"", "20 DIPLOMAT: \"ADA LARK\"", "21 1: \"ADA LARK\""], response = ["18 \"LARK\"", "20 DIPLOMAT: \"LARK\"", "21 1: \"LARK\""];
        Tally(20, key, response, Judgements("hum-tgt-name", """("\"LARK\"" match "\"ADA LARK\"")""")).ShouldBe(Correct);
        Tally(21, key, response, Judgements("hum-tgt-name", """("\"LARK\"" partial "\"ADA LARK\"")""")).ShouldBe(Partial);
    }

    [Fact]
    public void A_wrong_value_is_wrong_whatever_it_is_about() =>
        Tally(13, ["12 \"DEPOT\"", "13 COMMERCIAL: \"DEPOT\""], ["12 \"DEPOT\"", "13 ENERGY: \"DEPOT\""]).ShouldBe(Incorrect);

    [Fact]
    public void A_half_right_value_is_half_right_whatever_it_is_about() =>
        Tally(20, ["18 \"ADA LARK\"", "20 GOVERNMENT OFFICIAL: \"ADA LARK\""], ["18 \"BEN DOVE\"", "20 POLITICAL FIGURE: \"BEN DOVE\""], Nobody).ShouldBe(Partial);

    [Fact]
    public void A_reference_that_is_not_given_costs_half_and_a_dummy_all()
    {
        string[] key = ["18 \"ADA LARK\"", "23 DEATH: \"ADA LARK\""];
        Tally(23, key, ["23 DEATH"], Nobody).ShouldBe(Partial);
        Tally(23, key, ["23 DEATH: \"-\""], Nobody).ShouldBe(Incorrect);
        Tally(23, ["23 DEATH: \"-\""], ["23 DEATH: \"-\""], Nobody).ShouldBe(Correct);
    }

    [Fact]
    public void A_description_is_right_of_the_right_person_alone()
    {
        string[] key = ["18 \"ADA LARK\"", "19 \"MAYOR\": \"ADA LARK\""];
        Tally(19, key, ["18 \"ADA LARK\"", "19 \"THE MAYOR\": \"ADA LARK\""], Nobody).ShouldBe(Correct);
        Tally(19, key, ["18 \"BEN DOVE\"", "19 \"MAYOR\": \"BEN DOVE\""]).ShouldBe(Partial);
        Tally(19, key, ["19 \"MAYOR\""]).ShouldBe(Partial);
        Tally(19, key, ["19 \"MAYOR\""], Nobody).ShouldBe(Incorrect);
        Tally(19, key, ["18 \"LARK\"", "19 \"MAYOR\": \"LARK\""], Judgements("hum-tgt-name", """("\"LARK\"" partial "\"ADA LARK\"")""")).ShouldBe(Partial);
    }

    [Fact]
    public void Numbers_go_by_the_same_rules_as_sets() =>
        Tally(14, ["12 \"DEPOT\"", "14 2: \"DEPOT\""], ["12 \"BARN\"", "14 2: \"BARN\""]).ShouldBe(Partial);
}

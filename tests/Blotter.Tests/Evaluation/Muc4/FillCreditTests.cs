using Blotter.Evaluation.Muc4;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

/// <summary>What fills are worth with judgements, where nobody judged them: what the official program could tell.</summary>
public sealed class FillCreditTests
{
    [Theory]
    [InlineData("\"MILLERS\"", "\"THE MILLERS\"")]
    [InlineData("\"MILLERS\"", "\"SEVERAL OTHER MILLERS\"")]
    [InlineData("\"SOME MILLERS\" / \"FARMERS\"", "\"THREE FARMERS\"")]
    [InlineData("\"MEMBERS OF THE GULLS\"", "\"THESE MEMBERS GULLS\"")]
    public void Premodifiers_make_no_difference(string key, string response) => Credit(9, key, response, Nobody).ShouldBe('C');

    [Theory]
    [InlineData("\"MILLERS\"", "\"OLD MILLERS\"")]
    [InlineData("\"ADA LARK\"", "\"LARK\"")]
    public void Other_words_do(string key, string response) => Credit(18, key, response, Nobody).ShouldBe('I');

    [Theory]
    [InlineData("04 MAY 90", "04 MAY 90", 'C')]
    [InlineData("04 MAY 90", "06 MAY 90", 'C')]
    [InlineData("04 MAY 90", "6 MAY 90", 'I')]
    [InlineData("16 MAY 90", "26 MAY 90", 'I')]
    [InlineData("20 MAY 90", "21 MAY 90", 'I')]
    [InlineData("- 04 MAY 90", "04 MAY 90", 'I')]
    [InlineData("- 04 MAY 90", "- 04 MAY 90", 'C')]
    [InlineData("(04 MAY 90) / (- 04 MAY 90)", "- 04 MAY 90", 'C')]
    [InlineData("03 MAY 90 - 04 MAY 90", "03 MAY 90 - 04 MAY 90", 'C')]
    public void The_last_digit_of_a_day_is_a_premodifier_to_the_official_program(string key, string response, char credit) =>
        Credit(2, key, response, Nobody).ShouldBe(credit);

    [Theory]
    [InlineData("PERU: LIMA (CITY)", "PERU: LIMA (CITY)", 'C')]
    [InlineData("PERU: LIMA (CITY / PROVINCE)", "PERU: LIMA (PROVINCE)", 'C')]
    [InlineData("PERU: LIMA (CITY)", "PERU", 'P')]
    [InlineData("PERU: LIMA (CITY)", "PERU: CUZCO (CITY)", 'P')]
    [InlineData("PERU", "PERU: CUZCO (CITY)", 'I')]
    [InlineData("PERU: LIMA (CITY)", "CHILE: LIMA (CITY)", 'I')]
    [InlineData("(PERU: LIMA (CITY)) / (PERU)", "PERU", 'C')]
    [InlineData("PERU: LIMA (CITY) - CUZCO (CITY)", "PERU: LIMA (CITY) - CUZCO (CITY)", 'C')]
    [InlineData("PERU: LIMA (CITY) - CUZCO (CITY)", "PERU: LIMA (CITY)", 'P')]
    public void The_right_country_is_half_right_where_the_key_names_a_place(string key, string response, char credit) =>
        Credit(3, key, response, Nobody).ShouldBe(credit);

    [Theory]
    [InlineData(5, "ACCOMPLISHED", "ATTEMPTED", 'I')]
    [InlineData(8, "TERRORIST ACT / STATE-SPONSORED VIOLENCE", "STATE-SPONSORED VIOLENCE", 'C')]
    [InlineData(7, "MACHINE GUN: \"-\"", "GUN: \"-\"", 'P')]
    [InlineData(7, "GUN: \"-\"", "MACHINE GUN: \"-\"", 'I')]
    [InlineData(7, "DYNAMITE: \"-\"", "EXPLOSIVE: \"-\"", 'P')]
    [InlineData(16, "SOME DAMAGE: \"-\"", "DESTROYED: \"-\"", 'P')]
    [InlineData(16, "DESTROYED: \"-\"", "SOME DAMAGE: \"-\"", 'I')]
    [InlineData(20, "FORMER ACTIVE MILITARY: \"-\"", "ACTIVE MILITARY: \"-\"", 'P')]
    [InlineData(20, "GOVERNMENT OFFICIAL: \"-\"", "POLITICAL FIGURE: \"-\"", 'P')]
    [InlineData(23, "NO INJURY OR DEATH: \"-\"", "NO DEATH: \"-\"", 'P')]
    [InlineData(23, "NO INJURY OR DEATH / NO DEATH: \"-\"", "NO INJURY: \"-\"", 'I')]
    public void A_more_general_item_of_a_set_is_half_right(int slot, string key, string response, char credit) =>
        Credit(slot, key, response, Nobody).ShouldBe(credit);

    [Theory]
    [InlineData("BOMBING", "ATTACK", true)]
    [InlineData("BOMBING / ATTACK", "ATTACK", false)]
    public void Attack_is_half_right_for_other_types(string key, string response, bool isPartial) =>
        new TemplatePair(new ComparedTemplate(Template($"4 {key}")), new ComparedTemplate(Template($"4 {response}")), Nobody)
            .Tally(Blotter.Coding.Views.Muc4.Muc4Slot.IncidentType).ShouldBe(isPartial ? new SlotTally { Partial = 1 } : new SlotTally { Correct = 1 });

    [Fact]
    public void Fills_left_over_on_both_sides_are_wrong_and_others_missing_or_spurious()
    {
        Tally(12, ["12 \"A\"", "12 \"B\"", "12 \"C\""], ["12 \"C\"", "12 \"D\""], Nobody).ShouldBe(new SlotTally { Correct = 1, Incorrect = 1, Missing = 1 });
        Tally(12, ["12 \"A1\""], ["12 \"B1\"", "12 \"A1\""], Nobody).ShouldBe(new SlotTally { Correct = 1, Spurious = 1 });
    }

    [Fact]
    public void An_optional_fill_counts_when_it_is_given_and_costs_nothing_when_not()
    {
        Tally(12, ["12 ? \"DEPOT\""], ["12 \"DEPOT\""], Nobody).ShouldBe(new SlotTally { Correct = 1 });
        Tally(12, ["12 ? \"DEPOT\""], [], Nobody).ShouldBe(new SlotTally { Noncommittal = 1 });
        Tally(12, ["12 ? \"DEPOT\"", "12 ? \"MILL\""], [], Nobody).ShouldBe(default);
        Tally(12, ["12 ? \"DEPOT\"", "12 \"MILL\""], ["12 \"BARN\""], Nobody).ShouldBe(new SlotTally { Incorrect = 1 });
    }

    [Fact]
    public void A_demanded_fill_is_taken_before_an_optional_one() =>
        Tally(12, ["12 ? \"DEPOT\"", "12 \"DEPOT\""], ["12 \"DEPOT\""], Nobody).ShouldBe(new SlotTally { Correct = 1 });
}

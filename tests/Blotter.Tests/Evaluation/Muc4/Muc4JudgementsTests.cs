using Blotter.Evaluation.Muc4;
using Blotter.Tests.Language;
using FsCheck.Fluent;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class Muc4JudgementsTests
{
    [Theory]
    [InlineData("match", 'C')]
    [InlineData("partial", 'P')]
    public void A_fill_that_was_judged_equal_gets_credit(string verdict, char credit) =>
        Credit(9, "\"GULLS\" / \"MEN\"", "\"REBELS\"", Judgements("perp-ind-id", $"(\"\\\"REBELS\\\"\" {verdict} (or \"\\\"MEN\\\"\" \"\\\"GULLS\\\"\"))")).ShouldBe(credit);

    [Fact]
    public void A_fill_that_was_judged_wrong_gets_none() =>
        Credit(12, "\"DEPOT\"", "\"STORE\"", Judgements("phys-tgt-id", """("\"STORE\"" fail)""")).ShouldBe('I');

    [Fact]
    public void A_judgement_holds_for_fills_that_the_official_program_holds_for_equal() =>
        Credit(12, "\"DEPOT\"", "\"THE STORE\"", Judgements("phys-tgt-id", """("\"STORE\"" match "\"DEPOT\"")""")).ShouldBe('C');

    [Fact]
    public void Dates_and_places_are_judged_too()
    {
        Credit(2, "- 20 MAY 90", "21 MAY 90", Judgements("inc-date", """("21 MAY 90" partial (range nil "20 MAY 90"))""")).ShouldBe('P');
        Credit(3, "PERU", "PERU: LIMA (CITY)", Judgements("inc-loc", """((location "PERU" (qualified "LIMA" "CITY")) partial "PERU")""")).ShouldBe('P');
        Credit(3, "PERU: LIMA (CITY) - CUZCO (TOWN)", "PERU: SEA", Judgements(
            "inc-loc", """((location "PERU" "SEA") match (location "PERU" (range (qualified "LIMA" "CITY") (qualified "CUZCO" "TOWN"))))""")).ShouldBe('C');
    }

    [Fact]
    public void One_fill_may_stand_for_several() => Tally(
        12, ["12 \"DEPOT\"", "12 \"MILL\"", "12 \"BARN\""], ["12 \"BUILDINGS\""],
        Judgements("phys-tgt-id", """("\"BUILDINGS\"" partial (all-of "\"DEPOT\"" "\"BARN\""))""")).ShouldBe(new SlotTally { Partial = 2, JudgedPartial = 2, Missing = 1 });

    [Fact]
    public void An_optional_fill_is_another_than_one_demanded()
    {
        var judgements = Judgements("phys-tgt-id", """("\"STORE\"" match (optional "\"DEPOT\""))""");
        Credit(12, "? \"DEPOT\"", "\"STORE\"", judgements).ShouldBe('C');
        Credit(12, "\"DEPOT\"", "\"STORE\"", judgements).ShouldBe('I');
    }

    [Fact]
    public void A_quotation_mark_in_a_string_is_escaped_twice() =>
        Credit(9, "\"THE \\\"GULLS\\\" GROUP\"", "\"MEN\"", Judgements("perp-ind-id", """("\"MEN\"" match "\"THE \\\"GULLS\\\" GROUP\"")""")).ShouldBe('C');

    [Theory]
    [InlineData("((", "a parenthesis is not closed")]
    [InlineData("(\n))", "a parenthesis is closed that was not opened")]
    [InlineData("((\"D\" \"1", "a string is not closed")]
    [InlineData("(\"D\")", "there is no list where one should be")]
    [InlineData("((D (\"1\")))", "a list does not begin as it should")]
    [InlineData("((\"D\" (\"1\" (colour (\"A\" match \"B\")))))", "\"colour\" is no slot")]
    [InlineData("((\"D\" (\"1\" (inc-date (\"A\" maybe \"B\")))))", "a judgement is no response, verdict")]
    [InlineData("((\"D\" (\"1\" (inc-date ((xref 1 2 3) match \"B\")))))", "a fill is neither a string nor a known form")]
    [InlineData("((\"D\" (\"1\" (inc-loc ((location 1) match \"B\")))))", "a place is neither a string nor a known form")]
    public void What_breaks_the_format_is_named(string text, string problem)
    {
        var refusal = Should.Throw<BlotterException>(() => Muc4Judgements.Read(text, "j"));
        refusal.Code.ShouldBe("B314");
        refusal.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void Any_text_is_read_or_refused() => Properties.Hold(
        Gen.Elements("(", ")", "((", "))", "\"D\"", "\"", "\\", "inc-date", "match", "fail", "xref", "or", "all-of", " ", "\n", "nil").ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        try
        {
            return Muc4Judgements.Read(text, "j") is not null;
        }
        catch (BlotterException refusal)
        {
            return refusal.Code == "B314";
        }
    });
}

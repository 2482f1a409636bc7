using System.Collections.Immutable;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;
using Blotter.Tests.Language;
using FsCheck.Fluent;

namespace Blotter.Tests.Coding.Views.Muc4;

public sealed class Muc4TemplateReaderTests
{
    [Fact]
    public void A_slot_is_a_line_with_further_fills_below()
    {
        var template = Read("0.  MESSAGE: ID      D-1 (NOSC)", "1.  MESSAGE: TEMPLATE    2", "12. PHYS TGT: ID     \"A DEPOT\"", "                     \"TWO MILLS\"").ShouldHaveSingleItem();
        (template.MessageId, template.Number, template.IsOptional).ShouldBe(("D-1", "2", false));
        template[Muc4Slot.PhysicalTargetId].Select(fill => fill.Values.ShouldHaveSingleItem()).ShouldBe(["A DEPOT", "TWO MILLS"]);
        template[Muc4Slot.HumanTargetName].ShouldBeEmpty();
    }

    [Fact]
    public void Hyphens_asterisks_and_bare_question_marks_are_no_fills()
    {
        var template = Read("0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1", "2. INCIDENT: DATE -", "3. INCIDENT: LOCATION *", "8. PERP: INCIDENT CATEGORY ? -", "20. HUM TGT: TYPE ???")[0];
        Muc4Slots.OfIncident.ShouldAllBe(slot => template[slot].IsEmpty);
    }

    [Fact]
    public void A_report_without_incidents_is_one_template_of_asterisks() =>
        Read("0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE *", "2. INCIDENT: DATE *").ShouldHaveSingleItem().IsNone.ShouldBeTrue();

    [Fact]
    public void Optional_templates_and_fills_are_marked()
    {
        var template = Read("0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 3 (OPTIONAL)", "9. PERP: INDIVIDUAL ID ? \"GULLS\" / \"BIRDS\"")[0];
        template.IsOptional.ShouldBeTrue();
        var fill = template[Muc4Slot.PerpetratorIndividual].ShouldHaveSingleItem();
        fill.IsOptional.ShouldBeTrue();
        fill.Values.ShouldBe(["GULLS", "BIRDS"]);
    }

    [Fact]
    public void What_a_fill_is_about_follows_a_colon()
    {
        var fill = Fill(Muc4Slot.HumanTargetType, "CIVILIAN / DIPLOMAT: \"ADA LARK\" / \"LARK\"");
        fill.Values.ShouldBe(["CIVILIAN", "DIPLOMAT"]);
        fill.References!.Value.ShouldBe(["ADA LARK", "LARK"]);
    }

    [Fact]
    public void A_dummy_reference_is_not_the_same_as_none()
    {
        Fill(Muc4Slot.InstrumentType, "GUN: \"-\"").References!.Value.ShouldBeEmpty();
        Fill(Muc4Slot.InstrumentType, "GUN").References.ShouldBeNull();
    }

    [Fact]
    public void A_colon_in_a_string_or_name_is_no_reference()
    {
        Fill(Muc4Slot.HumanTargetDescription, "\"AT 5:30: A MAN\"").Values.ShouldBe(["AT 5:30: A MAN"]);
        Fill(Muc4Slot.IncidentLocation, "PERU: LIMA (CITY)").Values.ShouldBe(["PERU: LIMA (CITY)"]);
    }

    [Theory]
    [InlineData("(- 03 MAY 90) / 02 MAY 90", "- 03 MAY 90|02 MAY 90")]
    [InlineData("02 MAY 90 - 03 MAY 90", "02 MAY 90 - 03 MAY 90")]
    public void Dates_have_alternatives_in_parentheses_or_without(string written, string expected) =>
        Fill(Muc4Slot.IncidentDate, written).Values.ShouldBe(expected.Split('|'));

    [Fact]
    public void A_slash_within_parentheses_parts_the_kinds_of_one_place() =>
        Fill(Muc4Slot.IncidentLocation, "(PERU: LIMA (CITY / PROVINCE)) / (PERU)").Values.ShouldBe(["PERU: LIMA (CITY / PROVINCE)", "PERU"]);

    [Fact]
    public void Numbers_have_no_spaces()
    {
        var fill = Fill(Muc4Slot.HumanTargetNumber, "- 139 / 5 - 7 / PLURAL: \"MILLERS\"");
        fill.Values.ShouldBe(["-139", "5-7", "PLURAL"]);
    }

    [Fact]
    public void An_escaped_quotation_mark_belongs_to_the_string() =>
        Fill(Muc4Slot.PerpetratorIndividual, "\"THE \\\"GULLS\\\" GROUP\"").Values.ShouldBe(["THE \"GULLS\" GROUP"]);

    [Fact]
    public void A_fill_may_run_over_lines()
    {
        var lines = Read("0. MESSAGE: ID D-1", "9. PERP: INDIVIDUAL ID \"MEN OF", "THE GULLS\" /", "    \"GULLS\"", "10. PERP: ORGANIZATION ID \"A\"", "    / \"B\"");
        lines[0][Muc4Slot.PerpetratorIndividual].ShouldHaveSingleItem().Values.ShouldBe(["MEN OF THE GULLS", "GULLS"]);
        lines[0][Muc4Slot.PerpetratorOrganization].ShouldHaveSingleItem().Values.ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Comments_separators_and_lines_at_the_margin_are_passed_over()
    {
        var template = Read("From: nobody", "; made by hand", "0. MESSAGE: ID D-1", "7. INCIDENT: INSTRUMENT TYPE GUN: \"A\"", "BOMB: \"B\"", "   * * *", "   ;; no fill")[0];
        template[Muc4Slot.InstrumentType].ShouldHaveSingleItem().Values.ShouldBe(["GUN"]);
    }

    [Fact]
    public void Small_letters_and_spaces_make_no_difference() => Fill(Muc4Slot.HumanTargetName, "\"Ada   Lark\"").Values.ShouldBe(["ADA LARK"]);

    [Theory]
    [InlineData("12. HUM TGT: NAME  \"A\"", "HUM TGT: NAME is slot 18, not 12")]
    [InlineData("21. PHYS TGT: TOTAL NUMBER  -", "PHYS TGT: TOTAL NUMBER is slot 17, not 21")]
    public void A_label_with_another_s_number_is_refused(string line, string problem)
    {
        var refusal = Should.Throw<BlotterException>(() => Read("0. MESSAGE: ID D-1", line));
        (refusal.Code, refusal.Where).ShouldBe(("B312", "key.txt:2"));
        refusal.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void A_slot_before_the_first_message_is_refused() =>
        Should.Throw<BlotterException>(() => Read("4. INCIDENT: TYPE ATTACK")).Message.ShouldStartWith("\"4. INCIDENT: TYPE ATTACK\" stands before the first MESSAGE: ID");

    [Fact]
    public void Any_text_is_read_or_refused() => Properties.Hold(
        Gen.Elements("0. MESSAGE: ID", "4. INCIDENT: TYPE", "12. PHYS TGT: ID", " ", "\n", "\"", "\\", "/", ":", "(", ")", "?", "*", "-", "A", ";").ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        try
        {
            return Read(text).All(template => Muc4Slots.OfIncident.All(slot => template[slot].All(fill => fill.Written.Length > 0)));
        }
        catch (BlotterException refusal)
        {
            return refusal.Code == "B312";
        }
    });

    [Fact]
    public void What_the_writer_writes_is_read_as_it_was()
    {
        var written = Muc4Writer.Write(
        [
            .. Read(
                "0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1", "2. INCIDENT: DATE - 03 MAY 90", "3. INCIDENT: LOCATION PERU: LIMA (CITY)", "6. INCIDENT: INSTRUMENT ID \"A GUN\"",
                "7. INCIDENT: INSTRUMENT TYPE GUN: \"A GUN\"", "   GRENADE: \"-\"", "21. HUM TGT: NUMBER 5 - 7: \"MILLERS\""),
            .. Read("0. MESSAGE: ID D-2", "1. MESSAGE: TEMPLATE *"),
        ]);
        var read = Read(written);
        read.Select(template => (template.MessageId, template.Number)).ShouldBe([("D-1", "1"), ("D-2", "*")]);
        read[0][Muc4Slot.InstrumentType].Select(fill => fill.References!.Value.Length).ShouldBe([1, 0]);
        read[0][Muc4Slot.HumanTargetNumber].ShouldHaveSingleItem().Values.ShouldBe(["5-7"]);
        read[1].IsNone.ShouldBeTrue();
        Muc4Writer.Write(read).ShouldBe(written);
    }

    private static Muc4Fill Fill(Muc4Slot slot, string written) => Read("0. MESSAGE: ID D-1", $"{(int)slot}. {slot.Label()}  {written}")[0][slot].ShouldHaveSingleItem();

    private static ImmutableArray<Muc4Template> Read(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return Muc4TemplateReader.Read(reader, "key.txt");
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Tests.Coding.Views;

public sealed class Muc4WriterTests
{
    private const int FillColumn = 36;

    [Fact]
    public void A_report_without_incidents_is_one_template_of_asterisks()
    {
        var lines = Lines(new Muc4Template("tst9-0001", Muc4Template.None, []));
        lines[0].ShouldBe("0.  MESSAGE: ID                     TST9-0001");
        lines[1].ShouldBe("1.  MESSAGE: TEMPLATE               *");
        lines.Skip(1).ShouldAllBe(line => line.EndsWith(" *", StringComparison.Ordinal));
        lines.Length.ShouldBe(25);
    }

    [Fact]
    public void Every_template_has_its_slots_in_order()
    {
        var numbers = Lines(Template()).Select(line => line.Split('.')[0]);
        numbers.ShouldBe(Enumerable.Range(0, 25).Select(slot => $"{slot}"));
    }

    [Fact]
    public void Every_fill_starts_in_one_column() =>
        Lines(Template((Muc4Slot.PerpetratorConfidence, ["POSSIBLE: \"GULLS\"", "CLAIMED OR ADMITTED: \"LARKS\""])))
            .ShouldAllBe(line => line.Length > FillColumn && line[FillColumn] != ' ' && line[FillColumn - 1] == ' ');

    [Fact]
    public void Templates_bear_their_numbers_and_each_is_followed_by_an_empty_line()
    {
        var written = Muc4Writer.Write([Template(), new Muc4Template("tst9-0001", "2", [])]);
        written.ShouldEndWith("-\n\n");
        written.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(template => template.Split('\n')[1][FillColumn..]).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void No_template_is_no_text() => Muc4Writer.Write([]).ShouldBeEmpty();

    [Fact]
    public void The_message_s_id_is_in_upper_case() => Lines(Template())[0].ShouldEndWith(" TST9-0001");

    [Fact]
    public void An_empty_slot_is_a_hyphen() => Lines(Template()).Skip(2).ShouldAllBe(line => line.Substring(FillColumn) == "-");

    [Fact]
    public void Several_fills_stand_one_below_the_other_as_they_are_written()
    {
        var lines = Lines(Template((Muc4Slot.InstrumentId, ["\"A RIFLE\"", "\"TWO GRENADES\""]), (Muc4Slot.InstrumentType, ["RIFLE: \"A RIFLE\"", "GRENADE: \"TWO GRENADES\""])));
        lines[6..10].ShouldBe(
        [
            "6.  INCIDENT: INSTRUMENT ID         \"A RIFLE\"",
            "                                    \"TWO GRENADES\"",
            "7.  INCIDENT: INSTRUMENT TYPE       RIFLE: \"A RIFLE\"",
            "                                    GRENADE: \"TWO GRENADES\"",
        ]);
        lines.Length.ShouldBe(27);
    }

    private static Muc4Template Template(params (Muc4Slot Slot, string[] Fills)[] slots) => new("tst9-0001", "1", slots.Select(slot => KeyValuePair.Create(
        slot.Slot, slot.Fills.Select(fill => Muc4FillReader.Read(slot.Slot, fill)).ToImmutableArray())));

    private static string[] Lines(Muc4Template template) => Muc4Writer.Write([template]).TrimEnd('\n').Split('\n');
}

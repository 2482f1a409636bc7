using Blotter.Coding.Contract;
using Blotter.Coding.Views;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding.Views;

public sealed class Muc4WriterTests
{
    private const int FillColumn = 36;

    [Fact]
    public void A_report_without_incidents_is_one_template_of_asterisks()
    {
        var lines = Lines([]);
        lines[0].ShouldBe("0.  MESSAGE: ID                     TST9-0001");
        lines[1].ShouldBe("1.  MESSAGE: TEMPLATE               *");
        lines.Skip(1).ShouldAllBe(line => line.EndsWith(" *", StringComparison.Ordinal));
        lines.Length.ShouldBe(25);
    }

    [Fact]
    public void Every_template_has_its_slots_in_order()
    {
        var numbers = Lines([Attack]).Select(line => line.Split('.')[0]);
        numbers.ShouldBe(Enumerable.Range(0, 25).Select(slot => $"{slot}"));
    }

    [Fact]
    public void Every_fill_starts_in_one_column() =>
        Lines([Attack]).ShouldAllBe(line => line.Length > FillColumn && line[FillColumn] != ' ' && line[FillColumn - 1] == ' ');

    [Fact]
    public void Templates_are_numbered_and_each_is_followed_by_an_empty_line()
    {
        var templates = Muc4Writer.Write("a", Report([Attack, Attack])).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        templates.Select(template => template.Split('\n')[1][FillColumn..]).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void An_empty_slot_is_a_hyphen()
    {
        Fills(Attack, 2).ShouldBe(["-"]);
        Fills(Attack, 3).ShouldBe(["-"]);
    }

    [Fact]
    public void Several_fills_stand_one_below_the_other()
    {
        var attack = Attack with { Weapons = [new Weapon("a rifle", WeaponKind.Firearm, default), new Weapon("two grenades", WeaponKind.Grenade, default)] };
        Fills(attack, 6).ShouldBe(["\"A RIFLE\"", "\"TWO GRENADES\""]);
        Fills(attack, 7).ShouldBe(["GUN: \"A RIFLE\"", "GRENADE: \"TWO GRENADES\""]);
    }

    [Theory]
    [InlineData("1989-10-14", "1989-10-14", "14 OCT 89")]
    [InlineData("1989-10-01", "1989-10-31", "01 OCT 89 - 31 OCT 89")]
    [InlineData("1989-10", "1989-10", "01 OCT 89 - 31 OCT 89")]
    [InlineData("1989-10-14", null, "14 OCT 89")]
    [InlineData(null, "1989-10-14", "- 14 OCT 89")]
    [InlineData(null, null, "-")]
    public void A_date_is_written_as_day_month_and_two_digits_of_the_year(string? start, string? end, string fill) =>
        Fills(Attack with { Date = new EventDate(Date(start), Date(end), DatePrecision.Day, DateBasis.Stated, null) }, 2).ShouldBe([fill]);

    [Theory]
    [InlineData(IncidentType.Bombing, "BOMBING")]
    [InlineData(IncidentType.SuicideBombing, "BOMBING")]
    [InlineData(IncidentType.Kidnapping, "KIDNAPPING")]
    [InlineData(IncidentType.Arson, "ARSON")]
    [InlineData(IncidentType.Hijacking, "HIJACKING")]
    [InlineData(IncidentType.Robbery, "ROBBERY")]
    [InlineData(IncidentType.Clash, "ATTACK")]
    public void A_type_is_one_of_the_task_s(IncidentType type, string fill) => Fills(Attack with { Type = type }, 4).ShouldBe([fill]);

    [Fact]
    public void The_stage_is_in_upper_case() => Fills(Attack with { Stage = Stage.Attempted }, 5).ShouldBe(["ATTEMPTED"]);

    [Fact]
    public void Individuals_and_organisations_go_into_their_own_slots()
    {
        var attack = Attack with
        {
            Perpetrators = [Perpetrator("two men", PerpetratorKind.Individual, Standing.Fact), Perpetrator("Red Lantern Front", PerpetratorKind.Organisation, Standing.Claimed)],
        };
        Fills(attack, 9).ShouldBe(["\"TWO MEN\""]);
        Fills(attack, 10).ShouldBe(["\"RED LANTERN FRONT\""]);
        Fills(attack, 11).ShouldBe(["CLAIMED OR ADMITTED: \"RED LANTERN FRONT\""]);
    }

    [Theory]
    [InlineData(Standing.Fact, "REPORTED AS FACT")]
    [InlineData(Standing.SuspectedByAuthorities, "SUSPECTED OR ACCUSED BY AUTHORITIES")]
    [InlineData(Standing.Suspected, "SUSPECTED OR ACCUSED")]
    [InlineData(Standing.Possible, "POSSIBLE")]
    [InlineData(Standing.Denied, "ACQUITTED")]
    public void A_standing_is_one_of_the_task_s_confidences(Standing standing, string confidence) =>
        Fills(Attack with { Perpetrators = [Perpetrator("CPL", PerpetratorKind.Organisation, standing)] }, 11).ShouldBe([$"{confidence}: \"CPL\""]);

    [Fact]
    public void Named_and_described_victims_go_into_their_own_slots()
    {
        var attack = Attack with
        {
            Victims =
            [
                new Victim("the watchman, Eusebio Martinez", "Eusebio Martinez", VictimKind.Civilian, NumberRange.Exactly(1), VictimEffect.Killed, default),
                new Victim("four persons", null, null, NumberRange.Exactly(4), VictimEffect.Injured, default),
            ],
        };
        Fills(attack, 18).ShouldBe(["\"EUSEBIO MARTINEZ\""]);
        Fills(attack, 19).ShouldContain("\"FOUR PERSONS\"", StringComparer.Ordinal);
        Fills(attack, 20).ShouldBe(["CIVILIAN: \"EUSEBIO MARTINEZ\""]);
        Fills(attack, 21).ShouldBe(["1: \"EUSEBIO MARTINEZ\"", "4: \"FOUR PERSONS\""]);
        Fills(attack, 23).ShouldBe(["DEATH: \"EUSEBIO MARTINEZ\"", "INJURY: \"FOUR PERSONS\""]);
    }

    [Theory]
    [InlineData(13, 13, null, "13-")]
    [InlineData(6, null, 8, "6-8")]
    [InlineData(null, 10, null, "~10")]
    [InlineData(null, null, 8, "-8")]
    [InlineData(24, null, null, "PLURAL")]
    public void A_number_that_is_not_known_exactly_is_a_range_or_plural(int? low, int? best, int? high, string number) =>
        Fills(Attack with { Victims = [new Victim("men", null, null, new NumberRange(low, best, high), null, default)] }, 21).ShouldBe([$"{number}: \"MEN\""]);

    [Fact]
    public void Things_hit_fill_the_slots_of_physical_targets()
    {
        var attack = Attack with { Targets = [new Target("a bank", TargetKind.Business, 1, TargetEffect.Damaged, default)] };
        Enumerable.Range(12, 6).SelectMany(slot => Fills(attack, slot)).ShouldBe(["\"A BANK\"", "COMMERCIAL: \"A BANK\"", "1: \"A BANK\"", "-", "SOME DAMAGE: \"A BANK\"", "-"]);
    }

    [Fact]
    public void A_quotation_mark_does_not_end_a_fill() =>
        Fills(Attack with { Weapons = [new Weapon("the \"big\" gun", WeaponKind.Firearm, default)] }, 6).ShouldBe(["\"THE 'BIG' GUN\""]);

    [Fact]
    public void Every_member_of_every_set_list_has_a_word()
    {
        Enum.GetValues<WeaponKind>().Select(Muc4Values.Instrument).ShouldAllBe(word => word.Length > 0);
        Enum.GetValues<TargetKind>().Select(Muc4Values.PhysicalTarget).ShouldAllBe(word => word.Length > 0);
        Enum.GetValues<VictimKind>().Select(Muc4Values.HumanTarget).ShouldAllBe(word => word.Length > 0);
    }

    [Fact]
    public void Effects_that_the_task_lacks_are_left_out()
    {
        Muc4Values.Effect(VictimEffect.Abducted).ShouldBeNull();
        Muc4Values.Effect(TargetEffect.Unknown).ShouldBeNull();
        Muc4Values.Effect(VictimEffect.Unharmed).ShouldBe("NO INJURY OR DEATH");
        Muc4Values.Effect(TargetEffect.Destroyed).ShouldBe("DESTROYED");
        Muc4Values.Effect(TargetEffect.None).ShouldBe("NO DAMAGE");
    }

    private static Incident Attack { get; } = new()
    {
        Id = "i1",
        Main = true,
        Type = IncidentType.ArmedAttack,
        Stage = Stage.Accomplished,
        Responsibility = Responsibility.NotMentioned,
        Casualties = new Casualties(null, null, null, null),
    };

    private static PartialDate? Date(string? iso) => PartialDate.TryParse(iso, out var date) ? date : null;

    private static Perpetrator Perpetrator(string name, PerpetratorKind kind, Standing standing) => new(name, null, kind, null, standing, null, null);

    private static CodedReport Report(Incident[] incidents) => FullSample.Report with { Incidents = [.. incidents] };

    private static string[] Lines(Incident[] incidents) => Muc4Writer.Write("tst9-0001", Report(incidents)).TrimEnd('\n').Split('\n');

    // The fills of one slot; further ones stand on lines without a label.
    private static IEnumerable<string> Fills(Incident incident, int slot)
    {
        var lines = Lines([incident]);
        var first = Array.FindIndex(lines, line => line.StartsWith($"{slot}.", StringComparison.Ordinal));
        return lines.Skip(first + 1).TakeWhile(line => line[0] == ' ').Prepend(lines[first]).Select(line => line[FillColumn..]);
    }
}

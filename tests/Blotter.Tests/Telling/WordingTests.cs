using Blotter.Coding.Contract;
using Blotter.Telling;

namespace Blotter.Tests.Telling;

public sealed class WordingTests
{
    [Theory]
    [InlineData(7, 7, 7, "7")]
    [InlineData(7, 7, null, "at least 7")]
    [InlineData(null, null, 7, "up to 7")]
    [InlineData(6, null, 8, "6 to 8")]
    [InlineData(6, 7, 8, "6 to 8, best 7")]
    [InlineData(6, 8, 8, "6 to 8")]
    [InlineData(null, 7, null, "7")]
    [InlineData(null, null, null, "unknown")]
    public void A_number_is_told_with_its_bounds(int? low, int? best, int? high, string words) =>
        Wording.Of(new NumberRange(low, best, high)).ShouldBe(words);

    [Theory]
    [InlineData("2024-05-01", "2024-05-01", "2024-05-01")]
    [InlineData("2024-05-01", "2024-05-03", "2024-05-01 to 2024-05-03")]
    [InlineData("2024-05-01", "2024-05-31", "2024-05")]
    [InlineData("2024-02-01", "2024-02-28", "2024-02-01 to 2024-02-28")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2023-01-01", "2024-12-31", "2023-01-01 to 2024-12-31")]
    [InlineData("2024-05", null, "since 2024-05")]
    [InlineData(null, "2024", "until 2024")]
    [InlineData(null, null, "unknown")]
    public void A_date_is_told_as_the_days_it_may_be(string? start, string? end, string words) =>
        Wording.Of(new EventDate(Date(start), Date(end), DatePrecision.Day, DateBasis.Stated, null)).ShouldBe(words);

    [Fact]
    public void A_date_that_is_not_stated_says_what_it_rests_on() =>
        Wording.Of(new EventDate(Date("2024-05-01"), Date("2024-05-01"), DatePrecision.Day, DateBasis.Dateline, null)).ShouldBe("2024-05-01 (dateline)");

    [Fact]
    public void A_place_is_told_from_narrow_to_wide_with_its_precision()
    {
        var place = new Place("Erbil", "Arbil", "IQ", null, null, PlacePrecision.Near, null, null);
        Wording.Of(place).ShouldBe("Erbil, Arbil, IQ (near)");
        Wording.Of(place with { Admin1 = null, Precision = PlacePrecision.Exact }).ShouldBe("Erbil, IQ");
    }

    [Fact]
    public void A_perpetrator_is_told_with_its_standing() =>
        Wording.Of(new Perpetrator("the Red Dawn", null, null, null, Standing.SuspectedByAuthorities, null, null))
            .ShouldBe("the Red Dawn (suspected by authorities)");

    [Fact]
    public void A_list_leaves_out_what_goes_without_saying()
    {
        var country = new Place("Peru", null, "PE", null, null, PlacePrecision.Country, null, null);
        Wording.Brief(country).ShouldBe("Peru");
        Wording.Brief(country with { Name = "Lima", Precision = PlacePrecision.Exact }).ShouldBe("Lima, PE");
        var rebels = new Perpetrator("rebels", null, null, null, Standing.Fact, null, null);
        Wording.Brief(rebels).ShouldBe("rebels");
        Wording.Brief(rebels with { Standing = Standing.Claimed }).ShouldBe("rebels (claimed)");
        Wording.Brief(NumberRange.AtLeast(7)).ShouldBe("7+");
        Wording.Brief(NumberRange.Exactly(7)).ShouldBe("7");
    }

    [Fact]
    public void Targets_victims_and_weapons_are_told_with_what_is_known()
    {
        Wording.Of(new Target("a bridge", TargetKind.Infrastructure, 1, TargetEffect.Destroyed, default)).ShouldBe("a bridge (infrastructure, destroyed)");
        Wording.Of(new Target("a bridge", null, null, TargetEffect.Unknown, default)).ShouldBe("a bridge");
        Wording.Of(new Victim("a man", "Juan Roa", VictimKind.Official, null, VictimEffect.Injured, default)).ShouldBe("Juan Roa (official, injured)");
        Wording.Of(new Weapon("a car bomb", WeaponKind.VehicleBomb, default)).ShouldBe("a car bomb (vehicle bomb)");
    }

    [Fact]
    public void A_chain_is_told_from_its_first_speaker_with_the_stance()
    {
        var spokesman = new Source("s1", "a spokesman", "the embassy", SourceKind.Official, "s2", null);
        var agency = new Source("s2", "North Wire", null, SourceKind.Agency, null, null);
        Wording.Of([spokesman, agency], Stance.Hedges).ShouldBe("a spokesman of the embassy through North Wire (hedges)");
        Wording.Of([], Stance.Asserts).ShouldBe("the report");
    }

    private static PartialDate? Date(string? iso) => PartialDate.TryParse(iso, out var date) ? date : null;
}

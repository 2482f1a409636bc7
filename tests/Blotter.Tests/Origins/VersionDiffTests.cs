using Blotter.Coding.Contract;
using Blotter.Origins;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Origins;

public sealed class VersionDiffTests
{
    private static readonly CodedReport First = LedgerSamples.Coded(LedgerSamples.Document(LedgerSamples.Bombing));

    [Fact]
    public void Equal_codings_have_no_change() => VersionDiff.Between(First, First).ShouldBeEmpty();

    [Fact]
    public void Words_that_moved_are_no_change() =>
        VersionDiff.Between(First, First with { Incidents = [First.Incidents[0] with { Spans = [new TextSpan(3, 9)] }] }).ShouldBeEmpty();

    [Fact]
    public void A_number_that_rose_is_a_change_of_its_incident()
    {
        var risen = First.Incidents[0] with { Casualties = new Casualties(NumberRange.AtLeast(5), null, null, null) };
        VersionDiff.Between(First, First with { Incidents = [risen] }).ShouldHaveSingleItem()
            .ShouldBe(new FactChange("bombing, Erbil, 2024-04-29", "killed", ChangeKind.Changed, "3", "at least 5"));
    }

    [Fact]
    public void A_perpetrator_with_another_standing_is_dropped_and_added()
    {
        var before = First with { Incidents = [First.Incidents[0] with { Perpetrators = [Front(Standing.Suspected)] }] };
        var after = First with { Incidents = [First.Incidents[0] with { Perpetrators = [Front(Standing.Claimed)] }] };
        VersionDiff.Between(before, after).Select(change => (change.Kind, change.Before ?? change.After))
            .ShouldBe([(ChangeKind.Dropped, "the Front (suspected)"), (ChangeKind.Added, "the Front (claimed)")]);
    }

    [Fact]
    public void What_a_speaker_says_now_is_held_against_what_he_said()
    {
        var after = First with { Claims = [First.Claims[0] with { Value = "5", Stance = Stance.Hedges }] };
        VersionDiff.Between(First, after).ShouldHaveSingleItem()
            .ShouldBe(new FactChange("bombing, Erbil, 2024-04-29", "claim of killed by spokesman of police", ChangeKind.Changed, "3", "5 (hedges)"));
    }

    [Fact]
    public void Incidents_in_other_places_are_two()
    {
        var moved = First.Incidents[0] with { Place = new Place("Mosul", null, "IQ", null, null, PlacePrecision.Exact, "geonames:99072", null) };
        VersionDiff.Between(First, First with { Incidents = [moved] }).Where(change => change.Fact is "incident").Select(change => change.Kind).ShouldBe([ChangeKind.Dropped, ChangeKind.Added]);
    }

    [Fact]
    public void Sources_flags_and_the_headline_are_compared()
    {
        var after = First with { Sources = First.Sources[..1], Flags = [new Flag(FlagKind.StalePost, [], "old", [])], Report = First.Report with { Title = "New" } };
        VersionDiff.Between(First, after).Select(change => (change.About, change.Kind)).Take(1).ShouldBe([("report", ChangeKind.Added)]);
        VersionDiff.Between(First, after).Select(change => change.About).Contains("source", StringComparer.Ordinal).ShouldBeTrue();
        VersionDiff.Between(First, after).Select(change => change.About).Contains("flag", StringComparer.Ordinal).ShouldBeTrue();
    }

    private static Perpetrator Front(Standing standing) => new("the Front", null, null, null, standing, null, null);
}

using Blotter.Coding.Contract;
using Blotter.Deriving;
using static Blotter.Tests.Deriving.DerivingBench;

namespace Blotter.Tests.Deriving;

public sealed class IncidentDerivationTests
{
    [Fact]
    public void The_day_that_most_origins_give_stands() =>
        Derived(On("A", 2, Day(1)), On("B", 2, Day(1)), On("C", 3, Day(2))).Date.ShouldBe(Day(1));

    [Fact]
    public void Of_dates_that_agree_the_narrowest_stands()
    {
        var month = new EventDate(new PartialDate(2024, 5), new PartialDate(2024, 5), DatePrecision.Month, DateBasis.Stated, Span: null);
        Derived(On("A", 2, Day(1)), On("B", 9, month)).Date.ShouldBe(Day(1));
    }

    [Fact]
    public void Of_places_that_agree_the_narrowest_stands()
    {
        var province = Town("Arbil", 36.2, 44.0) with { Precision = PlacePrecision.Province };
        Derived(At("A", province), At("B", Town("Erbil", 36.19, 44.01))).Place!.Name.ShouldBe("Erbil");
    }

    [Fact]
    public void A_type_says_more_than_other() =>
        Derived(Mention("A", 2).With(incident => incident with { Type = IncidentType.Other }), Mention("B", 3), Mention("C", 4).With(incident => incident with { Type = IncidentType.Other }))
            .Type.ShouldBe(IncidentType.Bombing);

    [Fact]
    public void Of_two_stages_the_one_that_most_origins_give_stands() =>
        Derived(Mention("A", 2).With(incident => incident with { Stage = Stage.Attempted }), Mention("B", 3), Mention("C", 4)).Stage.ShouldBe(Stage.Accomplished);

    [Fact]
    public void Responsibility_is_the_strongest_that_any_says() =>
        Derived(Owned("A", Responsibility.Denied), Owned("B", Responsibility.Claimed), Owned("C", Responsibility.NoneYet)).Responsibility.ShouldBe(Responsibility.Claimed);

    [Fact]
    public void Reprints_are_one_origin() => OriginNames(Mention("Courier", 2), Copy("Gazette", "Courier"), Mention("Herald", 3)).ShouldBe(["Courier", "Herald"]);

    [Fact]
    public void A_digest_adds_no_origin_but_whom_it_cites() =>
        OriginNames(Mention("Courier", 2), Mention("Digest", 3, Says(Facet.Occurrence, "accomplished", "Herald", SourceKind.Agency)).Facts(facts => facts with { IsDigest = true })).ShouldBe(["Courier", "Herald"]);

    [Fact]
    public void Who_has_all_through_another_outlet_adds_no_origin() =>
        OriginNames(Mention("Courier", 2), Mention("Gazette", 3, Killed("2", "police", via: new Speaker("Courier", null, SourceKind.Publisher)))).ShouldBe(["Courier"]);

    [Fact]
    public void Who_only_denies_it_adds_no_origin() =>
        OriginNames(Mention("Courier", 2), Mention("Gazette", 3, Says(Facet.Occurrence, "accomplished", "ministry", SourceKind.Official, Stance.Denies))).ShouldBe(["Courier"]);

    [Fact]
    public void Figures_that_exclude_each_other_are_a_contradiction_with_its_speakers() =>
        IncidentDerivation.Of([Mention("Courier", 2, Killed("0", "army")), Mention("Gazette", 3, Killed("8", "ward head"))]).Reasons.Contradictions
            .Select(contradiction => $"{contradiction.Facet}: {string.Join(" / ", contradiction.Sides.Select(side => $"{side.Value} by {side.From[0].Speaker}"))}").ShouldBe(["killed: 0 by army / 8 by ward head"]);

    [Fact]
    public void At_least_seven_does_not_contradict_nine() =>
        IncidentDerivation.Of([Mention("Courier", 2, Killed("9", "mayor")), Mention("Gazette", 3, Killed("7+", "police"))]).Reasons.Contradictions.ShouldBeEmpty();

    [Fact]
    public void An_accusation_against_a_denial_is_a_contradiction() =>
        IncidentDerivation.Of([
            Mention("Courier", 2, Says(Facet.Perpetrator, "Black Banner", "police", SourceKind.Official)),
            Mention("Gazette", 3, Says(Facet.Responsibility, "the Black Banner", "Black Banner", SourceKind.Group, Stance.Denies)),
        ]).Reasons.Contradictions.Single().Facet.ShouldBe("perpetrator");

    [Fact]
    public void The_order_in_which_mentions_are_given_does_not_matter()
    {
        Mention[] mentions = [Mention("A", 2, Killed("9", "mayor")), Mention("B", 3, Killed("7+", "police")), Mention("C", 4, Killed("11", "hospital", revision: Revision.Rises))];
        var expected = IncidentDerivation.Of(mentions);
        Array.Reverse(mentions);
        var reversed = IncidentDerivation.Of(mentions);
        (reversed.Facets.Casualties, reversed.Report).ShouldBe((expected.Facets.Casualties, expected.Report));
        reversed.Reasons.Facets.Select(reason => reason.Value).ShouldBe(expected.Reasons.Facets.Select(reason => reason.Value));
    }

    [Fact]
    public void A_superseded_version_alone_still_makes_an_incident() => KilledOf(Mention("A", 2, Killed("3", "police")).Superseded()).ShouldBe(Range(3, 3, 3));

    [Fact]
    public void An_incident_without_a_mention_is_a_bug() => Should.Throw<ArgumentException>(() => IncidentDerivation.Of([]));

    private static Incident Derived(params Mention[] mentions) => IncidentDerivation.Of(mentions).Facets;

    private static Mention On(string paper, int day, EventDate date) => Mention(paper, day).With(incident => incident with { Date = date });

    private static Mention At(string paper, Place place) => Mention(paper, 2).With(incident => incident with { Place = place });

    private static Mention Owned(string paper, Responsibility responsibility) => Mention(paper, 2).With(incident => incident with { Responsibility = responsibility });

    private static Mention Copy(string paper, string origin)
    {
        var mention = Mention(paper, 3);
        return mention with { Report = mention.Report with { Origin = origin, OriginName = origin } };
    }
}

using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class ResolverTests
{
    private static readonly Resolver Resolver = new(PairJudge.Shipped);

    [Fact]
    public void Reports_of_one_attack_are_one_incident_and_another_town_is_another() =>
        Resolver.Resolve([Mention("a"), Mention("b") with { Place = At(6.45, 3.4) }, Mention("c")]).Select(incident => string.Join(' ', incident)).ShouldBe(["0 2", "1"]);

    [Fact]
    public void Finds_a_neighbour_across_the_edge_of_a_cell() =>
        Resolver.Resolve([Mention("a") with { Place = At(12.01, 8.499) }, Mention("b") with { Place = At(11.99, 8.501) }]).ShouldHaveSingleItem();

    [Fact]
    public void A_trial_months_later_is_found_by_the_name_of_the_accused() =>
        BlockKeys.Sought(Mention("trial", "Judges heard Danladi Okonkwo.") with { Place = null, Days = null, Published = Monday.AddDays(300) })
            .Intersect(BlockKeys.Kept(Mention("attack", "Police seek Danladi Okonkwo."))).ShouldNotBeEmpty();

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        MentionProfile[] mentions = [.. Enumerable.Range(0, 30).Select(at => Mention($"r{at:00}") with { Place = At(12 + (at % 3 * 2), 8.5), Days = new DaySpan(Monday.AddDays(at % 4), Monday.AddDays(at % 4)) })];
        var expected = Groups(mentions);
        new Random(3).Shuffle(mentions);
        Groups(mentions).ShouldBe(expected);

        static List<string> Groups(MentionProfile[] mentions) =>
            [.. Resolver.Resolve([.. mentions]).Select(incident => string.Join(' ', incident.Select(at => mentions[at].Report).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }
}

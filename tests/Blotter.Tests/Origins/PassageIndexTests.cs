using Blotter.Origins;
using static Blotter.Tests.Origins.OriginSamples;

namespace Blotter.Tests.Origins;

public sealed class PassageIndexTests
{
    [Fact]
    public void Finds_what_shares_a_passage_and_nothing_else()
    {
        var index = new PassageIndex();
        index.Add(1, Passages(Story));
        index.Add(2, Passages(Other));
        index.Candidates(Passages($"Something new happened. {Story}")).ShouldBe([1]);
    }

    [Fact]
    public void A_text_that_a_thousand_reports_share_has_few_candidates_and_the_first_among_them()
    {
        var index = new PassageIndex();
        for (var report = 0; report < 1000; report++)
            index.Add(report, Passages(Story));
        var candidates = index.Candidates(Passages(Story));
        candidates.Count.ShouldBe(PassageIndex.MostCandidates);
        candidates[0].ShouldBe(0);
    }

    [Fact]
    public void The_likeliest_candidate_comes_first()
    {
        var index = new PassageIndex();
        index.Add(1, Passages(Story[..150]));
        index.Add(2, Passages(Story));
        index.Candidates(Passages(Story))[0].ShouldBe(2);
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Attribution;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Evaluation.Attribution;

public sealed class AttributionMatchesTests
{
    private const string Text = "Police said that two men had fled.";
    private const string Brat = "T1\tSource 0 6\tPolice\nT2\tCue 7 11\tsaid\nT3\tContent 12 33\tthat two men had fled\nT4\tAttribution 7 11\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n";

    [Fact]
    public void Reads_brat()
    {
        var attribution = BratDocument.Parse("d", Text, Brat).Attributions.ShouldHaveSingleItem();
        (attribution.Source[0], attribution.Cue[0], attribution.Content[0]).ShouldBe((new TextSpan(0, 6), new TextSpan(7, 11), new TextSpan(12, 33)));
    }

    [Fact]
    public void Reads_spans_in_parts_and_counts_characters()
    {
        var document = BratDocument.Parse("d", "😀 a b c d", "T1\tContent 2 3;6 7\ta c\nE1\tAttribution:T1 Content:T1\n");
        document.Attributions[0].Content.ShouldBe([new TextSpan(3, 4), new TextSpan(7, 8)]);
    }

    [Theory]
    [InlineData(12, 33, true)]
    [InlineData(17, 33, true)]
    [InlineData(28, 33, false)]
    public void Matches_contents_that_overlap_by_half(int start, int end, bool isMatched) =>
        Matches(new Saying(new TextSpan(0, 6), new TextSpan(7, 11), [new TextSpan(start, end)], Stance.Asserts, null)).IsMatched(0).ShouldBe(isMatched);

    [Fact]
    public void Source_and_cue_are_right_by_their_heads()
    {
        var matches = Matches(new Saying(null, new TextSpan(7, 11), [new TextSpan(12, 33)], Stance.Asserts, null));
        (matches.HasSource(0), matches.HasCue(0)).ShouldBe((false, true));
    }

    [Fact]
    public void Names_what_is_missed_and_what_is_spurious() =>
        Matches(new Saying(null, null, [new TextSpan(0, 6)], Stance.Asserts, null)).Mismatches().Count().ShouldBe(2);

    [Fact]
    public void What_matches_counts_by_the_wording_of_the_gold_one()
    {
        const string quoting = "\"Two men had fled from there\" as police said.";
        const string brat = "T1\tContent 1 27\tTwo men had fled from there\nE1\tAttribution:T1 Content:T1\n";
        var (like, other) = (new Saying(null, null, [new TextSpan(0, 28)], Stance.Asserts, null), new Saying(null, null, [new TextSpan(29, 45)], Stance.Asserts, null));
        var matches = new AttributionMatches(BratDocument.Parse("d", quoting, brat), [like, other], []);
        matches.FoundWordings.ShouldBe([Wording.Indirect, Wording.Indirect]);
        AttributionTables.ByWording([matches]).Rows.Select(row => (row.Gold, row.Found, row.Correct)).ShouldBe([(0, 0, 0), (0, 0, 0), (1, 2, 1)]);
    }

    private static AttributionMatches Matches(params ImmutableArray<Saying> found)
    {
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(Blotter.Tests.Coding.CoderBench.Body(Text)).Sentences);
        return new AttributionMatches(BratDocument.Parse("d", Text, Brat), found, sentences);
    }
}

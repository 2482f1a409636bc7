using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Web.Pages.Incidents;

namespace Blotter.Tests.Web;

public sealed class MarkedSentenceTests
{
    private const string Sentence = "Police said three died.";

    [Fact]
    public void Marks_the_words_of_a_claim() => Parts(new TextSpan(112, 117)).ShouldBe(["Police said ", "[three]", " died."]);

    [Fact]
    public void Marks_words_that_claims_share_once() => Parts(new TextSpan(112, 117), new TextSpan(112, 122)).ShouldBe(["Police said ", "[three]", "[ died]", "."]);

    [Fact]
    public void A_claim_that_reaches_beyond_its_sentence_is_cut_at_its_end() => Parts(new TextSpan(118, 500)).ShouldBe(["Police said three ", "[died.]"]);

    [Fact]
    public void A_sentence_without_a_claim_is_one_part() => Parts().ShouldBe([Sentence]);

    [Fact]
    public void Each_sentence_is_given_once() => MarkedSentence.Of(Mention([Sentence, Sentence])).Length.ShouldBe(1);

    private static IEnumerable<string> Parts(params TextSpan[] spans) =>
        MarkedSentence.Of(Mention([Sentence], spans)).Single().Parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text);

    private static MentionDetail Mention(string[] quotes, params TextSpan[] spans) => new(
        "m1", GridReports.Report("sha256:1"), "i1", Main: true, [.. quotes], [.. spans.Select(span => GridReports.Claim("c1", Facet.Killed, "3", span))], Link: null);
}

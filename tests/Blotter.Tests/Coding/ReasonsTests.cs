
namespace Blotter.Tests.Coding;

/// <summary>Every kind of fact says why it is there, with the words behind it.</summary>
public sealed class ReasonsTests
{
    [Theory]
    [InlineData("The army said that two men had fled.", "s1", "said-by-verb", "said")]
    [InlineData("According to the army, two men had fled.", "s1", "said-by-phrase", "According to")]
    [InlineData("Gunmen killed two farmers in Mali. The Red Front claimed responsibility for the attack.", "i1.responsibility", "blame-claims", "owning up by \"claimed\": Red Front, claimed")]
    [InlineData("Gunmen killed two farmers in Mali. No group has claimed responsibility for the attack.", "i1.responsibility", "blame-none-yet", "nobody owning up by \"claimed\"")]
    [InlineData("Gunmen killed two farmers in Mali. Police blamed the Red Front for the attack.", "i1.perpetrators", "blame-accused", "suspected-by-authorities")]
    [InlineData("The base has been hit by more than 70 attacks since January.", "t1", "tally-of-deeds", "\"since January\" (sum)")]
    [InlineData("The minister condemned the attack on the base.", "st1", "act-word", "\"condemn\"")]
    [InlineData("\"We will strike again and kill all of them,\" the group said in a letter.", "st1", "act-quoted", "threat")]
    [InlineData("The country has 900 US soldiers in Syria.", "po1", "forces-in-place", "in SY")]
    [InlineData("Police arrested two men over the attack on Monday.", "m1", "measure-verb", "done to \"two men\" by \"Police\"")]
    [InlineData("Parliament declared a state of emergency in the north.", "m1", "measure-noun", "imposed")]
    [InlineData("The barbaric attack on the market killed two men.", "voice", "voice-words", "loaded: strength 4")]
    public void Every_fact_says_why_it_is_there(string text, string about, string rule, string because)
    {
        var reasons = CoderBench.Coder.Explain(CoderBench.Body(text, CoderBench.Thursday)).Reasons;
        var reason = reasons.FirstOrDefault(reason => reason.About == about && reason.Rule == rule).ShouldNotBeNull(string.Join("\n", reasons));
        reason.Text.ShouldContain(because);
        reason.Span.ShouldNotBeNull();
    }

    [Fact]
    public void A_post_says_which_line_makes_it_one()
    {
        var text = "Smoke rose over the base, the men said.\n\nHe wrote:\n\nSmoke\n— A. K. (@a_k) June 10, 2023\n\nThe men fled from the town to the north.";
        var document = PostsOf(text);
        CoderBench.Coder.Explain(document).Reasons.First(reason => reason.About == "p1").ShouldSatisfyAllConditions(
            reason => reason.Rule.ShouldBe("post-attribution"), reason => reason.Text.ShouldContain("dated by its stamp"), reason => reason.Span!.Value.Of(text).ShouldStartWith("— A. K."));
    }

    [Fact]
    public void The_coding_alone_gives_no_reasons_for_other_facts() =>
        CoderBench.Coder.Code(CoderBench.Body("The army said that two men had fled.")).Reasons.ShouldBeEmpty();

    private static Blotter.Reading.Document PostsOf(string text)
    {
        var start = text.IndexOf("Smoke\n", StringComparison.Ordinal);
        var end = text.IndexOf("2023", StringComparison.Ordinal) + 4;
        return CoderBench.Body(text, "2023-06-11") with
        {
            Sections = [new(Blotter.Reading.SectionKind.Body, new TextSpan(0, start - 2)), new(Blotter.Reading.SectionKind.Post, new TextSpan(start, end)), new(Blotter.Reading.SectionKind.Body, new TextSpan(end + 2, text.Length))],
        };
    }
}

using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Roles;

public sealed class FillerSpansTests
{
    [Fact]
    public void Modifiers_before_the_head_may_be_left_out_and_articles_always_are()
    {
        var words = Candidates("The three armed men fled.", "men");
        words.ShouldContain("men", StringComparer.Ordinal);
        words.ShouldContain("armed men", StringComparer.Ordinal);
        words.ShouldContain("three armed men", StringComparer.Ordinal);
        words.ShouldAllBe(text => !text.StartsWith("The ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_with_of_may_be_taken_or_left()
    {
        var words = Candidates("They bombed the headquarters of the union.", "headquarters");
        words.ShouldContain("headquarters", StringComparer.Ordinal);
        words.ShouldContain("headquarters of the union", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("The three armed men of the Gull Union, who wore masks, fled on motorcycles.", "men")]
    [InlineData("They killed Mayor Ada Lark of Gafsa in her house.", "lark")]
    [InlineData("A BOMB THAT WAS HIDDEN IN A CAR EXPLODED NEAR THE U.S. EMBASSY.", "bomb")]
    public void Every_candidate_touches_the_phrase_and_lies_in_the_sentence(string text, string head)
    {
        foreach (var phrase in FillBench.Phrases(text, head))
        {
            var spans = FillerSpans.Candidates(phrase);
            spans.ShouldNotBeEmpty();
            spans.ShouldAllBe(span => 0 <= span.First && span.First <= span.Last && span.Last < phrase.Sentence.Tokens.Length);
            spans.ShouldAllBe(span => span.First <= Math.Max(phrase.Last, phrase.FullLast) && span.Last >= phrase.First);
        }
    }

    private static string[] Candidates(string text, string head)
    {
        var phrase = FillBench.Phrases(text, head)[0];
        return [.. FillerSpans.Candidates(phrase).Select(span => Token.Join(phrase.Sentence.Tokens, span.First, span.Last))];
    }
}

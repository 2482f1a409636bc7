using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Roles;

public sealed class FillerSpanWordsTests
{
    [Theory]
    [InlineData("Three heavily armed men shot the guard.", "men", "men", "armed men", "heavily armed men", "Three heavily armed men")]
    [InlineData("Two men wearing military uniforms shot the guard.", "men", "Two men", "men wearing military uniforms")]
    [InlineData("They burned the offices of the newspaper.", "offices", "offices", "offices of the newspaper")]
    [InlineData("Father Pedro Quintana was murdered.", "quintana", "Pedro Quintana")]
    public void Offers_shorter_and_longer_words(string text, string head, params string[] expected) => Texts(text, head).Intersect(expected, StringComparer.Ordinal).Count().ShouldBe(expected.Length);

    [Fact]
    public void Cuts_no_word_at_its_hyphen() => Texts("Four well-dressed men fled.", "men").ShouldNotContain(words => words == "dressed men");

    [Fact]
    public void Begins_with_no_article() => Texts("The armed men fled.", "men").ShouldAllBe(words => !words.StartsWith("The ", StringComparison.Ordinal));

    private static string[] Texts(string text, string head) =>
        [.. FillBench.Phrases(text, head).SelectMany(phrase => FillerSpans.Candidates(phrase)).Select(span => Token.Join(span.Phrase.Sentence.Tokens, span.First, span.Last))];
}

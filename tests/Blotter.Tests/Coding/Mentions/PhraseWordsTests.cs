using Blotter.Coding.Mentions;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Mentions;

public sealed class PhraseWordsTests
{
    [Theory]
    [InlineData("The three armed men fled.", "men", "armed men")]
    [InlineData("THE THREE ARMED MEN FLED.", "men", "armed men")]
    [InlineData("At least 20 men fled.", "men", "men")]
    [InlineData("Several other men fled.", "men", "men")]
    public void Words_are_in_lower_case_without_the_premodifiers_that_do_not_count(string text, string head, string words) =>
        string.Join(' ', PhraseWords.Of(FillBench.Phrases(text, head)[0])).ShouldBe(words);

    [Fact]
    public void Of_a_person_the_name_alone_counts() => PhraseWords.Of(FillBench.Phrases("Gunmen killed Mayor Ada Lark.", "lark")[0])[^2..].ShouldBe(["ada", "lark"]);

    [Fact]
    public void Marks_and_numbers_that_open_a_phrase_are_no_words()
    {
        var sentence = FillBench.Annotate("\"2 guards\" (armed) fled.")[0];
        PhraseWords.Of(sentence, 0, sentence.Tokens.Length - 1).ShouldBe(["guards", "armed", "fled"]);
    }

    [Fact]
    public void A_premodifier_within_a_phrase_stays()
    {
        var sentence = FillBench.Annotate("houses of the other men")[0];
        PhraseWords.Of(sentence, 0, sentence.Tokens.Length - 1).ShouldBe(["houses", "of", "the", "other", "men"]);
    }
}

using Blotter.Deriving;

namespace Blotter.Tests.Deriving;

public sealed class RevisionWordsTests
{
    [Theory]
    [InlineData("rises", "The death toll from the blast climbed to 14, the ministry said.")]
    [InlineData("rises", "A fourth man died, bringing the number of dead to four.")]
    [InlineData("corrects", "The office lowered the toll from 14 to 11.")]
    [InlineData("at-first", "Early reports had put the dead at four")]
    [InlineData("at-first", "officials at first spoke of seven dead")]
    [InlineData("dies", "Two of the wounded succumbed to their injuries.")]
    [InlineData("dies", "The driver died in a Cali hospital on Sunday.")]
    [InlineData("withdraws", "The army now accepts that the man was shot.")]
    [InlineData("digest", "MORNING ROUND-UP - 3 May")]
    public void Finds_words_that_revise(string kind, string sentence) => Has(kind, sentence).ShouldBeTrue();

    [Theory]
    [InlineData("rises", "Smoke rose over the market, where 14 people died.")]
    [InlineData("corrects", "A bomb killed 14 people and wounded 11.")]
    [InlineData("at-first", "The first bomb killed four people.")]
    [InlineData("dies", "Four people died when a bomb went off.")]
    [InlineData("withdraws", "The army withdrew from the town.")]
    [InlineData("digest", "Police said that four people died.")]
    public void Leaves_other_sentences_alone(string kind, string sentence) => Has(kind, sentence).ShouldBeFalse();

    [Fact]
    public void A_sentence_of_a_megabyte_is_read_at_once() =>
        Has("rises", string.Concat(Enumerable.Repeat("toll number count ", 60_000))).ShouldBeFalse();

    private static bool Has(string kind, string sentence) => RevisionWords.Shipped.Has(kind, sentence, new TextSpan(0, sentence.Length));
}

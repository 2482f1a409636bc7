using Blotter.Coding.Mentions;
using Blotter.Language;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Mentions;

public sealed class NounPhraseFinderTests
{
    [Theory]
    [InlineData("Four well-dressed young men shot the guard.", "men", "Four well-dressed young men")]
    [InlineData("A 20-kg bomb exploded.", "bomb", "A 20-kg bomb")]
    [InlineData("A HIGH-POWER BOMB EXPLODED.", "bomb", "A HIGH-POWER BOMB")]
    public void Keeps_together_what_hyphens_join(string text, string head, string phrase) => Texts(text, head).ShouldContain(found => found == phrase);

    [Theory]
    [InlineData("The town was shaken by a car bomb attack.", "bomb", "car bomb")]
    [InlineData("The guard was hit by machinegun fire.", "machinegun", "machinegun")]
    public void Finds_weapons_before_what_they_do(string text, string head, string phrase) => Texts(text, head).ShouldContain(found => found == phrase);

    [Fact]
    public void Finds_a_name_once() =>
        FillBench.Annotate("Pedro Quintana was murdered.").SelectMany(sentence => NounPhraseFinder.Find(sentence)).Count(phrase => phrase.Name is { Kind: NameKind.Person }).ShouldBe(1);

    [Fact]
    public void Gives_phrases_in_the_order_of_their_heads() =>
        FillBench.Annotate("Two gunmen on a motorcycle shot Pedro Quintana with a pistol near the car bomb factory.").SelectMany(sentence => NounPhraseFinder.Find(sentence)).Select(phrase => phrase.Head).ShouldBeInOrder();

    private static IEnumerable<string> Texts(string text, string head) =>
        FillBench.Phrases(text, head).Select(phrase => Token.Join(phrase.Sentence.Tokens, phrase.First, phrase.Last));
}

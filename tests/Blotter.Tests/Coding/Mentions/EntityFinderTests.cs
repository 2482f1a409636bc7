using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Mentions;

public sealed class EntityFinderTests
{
    [Theory]
    [InlineData("A powerful car bomb exploded. The bomb killed two guards.", "bomb", 1)]
    [InlineData("The U.S. embassy was attacked. The embassy was damaged.", "embassy", 1)]
    [InlineData("A car bomb exploded. Five bombs were found later.", "bomb", 2)]
    [InlineData("A red car burned. A blue car was stolen.", "car", 2)]
    public void Takes_a_short_description_for_the_longer_one(string text, string lemma, int entities) => Count(text, lemma).ShouldBe(entities);

    [Fact]
    public void Takes_a_family_name_for_the_full_name()
    {
        var persons = Find("Pedro Quintana Robles was murdered on Monday. Quintana was a judge.").Where(entity => entity.IsNamedPerson).ToArray();
        persons.Length.ShouldBe(1);
        persons[0].Phrases.Length.ShouldBe(2);
    }

    [Fact]
    public void Keeps_persons_of_one_family_apart() =>
        Find("Pedro Quintana and Maria Quintana were kidnapped.").Count(entity => entity.IsNamedPerson).ShouldBe(2);

    [Fact]
    public void Gives_entities_in_the_order_of_their_first_phrases() =>
        Find("A bomb exploded near a bank. The powerful bomb damaged the bank.").Select(entity => entity.Phrases[0].Span.Start).ShouldBeInOrder();

    private static int Count(string text, string lemma) => Find(text).Count(entity => entity.Phrases.Any(phrase => phrase.HeadToken.Lemma == lemma));

    private static ImmutableArray<Entity> Find(string text) => EntityFinder.Find([.. FillBench.Annotate(text).SelectMany(sentence => NounPhraseFinder.Find(sentence))]);
}

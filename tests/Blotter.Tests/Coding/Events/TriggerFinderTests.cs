using Blotter.Coding.Events;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Events;

public sealed class TriggerFinderTests
{
    [Theory]
    [InlineData("Gunmen attacked the post.")]
    [InlineData("A bombing shook the town.")]
    [InlineData("Two bombings shook the town.")]
    [InlineData("The bombings shook the town.")]
    [InlineData("They were shelling the town.")]
    [InlineData("On 1 May gunmen attacked the post.")]
    [InlineData("In May gunmen attacked the post.")]
    [InlineData("ON 1 MAY REBELS ATTACKED THE POST.")]
    [InlineData("No group claimed the bombing.")]
    [InlineData("The front denied responsibility for the bombing.")]
    [InlineData("A truck hit the post.")]
    [InlineData("They set fire to the post.")]
    [InlineData("The men, who were not from there, attacked the post.")]
    public void What_is_told_plainly_happened(string text) => ShouldRead(text, Factuality.Happened);

    [Theory]
    [InlineData("There was no bombing.")]
    [InlineData("They never bombed the town.")]
    [InlineData("They didn't bomb the town.")]
    [InlineData("The army denied bombing the town.")]
    public void What_is_negated_did_not_happen(string text) => ShouldRead(text, Factuality.Denied);

    [Theory]
    [InlineData("Residents feared a bombing.")]
    [InlineData("They could bomb the town.")]
    [InlineData("They may bomb the town.")]
    [InlineData("THEY MAY BOMB THE TOWN.")]
    [InlineData("They will bomb the town.")]
    [InlineData("He warned of a possible bombing.")]
    public void What_is_feared_wanted_or_possible_is_not_real(string text) => ShouldRead(text, Factuality.NotReal);

    [Fact]
    public void What_somebody_threatens_to_do_to_a_thing_is_a_threat() => ShouldRead("They threatened to bomb the town.", Factuality.Threatened);

    [Theory]
    [InlineData("Police foiled a bombing.")]
    [InlineData("They tried to bomb the town.")]
    [InlineData("An attempted bombing shook the town.")]
    public void What_was_tried_is_an_attempt(string text) => ShouldRead(text, Factuality.Attempted);

    [Theory]
    [InlineData("Bombings have resumed.")]
    [InlineData("Rebels often bomb the town.")]
    public void What_is_general_is_not_real(string text) => ShouldRead(text, Factuality.NotReal);

    [Theory]
    [InlineData("Rebels bomb the town")]
    [InlineData("Plane bombs the town")]
    public void A_headline_tells_the_past_in_the_present(string text)
    {
        ShouldRead(text, Factuality.Happened, SectionKind.Headline);
        ShouldRead(text, Factuality.NotReal);
    }

    [Fact]
    public void A_cue_reaches_no_further_than_its_clause() => ShouldRead("It was not clear who came, but gunmen attacked the post.", Factuality.Happened);

    [Fact]
    public void A_verb_and_a_noun_spelled_alike_are_told_apart_by_the_word_before()
    {
        ShouldRead("They attack the post.", Factuality.NotReal);
        ShouldRead("The attack shook the post.", Factuality.Happened);
    }

    private static void ShouldRead(string text, Factuality factuality, SectionKind section = SectionKind.Body) =>
        CoderBench.Facts(text, section: section).Triggers.ShouldHaveSingleItem().Factuality.ShouldBe(factuality);
}

using Blotter.Language;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Language;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("The army condemned the raid and urged calm.", "urged", "army")]
    [InlineData("The mayor refused to condemn the raid.", "condemn", "mayor")]
    [InlineData("The raid was condemned by the mayor.", "condemned", "mayor")]
    public void Knows_who_does_it(string text, string verb, string agent)
    {
        var (tree, at) = Read(text, verb);
        tree.Tokens[Clause.Agent(tree, at)].Text.ShouldBe(agent);
    }

    [Theory]
    [InlineData("Two men arrested for it were released.", "arrested", "men")]
    [InlineData("Police arrested two men.", "arrested", "men")]
    [InlineData("Two men were arrested.", "arrested", "men")]
    public void Knows_to_whom_it_is_done(string text, string verb, string patient)
    {
        var (tree, at) = Read(text, verb);
        tree.Tokens[Clause.Patient(tree, at)].Text.ShouldBe(patient);
    }

    [Theory]
    [InlineData("No group has claimed the attack.", "claimed", true)]
    [InlineData("Nobody claimed the attack.", "claimed", true)]
    [InlineData("The group did not claim the attack.", "claim", true)]
    [InlineData("The group claimed the attack.", "claimed", false)]
    public void Knows_what_is_denied(string text, string verb, bool isNegated)
    {
        var (tree, at) = Read(text, verb);
        Clause.IsNegated(tree, at).ShouldBe(isNegated);
    }

    [Theory]
    [InlineData("The group may claim the attack.", "claim", true)]
    [InlineData("Police asked whether the group claimed the attack.", "claimed", true)]
    [InlineData("The group claimed the attack.", "claimed", false)]
    public void Knows_what_only_may_be(string text, string verb, bool isUnreal)
    {
        var (tree, at) = Read(text, verb);
        Clause.IsUnreal(tree, at).ShouldBe(isUnreal);
    }

    [Fact]
    public void A_clause_ends_before_clauses_that_only_go_along()
    {
        var (tree, at) = Read("Police arrested two men on Monday, who were armed.", "arrested");
        tree.Tokens[ClauseExtent.Last(tree, at)].Text.ShouldBe("Monday");
    }

    [Fact]
    public void A_tree_without_arcs_has_words_alone()
    {
        var tree = new SentenceTree(new Sentence(0, new TextSpan(0, 9), Blotter.Reading.SectionKind.Post, 0, CoderBench.Tokens("two words")));
        (tree.Reach(0).First, tree.Reach(0).Last, tree.Children(0).Any()).ShouldBe((0, 0, false));
    }

    private static (SentenceTree Tree, int At) Read(string text, string word)
    {
        var tree = new SentenceTree(CoderBench.Facts(text).Sentence);
        return (tree, Enumerable.Range(0, tree.Tokens.Length).First(at => tree.Tokens[at].Text == word));
    }
}

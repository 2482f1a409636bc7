using Blotter.Coding.Roles;
using Blotter.Tests.Coding.Fills;

namespace Blotter.Tests.Coding.Roles;

public sealed class GovernorTests
{
    [Theory]
    [InlineData("Gunmen killed the mayor.", "gunmen", "killed", "nsubj")]
    [InlineData("Gunmen killed the mayor.", "mayor", "killed", "obj")]
    [InlineData("The mayor was killed in the market.", "mayor", "killed", "nsubj:pass")]
    [InlineData("The mayor was killed in the market.", "market", "killed", "obl:in")]
    [InlineData("THE MAYOR WAS KILLED IN THE MARKET.", "market", "killed", "obl:in")]
    [InlineData("Gunmen destroyed the house of the mayor.", "mayor", "house", "nmod:of")]
    public void A_phrase_hangs_on_a_word_by_a_relation_with_its_preposition(string text, string word, string governor, string relation) =>
        Of(text, word).ShouldBe((governor, relation));

    [Fact]
    public void What_is_coordinated_hangs_where_the_first_of_them_does() => Of("Gunmen killed the mayor, a priest and two guards.", "guards").ShouldBe(("killed", "obj"));

    [Fact]
    public void The_root_hangs_on_nothing()
    {
        var tokens = FillBench.Annotate("Gunmen killed the mayor.")[0].Tokens;
        Governor.Of(tokens, tokens.ToList().FindIndex(token => token.Lower == "killed")).ShouldBe(new Governor(-1, "root"));
    }

    [Fact]
    public void A_long_list_has_an_end()
    {
        var tokens = FillBench.Annotate("They killed " + string.Concat(Enumerable.Repeat("a man and ", 40)) + "a boy.")[0].Tokens;
        Enumerable.Range(0, tokens.Length).ShouldAllBe(at => Governor.Of(tokens, at).Token < tokens.Length);
    }

    private static (string? Word, string Relation) Of(string text, string word)
    {
        var tokens = FillBench.Annotate(text)[0].Tokens;
        var found = Governor.Of(tokens, tokens.ToList().FindIndex(token => token.Lower == word));
        return (found.Token < 0 ? null : tokens[found.Token].Lower, found.Relation);
    }
}

using Blotter.Language;
using Blotter.Reading;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Language;

public sealed class SentenceTreeTests
{
    [Fact]
    public void Holds_what_hangs_below_a_word()
    {
        var tree = Tree("police arrested two men", 1, -1, 3, 1);
        (tree.Holds(1, 2), tree.Holds(3, 2), tree.Holds(3, 1), tree.Holds(2, 2)).ShouldBe((true, true, false, true));
    }

    [Fact]
    public void Reaches_from_the_first_to_the_last_word_below() => Tree("police arrested two men", 1, -1, 3, 1).Extent(3).ShouldBe((2, 3));

    [Fact]
    public void Without_arcs_each_word_stands_alone()
    {
        var tree = Tree("two words", -1, -1);
        (tree.IsParsed, tree.Extent(0), tree.Children(0).Any()).ShouldBe((false, (0, 0), false));
    }

    [Fact]
    public void A_word_that_hangs_on_itself_stands_alone()
    {
        var tree = Tree("two words", 0, 0);
        (tree.Children(0), tree.Extent(0), tree.Holds(0, 1), tree.Holds(1, 0)).ShouldSatisfyAllConditions(
            found => found.Item1.ShouldBe([1]), found => found.Item2.ShouldBe((0, 1)), found => found.Item3.ShouldBeTrue(), found => found.Item4.ShouldBeFalse());
    }

    [Fact]
    public void A_circle_is_cut_at_its_first_word()
    {
        var tree = Tree("a b c", 2, 0, 1);
        (tree.Holds(0, 2), tree.Holds(2, 0), tree.Extent(0), tree.Extent(2)).ShouldBe((true, false, (0, 2), (2, 2)));
    }

    [Fact]
    public void A_chain_of_a_million_words_costs_no_stack()
    {
        var tree = Tree(string.Join(' ', Enumerable.Repeat("a", 1_000_000)), [.. Enumerable.Range(-1, 1_000_000)]);
        (tree.Holds(0, 999_999), tree.Extent(0)).ShouldBe((true, (0, 999_999)));
    }

    private static SentenceTree Tree(string text, params int[] heads) =>
        new(new Sentence(0, new TextSpan(0, text.Length), SectionKind.Body, 0, [.. CoderBench.Tokens(text).Select((token, at) => token with { Head = heads[at] })]));
}

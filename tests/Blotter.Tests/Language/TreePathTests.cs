using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Tests.Language;

public sealed class TreePathTests
{
    // 0 hangs on 1, 1 on 3, 2 on 3, 3 is the root, 4 on 5, 5 on 3.
    private static readonly ImmutableArray<Token> Tree = Tokens(1, 3, 3, Token.Root, 5, 3);

    [Theory]
    [InlineData(0, new[] { 0, 1, 3 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 4, 5, 3 })]
    [InlineData(Token.Root, new int[0])]
    public void Climbs_from_a_word_to_the_root(int at, int[] words) => TreePath.Up(Tree, at).ShouldBe(words);

    [Theory]
    [InlineData(0, 4, new[] { 0, 1, 3, 5, 4 })]
    [InlineData(4, 0, new[] { 4, 5, 3, 1, 0 })]
    [InlineData(0, 3, new[] { 0, 1, 3 })]
    [InlineData(3, 0, new[] { 3, 1, 0 })]
    [InlineData(1, 0, new[] { 1, 0 })]
    [InlineData(2, 2, new[] { 2 })]
    public void Goes_up_to_what_holds_both_and_down_again(int from, int to, int[] way)
    {
        TreePath.Between(Tree, from, to).ShouldBe(way);
    }

    [Fact]
    public void Words_of_two_trees_are_not_joined()
    {
        var two = Tokens(Token.Root, 0, Token.Root, 2);
        TreePath.Between(two, 1, 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_ring_of_heads_is_climbed_once_round_at_most()
    {
        var ring = Tokens(1, 2, 0, Token.Root);
        TreePath.Up(ring, 0).Count.ShouldBeLessThanOrEqualTo(TreePath.MostSteps + 1);
        TreePath.Between(ring, 0, 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_deep_tree_is_climbed_no_further_than_the_most_steps()
    {
        var chain = Tokens([Token.Root, .. Enumerable.Range(0, 10_000)]);
        TreePath.Up(chain, 10_000).Count.ShouldBe(TreePath.MostSteps + 1);
        TreePath.Between(chain, 10_000, 0).ShouldBeEmpty();
        TreePath.Between(chain, 10_000, 10_000 - TreePath.MostSteps).Count.ShouldBe(TreePath.MostSteps + 1);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 3, 3)]
    [InlineData(4, 5, 5)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 3)]
    public void The_head_of_a_phrase_hangs_on_a_word_outside(int first, int last, int head) => TreePath.HeadOf(Tree, first, last).ShouldBe(head);

    private static ImmutableArray<Token> Tokens(params int[] heads) =>
        [.. heads.Select((head, at) => new Token(new TextSpan(at * 2, (at * 2) + 1), "w", "w", TokenKind.Word) { Head = head })];
}

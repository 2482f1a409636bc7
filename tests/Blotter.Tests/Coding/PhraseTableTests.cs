using Blotter.Coding;

namespace Blotter.Tests.Coding;

public sealed class PhraseTableTests
{
    private static readonly PhraseTable<string> Table = new([("car", "car"), ("Car Bomb", "car bomb"), ("bomb squad", "bomb squad")]);

    [Theory]
    [InlineData("a car", "car")]
    [InlineData("a CAR BOMB", "car bomb")]
    [InlineData("a car bomb squad", "car bomb")]
    [InlineData("a car, a bomb squad", "car|bomb squad")]
    [InlineData("a bomb", "")]
    public void Finds_the_leftmost_and_of_those_the_longest(string text, string found) =>
        string.Join('|', Table.Find(CoderBench.Tokens(text)).Select(hit => hit.Value)).ShouldBe(found);

    [Fact]
    public void Says_from_which_token_to_which() =>
        Table.Find(CoderBench.Tokens("the car bomb here")).Select(hit => (hit.First, hit.Last)).ShouldBe([(1, 2)]);

    [Fact]
    public void Does_not_reach_past_the_last_token() => Table.MatchAt(CoderBench.Tokens("bomb"), 0).ShouldBeNull();
}

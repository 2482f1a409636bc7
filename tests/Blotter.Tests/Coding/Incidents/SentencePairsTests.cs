using System.Collections.Immutable;
using Blotter.Coding.Incidents;

namespace Blotter.Tests.Coding.Incidents;

public sealed class SentencePairsTests
{
    [Fact]
    public void Sentences_that_are_sure_to_be_one_are_put_together() =>
        Group([0, 3, 5], 0.5f, (0, 3, 0.9f), (0, 5, 0.1f), (3, 5, 0.2f)).ShouldBe(["0 3", "5"]);

    [Fact]
    public void Groups_are_joined_by_the_mean_over_their_sentences() =>
        Group([0, 1, 2], 0.5f, (0, 1, 0.9f), (0, 2, 0.8f), (1, 2, 0.3f)).ShouldBe(["0 1 2"]);

    [Fact]
    public void Groups_are_in_the_order_of_their_first_sentences() =>
        Group([0, 1, 2, 3], 0.5f, (1, 3, 0.9f), (0, 2, 0.8f)).ShouldBe(["0 2", "1 3"]);

    [Fact]
    public void A_single_sentence_is_a_group() => Group([4], 0.5f).ShouldBe(["4"]);

    private static ImmutableArray<string> Group(ImmutableArray<int> sentences, float least, params (int First, int Second, float Same)[] pairs) =>
        [.. new SentencePairs((first, second) => pairs.FirstOrDefault(pair => pair.First == first && pair.Second == second).Same).Group(sentences, least).Select(group => string.Join(' ', group))];
}

using Blotter.Language.Network;

namespace Blotter.Tests.Language.Network;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Takes_each_words_best_head_where_that_makes_a_tree() =>
        Decode([[0f, 0f, 9f], [5f, 1f, 0f]]).ShouldBe([1, -1]);

    [Fact]
    public void Breaks_a_cycle_where_it_costs_least() =>
        // Words 0 and 1 would rather have each other.
        Decode([[4f, 0f, 10f], [5f, 10f, 0f]]).ShouldBe([1, -1]);

    [Fact]
    public void Chooses_one_root() =>
        Decode([[10f, 0f, 1f], [9f, 2f, 0f]]).ShouldBe([-1, 0]);

    [Fact]
    public void Finds_the_best_of_all_trees()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var words = 1 + random.Next(5);
            var scores = Enumerable.Range(0, words).Select(_ => Enumerable.Range(0, words + 1).Select(_ => (float)random.Next(-20, 20)).ToArray()).ToArray();

            var found = Decode(scores);

            IsTree(found).ShouldBeTrue();
            Score(scores, found).ShouldBe(Trees(words).Max(tree => Score(scores, tree)), string.Join(" / ", scores.Select(row => string.Join(' ', row))));
        }
    }

    [Fact]
    public void Makes_a_tree_of_many_words()
    {
        var random = new Random(8);
        var scores = Enumerable.Range(0, 150).Select(_ => Enumerable.Range(0, 151).Select(_ => random.NextSingle()).ToArray()).ToArray();

        IsTree(Decode(scores)).ShouldBeTrue();
    }

    private static int[] Decode(float[][] scores)
    {
        var stride = scores.Length + 3;
        var flat = new float[scores.Length * stride];
        for (var word = 0; word < scores.Length; word++)
            scores[word].CopyTo(flat, word * stride);
        var heads = new int[scores.Length];
        new TreeDecoder().Decode(flat, stride, scores.Length, heads);
        return heads;
    }

    private static float Score(float[][] scores, int[] heads) => heads.Select((head, word) => scores[word][head + 1]).Sum();

    private static IEnumerable<int[]> Trees(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var code = 0; code < count; code++)
        {
            var (heads, rest) = (new int[words], code);
            for (var word = 0; word < words; word++, rest /= words + 1)
                heads[word] = (rest % (words + 1)) - 1;
            if (IsTree(heads))
                yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1)
            return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            for (var steps = 0; at >= 0; steps++)
            {
                if (steps > heads.Length)
                    return false;
                at = heads[at];
            }
        }
        return true;
    }
}

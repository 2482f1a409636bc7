using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Tests.Language.Network;

public sealed unsafe class NameDecoderTests
{
    private static readonly ImmutableArray<string> Labels = ["O", "B-Person", "I-Person", "E-Person", "S-Person", "B-Location", "I-Location", "E-Location", "S-Location"];

    [Fact]
    public void Reads_names_of_one_and_of_several_words() =>
        Decode("S-Location", "O", "B-Person", "I-Person", "E-Person")
            .ShouldBe([new FoundName(0, 0, NameKind.Location), new FoundName(2, 4, NameKind.Person)]);

    [Fact]
    public void Keeps_the_grammar_of_labels_when_the_best_ones_break_it()
    {
        // The best labels are a beginning of a person and an end of a place; the second best make a place.
        var scores = new float[2 * Labels.Length];
        scores[Labels.IndexOf("B-Person")] = 3;
        scores[Labels.IndexOf("B-Location")] = 2;
        scores[Labels.Length + Labels.IndexOf("E-Location")] = 4;
        scores[Labels.Length + Labels.IndexOf("E-Person")] = 2;

        Decode(scores, 2).ShouldBe([new FoundName(0, 1, NameKind.Location)]);
    }

    [Fact]
    public void Finds_no_name_among_words_outside() => Decode("O", "O").ShouldBeEmpty();

    [Fact]
    public void Never_gives_names_that_overlap_or_run_out_of_the_sentence()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var words = 1 + random.Next(8);
            var scores = Enumerable.Range(0, words * Labels.Length).Select(_ => random.NextSingle()).ToArray();
            var end = -1;
            foreach (var (first, last, _) in Decode(scores, words))
            {
                first.ShouldBeGreaterThan(end);
                last.ShouldBeInRange(first, words - 1);
                end = last;
            }
        }
    }

    private static FoundName[] Decode(params string[] best)
    {
        var scores = new float[best.Length * Labels.Length];
        for (var word = 0; word < best.Length; word++)
            scores[(word * Labels.Length) + Labels.IndexOf(best[word])] = 1;
        return Decode(scores, best.Length);
    }

    private static FoundName[] Decode(float[] scores, int words)
    {
        fixed (float* start = scores)
            return [.. new NameDecoder(Labels).Decode(start, Labels.Length, words)];
    }
}

using Blotter.Language;
using Blotter.Training.Corpora;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

public sealed class CommaDroppingTests
{
    [Fact]
    public void Commas_go_and_heads_and_names_move()
    {
        var sentence = Sentence(["In", "Arun", ",", "Kayes", ",", "rebels", "fled"], [1, 6, 3, 1, 1, 6, -1]) with
        {
            Names = [new TrainingName(1, 1, NameKind.Location), new TrainingName(3, 3, NameKind.Location)],
        };

        var without = CommaDropping.Without(sentence);

        without.Words.ShouldBe(["In", "Arun", "Kayes", "rebels", "fled"]);
        without.Treebank.Select(word => word.Head).ShouldBe([1, 4, 1, 4, -1]);
        without.Names.ShouldBe([new TrainingName(1, 1, NameKind.Location), new TrainingName(2, 2, NameKind.Location)]);
    }

    [Fact]
    public void A_comma_that_bears_words_stays() => CommaDropping.Without(Sentence(["rebels", ",", "fled"], [2, 2, -1]) with { Treebank = Treebank(1, -1, 1) }).Words.Length.ShouldBe(3);

    [Fact]
    public void A_sentence_without_commas_stays_as_it_is()
    {
        var sentence = Sentence(["rebels", "fled"], [1, -1]);
        CommaDropping.Without(sentence).ShouldBeSameAs(sentence);
    }

    private static TrainingSentence Sentence(string[] words, int[] heads) => new("1", [.. words]) { Treebank = Treebank(heads), AnnotatedKinds = NameTags.Kinds };

    private static System.Collections.Immutable.ImmutableArray<TreebankWord> Treebank(params int[] heads) =>
        [.. heads.Select(head => new TreebankWord("", "X", "XX", "_", head, "dep"))];
}

using Blotter.Language;
using Blotter.Training.Corpora;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

public sealed class NameSwapsTests
{
    private static readonly TrainingSentence[] Sentences =
    [
        Named(["Lena", "Horvat", "left", "Arun"], new TrainingName(0, 1, NameKind.Person), new TrainingName(3, 3, NameKind.Location)),
        Named(["Omar", "Keita", "saw", "Brunheim"], new TrainingName(0, 1, NameKind.Person), new TrainingName(3, 3, NameKind.Location)),
        Named(["he", "left", "kuta"], new TrainingName(2, 2, NameKind.Location)),
    ];

    [Fact]
    public void Names_change_for_others_of_their_kind_and_length_and_nothing_else_does()
    {
        var random = new RandomNumbers(1);
        var swaps = new NameSwaps(Sentences, 1);
        var seen = Enumerable.Range(0, 100).Select(_ => swaps.Vary(Sentences[0], random)).ToList();
        seen.Select(sentence => sentence.Words[3]).Distinct(StringComparer.Ordinal).ShouldBe(["Arun", "Brunheim"], ignoreOrder: true);
        seen.ShouldAllBe(sentence => sentence.Words[2] == "left" && sentence.Names == Sentences[0].Names);
    }

    [Fact]
    public void A_name_without_capitals_stays_and_replaces_none()
    {
        var random = new RandomNumbers(1);
        var swaps = new NameSwaps(Sentences, 1);
        Enumerable.Range(0, 100).Select(_ => swaps.Vary(Sentences[2], random)).ShouldAllBe(sentence => sentence.Words[2] == "kuta");
    }

    [Fact]
    public void Without_a_rate_nothing_changes() => new NameSwaps(Sentences, 0).Vary(Sentences[0], new RandomNumbers(1)).ShouldBeSameAs(Sentences[0]);

    private static TrainingSentence Named(string[] words, params TrainingName[] names) =>
        new(words[0], [.. words]) { Names = [.. names], AnnotatedKinds = NameTags.Kinds };
}

using System.Collections.Immutable;
using Blotter.Tests.Contract;
using Blotter.Training.Corpora;

namespace Blotter.Tests.Training.Corpora;

/// <summary>The corpora as they lie beside the repository.</summary>
public sealed class CorporaTests
{
    private static readonly string Data =
        Path.Combine(Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "data");

    [Theory]
    [InlineData("ewt-train", 12_544)]
    [InlineData("ewt-dev", 2_001)]
    [InlineData("gum", 4_145)]
    [InlineData("wikigold", 1_696)]
    public void Reads_every_sentence(string corpus, int count) => Read(corpus).Length.ShouldBe(count);

    [Theory]
    [InlineData("ewt-train")]
    [InlineData("gum")]
    [InlineData("wikigold")]
    [InlineData("re3d")]
    [InlineData("wikievents")]
    public void Names_lie_in_their_sentence_in_order_and_apart(string corpus) => Read(corpus).ShouldAllBe(sentence => AreApart(sentence));

    [Fact]
    public void All_sentences_of_the_dev_part_have_names() => Read("ewt-dev").ShouldAllBe(sentence => sentence.AnnotatedKinds.Length == 3);

    private static bool AreApart(TrainingSentence sentence)
    {
        var next = 0;
        foreach (var name in sentence.Names.IsDefault ? [] : sentence.Names)
        {
            if (name.First < next || name.Last < name.First || name.Last >= sentence.Words.Length)
                return false;
            next = name.Last + 1;
        }
        return true;
    }

    private static ImmutableArray<TrainingSentence> Read(string corpus)
    {
        Assert.SkipUnless(Path.Exists(Data), $"There are no corpora at {Data}.");
        return corpus switch
        {
            "ewt-train" => UdEwt.Train(Data),
            "ewt-dev" => UdEwt.Dev(Data),
            "gum" => Gum.Train(Data),
            "wikigold" => Wikigold.Train(Data),
            "re3d" => Re3d.Train(Data),
            _ => WikiEvents.Dev(Data),
        };
    }
}

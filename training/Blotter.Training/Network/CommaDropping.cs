using System.Collections.Immutable;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Leaves out the commas of sentences, as hasty writers do ("in Springfield Ohio").</summary>
internal static class CommaDropping
{
    private const string Comma = ",";

    /// <summary>The sentence without its commas, those aside that other words hang on.</summary>
    public static TrainingSentence Without(TrainingSentence sentence)
    {
        var heads = sentence.Treebank.IsDefault ? [] : sentence.Treebank.Select(word => word.Head).ToHashSet();
        var kept = Enumerable.Range(0, sentence.Words.Length).Where(at => sentence.Words[at] != Comma || heads.Contains(at)).ToArray();
        if (kept.Length == sentence.Words.Length || kept.Length == 0)
            return sentence;
        var moved = new int[sentence.Words.Length];
        Array.Fill(moved, -1);
        for (var at = 0; at < kept.Length; at++)
            moved[kept[at]] = at;
        return sentence with
        {
            Words = [.. kept.Select(at => sentence.Words[at])],
            Treebank = sentence.Treebank.IsDefault ? default : [.. kept.Select(at => sentence.Treebank[at]).Select(word => word with { Head = word.Head < 0 ? -1 : moved[word.Head] })],
            Names = sentence.Names.IsDefault ? default : Moved(sentence.Names, moved),
        };
    }

    private static ImmutableArray<TrainingName> Moved(ImmutableArray<TrainingName> names, int[] moved) =>
        [.. names.Where(name => moved[name.First] >= 0 && moved[name.Last] >= 0).Select(name => name with { First = moved[name.First], Last = moved[name.Last] })];
}

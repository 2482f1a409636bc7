using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>
/// Puts other names of the same kind and as many words in the place of a sentence's names, so that a network learns what surrounds a name and not the
/// name (mention replacement, Dai and Adel 2020). Only names whose words all have a capital take part: their tags and trees are alike.
/// </summary>
/// <param name="sentences">The sentences whose names are taken and changed.</param>
/// <param name="rate">The probability with which a name is changed.</param>
internal sealed class NameSwaps(IEnumerable<TrainingSentence> sentences, float rate)
{
    private readonly Dictionary<(NameKind Kind, int Words), ImmutableArray<string>[]> _names =
        sentences.Where(sentence => !sentence.Names.IsDefault)
            .SelectMany(sentence => sentence.Names.Where(name => CanBeSwapped(sentence, name)).Select(name => (name.Kind, Words: Words(sentence, name))))
            .DistinctBy(name => $"{name.Kind} {string.Join(' ', name.Words)}", StringComparer.Ordinal)
            .GroupBy(name => (name.Kind, name.Words.Length))
            .ToDictionary(group => group.Key, group => group.Select(name => name.Words).ToArray());

    /// <summary>The sentence with some of its names changed.</summary>
    public TrainingSentence Vary(TrainingSentence sentence, RandomNumbers random)
    {
        if (rate == 0 || sentence.Names.IsDefaultOrEmpty)
            return sentence;
        var words = sentence.Words.ToArray();
        foreach (var name in sentence.Names)
            if (CanBeSwapped(sentence, name) && random.NextSingle() < rate)
                Other(_names[(name.Kind, name.Last - name.First + 1)]).CopyTo(words, name.First);
        return sentence with { Words = [.. words] };

        ImmutableArray<string> Other(ImmutableArray<string>[] names) => names[random.NextInt(names.Length)];
    }

    private static bool CanBeSwapped(TrainingSentence sentence, TrainingName name) =>
        NameTags.Kinds.Contains(name.Kind) && Words(sentence, name).All(word => char.IsUpper(word[0]));

    private static ImmutableArray<string> Words(TrainingSentence sentence, TrainingName name) => sentence.Words[name.First..(name.Last + 1)];
}

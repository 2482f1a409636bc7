using System.Globalization;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Writes sentences in capitals, in lower case or with capitals at the start of words, since all three are normal input.</summary>
internal static class Recasing
{
    private const float Capitals = 0.12f;
    private const float Lower = 0.06f;
    private const float Title = 0.04f;

    public static TrainingSentence Vary(TrainingSentence sentence, RandomNumbers random) => random.NextSingle() switch
    {
        < Capitals => With(sentence, word => word.ToUpperInvariant()),
        < Capitals + Lower => With(sentence, word => word.ToLowerInvariant()),
        < Capitals + Lower + Title => With(sentence, TitleCase),
        _ => sentence,
    };

    public static TrainingSentence InCapitals(TrainingSentence sentence) => With(sentence, word => word.ToUpperInvariant());

    private static TrainingSentence With(TrainingSentence sentence, Func<string, string> change) => sentence with { Words = [.. sentence.Words.Select(change)] };

    private static string TitleCase(string word) => char.IsLower(word[0]) && word[0] != '\''
        ? string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word[1..]}")
        : word;
}

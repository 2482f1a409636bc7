using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>What the network sees of a phrase: the words in and around it by their vectors, how it stands in its sentence, and how likely that tells of attacks.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Words">The words.</param>
/// <param name="Numbers">What the sentence tells, <see cref="NumbersWidth"/> numbers.</param>
/// <param name="Signs">Rows of a table of <see cref="SignRows"/>: relations, kinds, forms, places.</param>
internal sealed unsafe record PhraseInput(int Sentence, ImmutableArray<WordInput> Words, float[] Numbers, int[] Signs)
{
    /// <summary>Rows of the table that signs are hashed into.</summary>
    public const int SignRows = 1 << 12;

    /// <summary>How many numbers tell of its sentence; a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    public const int NumbersWidth = MatrixProduct.Lanes;

    private static readonly int Slots = Enum.GetValues<WordSlot>().Length;

    /// <summary>How many numbers there are without the signs, with vectors of so many.</summary>
    public static int Width(VectorTable vectors) => (Slots * vectors.Columns) + NumbersWidth;

    /// <summary>What is seen of a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="count">How many phrases stand for its entity.</param>
    /// <param name="words">The words of its sentence.</param>
    /// <param name="clues">What sentences tell.</param>
    public static PhraseInput Of(NounPhrase phrase, int count, SentenceWords words, ReportClues clues)
    {
        var around = new PhraseSurroundings(phrase, words);
        return new PhraseInput(phrase.Sentence.Index, around.Words, Told(phrase, count, words, clues), around.Signs);
    }

    /// <summary>Writes all numbers but the signs to <paramref name="target"/>, which has room for <see cref="Width"/>.</summary>
    public void Fill(VectorTable vectors, float* target)
    {
        new Span<float>(target, Slots * vectors.Columns).Clear();
        foreach (var word in Words)
            vectors.Add(word.Row, target + ((int)word.Slot * vectors.Columns), word.Weight);
        Numbers.CopyTo(new Span<float>(target + (Slots * vectors.Columns), NumbersWidth));
    }

    // Divided so that most lie between -3 and 3.
    private static float[] Told(NounPhrase phrase, int count, SentenceWords words, ReportClues clues)
    {
        var numbers = new float[NumbersWidth];
        var at = phrase.Sentence.Index;
        var events = clues.Events[at];
        for (var type = 0; type < events.Length; type++)
            numbers[type] = LogOdds.Of(events[type]) / 3;
        numbers[7] = LogOdds.Of(clues.Telling(at)) / 3;
        numbers[8] = LogOdds.Of(clues.Telling(at - 1)) / 3;
        numbers[9] = LogOdds.Of(clues.Telling(at + 1)) / 3;
        numbers[10] = LogOdds.Of(clues.Relevance) / 3;
        numbers[11] = words.Triggers / 2f;
        numbers[12] = at / 10f;
        numbers[13] = clues.Events.Length / 20f;
        numbers[14] = (phrase.Last - phrase.First) / 4f;
        numbers[15] = Math.Min(count, 4) / 2f;
        return numbers;
    }
}

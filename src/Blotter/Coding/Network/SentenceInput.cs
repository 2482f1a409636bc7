using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>What the network sees of a sentence: vectors of its words, together and by what they do in it, and some counts.</summary>
/// <param name="Content">Rows of the vectors of all words with a meaning of their own.</param>
/// <param name="Triggers">Of those that tell of attacks.</param>
/// <param name="Verbs">Of the verbs.</param>
/// <param name="Roots">Of the roots.</param>
/// <param name="Counts">Its place, its length, its names; <see cref="CountsWidth"/> numbers.</param>
internal sealed unsafe record SentenceInput(ImmutableArray<int> Content, ImmutableArray<int> Triggers, ImmutableArray<int> Verbs, ImmutableArray<int> Roots, float[] Counts)
{
    // The sums of the four, and the most of each number over the first.
    private const int Vectors = 5;
    private const int CountsWidth = MatrixProduct.Lanes;
    private const int FirstName = 7;

    /// <summary>How many numbers there are, with vectors of so many; a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    public static int Width(VectorTable vectors) => (Vectors * vectors.Columns) + CountsWidth;

    /// <summary>What is seen of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentences">How many sentences the report has.</param>
    public static SentenceInput Of(Sentence sentence, SentenceWords words, int sentences) => new(
        words.Rows((token, _) => token.Upos is Upos.Noun or Upos.Verb or Upos.Propn or Upos.Adj or Upos.Adv), words.Rows((_, at) => words.IsTrigger(at)),
        words.Rows((token, _) => token.Upos == Upos.Verb), words.Rows((token, _) => token.Head < 0), CountsOf(sentence, words, sentences));

    /// <summary>Writes the numbers to <paramref name="target"/>, which has room for <see cref="Width"/>.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="target">Receives the numbers.</param>
    public void Fill(VectorTable vectors, float* target)
    {
        var width = vectors.Columns;
        new Span<float>(target, Vectors * width).Clear();
        Sum(Content, vectors, target);
        Most(Content, vectors, target + width);
        Sum(Triggers, vectors, target + (2 * width));
        Sum(Verbs, vectors, target + (3 * width));
        Sum(Roots, vectors, target + (4 * width));
        Counts.CopyTo(new Span<float>(target + (Vectors * width), CountsWidth));
    }

    private static float[] CountsOf(Sentence sentence, SentenceWords words, int sentences)
    {
        var numbers = new float[CountsWidth];
        numbers[0] = sentence.Index / 10f;
        numbers[1] = sentence.Index == 0 ? 1 : 0;
        numbers[2] = sentence.Index < 3 ? 1 : 0;
        numbers[3] = sentences / 20f;
        numbers[4] = words.Tokens.Length / 30f;
        numbers[5] = words.Triggers / 2f;
        numbers[6] = words.Tokens.Count(token => token.Kind == TokenKind.Number) / 2f;
        foreach (var name in sentence.Names)
            numbers[FirstName + (int)name.Kind] += 0.5f;
        return numbers;
    }

    // Divided by the root of their number, so that long sentences are neither louder nor quieter than short ones.
    private static void Sum(ImmutableArray<int> rows, VectorTable vectors, float* target)
    {
        foreach (var row in rows)
            vectors.Add(row, target, 1 / MathF.Sqrt(rows.Length));
    }

    private static void Most(ImmutableArray<int> rows, VectorTable vectors, float* target)
    {
        if (rows.IsEmpty)
            return;
        vectors.Add(rows[0], target);
        var one = stackalloc float[vectors.Columns];
        foreach (var row in rows.AsSpan(1..))
        {
            new Span<float>(one, vectors.Columns).Clear();
            vectors.Add(row, one);
            Activation.Most(one, target, vectors.Columns);
        }
    }
}

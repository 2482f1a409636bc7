using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Blotter.Language.Morphology;

/// <summary>Adds lemmas and features to the words of a sentence that has parts of speech and, for the features, a tree.</summary>
internal sealed class SentenceMorphology(MorphologyModel model)
{
    private static readonly Lazy<SentenceMorphology> Lazily = new(() => new SentenceMorphology(MorphologyModel.Shipped));

    /// <summary>With the model that ships with the library, loaded at first use.</summary>
    public static SentenceMorphology Shipped => Lazily.Value;

    /// <summary>The same words with <see cref="Token.Lemma"/> and <see cref="Token.Features"/>.</summary>
    public ImmutableArray<Token> Annotate(ImmutableArray<Token> tokens)
    {
        var annotated = tokens.ToArray();
        Fill(annotated);
        return ImmutableCollectionsMarshal.AsImmutableArray(annotated);
    }

    /// <summary>Sets <see cref="Token.Lemma"/> and <see cref="Token.Features"/> of words in place.</summary>
    public void Fill(Token[] tokens)
    {
        // Nothing that is read below is written here.
        var sentence = ImmutableCollectionsMarshal.AsImmutableArray(tokens);
        var map = new ClauseMap(sentence);
        var sentenceCase = LetterCases.OfSentence(tokens);
        var isFirst = true;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref var token = ref tokens[at];
            var letterCase = sentenceCase ?? LetterCases.OfWord(token.Text, isFirst);
            var lemma = model.Lemmatizer.Lemma(token.Text, token.Lower, token.Upos, token.Xpos, letterCase);
            token = token with { Lemma = lemma, Features = model.Features.Find(sentence, map, at) };
            isFirst &= token.Kind == TokenKind.Mark;
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Blotter.Language.Morphology;

/// <summary>Adds lemmas and features to the words of a sentence that has parts of speech and, for the features, a tree.</summary>
internal sealed class SentenceMorphology(MorphologyModel model)
{
    /// <summary>With the model that ships with the library, loaded at first use.</summary>
    public static SentenceMorphology Shipped => new(MorphologyModel.Shipped);

    /// <summary>The same words with <see cref="Token.Lemma"/> and <see cref="Token.Features"/>.</summary>
    public ImmutableArray<Token> Annotate(ImmutableArray<Token> tokens)
    {
        var annotated = new Token[tokens.Length];
        var map = new ClauseMap(tokens);
        var sentenceCase = LetterCases.OfSentence(tokens.AsSpan());
        var isFirst = true;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            var letterCase = sentenceCase ?? LetterCases.OfWord(token.Text, isFirst);
            annotated[at] = token with
            {
                Lemma = model.Lemmatizer.Lemma(token.Text, token.Lower, token.Upos, token.Xpos, letterCase),
                Features = model.Features.Find(tokens, map, at),
            };
            isFirst &= token.Kind == TokenKind.Mark;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(annotated);
    }
}

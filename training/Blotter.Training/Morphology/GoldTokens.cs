using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Training.Corpora;

namespace Blotter.Training.Morphology;

/// <summary>The words of a treebank as tokens of the library, with the treebank's parts of speech and tree.</summary>
internal static class GoldTokens
{
    /// <summary>The tokens; lemmas and features are left unknown. Spans count the words as if a blank stood between any two.</summary>
    public static ImmutableArray<Token> Of(TrainingSentence sentence) => Of(sentence, word => word);

    /// <summary>The tokens of the sentence with its words rewritten, such as in capitals.</summary>
    public static ImmutableArray<Token> Of(TrainingSentence sentence, Func<string, string> rewrite)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        var start = 0;
        foreach (var (form, word) in sentence.Words.Zip(sentence.Treebank))
        {
            var written = Form.Make(rewrite(form));
            tokens.Add(new Token(new TextSpan(start, start + written.Text.Length), written.Text, written.Lower, written.Kind)
            {
                Upos = Enum.Parse<Upos>(word.Upos, ignoreCase: true),
                Xpos = word.Xpos,
                Head = word.Head,
                Relation = word.Relation,
            });
            start += written.Text.Length + 1;
        }
        return tokens.MoveToImmutable();
    }
}

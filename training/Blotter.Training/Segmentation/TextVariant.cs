using System.Collections.Immutable;
using System.Text;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Segmentation;

/// <summary>How a treebank's text is laid out.</summary>
/// <param name="Columns">Lines are wrapped at so many characters; 0 for none.</param>
/// <param name="ParagraphBreak">What stands between paragraphs: one line end, or two for an empty line.</param>
/// <param name="SentenceGap">The number of blanks between sentences, where the first ends with a stop.</param>
/// <param name="Capitals">Whether it is written in capitals.</param>
internal sealed record TextVariant(int Columns, int ParagraphBreak, int SentenceGap, bool Capitals)
{
    /// <summary>The text as the treebank has it.</summary>
    public static TextVariant Plain { get; } = new(0, 2, 1, Capitals: false);

    /// <summary>
    /// The sentences' text laid out so: sentences of a paragraph parted by a blank, paragraphs by line ends, documents by an empty line.
    /// </summary>
    public TreebankText Lay(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var gold = ImmutableArray.CreateBuilder<GoldSentence>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
                text.Append(GapBefore(sentence, text[^1]));
            gold.Add(Append(text, sentence));
        }
        if (Columns > 0)
            Wrap(text);
        var laid = text.ToString();
        return new TreebankText(Capitals ? laid.ToUpperInvariant() : laid, gold.ToImmutable());
    }

    private string GapBefore(ConlluSentence sentence, char last) => RunningText.Begins(sentence, "newdoc") ? "\n\n"
        : RunningText.Begins(sentence, "newpar") ? new string('\n', ParagraphBreak)
        : last is '.' or '?' or '!' or '"' ? new string(' ', SentenceGap) : " ";

    // Blanks become line ends, so that no offset moves.
    private void Wrap(StringBuilder text)
    {
        int lineStart = 0, lastBlank = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
                (lineStart, lastBlank) = (at + 1, -1);
            else if (text[at] == ' ')
                lastBlank = at;
            if (at - lineStart < Columns || lastBlank < lineStart)
                continue;
            text[lastBlank] = '\n';
            lineStart = lastBlank + 1;
        }
    }

    private static GoldSentence Append(StringBuilder text, ConlluSentence sentence)
    {
        var start = text.Length;
        var tokens = ImmutableArray.CreateBuilder<TextSpan>(sentence.Tokens.Length);
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Words.Length);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            tokens.Add(new TextSpan(text.Length, text.Length + token.Form.Length));
            AddWords(words, sentence, token, text.Length);
            text.Append(token.Form);
            if (token.SpaceAfter && i + 1 < sentence.Tokens.Length)
                text.Append(' ');
        }
        return new GoldSentence(new TextSpan(start, text.Length), tokens.ToImmutable(), words.ToImmutable());
    }

    private static void AddWords(ImmutableArray<TextSpan>.Builder words, ConlluSentence sentence, ConlluToken token, int at)
    {
        for (var i = token.First; i <= token.Last; i++)
        {
            var form = sentence.Words[i].Form;
            words.Add(new TextSpan(at, at + form.Length));
            at += form.Length;
        }
    }
}

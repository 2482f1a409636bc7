using System.Collections.Immutable;
using System.Text;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Segmentation;

/// <summary>The raw text that a treebank was made from, as far as it can be made again, with the places of its tokens and sentences.</summary>
/// <param name="Text">Sentences of a paragraph parted by a blank, paragraphs and documents by an empty line.</param>
/// <param name="Sentences">The sentences in order.</param>
internal sealed record TreebankText(string Text, ImmutableArray<GoldSentence> Sentences)
{
    /// <summary>Joins sentences.</summary>
    public static TreebankText Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var gold = ImmutableArray.CreateBuilder<GoldSentence>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
                text.Append(StartsParagraph(sentence) ? "\n\n" : " ");
            gold.Add(Append(text, sentence));
        }
        return new TreebankText(text.ToString(), gold.ToImmutable());
    }

    private static bool StartsParagraph(ConlluSentence sentence) =>
        sentence.Comments.Any(comment => comment.StartsWith("newpar", StringComparison.Ordinal) || comment.StartsWith("newdoc", StringComparison.Ordinal));

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

    /// <summary>The sentences of a gzipped CoNLL-U file.</summary>
    public static ImmutableArray<ConlluSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        return [.. ConlluReader.Read(reader)];
    }
}

/// <summary>A sentence of a treebank in its raw text.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Tokens">Its orthographic tokens.</param>
/// <param name="Words">Its syntactic words.</param>
internal sealed record GoldSentence(TextSpan Span, ImmutableArray<TextSpan> Tokens, ImmutableArray<TextSpan> Words);

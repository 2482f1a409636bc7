using System.Collections.Immutable;
using System.Text;
using Blotter.Language.Segmentation;

namespace Blotter.Language;

/// <summary>
/// A syntactic word of Universal Dependencies: a word, number or mark. Everything below <see cref="Kind"/> is known only after annotation; until
/// then it holds the defaults that are given here.
/// </summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case (invariant), with a straight apostrophe; what lexicons are matched against.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Token(TextSpan Span, string Text, string Lower, TokenKind Kind)
{
    /// <summary>The value of <see cref="Head"/> for the root of a sentence.</summary>
    public const int Root = -1;

    /// <summary>
    /// Whether it is written together with the token before as one orthographic token ("n't" in "don't", "'s" in "Iraq's"): a word of a
    /// multiword token in Universal Dependencies.
    /// </summary>
    public bool JoinsPrevious { get; init; }

    /// <summary>Universal part of speech.</summary>
    public Upos Upos { get; init; }

    /// <summary>Part of speech of the Penn Treebank, as English Web Treebank uses it ("VBN"); empty when unknown.</summary>
    public string Xpos { get; init; } = "";

    /// <summary>Dictionary form; empty when unknown.</summary>
    public string Lemma { get; init; } = "";

    /// <summary>Morphological features.</summary>
    public Features Features { get; init; } = Features.None;

    /// <summary>Index of the head in the sentence's tokens, from 0; <see cref="Root"/> for the root and where unknown.</summary>
    public int Head { get; init; } = Root;

    /// <summary>Basic dependency relation to the head, with its subtype ("nsubj:pass"); empty when unknown.</summary>
    public string Relation { get; init; } = "";

    /// <summary>Whether its first character is an upper-case letter.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>Whether it looks like an adverb of manner ("fatally", "reportedly"), by its ending alone.</summary>
    public bool LooksLikeAdverb => Lower.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>The token at <paramref name="span"/> of <paramref name="text"/>, not annotated.</summary>
    public static Token Of(string text, TextSpan span)
    {
        var form = FormCache.Of(text.AsSpan(span.Start, span.Length));
        return new Token(span, form.Text, form.Lower, form.Kind);
    }

    /// <summary>
    /// The tokens from <paramref name="first"/> to <paramref name="last"/>, both included, as written; white space between them, a line end too,
    /// becomes one blank.
    /// </summary>
    public static string Join(ImmutableArray<Token> tokens, int first, int last)
    {
        var words = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            if (at > first && tokens[at].Span.Start > tokens[at - 1].Span.End)
                words.Append(' ');
            words.Append(tokens[at].Text);
        }
        return words.ToString();
    }
}

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>It holds a letter.</summary>
    Word,

    /// <summary>It starts with a digit and holds no letter.</summary>
    Number,

    /// <summary>A mark or symbol.</summary>
    Mark,
}

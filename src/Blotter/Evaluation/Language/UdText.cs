using System.Collections.Immutable;
using System.Text;
using Blotter.Language;

namespace Blotter.Evaluation.Language;

/// <summary>
/// An annotated text in the form in which two are compared. Spans count characters other than white space through the whole text, so that it does
/// not matter how a text is spaced.
/// </summary>
/// <param name="Characters">All characters other than white space.</param>
/// <param name="Tokens">The orthographic tokens, which together cover all characters.</param>
/// <param name="Sentences">The sentences, which together cover all characters.</param>
/// <param name="Words">The syntactic words, in text order.</param>
internal sealed record UdText(
    string Characters, ImmutableArray<TextSpan> Tokens, ImmutableArray<TextSpan> Sentences, ImmutableArray<UdWord> Words)
{
    /// <summary>What a treebank says.</summary>
    public static UdText Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new UdTextBuilder();
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
                text.Token(token.Form, sentence.Words.AsSpan()[token.First..(token.Last + 1)], WordOf);
            text.EndSentence();
        }
        return text.Build();
    }

    /// <summary>What the program says. The sentences may come from several documents, one after the other.</summary>
    public static UdText Of(IEnumerable<Sentence> sentences)
    {
        var text = new UdTextBuilder();
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Tokens.AsSpan();
            for (int first = 0, next; first < tokens.Length; first = next)
            {
                next = first + 1;
                while (next < tokens.Length && tokens[next].JoinsPrevious)
                    next++;
                text.Token(Written(tokens[first..next]), tokens[first..next], WordOf);
            }
            text.EndSentence();
        }
        return text.Build();
    }

    private static string Written(ReadOnlySpan<Token> words)
    {
        var form = new StringBuilder();
        foreach (var word in words)
            form.Append(word.Text);
        return form.ToString();
    }

    private static UdWord WordOf(ConlluWord word) =>
        new(word.Form, word.Lemma, word.Upos, word.Xpos, UniversalFeatures.Only(word.Features), word.Head, UdWord.WithoutSubtype(word.Relation));

    private static UdWord WordOf(Token word) => new(
        word.Text, OrNone(word.Lemma), word.Upos == Upos.None ? "_" : word.Upos.ToString().ToUpperInvariant(), OrNone(word.Xpos),
        UniversalFeatures.Only(word.Features.Text), word.Head, UdWord.WithoutSubtype(word.Relation));

    private static string OrNone(string value) => value.Length == 0 ? "_" : value;
}

/// <summary>A syntactic word of a <see cref="UdText"/>.</summary>
/// <param name="Form">As written, or as its multiword token was cut.</param>
/// <param name="Lemma">Dictionary form; <c>_</c> where unknown.</param>
/// <param name="Upos">Universal part of speech; <c>_</c> where unknown.</param>
/// <param name="Xpos">The treebank's part of speech; <c>_</c> where unknown.</param>
/// <param name="Features">Its universal features, sorted; empty for none.</param>
/// <param name="Head">Index of the head among the text's words; -1 for a root.</param>
/// <param name="Relation">Relation to the head, without its subtype.</param>
internal readonly record struct UdWord(string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation)
{
    /// <summary>The characters of its token.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether its token has other words too, so that its own characters are not known.</summary>
    public bool IsMultiword { get; init; }

    /// <summary>The universal part of a relation: "nsubj" of "nsubj:pass".</summary>
    public static string WithoutSubtype(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is var at and >= 0 ? relation[..at] : relation;
}

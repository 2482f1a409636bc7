using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">Its comment lines without the number sign, in file order.</param>
/// <param name="Words">Its syntactic words in order.</param>
/// <param name="Tokens">Its orthographic tokens in order; a multiword token covers several words.</param>
internal sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluToken> Tokens)
{
    /// <summary>The line of its first word in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The value of the comment <c># name = value</c>; <c>null</c> without one, empty for <c># name</c>.</summary>
    public string? Comment(string name) => AnnotatedFile.Comment(Comments, name);
}

/// <summary>A syntactic word of a CoNLL-U file.</summary>
/// <param name="Form">As written; for a word of a multiword token as the annotators cut it.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech ("NOUN").</param>
/// <param name="Xpos">Part of speech of the treebank's own set.</param>
/// <param name="Features">Morphological features, <c>_</c> for none.</param>
/// <param name="Head">Index of the head among the words, from 0; -1 for the root.</param>
/// <param name="Relation">Relation to the head with its subtype.</param>
/// <param name="Misc">The last column, <c>_</c> for none.</param>
internal sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation, string Misc);

/// <summary>An orthographic token of a CoNLL-U file.</summary>
/// <param name="Form">As written in the text.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, included.</param>
/// <param name="SpaceAfter">Whether white space follows it.</param>
internal sealed record ConlluToken(string Form, int First, int Last, bool SpaceAfter);

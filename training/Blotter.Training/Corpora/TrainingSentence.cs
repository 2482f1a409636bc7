using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>A sentence with whatever its corpus annotates.</summary>
/// <param name="Id">Corpus and number, for messages.</param>
/// <param name="Words">Its syntactic words as written.</param>
internal sealed record TrainingSentence(string Id, ImmutableArray<string> Words)
{
    /// <summary>Tags, lemmas and heads of the words; default when the corpus has no trees.</summary>
    public ImmutableArray<TreebankWord> Treebank { get; init; }

    /// <summary>The names in it, in order, none overlapping another; default when the corpus annotates none.</summary>
    public ImmutableArray<TrainingName> Names { get; init; }

    /// <summary>The kinds of names that the corpus annotates throughout: outside its names no word belongs to one of these.</summary>
    public ImmutableArray<NameKind> AnnotatedKinds { get; init; } = [];

    /// <summary>
    /// Whether the names follow other guidelines than those of Universal NER on what is a name, of which kind, and where it ends.
    /// </summary>
    public bool HasOtherNames { get; init; }
}

/// <summary>What a treebank says of a word; see the columns of CoNLL-U.</summary>
/// <param name="Head">Index of the head, from 0; -1 for the root.</param>
internal sealed record TreebankWord(string Lemma, string Upos, string Xpos, string Features, int Head, string Relation);

/// <summary>A name from word <paramref name="First"/> to word <paramref name="Last"/>, both included.</summary>
internal readonly record struct TrainingName(int First, int Last, NameKind Kind);

using System.Runtime.InteropServices;
using Blotter.Language.Network;

namespace Blotter.Language;

/// <summary>
/// A sentence on its way through the annotation, with tokens of its own that each step fills in place: copying them from step to step would cost more than
/// the smaller steps do. One thread's, and over once it has become a <see cref="Sentence"/>.
/// </summary>
internal sealed class ParsedSentence(Sentence sentence)
{
    /// <summary>The sentence as it came.</summary>
    public Sentence Sentence => sentence;

    /// <summary>Its tokens, to be changed until <see cref="ToSentence"/>.</summary>
    public Token[] Tokens { get; } = [.. sentence.Tokens];

    /// <summary>Its names, to be changed until <see cref="ToSentence"/>; in text order once the pieces are joined.</summary>
    public List<Name> Names { get; } = [];

    /// <summary>Takes what the network found in a piece of it.</summary>
    /// <param name="first">Index of the piece's first token in the sentence.</param>
    /// <param name="readings">Its words, with heads inside the piece.</param>
    /// <param name="names">Its names, as indexes inside the piece.</param>
    public void Add(int first, ReadOnlySpan<WordReading> readings, List<FoundName> names)
    {
        for (var at = 0; at < readings.Length; at++)
        {
            ref readonly var reading = ref readings[at];
            ref var token = ref Tokens[first + at];
            token = token with { Upos = reading.Upos, Xpos = reading.Xpos, Head = reading.Head < 0 ? Token.Root : first + reading.Head, Relation = reading.Relation };
        }
        foreach (var (from, to, kind) in names)
            Names.Add(new Name(sentence.SpanOf(first + from, first + to), first + from, first + to, kind));
    }

    /// <summary>Makes one tree of those of the pieces and puts the names in order.</summary>
    public void JoinPieces()
    {
        var root = 0;
        while (root < Tokens.Length && Tokens[root].Head != Token.Root)
            root++;
        for (var at = root + 1; at < Tokens.Length; at++)
            if (Tokens[at].Head == Token.Root)
                Tokens[at] = Tokens[at] with { Head = root, Relation = "parataxis" };
        Names.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>The sentence with all that was found.</summary>
    public Sentence ToSentence() => sentence with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(Tokens), Names = [.. Names] };
}

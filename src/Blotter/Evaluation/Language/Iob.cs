using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>A sentence of an IOB2 file.</summary>
/// <param name="Comments">Its comment lines without the number sign, in file order.</param>
/// <param name="Words">Its words as written, in order.</param>
/// <param name="Names">Its names in order; none overlaps another.</param>
/// <param name="Line">The line of its first word, from 1.</param>
internal sealed record IobSentence(ImmutableArray<string> Comments, ImmutableArray<string> Words, ImmutableArray<IobName> Names, int Line)
{
    /// <summary>The value of the comment <c># name = value</c>; <c>null</c> without one, empty for <c># name</c>.</summary>
    public string? Comment(string name) => AnnotatedFile.Comment(Comments, name);
}

/// <summary>A name of an IOB2 file.</summary>
/// <param name="First">Index of its first word, from 0.</param>
/// <param name="Last">Index of its last word, included.</param>
/// <param name="Kind">Its kind as the file writes it ("PER").</param>
internal readonly record struct IobName(int First, int Last, string Kind);

using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding;

/// <summary>What the coder made of one report, and why.</summary>
/// <param name="Report">The contract's output.</param>
/// <param name="Reasons">What each fact rests on, in the order of the report's lists; for people (<c>code --explain</c>).</param>
public sealed record CodingResult(CodedReport Report, ImmutableArray<Reason> Reasons)
{
    /// <summary>Every stretch that somebody else than the writer says, in the order of the cues; one may lie inside another. For people who read the text.</summary>
    public ImmutableArray<SaidText> Said { get; init; } = [];

    /// <summary>The stretches in quotation marks, with their marks.</summary>
    public ImmutableArray<TextSpan> Quoted { get; init; } = [];
}

/// <summary>Somebody's words or what they come to.</summary>
/// <param name="Span">Where it is, inside one sentence.</param>
/// <param name="Source">Id of the source; <c>null</c> where nobody is named ("reportedly").</param>
/// <param name="Stance">How the source stands to it.</param>
public sealed record SaidText(TextSpan Span, string? Source, Stance Stance);

/// <summary>Why a fact is in the output.</summary>
/// <param name="About">Id of the item (<c>i1</c>, <c>s2</c>, <c>c3</c>), with the facet after a dot where one is meant (<c>i1.date</c>).</param>
/// <param name="Rule">The rule's name; <c>docs/codebook.md</c>, "Rules of the coder", says what each does.</param>
/// <param name="Text">One line that a reader understands.</param>
/// <param name="Span">The words it rests on, or <c>null</c>.</param>
public sealed record Reason(string About, string Rule, string Text, TextSpan? Span);

using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Somebody says something: a source, the words that attribute (the cue), and what is said, as spans of the stored text (the scheme of PARC 3, Pareti
/// 2016, and PolNeAR, Newell et al. 2018).
/// </summary>
/// <param name="Source">The words that stand for the source here ("he", "a spokesman for the army"); <c>null</c> where the source is carried over or not named.</param>
/// <param name="Cue">The attributing words ("said", "according to"); <c>null</c> where a quotation goes on without any.</param>
/// <param name="Content">What is said, in text order, each part inside one sentence.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Speaker">The id of the source in the report's list; <c>null</c> where nothing says who it is.</param>
internal sealed record Saying(TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content, Stance Stance, string? Speaker);

/// <summary>Who tells a stretch of text.</summary>
/// <param name="Source">The id of the source in the report's list; <c>null</c> where it is not known.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="IsWriter">Whether the report's own writer tells it, on nobody else's word.</param>
internal readonly record struct Speaker(string? Source, Stance Stance, bool IsWriter);

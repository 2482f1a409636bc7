using System.Collections.Immutable;

namespace Blotter.Evaluation.Attribution;

/// <summary>An attribution as people marked it: source, cue and content, each as stretches of text.</summary>
/// <param name="Source">The source; empty where none is marked.</param>
/// <param name="Cue">The cue; empty where none is marked.</param>
/// <param name="Content">The content, at least one.</param>
internal sealed record GoldAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);

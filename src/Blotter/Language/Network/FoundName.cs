namespace Blotter.Language.Network;

/// <summary>A name from word <paramref name="First"/> to word <paramref name="Last"/> of what was read together, both included.</summary>
internal readonly record struct FoundName(int First, int Last, NameKind Kind);

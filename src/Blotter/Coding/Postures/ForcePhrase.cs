namespace Blotter.Coding.Postures;

/// <summary>Forces with their number, and what they are called. Indexes refer to the sentence's tokens.</summary>
/// <param name="First">The first token of the phrase.</param>
/// <param name="Head">The token that the tree knows it by.</param>
/// <param name="Last">The last token of the phrase without its place.</param>
/// <param name="Name">What the forces are called, without their number.</param>
/// <param name="IsWeak">Whether their name alone does not say that they are armed forces ("officers", "members").</param>
internal readonly record struct ForcePhrase(int First, int Head, int Last, string Name, bool IsWeak);

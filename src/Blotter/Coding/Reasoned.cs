namespace Blotter.Coding;

/// <summary>A fact that a finder found, and why.</summary>
/// <param name="Fact">The fact as the contract has it.</param>
/// <param name="Why">The rule and the words behind it.</param>
internal readonly record struct Reasoned<T>(T Fact, Reason Why);

namespace Blotter.Ledger;

/// <summary>How reliable a person holds a source to be. The program gives no letter of its own, and no number follows from one.</summary>
/// <param name="Name">The source, as the person wrote it.</param>
/// <param name="Letter">
/// <c>A</c> completely reliable, <c>B</c> usually reliable, <c>C</c> fairly reliable, <c>D</c> not usually reliable, <c>E</c> unreliable, <c>F</c> reliability cannot be judged (NATO STANAG 2511, AJP-2.1).
/// </param>
/// <param name="By">Who says so.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="At">When it was said.</param>
public sealed record SourceRating(string Name, string Letter, string By, string Why, DateTimeOffset At);

using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>What a sentence may take up from the text before it.</summary>
/// <param name="Nearest">The last tally, when it stands near enough.</param>
/// <param name="Before">The sentence before, or <c>null</c>.</param>
internal readonly record struct TallyContext(TallyDraft? Nearest, Sentence? Before);

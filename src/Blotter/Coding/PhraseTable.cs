using Blotter.Language;

namespace Blotter.Coding;

/// <summary>The phrases of a lexicon, cut as <see cref="WrittenWords"/> of a text are.</summary>
internal sealed class PhraseTable<T>(IEnumerable<(string Phrase, T Value)> entries) : PhraseMatcher<T>(entries, tokens => WrittenWords.Of(tokens));

using System.Collections.Frozen;
using Blotter.Reading;

namespace Blotter.Language;

/// <summary>
/// Tells English by its function words, which make up about two fifths of running English text and almost none of other languages'.
/// </summary>
internal sealed class LanguageGuess(DataFile functionWords)
{
    // Headlines and lists hold fewer function words than prose; other languages share two or three short ones ("a", "in", "on").
    private const double LeastShare = 0.15;
    private const int LeastWords = 5;

    private readonly FrozenSet<string> _words = functionWords.Rows.Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>en</c>, or <c>null</c> when the text is too short or is not English. Embedded posts, often of other languages, count only where there is little else.</summary>
    public string? Guess(AnalyzedText text)
    {
        var (words, known) = Count(text.Sentences.Where(sentence => sentence.Section != SectionKind.Post));
        if (words < LeastWords)
            (words, known) = Count(text.Sentences);
        return words >= LeastWords && known >= LeastShare * words ? "en" : null;
    }

    private (int Words, int Known) Count(IEnumerable<Sentence> sentences)
    {
        int words = 0, known = 0;
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens)
            {
                if (token.Kind != TokenKind.Word)
                    continue;
                words++;
                known += _words.Contains(token.Lower) ? 1 : 0;
            }
        return (words, known);
    }
}

namespace Blotter.Language.Morphology;

/// <summary>How a word is written, and where, as far as its lemma may depend on it.</summary>
internal enum LetterCase
{
    /// <summary>Without capitals.</summary>
    Small,

    /// <summary>A capital and then small letters, at the start of a sentence.</summary>
    CapitalisedFirst,

    /// <summary>A capital and then small letters, elsewhere.</summary>
    Capitalised,

    /// <summary>All letters in capitals, two or more.</summary>
    Capitals,

    /// <summary>Capitals inside.</summary>
    Mixed,

    /// <summary>Any word of a sentence in capitals throughout.</summary>
    CapitalSentence,

    /// <summary>Any word of a sentence without a single capital.</summary>
    SmallSentence,
}

/// <summary>Tells how words are written.</summary>
internal static class LetterCases
{
    // Below this many letters a sentence without capitals, or of capitals alone, tells nothing about how its writer uses them.
    private const int LeastLetters = 12;

    /// <summary>Case of a sentence: <see cref="LetterCase.CapitalSentence"/>, <see cref="LetterCase.SmallSentence"/>, or <c>null</c> when it uses both cases.</summary>
    public static LetterCase? OfSentence(ReadOnlySpan<Token> tokens)
    {
        int capitals = 0, smalls = 0;
        foreach (var token in tokens)
        {
            foreach (var unit in token.Text)
            {
                capitals += char.IsUpper(unit) ? 1 : 0;
                smalls += char.IsLower(unit) ? 1 : 0;
            }
            if (capitals > 0 && smalls > 0)
                return null;
        }
        if (capitals + smalls < LeastLetters)
            return null;
        return capitals > 0 ? LetterCase.CapitalSentence : LetterCase.SmallSentence;
    }

    /// <summary>Case of a word in a sentence that uses both cases.</summary>
    /// <param name="word">As written.</param>
    /// <param name="isFirst">Whether it is the first word of its sentence, but for marks.</param>
    public static LetterCase OfWord(ReadOnlySpan<char> word, bool isFirst)
    {
        int capitals = 0, smalls = 0;
        foreach (var unit in word)
        {
            capitals += char.IsUpper(unit) ? 1 : 0;
            smalls += char.IsLower(unit) ? 1 : 0;
        }
        if (capitals == 0)
            return LetterCase.Small;
        if (capitals > 1)
            return smalls == 0 ? LetterCase.Capitals : LetterCase.Mixed;
        if (!char.IsUpper(word[0]))
            return LetterCase.Mixed;
        return isFirst ? LetterCase.CapitalisedFirst : LetterCase.Capitalised;
    }
}

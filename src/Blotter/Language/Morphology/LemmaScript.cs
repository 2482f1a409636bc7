using System.Globalization;

namespace Blotter.Language.Morphology;

/// <summary>How a lemma is made of a word: letters are cut off its end, others put there.</summary>
/// <param name="Cut">Number of UTF-16 code units cut off; <see cref="All"/> for all of them.</param>
/// <param name="Ending">What is put in their place.</param>
/// <param name="Source">What the letters are cut off.</param>
internal sealed record LemmaScript(int Cut, string Ending, LemmaSource Source)
{
    /// <summary>The <see cref="Cut"/> of a script that puts a whole lemma in the place of the word.</summary>
    public const int All = 255;

    /// <summary>Whether the lemma is a string that is there already, so that nothing is gained by keeping it.</summary>
    public bool MakesNothing => Cut == All || (Cut == 0 && Ending.Length == 0 && (Source is LemmaSource.Lower or LemmaSource.Written));

    /// <summary>The lemma of a word.</summary>
    /// <param name="written">As written.</param>
    /// <param name="lower">In lower case, with a straight apostrophe.</param>
    public string Apply(string written, string lower)
    {
        if (Cut == All)
            return Ending;
        if (Source == LemmaSource.Digits)
            return written.Contains(',', StringComparison.Ordinal) ? written.Replace(",", "", StringComparison.Ordinal) : written;
        var word = Source == LemmaSource.Written ? written : lower;
        if (Cut >= word.Length)
            return lower;
        if (Source is LemmaSource.Lower or LemmaSource.Written)
            return Cut == 0 && Ending.Length == 0 ? word : string.Concat(word.AsSpan(0, word.Length - Cut), Ending);
        var lemma = string.Concat(word.AsSpan(0, word.Length - Cut), Ending);
        return Source == LemmaSource.Capitals ? lemma.ToUpperInvariant() : string.Concat(lemma[..1].ToUpper(CultureInfo.InvariantCulture), lemma.AsSpan(1));
    }
}

/// <summary>What a <see cref="LemmaScript"/> works on.</summary>
internal enum LemmaSource
{
    /// <summary>The word in lower case.</summary>
    Lower,

    /// <summary>The word as written.</summary>
    Written,

    /// <summary>The word in lower case; the lemma's first letter becomes a capital.</summary>
    Capitalised,

    /// <summary>The word in lower case; all the lemma's letters become capitals.</summary>
    Capitals,

    /// <summary>The word as written, without the commas between digits.</summary>
    Digits,
}

using System.Diagnostics.CodeAnalysis;

namespace Blotter.Coding.Places;

/// <summary>
/// Spells a name word by word in the letters of <see cref="NameLetters"/>, and gives its keys: the exact one, which tells words apart, and the key of
/// its <see cref="NameSkeleton"/>, which is the exact one where the skeleton is the name. The same for a name of the gazetteer and for words of a text, however a tokenizer cuts them. Nothing is allocated.
/// </summary>
[SuppressMessage("Usage", "CA2231", Justification = "Never compared.")]
internal ref struct NameKeys
{
    /// <summary>The most letters and blanks of a name.</summary>
    public const int MostLetters = 64;

    private const int LongestShort = 6;

    private readonly Span<char> _letters;
    private int _wordStart;
    private ulong _before;
    private bool _hasBreak;

    /// <summary>Begins an empty name.</summary>
    /// <param name="letters">Room for <see cref="MostLetters"/>.</param>
    public NameKeys(Span<char> letters) => _letters = letters[..MostLetters];

    /// <summary>How many letters and blanks it has.</summary>
    public int Length { get; private set; }

    /// <summary>The letters so far, words parted by one blank; short words as written ("st").</summary>
    public readonly ReadOnlySpan<char> Letters => _letters[..Length];

    /// <summary>The exact key of the words so far.</summary>
    public readonly ulong Exact => NameSkeleton.Finish(NameSkeleton.Sum(_before, Spelled(_letters[_wordStart..Length])));

    /// <summary>Adds a piece of a word or several words.</summary>
    /// <returns>Whether a name may go on so; after <c>false</c> the keys mean nothing.</returns>
    public bool Add(ReadOnlySpan<char> written)
    {
        foreach (var unit in written)
        {
            var letter = NameLetters.Fold(unit);
            if (letter == NameLetters.Silent)
                continue;
            if (letter == NameLetters.Break)
                Break();
            else if (letter == NameLetters.None ? !IsAnd(unit) : !Put(letter))
                return false;
            else if (NameLetters.Second(unit) is not NameLetters.Silent and var second && !Put(second))
                return false;
        }
        return true;
    }

    /// <summary>Ends a word; the next piece begins another.</summary>
    public void Break() => _hasBreak = Length > 0;

    // Ampersands are words of their own.
    private bool IsAnd(char unit)
    {
        if (unit != '&')
            return false;
        Break();
        var fits = Put('a') && Put('n') && Put('d');
        Break();
        return fits;
    }

    private bool Put(char letter)
    {
        if (_hasBreak)
        {
            if (Length >= MostLetters)
                return false;
            _before = NameSkeleton.Sum(NameSkeleton.Sum(_before, Spelled(_letters[_wordStart..Length])), " ");
            _letters[Length++] = ' ';
            (_wordStart, _hasBreak) = (Length, false);
        }
        if (Length >= MostLetters)
            return false;
        _letters[Length++] = letter;
        return true;
    }

    /// <summary>Whether a name, small letters or capitals, begins with one of the words of <see cref="Spelled"/> cut short ("St. Louis") or written out ("Saint-Louis"); <c>null</c> for neither.</summary>
    public static bool? IsShort(ReadOnlySpan<char> name)
    {
        Span<char> word = stackalloc char[LongestShort];
        var length = 0;
        foreach (var unit in name)
        {
            var letter = NameLetters.Fold(unit);
            if (letter is NameLetters.Break or NameLetters.None)
                break;
            if (letter == NameLetters.Silent)
                continue;
            if (length == LongestShort)
                return null;
            word[length++] = letter;
        }
        return word[..length] switch { "st" or "ste" or "mt" or "ft" => true, "saint" or "sainte" or "mount" or "fort" => false, _ => null };
    }

    /// <summary>A word as it stands in keys: "saint" for "st".</summary>
    public static ReadOnlySpan<char> Spelled(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "mt" => "mount",
        "ft" => "fort",
        _ => word,
    };
}

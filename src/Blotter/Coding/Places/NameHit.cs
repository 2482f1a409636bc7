namespace Blotter.Coding.Places;

/// <summary>A name of the gazetteer in a text, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Match">How well it matches.</param>
/// <param name="Entry">Where the places of that name are, of no meaning to others; see <see cref="Gazetteer.Places(NameHit)"/>.</param>
/// <param name="Count">How many places have it; at least one.</param>
internal readonly record struct NameHit(int First, int Last, NameMatch Match, int Entry, int Count);

/// <summary>How well a text matches a name, best first.</summary>
internal enum NameMatch : byte
{
    /// <summary>As listed, but for letter case, marks on letters, apostrophes, hyphens, and "St." for "Saint".</summary>
    Exact,

    /// <summary>By the weaker key of <see cref="NameKeys"/>: articles, endings, doubled letters and other habits of transliteration.</summary>
    Variant,

    /// <summary>By the weaker key with one letter added, left out, replaced, or exchanged with the next.</summary>
    Typo,
}

/// <summary>How far <see cref="Gazetteer.Find"/> looks for names.</summary>
internal enum NameSearch : byte
{
    /// <summary>Names as listed.</summary>
    Exact,

    /// <summary>Variants of spelling too.</summary>
    Variants,

    /// <summary>Names with one mistake too; for what is known to name a place.</summary>
    Typos,
}

/// <summary>A place under one of its names.</summary>
/// <param name="bits">The place's number, and above it what the name is to it.</param>
internal readonly struct NamedPlace(uint bits)
{
    /// <summary>How many bits the number of a place has.</summary>
    public const int IdBits = 24;

    private const uint IdMask = (1u << IdBits) - 1;

    /// <summary>The place.</summary>
    public int Id => (int)(bits & IdMask);

    /// <summary>What the name is to the place.</summary>
    public NameUse Use => (NameUse)(bits >> IdBits);

    /// <summary>Whether the name is an adjective or a people ("Iraqi", "Texans"), which by itself names no place.</summary>
    public bool IsAdjective => (Use & NameUse.Adjective) != NameUse.None;

    /// <summary>Whether it is the name that the place has in the gazetteer, rather than another spelling or name.</summary>
    public bool IsMain => (Use & NameUse.Main) != NameUse.None;

    /// <summary>Whether it is another spelling of the place's name ("Rajouri" of Rajaori) or one that a facts file gives, rather than any other name that some list has.</summary>
    public bool IsKnown => (Use & NameUse.Known) != NameUse.None;

    /// <summary>Whether a facts file says that the name also is something else: a person, a common word, another place.</summary>
    public bool IsAmbiguous => (Use & NameUse.Ambiguous) != NameUse.None;

    /// <summary>Whether the name also is a common English word.</summary>
    public bool IsCommonWord => (Use & NameUse.CommonWord) != NameUse.None;

    /// <summary>A place under a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than <see cref="IdBits"/> bits.</exception>
    public static NamedPlace Of(int id, NameUse use) =>
        id is >= 0 and <= (int)IdMask ? new NamedPlace((uint)id | ((uint)use << IdBits)) : throw new ArgumentOutOfRangeException(nameof(id));
}

/// <summary>What a name is to a place.</summary>
[Flags]
internal enum NameUse : byte
{
    /// <summary>A name in another language, a former name, an unlike spelling.</summary>
    None = 0,

    /// <summary>Its name in the gazetteer.</summary>
    Main = 1,

    /// <summary>An adjective or a people.</summary>
    Adjective = 2,

    /// <summary>Also the name of something else, by a facts file.</summary>
    Ambiguous = 4,

    /// <summary>Short for its name ("Calif.").</summary>
    Abbreviation = 8,

    /// <summary>Also a common English word, by WordNet and its counts of SemCor ("Mobile", "Green"); never said of countries.</summary>
    CommonWord = 32,

    /// <summary>Another spelling of its name in the gazetteer, near to it, or a name of a facts file.</summary>
    Known = 64,

    /// <summary>The place is large enough to be looked for behind a mistake.</summary>
    Large = 16,
}

namespace Blotter.Coding.Places;

/// <summary>A stretch of tokens that names a place, before it is known which.</summary>
/// <param name="Sentence">Position of its sentence among those given.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, included.</param>
/// <param name="Hit">The gazetteer's name; with no places where the gazetteer doesn't know it.</param>
/// <param name="Use">How the text uses it.</param>
/// <param name="Wish">What kind of place the words beside it call it.</param>
internal readonly record struct PlaceMention(int Sentence, int First, int Last, NameHit Hit, ToponymUse Use, KindWish Wish)
{
    /// <summary>Whether the name begins with a word cut short, as some places write theirs ("St. Louis", but "Saint-Louis"); <c>null</c> where it could not.</summary>
    public bool? IsShort { get; init; }

    /// <summary>The name without the part of a city before it ("Baltimore" of "north Baltimore"); no places where it has none.</summary>
    public NameHit City { get; init; }

    /// <summary>The city of which the name is one cut short ("L.A."), or <c>null</c>.</summary>
    public int? ShortOf { get; init; }

    /// <summary>Whether a part of a city stands before the name ("south L.A.").</summary>
    public bool IsAfterPart { get; init; }

    /// <summary>Whether the gazetteer has places of that name.</summary>
    public bool IsKnown => Hit.Count > 0;
}

/// <summary>What kind of place the words beside a name call it.</summary>
internal enum KindWish
{
    /// <summary>They don't say.</summary>
    None,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An administrative unit of the first or second level.</summary>
    Unit,

    /// <summary>A city, town or village.</summary>
    Settlement,

    /// <summary>Water or land that is no administrative unit.</summary>
    Area,

    /// <summary>A part of a city.</summary>
    Quarter,
}

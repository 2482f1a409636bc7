using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>
/// Chooses the names of a city: its own, and other spellings in Latin letters. Codes of airports and what a machine romanised are dropped; of small towns
/// that write in Latin letters only spellings near to the own name stay, since the rest is older names and translations that no news has.
/// </summary>
internal sealed class CityNames(GazetteerWords words)
{
    private const int ShortestAlternate = 4;

    /// <summary>The least population of a town whose translated and older names stay.</summary>
    public const int KnownPopulation = 15_000;

    /// <summary>The name that the gazetteer gives.</summary>
    public string Main(GeoNamesCity city) => words.IsOtherScript(city.Country) && city.AsciiName.Length > 0 ? city.AsciiName.Replace("`", "'", StringComparison.Ordinal) : city.Name;

    /// <summary>Adds all names.</summary>
    public void Add(PlaceDraft place, GeoNamesCity city)
    {
        place.Add(city.Name, NameUse.Main);
        place.Add(city.AsciiName, NameUse.Main);
        var keepsAll = !words.HasOwnNames(city.Country) && (city.Population >= KnownPopulation || city.Code is "PPLC" or "PPLA" || words.IsOtherScript(city.Country));
        foreach (var name in city.Alternates.Where(IsSpelled).Where(name => keepsAll || IsNear(name, city.Name)))
            place.Add(name, IsRespelled(name, Main(city)) ? NameUse.Known : NameUse.None);
    }

    // Codes are in capitals, romanised names in small letters.
    private static bool IsSpelled(string name)
    {
        var letters = name.Count(char.IsLetter);
        return letters >= ShortestAlternate && name.Any(char.IsLower) && char.IsUpper(name.First(char.IsLetter))
            && !name.Any(unit => NameLetters.Fold(unit) == NameLetters.None || char.IsDigit(unit));
    }

    private static bool IsNear(string name, string other)
    {
        var (one, two) = (Skeleton(name), Skeleton(other));
        return one.Contains(two, StringComparison.Ordinal) || (one.Length > 3 && two.Contains(one, StringComparison.Ordinal)) || IsRespelled(name, other);
    }

    private static bool IsRespelled(string name, string other)
    {
        var (one, two) = (Skeleton(name), Skeleton(other));
        return Spelling.Distance(one, two) <= Math.Max(one.Length, two.Length) / 4;
    }

    private static string Skeleton(string name) => Spelling.Of(name) is { } spelling ? spelling.Plain() : "";
}

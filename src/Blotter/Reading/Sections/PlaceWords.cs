using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Blotter.Reading.Sections;

/// <summary>What the words of a dateline can be: a city of bureaus, a country, a capitalised place name.</summary>
internal static class PlaceWords
{
    private const int MostWords = 6;
    private static readonly SearchValues<char> NoPlace = SearchValues.Create("0123456789\"“”?!;:=<>@#&");
    private static readonly FrozenSet<string> Cities = Column("city");
    private static readonly FrozenSet<string> Countries = Column("country");
    private static readonly WordLists Lists = new(DataFile.Load("Reading/Sections/place-name-words.tsv"));
    private static readonly FrozenSet<string> Particles = Lists["particle"];
    private static readonly FrozenSet<string> BeforePlace = Lists["before-place"];

    /// <summary>Whether datelines name this city without its country.</summary>
    public static bool IsBureauCity(string words) => Cities.Contains(Plain(words));

    /// <summary>Whether the words are a country's name as the press writes it.</summary>
    public static bool IsCountry(string words) => Countries.Contains(Plain(words)) || string.Equals(words, "USSR", StringComparison.Ordinal);

    /// <summary>Whether the words could be a place's name: a few capitalised words, with particles between them.</summary>
    public static bool LooksLikePlace(string words)
    {
        var parts = Parts(words);
        return parts.Length is > 0 and <= MostWords && words.Length <= 60 && char.IsLetter(words[0])
            && Array.TrueForAll(parts, part => char.IsUpper(part[0]) || Particles.Contains(part.ToLowerInvariant()) || IsPrefixed(part))
            && Array.Exists(parts, part => char.IsUpper(part[0]) || IsPrefixed(part))
            && !words.AsSpan().ContainsAny(NoPlace);
    }

    /// <summary>Whether a name after this word is meant as a place ("near", "in").</summary>
    public static bool IsBeforePlace(string word) => BeforePlace.Contains(word.ToLowerInvariant());

    /// <summary>Whether the words are in capitals ("SAN SALVADOR", "McALLEN", "La PINE").</summary>
    public static bool IsUpper(string words) =>
        words.Count(char.IsUpper) is >= 2 and var upper && words.Count(char.IsLower) * 2 <= upper
        && Parts(words).Any(part => part.Length > 1 && !part.Any(char.IsLower));

    // "al-Qaim", "d'Ivoire", "el-Arish"
    private static bool IsPrefixed(string part) =>
        part.IndexOfAny(['-', '\'', '’']) is > 0 and <= 3 and var at && at + 1 < part.Length && char.IsUpper(part[at + 1]);

    private static string[] Parts(string words) => words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    // Without accents and case, so that "BOGOTÁ" and "Bogota" are one.
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var unit in words.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
                plain.Append(unit is '’' ? '\'' : char.ToUpperInvariant(unit));
        }
        return plain.ToString();
    }

    private static FrozenSet<string> Column(string name) =>
        DataFile.Load("Reading/Sections/dateline-cities.tsv").Rows.Select(row => Plain(row[name])).ToFrozenSet(StringComparer.Ordinal);
}

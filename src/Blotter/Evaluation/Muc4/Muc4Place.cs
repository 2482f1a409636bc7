using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>The place of an incident: a country, and places in it from the larger to the smaller, each of which may be a range between two.</summary>
/// <param name="Levels">From the country on; each level one name, or the two of a range.</param>
internal sealed record Muc4Place(ImmutableArray<ImmutableArray<PlaceName>> Levels)
{
    /// <summary>Whether it says more than the country.</summary>
    public bool IsSpecific => Levels.Length > 1;

    /// <summary>Reads <c>PERU: LIMA (CITY) - HUARAZ (CITY): MIRAFLORES (NEIGHBORHOOD)</c>.</summary>
    public static Muc4Place Read(string text) =>
        new([.. Muc4FillReader.Split(text, ':').Select(level => Range(level).Select(PlaceName.Read).ToImmutableArray())]);

    /// <summary>Whether the two are the same place; of names with several kinds one in common is enough.</summary>
    public bool Is(Muc4Place other) => Levels.Length == other.Levels.Length && Levels.Zip(other.Levels).All(pair => Same(pair.First, pair.Second));

    /// <summary>Whether the two lie in one country.</summary>
    public bool SharesCountry(Muc4Place other) => Same(Levels[0], other.Levels[0]);

    /// <summary>Whether the two are the same place but for the country.</summary>
    public bool IsElsewhere(Muc4Place other) =>
        IsSpecific && Levels.Length == other.Levels.Length && Levels.Skip(1).Zip(other.Levels.Skip(1)).All(pair => Same(pair.First, pair.Second));

    private static bool Same(ImmutableArray<PlaceName> one, ImmutableArray<PlaceName> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Is(pair.Second));

    // A dash parts two places only after the kind of the first; names may hold dashes.
    private static IEnumerable<string> Range(string level)
    {
        for (var at = level.IndexOf(')', StringComparison.Ordinal); at >= 0; at = level.IndexOf(')', at + 1))
        {
            if (level.AsSpan(at + 1).TrimStart() is not ['-', .. var rest])
                continue;
            return [level[..(at + 1)], rest.Trim().ToString()];
        }
        return [level];
    }
}

/// <summary>A place's name and what kinds of place it may be (<c>CITY</c>); a country has no kind.</summary>
internal sealed record PlaceName(string Name, ImmutableArray<string> Kinds)
{
    /// <summary>Reads <c>LIMA (CITY / DEPARTMENT)</c>.</summary>
    public static PlaceName Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? new PlaceName(text.Trim(), [])
            : new PlaceName(text[..open].Trim(), [.. text[(open + 1)..].Trim(' ', ')').Split('/', StringSplitOptions.TrimEntries)]);
    }

    /// <summary>Whether the two have one name, and a kind in common or none.</summary>
    public bool Is(PlaceName other) => Name == other.Name && (Kinds.IsEmpty ? other.Kinds.IsEmpty : Kinds.Intersect(other.Kinds, StringComparer.Ordinal).Any());
}

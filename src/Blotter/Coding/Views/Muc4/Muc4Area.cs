using System.Collections.Immutable;

namespace Blotter.Coding.Views.Muc4;

/// <summary>A place in a country as MUC-4's templates name it.</summary>
/// <param name="Name">Its name, upper case.</param>
/// <param name="Kind">What kind of place it is, upper case; empty where that is not known.</param>
/// <param name="Country">Its country as templates write it; empty where that is not known.</param>
/// <param name="Within">Names of the places that are known to hold it.</param>
internal sealed record Muc4Area(string Name, string Kind, string Country, ImmutableArray<string> Within)
{
    /// <summary>As a template writes it: <c>LIMA (CITY)</c>.</summary>
    public string Written => Kind.Length == 0 ? Name : $"{Name} ({Kind})";

    /// <summary>Whether the two are one place of one kind.</summary>
    public bool Is(Muc4Area other) => Name == other.Name && Kind == other.Kind && Country == other.Country;
}

using System.Collections.Immutable;

namespace Blotter.Coding.Views.Muc4;

/// <summary>How a place is known to lie in the one before it in a fill.</summary>
internal enum Muc4Link
{
    /// <summary>It stands alone after the country.</summary>
    None,

    /// <summary>The text puts them together ("Flores, Peten").</summary>
    Written,

    /// <summary>The list says so, and one sentence names both.</summary>
    ListedNear,

    /// <summary>The list says so, and the report names both.</summary>
    Listed,

    /// <summary>One sentence names both, and the other is larger.</summary>
    Near,

    /// <summary>The sentence before or after names the other, which is as large as a department.</summary>
    Around,

    /// <summary>The dateline names the other, a city.</summary>
    Filed,
}

/// <summary>What may be an incident's location.</summary>
/// <param name="Country">The country.</param>
/// <param name="Levels">The places in it from the larger to the smaller; none for the country alone.</param>
/// <param name="Mention">Where the smallest place is named; <c>null</c> for the country alone.</param>
/// <param name="Link">How the smallest place is known to lie in the one before.</param>
internal sealed record Muc4PlaceCandidate(string Country, ImmutableArray<Muc4Area> Levels, Muc4PlaceMention? Mention, Muc4Link Link)
{
    /// <summary>As a template writes it: <c>GUATEMALA: PETEN (DEPARTMENT): FLORES (CITY)</c>.</summary>
    public string Written => string.Join(": ", Levels.Select(area => area.Written).Prepend(Country));

    /// <summary>The smallest place, or <c>null</c> for the country alone.</summary>
    public Muc4Area? Area => Levels.IsEmpty ? null : Levels[^1];
}

using System.Collections.Immutable;

namespace Blotter.Web.Pages;

/// <summary>The entries of the navigation for the pages that only read.</summary>
internal static class ReadingNavigation
{
    /// <summary>Addresses with their names, in order.</summary>
    public static ImmutableArray<(string Address, string Name)> Pages { get; } =
    [
        (PageAddress.Sources, "Sources"), (PageAddress.Tallies, "Tallies"), (PageAddress.Flags, "Flags"), (PageAddress.Search, "Search"), (PageAddress.Export, "Export"),
    ];
}

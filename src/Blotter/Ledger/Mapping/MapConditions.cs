using Blotter.Coding.Contract;

namespace Blotter.Ledger.Mapping;

/// <summary>Where incidents must be, as conditions on the table <c>incident</c>.</summary>
internal static class MapConditions
{
    /// <summary>The point of a province or country is that of no incident.</summary>
    public const string HasPoint = "place_precision IN ('exact', 'near', 'district')";

    /// <summary>Adds that an incident's point lies in an area. The plus keeps SQLite from looking up every row of a band of latitude.</summary>
    public static Selection Within(this Selection selection, MapArea? area) => area is not { } box
        ? selection
        : selection.When(wanted: true, HasPoint)
            .With("+place_lat >= $south", "$south", (object)box.South)
            .With("+place_lat <= $north", "$north", (object)box.North)
            .With(box.IsOverAntimeridian ? "(place_lon >= $west OR place_lon <= $east)" : "place_lon >= $west", "$west", (object)box.West)
            .With(box.IsOverAntimeridian ? "1" : "place_lon <= $east", "$east", (object)box.East);

    /// <summary>Adds that an incident's place is this one.</summary>
    public static Selection At(this Selection selection, MapSpot? spot) => spot switch
    {
        null => selection,
        { Country: { } country } => selection.When(wanted: true, "place_precision = 'country'").With("place_country = $at_country", "$at_country", (object)country),
        { } point => selection.With("place_precision = $at_precision", "$at_precision", SetList.Name(point.Precision))
            .With("place_lat = $at_lat", "$at_lat", (object)point.Lat)
            .With("place_lon = $at_lon", "$at_lon", (object)point.Lon),
    };
}

using System.Collections.Immutable;

namespace Blotter.Web.Queries;

/// <summary>The names that fields have in addresses.</summary>
public static class QueryField
{
    /// <summary>Words that a report holds.</summary>
    public const string Search = "search";

    /// <summary>First day, month or year.</summary>
    public const string From = "from";

    /// <summary>Last day, month or year.</summary>
    public const string To = "to";

    /// <summary>Two letters of ISO 3166-1.</summary>
    public const string Country = "country";

    /// <summary>Words of the place's name.</summary>
    public const string Place = "place";

    /// <summary>A rectangle: south, west, north, east in degrees.</summary>
    public const string Area = "area";

    /// <summary>A very place of the map: latitude, longitude, precision; or a country.</summary>
    public const string Spot = "spot";

    /// <summary>Kind of attack, by the contract's name.</summary>
    public const string Type = "type";

    /// <summary>How far it got, by the contract's name.</summary>
    public const string Stage = "stage";

    /// <summary>Words of a perpetrator's name.</summary>
    public const string Perpetrator = "perpetrator";

    /// <summary>At least so many killed.</summary>
    public const string MinKilled = "min_killed";

    /// <summary>Which come first.</summary>
    public const string Order = "order";

    /// <summary>By what the time line is divided.</summary>
    public const string Lanes = "lanes";

    /// <summary>The page, from 1.</summary>
    public const string Page = "page";

    /// <summary>All of them, in the order in which addresses give them.</summary>
    public static ImmutableArray<string> All { get; } = [Search, From, To, Country, Place, Area, Spot, Type, Stage, Perpetrator, MinKilled, Order, Lanes, Page];
}

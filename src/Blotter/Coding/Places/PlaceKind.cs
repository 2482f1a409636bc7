namespace Blotter.Coding.Places;

/// <summary>What kind of place a gazetteer's entry is, from the widest to the narrowest; areas and facilities stand outside of that order.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A country or territory with a code of ISO 3166-1.</summary>
    Country,

    /// <summary>An administrative unit of the first level: state, province, governorate, oblast.</summary>
    Region,

    /// <summary>An administrative unit of the second level: county, district, raion.</summary>
    District,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A part of a city.</summary>
    Quarter,

    /// <summary>A sea, river, desert, mountain range or region that is no administrative unit.</summary>
    Area,

    /// <summary>A thing that was built: base, camp, port, crossing, power plant, prison, square.</summary>
    Facility,
}

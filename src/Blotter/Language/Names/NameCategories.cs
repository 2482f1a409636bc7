namespace Blotter.Language.Names;

/// <summary>What lists of names say of a phrase. The order is that of the features of <see cref="NameLists"/> and must stay.</summary>
[Flags]
internal enum NameCategories : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A given name ("maria").</summary>
    Given = 1 << 0,

    /// <summary>A family name ("garcia").</summary>
    Family = 1 << 1,

    /// <summary>The whole name of a person ("nelson mandela").</summary>
    Person = 1 << 2,

    /// <summary>A large town or capital.</summary>
    City = 1 << 3,

    /// <summary>Another town or village.</summary>
    Town = 1 << 4,

    /// <summary>A country.</summary>
    Country = 1 << 5,

    /// <summary>Another place: region, river, mountain, sea.</summary>
    Place = 1 << 6,

    /// <summary>An organisation, company, party or armed group.</summary>
    Organisation = 1 << 7,
}

namespace Blotter.Coding.Roles;

/// <summary>What a phrase is in an incident; the string slots of MUC-4.</summary>
internal enum Role
{
    /// <summary>Nothing in any.</summary>
    None,

    /// <summary>A person or persons who did it or are said to have done it.</summary>
    Individual,

    /// <summary>An organisation that did it or is said to have done it.</summary>
    Organisation,

    /// <summary>A thing that was hit or aimed at.</summary>
    Target,

    /// <summary>People who were harmed or aimed at, by description.</summary>
    Victim,

    /// <summary>Somebody who was harmed or aimed at, by name.</summary>
    NamedVictim,

    /// <summary>What it was done with.</summary>
    Weapon,
}

namespace Blotter.Coding.Incidents;

/// <summary>What kind of attack a sentence tells of: the incident types of MUC-4 (template documentation version 7, slot 4) without forced work stoppage.</summary>
internal enum EventType
{
    /// <summary>None.</summary>
    None,

    /// <summary>An attack on people or things by arms or bare force.</summary>
    Attack,

    /// <summary>An explosive planted, thrown or fired.</summary>
    Bombing,

    /// <summary>People taken or held by force.</summary>
    Kidnapping,

    /// <summary>Fire set on purpose.</summary>
    Arson,

    /// <summary>Goods or money taken by force.</summary>
    Robbery,

    /// <summary>A vehicle, ship or aircraft seized by force.</summary>
    Hijacking,
}

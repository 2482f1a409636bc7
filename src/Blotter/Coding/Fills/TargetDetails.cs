using Blotter.Coding.Contract;

namespace Blotter.Coding.Fills;

/// <summary>What is said of a thing that was hit or aimed at.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Number">How many there are, as <see cref="PhraseCount"/> says it.</param>
/// <param name="Nation">ISO 3166 code of the country whose it is, where that is another than the incident's, or <c>null</c>.</param>
/// <param name="Effect">What became of it, or <c>null</c>.</param>
internal sealed record TargetDetails(TargetClass Class, NumberRange Number, string? Nation, ThingEffect? Effect)
{
    /// <summary>The class in the contract's set list.</summary>
    public TargetKind ContractKind => Class switch
    {
        TargetClass.Diplomatic => TargetKind.Diplomatic,
        TargetClass.Military => TargetKind.Military,
        TargetClass.LawEnforcement => TargetKind.Police,
        TargetClass.Government or TargetClass.PoliticalFigure => TargetKind.Government,
        TargetClass.CivilianResidence or TargetClass.Organisation or TargetClass.School or TargetClass.Hospital => TargetKind.Civilian,
        TargetClass.Energy or TargetClass.Communications or TargetClass.Water => TargetKind.Infrastructure,
        TargetClass.Commercial or TargetClass.Financial => TargetKind.Business,
        TargetClass.Religious => TargetKind.Religious,
        TargetClass.Vehicle or TargetClass.TransportFacility or TargetClass.TransportRoute => TargetKind.Transport,
        TargetClass.Media => TargetKind.Media,
        _ => TargetKind.Other,
    };

    /// <summary>The effect in the contract's set list.</summary>
    public TargetEffect ContractEffect => Effect switch
    {
        ThingEffect.Destroyed => TargetEffect.Destroyed,
        ThingEffect.NoDamage => TargetEffect.None,
        null => TargetEffect.Unknown,
        _ => TargetEffect.Damaged,
    };
}

/// <summary>What a target is: the set list of MUC-4 slot 13, and what the contract tells apart beside it.</summary>
internal enum TargetClass
{
    /// <summary>A home.</summary>
    CivilianResidence,

    /// <summary>A shop, hotel, works or other business.</summary>
    Commercial,

    /// <summary>Telephones, masts, exchanges.</summary>
    Communications,

    /// <summary>Office or residence of a state's mission.</summary>
    Diplomatic,

    /// <summary>Power, oil, gas.</summary>
    Energy,

    /// <summary>A bank or other house of money.</summary>
    Financial,

    /// <summary>Office or residence of government or its people.</summary>
    Government,

    /// <summary>Of police.</summary>
    LawEnforcement,

    /// <summary>Office or residence of a politician or party.</summary>
    PoliticalFigure,

    /// <summary>Office of an organisation.</summary>
    Organisation,

    /// <summary>A car, bus, ship, aircraft.</summary>
    Vehicle,

    /// <summary>A station, port or airport.</summary>
    TransportFacility,

    /// <summary>A road, bridge or railway.</summary>
    TransportRoute,

    /// <summary>Water works.</summary>
    Water,

    /// <summary>A place of worship.</summary>
    Religious,

    /// <summary>Of armed forces.</summary>
    Military,

    /// <summary>A newsroom or broadcaster.</summary>
    Media,

    /// <summary>A place of learning.</summary>
    School,

    /// <summary>A hospital or clinic.</summary>
    Hospital,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What became of a thing (MUC-4 slot 16).</summary>
internal enum ThingEffect
{
    /// <summary>Ruined wholly.</summary>
    Destroyed,

    /// <summary>Harmed in part.</summary>
    SomeDamage,

    /// <summary>Not harmed.</summary>
    NoDamage,

    /// <summary>Robbed of money.</summary>
    MoneyTaken,

    /// <summary>Robbed of goods.</summary>
    PropertyTaken,

    /// <summary>Taken itself.</summary>
    Taken,
}

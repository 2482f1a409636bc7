using Blotter.Coding.Contract;

namespace Blotter.Coding.Fills;

/// <summary>What is said of a weapon.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Probability">How sure that is, from 0 to 1.</param>
internal sealed record WeaponDetails(InstrumentKind Kind, float Probability)
{
    /// <summary>The kind in the contract's set list.</summary>
    public WeaponKind ContractKind => Kind switch
    {
        InstrumentKind.Gun or InstrumentKind.MachineGun or InstrumentKind.Handgun or InstrumentKind.Rifle => WeaponKind.Firearm,
        InstrumentKind.Mortar => WeaponKind.Mortar,
        InstrumentKind.Artillery => WeaponKind.Artillery,
        InstrumentKind.Explosive or InstrumentKind.Bomb or InstrumentKind.Dynamite => WeaponKind.Explosive,
        InstrumentKind.VehicleBomb => WeaponKind.VehicleBomb,
        InstrumentKind.SuicideVest => WeaponKind.SuicideVest,
        InstrumentKind.Mine => WeaponKind.Mine,
        InstrumentKind.AerialBomb => WeaponKind.AerialBomb,
        InstrumentKind.Drone => WeaponKind.Drone,
        InstrumentKind.Grenade => WeaponKind.Grenade,
        InstrumentKind.Missile => WeaponKind.Missile,
        InstrumentKind.Projectile or InstrumentKind.Rocket => WeaponKind.Rocket,
        InstrumentKind.CuttingDevice => WeaponKind.Blade,
        InstrumentKind.MolotovCocktail or InstrumentKind.Fire => WeaponKind.Incendiary,
        _ => WeaponKind.Other,
    };
}

/// <summary>What a weapon is: the set list of MUC-4 slot 7, and what the contract tells apart beside it.</summary>
internal enum InstrumentKind
{
    /// <summary>A gun of no kind below.</summary>
    Gun,

    /// <summary>A machine gun or submachine gun.</summary>
    MachineGun,

    /// <summary>A mortar or its round.</summary>
    Mortar,

    /// <summary>A pistol or revolver.</summary>
    Handgun,

    /// <summary>A rifle.</summary>
    Rifle,

    /// <summary>An explosive of no kind below.</summary>
    Explosive,

    /// <summary>A bomb of no kind below.</summary>
    Bomb,

    /// <summary>A bomb in a vehicle.</summary>
    VehicleBomb,

    /// <summary>Dynamite in any form.</summary>
    Dynamite,

    /// <summary>A land or sea mine.</summary>
    Mine,

    /// <summary>A bomb from a manned aircraft.</summary>
    AerialBomb,

    /// <summary>A hand or rifle grenade.</summary>
    Grenade,

    /// <summary>A bottle of petrol.</summary>
    MolotovCocktail,

    /// <summary>A projectile of no kind below.</summary>
    Projectile,

    /// <summary>A guided missile.</summary>
    Missile,

    /// <summary>A rocket.</summary>
    Rocket,

    /// <summary>A knife, axe, machete or sword.</summary>
    CuttingDevice,

    /// <summary>Fire, and what it is set with.</summary>
    Fire,

    /// <summary>A stone.</summary>
    Stone,

    /// <summary>Torture.</summary>
    Torture,

    /// <summary>A gun of artillery or its shell.</summary>
    Artillery,

    /// <summary>An unmanned aircraft.</summary>
    Drone,

    /// <summary>Explosives worn on the body.</summary>
    SuicideVest,

    /// <summary>Something else.</summary>
    Other,
}

using Blotter.Coding.Fills;

namespace Blotter.Coding.Views;

/// <summary>What is said of fills in the words of MUC-4's set lists (template documentation, version 7, section 7); <c>null</c> is no fill.</summary>
internal static class Muc4Fills
{
    private static readonly Lazy<NationNames> Names = new(() => new NationNames(DataFile.Load("Coding/Views/muc4-nations.tsv"), DataFile.Load("Coding/Places/countries.tsv")));

    /// <summary>Slot 7.</summary>
    public static string? Instrument(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Gun => "GUN",
        InstrumentKind.MachineGun => "MACHINE GUN",
        InstrumentKind.Mortar => "MORTAR",
        InstrumentKind.Handgun => "HANDGUN",
        InstrumentKind.Rifle => "RIFLE",
        InstrumentKind.Explosive => "EXPLOSIVE",
        InstrumentKind.Bomb or InstrumentKind.SuicideVest => "BOMB",
        InstrumentKind.VehicleBomb => "VEHICLE BOMB",
        InstrumentKind.Dynamite => "DYNAMITE",
        InstrumentKind.Mine => "MINE",
        InstrumentKind.AerialBomb or InstrumentKind.Drone => "AERIAL BOMB",
        InstrumentKind.Grenade => "GRENADE",
        InstrumentKind.MolotovCocktail => "MOLOTOV COCKTAIL",
        InstrumentKind.Projectile or InstrumentKind.Artillery => "PROJECTILE",
        InstrumentKind.Missile => "MISSILE",
        InstrumentKind.Rocket => "ROCKET",
        InstrumentKind.CuttingDevice => "CUTTING DEVICE",
        InstrumentKind.Fire => "FIRE",
        InstrumentKind.Stone => "STONE",
        InstrumentKind.Torture => "TORTURE",
        _ => null,
    };

    /// <summary>Slot 13.</summary>
    public static string PhysicalTarget(TargetClass target) => target switch
    {
        TargetClass.CivilianResidence => "CIVILIAN RESIDENCE",
        TargetClass.Commercial => "COMMERCIAL",
        TargetClass.Communications or TargetClass.Media => "COMMUNICATIONS",
        TargetClass.Diplomatic => "DIPLOMAT OFFICE OR RESIDENCE",
        TargetClass.Energy => "ENERGY",
        TargetClass.Financial => "FINANCIAL",
        TargetClass.Government => "GOVERNMENT OFFICE OR RESIDENCE",
        TargetClass.LawEnforcement => "LAW ENFORCEMENT FACILITY",
        TargetClass.PoliticalFigure => "POLITICAL FIGURE OFFICE OR RESIDENCE",
        TargetClass.Organisation => "ORGANIZATION OFFICE",
        TargetClass.Vehicle => "TRANSPORT VEHICLE",
        TargetClass.TransportFacility => "TRANSPORTATION FACILITY",
        TargetClass.TransportRoute => "TRANSPORTATION ROUTE",
        TargetClass.Water => "WATER",
        _ => "OTHER",
    };

    /// <summary>Slot 16.</summary>
    public static string? Effect(ThingEffect? effect) => effect switch
    {
        ThingEffect.Destroyed => "DESTROYED",
        ThingEffect.SomeDamage => "SOME DAMAGE",
        ThingEffect.NoDamage => "NO DAMAGE",
        ThingEffect.MoneyTaken => "MONEY TAKEN FROM TARGET",
        ThingEffect.PropertyTaken => "PROPERTY TAKEN FROM TARGET",
        ThingEffect.Taken => "TARGET TAKEN",
        _ => null,
    };

    /// <summary>Slot 20.</summary>
    public static string HumanTarget(VictimClass victim) => victim switch
    {
        VictimClass.Diplomat => "DIPLOMAT",
        VictimClass.Official => "GOVERNMENT OFFICIAL",
        VictimClass.FormerOfficial => "FORMER GOVERNMENT OFFICIAL",
        VictimClass.FormerMilitary => "FORMER ACTIVE MILITARY",
        VictimClass.Judicial => "LEGAL OR JUDICIAL",
        VictimClass.Military => "ACTIVE MILITARY",
        VictimClass.PoliticalFigure => "POLITICAL FIGURE",
        VictimClass.LawEnforcement => "LAW ENFORCEMENT",
        VictimClass.SecurityGuard => "SECURITY GUARD",
        _ => "CIVILIAN",
    };

    /// <summary>Slot 23.</summary>
    public static string? Effect(PersonEffect? effect) => effect switch
    {
        PersonEffect.Death => "DEATH",
        PersonEffect.Injury => "INJURY",
        PersonEffect.NoInjury => "NO INJURY",
        PersonEffect.NoDeath => "NO DEATH",
        PersonEffect.NoInjuryOrDeath => "NO INJURY OR DEATH",
        PersonEffect.RegainedFreedom => "REGAINED FREEDOM",
        PersonEffect.Escaped => "ESCAPED",
        PersonEffect.Resignation => "RESIGNATION",
        PersonEffect.NoResignation => "NO RESIGNATION",
        _ => null,
    };

    /// <summary>Slot 8.</summary>
    public static string? Category(DeedCategory? category) => category switch
    {
        DeedCategory.Terrorist => "TERRORIST ACT",
        DeedCategory.State => "STATE-SPONSORED VIOLENCE",
        _ => null,
    };

    /// <summary>Slots 15 and 22: a country by its ISO 3166 code.</summary>
    public static string Nation(string code) => Names.Value[code];
}

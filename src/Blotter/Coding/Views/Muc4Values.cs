using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Views;

/// <summary>The contract's set lists in the words of MUC-4's (template documentation version 7; the mapping is in <c>docs/codebook.md</c>).</summary>
internal static class Muc4Values
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    public static string Date(EventDate date) => (date.Start?.FirstDay, date.End?.LastDay) switch
    {
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => $"{Day(first)} - {Day(last)}",
        ({ } first, null) => Day(first),
        (null, { } last) => $"- {Day(last)}",
        _ => "-",
    };

    public static string Type(IncidentType type) => type switch
    {
        IncidentType.Bombing or IncidentType.SuicideBombing => "BOMBING",
        IncidentType.Kidnapping => "KIDNAPPING",
        IncidentType.Arson => "ARSON",
        IncidentType.Hijacking => "HIJACKING",
        IncidentType.Robbery => "ROBBERY",
        _ => "ATTACK",
    };

    public static string Instrument(WeaponKind weapon) => weapon switch
    {
        WeaponKind.Rocket => "ROCKET",
        WeaponKind.Missile => "MISSILE",
        WeaponKind.Mortar => "MORTAR",
        WeaponKind.AerialBomb or WeaponKind.Drone => "AERIAL BOMB",
        WeaponKind.VehicleBomb => "VEHICLE BOMB",
        WeaponKind.Explosive or WeaponKind.SuicideVest => "BOMB",
        WeaponKind.Grenade => "GRENADE",
        WeaponKind.Mine => "MINE",
        WeaponKind.Firearm or WeaponKind.Artillery => "GUN",
        WeaponKind.Blade => "CUTTING DEVICE",
        WeaponKind.Incendiary => "FIRE",
        _ => "OTHER",
    };

    public static string Confidence(Standing standing) => standing switch
    {
        Standing.Fact => "REPORTED AS FACT",
        Standing.Claimed => "CLAIMED OR ADMITTED",
        Standing.SuspectedByAuthorities => "SUSPECTED OR ACCUSED BY AUTHORITIES",
        Standing.Suspected => "SUSPECTED OR ACCUSED",
        Standing.Denied => "ACQUITTED",
        _ => "POSSIBLE",
    };

    public static string PhysicalTarget(TargetKind target) => target switch
    {
        TargetKind.Diplomatic => "DIPLOMAT OFFICE OR RESIDENCE",
        TargetKind.Military or TargetKind.Police or TargetKind.Government => "GOVERNMENT OFFICE OR RESIDENCE",
        TargetKind.Civilian => "CIVILIAN RESIDENCE",
        TargetKind.Infrastructure => "ENERGY",
        TargetKind.Business => "COMMERCIAL",
        TargetKind.Religious => "CHURCH",
        TargetKind.Transport => "TRANSPORT VEHICLE",
        TargetKind.Media => "COMMUNICATIONS",
        _ => "OTHER",
    };

    public static string HumanTarget(VictimKind victim) => victim switch
    {
        VictimKind.Military => "ACTIVE MILITARY",
        VictimKind.Police => "LAW ENFORCEMENT",
        VictimKind.Official => "GOVERNMENT OFFICIAL",
        VictimKind.Diplomat => "DIPLOMAT",
        VictimKind.Civilian => "CIVILIAN",
        _ => "OTHER",
    };

    // "6-" is at least 6, "6-8" between, "~10" about, "-8" up to.
    public static string Number(NumberRange number) => (number.Low, number.Best, number.High) switch
    {
        ({ } low, _, { } high) when low == high => Text(low),
        ({ } low, _, { } high) => $"{Text(low)}-{Text(high)}",
        ({ } low, { }, null) => Text(low) + "-",
        (null, { } best, _) => "~" + Text(best),
        (null, null, { } high) => "-" + Text(high),
        _ => "PLURAL",
    };

    public static string? Effect(VictimEffect? effect) => effect switch
    {
        VictimEffect.Killed => "DEATH",
        VictimEffect.Injured => "INJURY",
        VictimEffect.Unharmed => "NO INJURY OR DEATH",
        _ => null,
    };

    public static string? Effect(TargetEffect? effect) => effect switch
    {
        TargetEffect.Destroyed => "DESTROYED",
        TargetEffect.Damaged => "SOME DAMAGE",
        TargetEffect.None => "NO DAMAGE",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:D2} {Months[day.Month - 1]} {day.Year % 100:D2}");
}

using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Views;

/// <summary>What the contract and the MUC-4 templates both hold, in MUC-4's words (template documentation, version 7, section 7).</summary>
internal static class Muc4Values
{
    /// <summary>Slot 4.</summary>
    public static string Type(IncidentType type) => type switch
    {
        IncidentType.Bombing or IncidentType.SuicideBombing => "BOMBING",
        IncidentType.Kidnapping => "KIDNAPPING",
        IncidentType.Arson => "ARSON",
        IncidentType.Hijacking => "HIJACKING",
        IncidentType.Robbery => "ROBBERY",
        _ => "ATTACK",
    };

    /// <summary>Slot 11.</summary>
    public static string Confidence(Standing standing) => standing switch
    {
        Standing.Fact => "REPORTED AS FACT",
        Standing.Claimed => "CLAIMED OR ADMITTED",
        Standing.SuspectedByAuthorities => "SUSPECTED OR ACCUSED BY AUTHORITIES",
        Standing.Suspected => "SUSPECTED OR ACCUSED",
        Standing.Denied => "ACQUITTED",
        _ => "POSSIBLE",
    };

    /// <summary>Slots 14 and 21: <c>6-</c> is at least 6, <c>6-8</c> between, <c>~10</c> about, <c>-8</c> up to.</summary>
    public static string Number(NumberRange number) => (number.Low, number.Best, number.High) switch
    {
        ({ } low, _, { } high) when low == high => Text(low),
        ({ } low, _, { } high) => $"{Text(low)}-{Text(high)}",
        ({ } low, { }, null) => Text(low) + "-",
        (null, { } best, _) => "~" + Text(best),
        (null, null, { } high) => "-" + Text(high),
        _ => "PLURAL",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

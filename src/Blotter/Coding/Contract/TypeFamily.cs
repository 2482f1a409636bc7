namespace Blotter.Coding.Contract;

/// <summary>
/// Types that careful readers give to one and the same deed, so that it can be found although its exact type is missed (the codebook names
/// the families; the exact type is scored apart).
/// </summary>
internal static class TypeFamily
{
    /// <summary>The family's name as the codebook gives it.</summary>
    public static string Of(IncidentType type) => type switch
    {
        IncidentType.Bombing or IncidentType.SuicideBombing => "explosion",
        IncidentType.RocketOrShelling or IncidentType.AirstrikeOrDrone => "fire-from-afar",
        IncidentType.ArmedAttack or IncidentType.Assassination or IncidentType.Clash => "armed-force",
        IncidentType.Kidnapping => "kidnapping",
        IncidentType.Hijacking => "hijacking",
        IncidentType.Arson or IncidentType.Sabotage => "destruction",
        IncidentType.Robbery => "robbery",
        _ => "other",
    };

    /// <summary>A type that stands for all that one report may call one and the same deed: a bombing, a rocket attack, sabotage. Coarser than the families by which evaluations align.</summary>
    public static IncidentType Coarse(IncidentType type) =>
        type is IncidentType.SuicideBombing or IncidentType.RocketOrShelling or IncidentType.AirstrikeOrDrone or IncidentType.Sabotage ? IncidentType.Bombing : type;
}

using System.Text.Json;

namespace Blotter.Evaluation.Sets;

/// <summary>The rows of a table of the evaluation of sets, in order.</summary>
internal enum SetFacet
{
    ExactlyRight,
    Incidents,
    ReportsGathered,
    Date,
    Place,
    Type,
    Stage,
    KilledBest,
    KilledLow,
    KilledHigh,
    InjuredBest,
    InjuredLow,
    InjuredHigh,
    AbductedBest,
    AbductedLow,
    AbductedHigh,
    Standing,
    OtherGroupsNamed,
    Responsibility,
    IndependentOrigins,
}

/// <summary>What a facet is called in a table.</summary>
internal static class SetFacetName
{
    /// <summary>The name as words in lower case.</summary>
    public static string Of(SetFacet facet) => JsonNamingPolicy.KebabCaseLower.ConvertName(facet.ToString()).Replace('-', ' ');
}

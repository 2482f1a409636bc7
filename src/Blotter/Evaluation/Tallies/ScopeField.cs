using System.Text.Json;

namespace Blotter.Evaluation.Tallies;

/// <summary>The rows of the tables of the evaluation of tallies, in order.</summary>
internal enum ScopeField
{
    Scope,
    Tallies,
    Unit,
    KindOfAttack,
    Against,
    Countries,
    Area,
    ByWhom,
    FirstDay,
    LastDay,
    OwnCount,
    Low,
    High,
    Incidents,
}

/// <summary>What a row is called in a table.</summary>
internal static class ScopeFieldName
{
    /// <summary>The name as words in lower case.</summary>
    public static string Of(ScopeField field) => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString()).Replace('-', ' ');
}

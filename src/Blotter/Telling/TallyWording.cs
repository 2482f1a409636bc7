using System.Globalization;
using Blotter.Reconciling;

namespace Blotter.Telling;

/// <summary>Puts what a tally and the ledger have between them into words.</summary>
public static class TallyWording
{
    /// <summary>What the tally covers: unit, area, period, target, perpetrator.</summary>
    public static string Scope(TallyScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var where = scope.Areas.IsEmpty ? string.Join(", ", scope.Countries) : string.Join(", ", scope.Areas.Select(area => area.Name));
        var when = (scope.First, scope.Last) is (null, null) ? null : $"{Day(scope.First)} to {Day(scope.Last)}";
        return string.Join("; ", new[] { Wording.Of(scope.Unit), where, when, scope.Against, scope.Perpetrator }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>By how much the tally is above the ledger's count, or below.</summary>
    public static string Gap(int gap) => gap switch
    {
        0 => "none: the two can agree",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"{gap} more than the ledger holds"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{-gap} fewer than the ledger holds"),
    };

    /// <summary>A count with its bounds.</summary>
    public static string Range(int low, int high) =>
        low == high ? low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{low} to {high}");

    /// <summary>A day, empty where none is known.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

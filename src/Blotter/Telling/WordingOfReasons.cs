using System.Collections.Immutable;
using System.Globalization;
using Blotter.Deriving;

namespace Blotter.Telling;

public static partial class Wording
{
    /// <summary>Who said it, and when.</summary>
    public static string Of(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.On is { } day ? $"{Speaker(said)} ({day})" : Speaker(said);
    }

    /// <summary>Who said it.</summary>
    public static string Speaker(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Speaker ?? "the report";
    }

    /// <summary>Who said it, each once; of more than <paramref name="most"/> the first, and how many others.</summary>
    public static string Of(ImmutableArray<Said> from, int most)
    {
        var names = from.Select(Of).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", names.Take(most)) + (names.Count > most ? $"; {Number(names.Count - most, "other", "others")}" : "");
    }

    /// <summary>The value that a rule chose. Members of set lists are told in words, days and names as they are.</summary>
    public static string ValueOf(FacetReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Facet is "date" or "place" ? reason.Value : reason.Value.Replace('-', ' ');
    }

    /// <summary>A number with its noun: <c>1 report</c>, <c>2 reports</c>.</summary>
    public static string Number(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}

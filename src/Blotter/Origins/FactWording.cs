using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>Facts in words, so that two versions of them can be held against each other and shown.</summary>
internal static class FactWording
{
    /// <summary>"3", "at least 3", "2 to 4"; <c>null</c> where no number is known.</summary>
    public static string? Of(NumberRange? number) => number switch
    {
        null or { Low: null, Best: null, High: null } => null,
        { Low: { } low, High: { } high } when low == high => Text(low),
        { Low: { } low, Best: var best, High: null } => $"at least {Text(best ?? low)}",
        { Low: null, High: { } high } => $"at most {Text(high)}",
        { Best: { } best, Low: { } low, High: { } high } => $"{Text(best)} ({Text(low)} to {Text(high)})",
        { Low: { } low, High: { } high } => $"{Text(low)} to {Text(high)}",
        { Best: { } best } => Text(best),
    };

    /// <summary>"2024-05-01", "2024-05-01 to 2024-05-03".</summary>
    public static string? Of(EventDate? date) => date is null ? null : Days(date.Start, date.End);

    /// <summary>The place's name, its country and how exactly it is known.</summary>
    public static string? Of(Place? place) => place is null ? null : $"{place.Name}{(place.Country is null ? "" : $" ({place.Country})")}, {SetList.Name(place.Precision)}";

    /// <summary>A tally's count with its qualifier.</summary>
    public static string Of(TallyCount count) => $"{SetList.Name(count.Qualifier)} {(count.Low is { } low ? Text(low) : "?")}{(count.High is { } high && high != count.Low ? $" to {Text(high)}" : "")}";

    /// <summary>An incident by what tells it from others.</summary>
    public static string Of(Incident incident) => string.Join(", ", new[] { SetList.Name(incident.Type), incident.Place?.Name, Of(incident.Date) }.Where(part => part is not null));

    private static string? Days(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        (null, null) => null,
        ({ } first, { } last) when first == last => first.ToString(),
        _ => $"{start?.ToString() ?? "?"} to {end?.ToString() ?? "?"}",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

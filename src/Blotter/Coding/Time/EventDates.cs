using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Those of a sentence's times that may date an event that a report tells: days and longer periods up to a year that do not lie after the report.</summary>
internal static class EventDates
{
    // A report of the evening before may bear the next day's date, and the other way round.
    private const int DaysAhead = 1;

    /// <summary>The dates in text order.</summary>
    /// <param name="times">The sentence's times.</param>
    /// <param name="published">The report's day, or <c>null</c>.</param>
    public static ImmutableArray<TimeExpression> Of(ImmutableArray<TimeExpression> times, DateOnly? published) =>
        [.. times.Where(time => IsDate(time) && (time.Interval is not { } days || published is not { } day || days.Start.DayNumber <= day.DayNumber + DaysAhead))];

    /// <summary>The same times for a sentence whose hyphened words were joined again.</summary>
    /// <param name="times">The times, by the sentence's own tokens.</param>
    /// <param name="tokens">Those tokens.</param>
    /// <param name="written">The joined ones.</param>
    public static ImmutableArray<TimeExpression> InWrittenWords(ImmutableArray<TimeExpression> times, ImmutableArray<Token> tokens, ImmutableArray<Token> written)
    {
        if (times.IsEmpty || tokens.Length == written.Length)
            return times;
        var moved = ImmutableArray.CreateBuilder<TimeExpression>(times.Length);
        var at = 0;
        foreach (var time in times)
        {
            while (written[at].Span.End <= tokens[time.First].Span.Start)
                at++;
            var last = at;
            while (written[last].Span.End < tokens[time.Last].Span.End)
                last++;
            if (moved.Count == 0 || moved[^1].Last < at)
                moved.Add(time with { First = at, Last = last });
        }
        return moved.DrainToImmutable();
    }

    private static bool IsDate(TimeExpression time) =>
        time.Kind is TimeKind.Date or TimeKind.Time && time.Granularity is not (Granularity.None or Granularity.Decade or Granularity.Century);
}

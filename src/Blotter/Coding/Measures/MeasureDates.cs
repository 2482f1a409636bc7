using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;

namespace Blotter.Coding.Measures;

/// <summary>From when to when a measure holds, by the times that stand in the words that tell of it.</summary>
internal static class MeasureDates
{
    /// <summary>The days, or <c>null</c> where no time stands there.</summary>
    public static EventDate? Of(MeasureMention mention)
    {
        EventDate? found = null;
        foreach (var time in mention.Facts.Times)
            if (time.First >= mention.First && time.First <= mention.Last && !time.IsAge)
                found = With(found, time, mention);
        return found;
    }

    private static EventDate? With(EventDate? found, TimeExpression time, MeasureMention mention)
    {
        var before = time.First > 0 ? mention.Facts.Sentence.Tokens[time.First - 1].Lower : "";
        if (time is { Kind: TimeKind.Duration } && before == "for")
            return found is { Start: { Day: not null } start } && DaysOf(time.Value) is { } days ? found with { End = PartialDate.Of(start.FirstDay.AddDays(days - 1)), Precision = DatePrecision.Day } : found;
        if (time.Kind is not (TimeKind.Date or TimeKind.Time) || time.Interval is null)
            return found;
        var span = mention.Facts.Sentence.SpanOf(time.First, time.Last);
        if (before is "until" or "till" or "through" or "to" or "and")
            return found is null ? new EventDate(null, time.End, time.Precision, time.Basis, span) : found with { End = time.End };
        if (found is { Start: not null, End: null })
            return found with { End = time.End };
        return found ?? new EventDate(time.Start, before is "from" or "since" ? null : time.End, time.Precision, time.Basis, span);
    }

    // "P3D"
    private static int? DaysOf(string value) =>
        value.Length > 2 && value[0] == 'P' && value[^1] == 'D' && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 4000 ? days : null;
}

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
        {
            if (time.First < mention.First || time.First > mention.Last || time.Kind is not (TimeKind.Date or TimeKind.Time) || time.Interval is null || time.IsAge)
                continue;
            var span = mention.Facts.Sentence.SpanOf(time.First, time.Last);
            var before = time.First > 0 ? mention.Facts.Sentence.Tokens[time.First - 1].Lower : "";
            if (before is "until" or "till" or "through" or "to")
                found = found is null ? new EventDate(null, time.End, time.Precision, time.Basis, span) : found with { End = time.End };
            else if (before is "from" or "since" or "after" or "of" or "starting" or "beginning" && found is null)
                found = new EventDate(time.Start, before is "from" or "since" ? null : time.End, time.Precision, time.Basis, span);
            else if (found is null)
                found = new EventDate(time.Start, time.End, time.Precision, time.Basis, span);
            else if (found is { Start: not null, End: null })
                found = found with { End = time.End };
        }
        return found;
    }
}

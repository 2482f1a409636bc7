using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>
/// Finds the times in a sentence and normalises them as TIMEX3 (TimeML annotation guidelines 1.2.1), in one pass from left to right. What cannot be told
/// without an anchor is found, but has no days. Part-of-speech tags and trees are used where the tokens have them.
/// </summary>
internal static class TimeFinder
{
    /// <summary>All times in text order, none overlapping another.</summary>
    public static ImmutableArray<TimeExpression> Find(ImmutableArray<Token> tokens, TimeAnchor anchor) =>
        TimeSlots.Of(tokens, anchor) is { } slots ? Find(slots) : [];

    private static ImmutableArray<TimeExpression> Find(TimeSlots slots)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var at = 0; at < slots.Count; at++)
        {
            if (slots.Kind(at) == TimeWordKind.None || TimeGrammar.At(slots, at) is not { } time)
                continue;
            slots.Anchor = slots.Anchor.After(time);
            found.Add(time with { First = slots.Token(time.First), Last = slots.Token(time.Last) });
            at = time.Last;
        }
        return found.DrainToImmutable();
    }
}

/// <summary>Finds the times in a whole report: what stands in one sentence may count from a date of a sentence before.</summary>
internal static class ReportTimes
{
    /// <summary>The times of each sentence.</summary>
    /// <param name="sentences">The report's sentences in text order.</param>
    /// <param name="published">The report's day, or <c>null</c>.</param>
    public static ImmutableArray<ImmutableArray<TimeExpression>> Find(ImmutableArray<Sentence> sentences, DateOnly? published)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<TimeExpression>>(sentences.Length);
        var anchor = new TimeAnchor(published);
        foreach (var sentence in sentences)
        {
            var times = TimeFinder.Find(sentence.Tokens, anchor);
            foreach (var time in times)
                anchor = anchor.After(time);
            all.Add(times);
        }
        return all.MoveToImmutable();
    }
}

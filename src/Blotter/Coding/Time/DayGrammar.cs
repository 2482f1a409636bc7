using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Weekdays, "today" and its kin, and the parts of a day: "last Friday", "Friday night", "this morning", "the night before last", "overnight".</summary>
internal static class DayGrammar
{
    private static readonly string[] PartCodes = ["", "TMO", "TAF", "TEV", "TNI", "TMI"];

    /// <summary>The day that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => slots.Kind(at) switch
    {
        TimeWordKind.Weekday => Weekday(slots, at, at, 0),
        TimeWordKind.Day => DayWord(slots, at),
        TimeWordKind.DayPart => DayPart(slots, at),
        TimeWordKind.Starter => Adverb(slots, at),
        TimeWordKind.Article or TimeWordKind.Deixis or TimeWordKind.Unit => Deictic(slots, at),
        _ => null,
    };

    /// <summary>"Mid-afternoon yesterday", "the morning of March 5".</summary>
    public static TimeExpression? DayPart(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.DayPart))
            return null;
        var next = slots.Is(at + 1, "of") ? at + 2 : at + 1;
        var day = slots.Is(next, TimeWordKind.Day) ? DayWord(slots, next) : next > at + 1 ? DateGrammar.Calendar(slots, next) : null;
        return day is { Kind: TimeKind.Date, Granularity: Granularity.Day } ? Part(day with { First = at }, slots.Number(at), day.Last) : null;
    }

    private static TimeExpression? Deictic(TimeSlots slots, int at)
    {
        var word = slots.Is(at, "the") ? at + 1 : at;
        if (DayBefore(slots, at, word) is { } before)
            return before;
        if (!slots.Is(word, TimeWordKind.Deixis))
            return null;
        var core = slots.Lower(word) is "this" or "that" && slots.Is(word + 1, TimeWordKind.Deixis) ? word + 1 : word;
        return slots.Kind(core + 1) switch
        {
            TimeWordKind.Weekday when slots.Lower(core + 1).Length > 4 || slots.Lower(core) is "last" or "next" => Weekday(slots, at, core + 1, slots.Number(core) is 0 && core > word ? 1 : slots.Number(core), isDeictic: true),
            TimeWordKind.DayPart => DeicticPart(slots, at, core + 1, slots.Number(core)),
            _ => null,
        };
    }

    // "The day before yesterday", "the night before last", "the night before", "the day after".
    private static TimeExpression? DayBefore(TimeSlots slots, int at, int word)
    {
        var night = slots.Kind(word) == TimeWordKind.DayPart;
        if (!night && slots.Lower(word) is not "day" || slots.Lower(word + 1) is not ("before" or "after"))
            return null;
        var step = slots.Lower(word + 1) is "before" ? -1 : 1;
        if (slots.Is(word + 2, TimeWordKind.Day) && slots.Number(word + 2) == step)
            return Finish(at, word + 2, slots.Today?.After(2 * step), night ? slots.Number(word) : 0, "adverb");
        if (slots.Is(word + 2, "last"))
            return Finish(at, word + 2, slots.Today?.After(-2), night ? slots.Number(word) : 0, "adverb");
        return word == at || slots.Kind(word + 2) is not TimeWordKind.None || slots.Upos(word + 2) is Upos.Noun or Upos.Propn or Upos.Det or Upos.Pron ? null
            : slots.Tokens.Length > 0 && slots.Lower(word + 2) is "." or "," or "" or "and" or "in" or "at" or "when" ? Finish(at, word + 1, Told(slots)?.After(step), night ? slots.Number(word) : 0, "told-day") : null;
    }

    private static TimeExpression? Weekday(TimeSlots slots, int first, int at, int deixis, bool isDeictic = false)
    {
        if (!isDeictic && !IsWeekday(slots, at))
            return null;
        var period = slots.Today is { } today ? Shifted(slots, today, at, deixis, isDeictic) : null;
        var day = TimeResult.DateOr(first, at, period, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{slots.Number(at)}"), Granularity.Day, "weekday");
        return slots.Is(at + 1, TimeWordKind.DayPart) ? Part(day, slots.Number(at + 1), at + 1) : day;
    }

    private static CalendarPeriod? Shifted(TimeSlots slots, CalendarPeriod today, int at, int deixis, bool isDeictic)
    {
        var weekday = slots.Number(at);
        if (!isDeictic)
            return Nearest.Weekday(today, weekday, Tense.Of(slots, at, at));
        if (deixis is 9 or 11 && slots.Anchor.Told is { } told)
            today = Told(slots) ?? told;
        var back = ((int)today.Start.DayOfWeek - weekday + 7) % 7;
        return deixis switch
        {
            -1 or 9 => today.After(back == 0 ? -7 : -back),
            1 or 11 => today.After(back == 0 ? 7 : 7 - back),
            0 => Tense.Of(slots, at, at) == Direction.Past ? today.After(-back) : today.After(back == 0 ? 0 : 7 - back),
            _ => today.After(-back),
        };
    }

    private static TimeExpression? DayWord(TimeSlots slots, int at)
    {
        var (number, last) = (slots.Number(at), at);
        var day = Finish(at, last, slots.Today?.After(number), 0, "adverb", number == 0 ? "PRESENT_REF" : "XXXX-XX-XX");
        return slots.Is(at + 1, TimeWordKind.DayPart) && number != 0 ? Part(day, slots.Number(at + 1), at + 1) : day;
    }

    private static TimeExpression? Adverb(TimeSlots slots, int at) => slots.Lower(at) switch
    {
        "tonight" => Finish(at, at, slots.Today, 4, "adverb"),
        "overnight" when slots.Upos(at) is not Upos.Adj => Finish(at, at, slots.Today?.After(-1), 4, "adverb"),
        _ => null,
    };

    // "This morning", "last night", "the next morning", "that night".
    private static TimeExpression? DeicticPart(TimeSlots slots, int first, int at, int deixis)
    {
        var day = deixis switch
        {
            -1 => slots.Today?.After(-1),
            0 => slots.Today,
            1 or 11 => Told(slots)?.After(1),
            9 => Told(slots)?.After(-1),
            _ => Told(slots),
        };
        return Finish(first, at, day, slots.Number(at), "adverb");
    }

    private static CalendarPeriod? Told(TimeSlots slots) => slots.Anchor.Told is { Granularity: Granularity.Day } day ? day : slots.Today;

    private static TimeExpression Finish(int first, int last, CalendarPeriod? day, int part, string rule, string open = "XXXX-XX-XX")
    {
        var date = TimeResult.DateOr(first, last, day, open, Granularity.Day, rule);
        return part == 0 ? date : Part(date, part, last);
    }

    private static TimeExpression Part(TimeExpression day, int part, int last) =>
        day with { Last = last, Kind = TimeKind.Time, Value = day.Value + PartCodes[part], Granularity = Granularity.PartOfDay };

    // "Sat", "Sun", "Wed" and "Mon" are other words too often: they need a full stop, a date or a preposition beside them.
    private static bool IsWeekday(TimeSlots slots, int at)
    {
        var word = slots.Lower(at);
        if (word.Length > 5 || word.EndsWith('.') || word is "tues" or "thurs")
            return slots.Upos(at) is not Upos.Verb;
        return !slots.IsSmall(at) && (slots.Lower(at - 1) is "on" or "last" or "next" || slots.Kind(at + 1) is TimeWordKind.Number or TimeWordKind.Month or TimeWordKind.DayPart)
            && slots.Lower(at - 1) is not "the" && slots.Upos(at) is not (Upos.Verb or Upos.Aux);
    }
}

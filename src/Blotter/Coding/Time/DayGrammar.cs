using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Weekdays, "today" and its kin, and the parts of a day: "last Friday", "Monday week", "Friday night", "this morning", "the night before last".</summary>
internal static class DayGrammar
{
    /// <summary>The number of a morning among the parts of a day.</summary>
    public const int Morning = 1;

    /// <summary>The number of an afternoon.</summary>
    public const int Afternoon = 2;

    /// <summary>The number of an evening.</summary>
    public const int Evening = 3;

    /// <summary>The number of a night.</summary>
    public const int Night = 4;

    // A weekday in a form so short may be another word.
    private const int LongestShortForm = 5;

    private static readonly string[] PartCodes = ["", "TMO", "TAF", "TEV", "TNI", "TMI"];

    /// <summary>The day that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => slots.Kind(at) switch
    {
        TimeWordKind.Weekday => NightGrammar.Extended(slots, Weekday(slots, at, at, 0)),
        TimeWordKind.Day => NightGrammar.Extended(slots, DayWord(slots, at)),
        TimeWordKind.DayPart => DayPart(slots, at),
        TimeWordKind.Starter => NightGrammar.Adverb(slots, at),
        TimeWordKind.Article or TimeWordKind.Deixis or TimeWordKind.Unit => NightGrammar.EarlyHours(slots, at) ?? NightGrammar.Between(slots, at, at + 1) ?? Deictic(slots, at),
        _ => null,
    };

    /// <summary>TIMEX3's code of a part of the day, from 1.</summary>
    public static string PartCode(int part) => PartCodes[part];

    /// <summary>"Mid-afternoon yesterday", "the morning of March 5", "dawn on Tuesday", "at dusk".</summary>
    public static TimeExpression? DayPart(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.DayPart))
            return null;
        if (NightGrammar.Between(slots, at, at) is { } between)
            return between;
        var next = slots.Is(at + 1, "of") ? at + 2 : at + 1;
        if ((slots.Is(next, TimeWordKind.Day) || next > at + 1 ? Named(slots, next) : null) is { } day)
            return NightGrammar.Extended(slots, Part(day with { First = at }, slots.Number(at), day.Last));
        return slots.Does(at, WordRole.Moment) ? Moment(slots, at) : null;
    }

    /// <summary>A day that a slot names: by its date, as a weekday or as "yesterday".</summary>
    public static TimeExpression? Named(TimeSlots slots, int at) => (DateGrammar.Calendar(slots, at) ?? slots.Kind(at) switch
    {
        TimeWordKind.Weekday => Weekday(slots, at, at, 0),
        TimeWordKind.Day => DayWord(slots, at),
        TimeWordKind.Deixis => Deictic(slots, at),
        _ => null,
    }) is { Kind: TimeKind.Date, Granularity: Granularity.Day } day ? day : null;

    /// <summary>The day as a part of it.</summary>
    public static TimeExpression Part(TimeExpression day, int part, int last) =>
        day with { Last = last, Kind = TimeKind.Time, Value = day.Value + PartCodes[part], Granularity = Granularity.PartOfDay };

    /// <summary>The day that the text told last, where it told one, or else the report's.</summary>
    public static CalendarPeriod? Told(TimeSlots slots) => slots.Anchor.Told is { Granularity: Granularity.Day } day ? day : slots.Today;

    /// <summary>A day, or a part of it.</summary>
    /// <param name="first">First slot.</param>
    /// <param name="last">Last slot.</param>
    /// <param name="day">The day, or <c>null</c>.</param>
    /// <param name="part">The part from 1; 0 for the whole.</param>
    /// <param name="rule">The rule's name.</param>
    public static TimeExpression Finish(int first, int last, CalendarPeriod? day, int part, string rule)
    {
        var date = TimeResult.DateOr(first, last, day, UnitGrammar.Open(Granularity.Day), Granularity.Day, rule);
        return part == 0 ? date : Part(date, part, last);
    }

    private static TimeExpression? Moment(TimeSlots slots, int at)
    {
        if (Named(slots, at + 1) is { } adjacent)
            return Part(adjacent with { First = at }, slots.Number(at), adjacent.Last);
        if (!slots.Does(at - 1, WordRole.BeforeClock) || slots.Upos(at + 1) is Upos.Noun)
            return null;
        return slots.Is(at + 1, "on") && Named(slots, at + 2) is { } day ? Part(day with { First = at }, slots.Number(at), at) : Finish(at, at, Told(slots), slots.Number(at), "adverb");
    }

    private static TimeExpression? Deictic(TimeSlots slots, int at)
    {
        var word = slots.Is(at, "the") ? at + 1 : at;
        if (DayBefore(slots, at, word) is { } before)
            return before;
        if (slots.Is(word, TimeWordKind.Weekday) && slots.Is(word + 1, "before") && slots.Is(word + 2, "last"))
            return Finish(at, word + 2, slots.Today is { } now ? Pointed(slots, now, word, -1)?.After(-7) : null, 0, "weekday");
        if (!slots.Is(word, TimeWordKind.Deixis))
            return null;
        if (slots.Is(word, "that") && slots.Is(word + 1, TimeWordKind.Deixis) && !slots.Is(word + 1, "same"))
            return null;
        var core = slots.Does(word, WordRole.Pointer) && slots.Is(word + 1, TimeWordKind.Deixis) ? word + 1 : word;
        return slots.Kind(core + 1) switch
        {
            TimeWordKind.Weekday when !IsShort(slots, core + 1) || slots.Does(core, WordRole.BeforeWeekday) =>
                NightGrammar.Extended(slots, Weekday(slots, at, core + 1, slots.Number(core) is 0 && core > word ? 1 : slots.Number(core), isDeictic: true)),
            TimeWordKind.DayPart => NightGrammar.Extended(slots, DeicticPart(slots, at, core + 1, slots.Number(core))),
            _ => null,
        };
    }

    // "The day before yesterday", "the day before last Tuesday", "the night before last", "the night before", "the day after".
    private static TimeExpression? DayBefore(TimeSlots slots, int at, int word)
    {
        var part = slots.Is(word, TimeWordKind.DayPart) ? slots.Number(word) : 0;
        if (part == 0 && slots.Lower(word) is not "day" || slots.Lower(word + 1) is not ("before" or "after"))
            return null;
        var step = slots.Is(word + 1, "before") ? -1 : 1;
        if (slots.Is(word + 2, "last") && slots.Kind(word + 3) is not (TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Holiday))
            return Finish(at, word + 2, slots.Today?.After(-2), part, "adverb");
        if ((Named(slots, word + 2) ?? HolidayGrammar.At(slots, word + 2)) is { Granularity: Granularity.Day } day)
            return Finish(at, day.Last, day.Interval is { } days ? new CalendarPeriod(Granularity.Day, days.Start).After(step) : null, part, "adverb");
        return word > at && (slots.IsOutside(word + 2) || slots.Does(word + 2, WordRole.BehindDay)) ? Finish(at, word + 1, Told(slots)?.After(step), part, "told-day") : null;
    }

    private static TimeExpression? Weekday(TimeSlots slots, int first, int at, int deixis, bool isDeictic = false)
    {
        if (!isDeictic && !IsWeekday(slots, at))
            return null;
        var (period, last) = isDeictic ? (slots.Today is { } now ? Pointed(slots, now, at, deixis) : null, at) : Placed(slots, at);
        var day = TimeResult.DateOr(first, last, period, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{slots.Number(at)}"), Granularity.Day, "weekday");
        return slots.Is(last + 1, TimeWordKind.DayPart) ? Part(day, slots.Number(last + 1), last + 1) : day;
    }

    // "Friday last week", "Monday of this week", "Tuesday last", "Monday week", or the weekday alone.
    private static (CalendarPeriod? Day, int Last) Placed(TimeSlots slots, int at)
    {
        var (weekday, next) = (slots.Number(at), slots.Is(at + 1, "of") ? at + 2 : at + 1);
        if (slots.Is(next, TimeWordKind.Deixis) && slots.Number(next) is >= -1 and <= 1 && slots.Is(next + 1, TimeWordKind.Unit) && slots.Number(next + 1) == (int)TimeUnit.Week && !slots.IsPlural(next + 1))
            return (slots.Today is { } day && CalendarPeriod.Holding(Granularity.Week, day.Start)?.After(slots.Number(next)) is { } week ? new CalendarPeriod(Granularity.Day, week.Start).After(weekday - 1) : null, next + 1);
        if (slots.Today is not { } today)
            return (null, at);
        var stands = slots.IsOutside(at + 2) || slots.Does(at + 2, WordRole.NewPhrase);
        if (slots.Is(at + 1, "last") && stands)
            return (Pointed(slots, today, at, -1), at + 1);
        if (slots.Is(at + 1, "week") && stands && !slots.IsJoined(at + 1))
            return (Nearest.Weekday(today.After(1) ?? today, weekday, Direction.Future)?.After(7), at + 1);
        return (Nearest.Weekday(today, weekday, Tense.Of(slots, at, at)), at);
    }

    private static CalendarPeriod? Pointed(TimeSlots slots, CalendarPeriod today, int at, int deixis)
    {
        if (deixis is 9 or 11 && slots.Anchor.Told is { } told)
            today = Told(slots) ?? told;
        var back = ((int)today.Start.DayOfWeek - slots.Number(at) + 7) % 7;
        return deixis switch
        {
            -1 or 9 => today.After(back == 0 ? -7 : -back),
            1 or 11 => today.After(back == 0 ? 7 : 7 - back),
            0 => Tense.Of(slots, at, at) == Direction.Past ? today.After(-back) : today.After(back == 0 ? 0 : 7 - back),
            _ => today.After(-back),
        };
    }

    private static TimeExpression DayWord(TimeSlots slots, int at)
    {
        var number = slots.Number(at);
        var day = TimeResult.DateOr(at, at, slots.Today?.After(number), number == 0 ? "PRESENT_REF" : UnitGrammar.Open(Granularity.Day), Granularity.Day, "adverb");
        return slots.Is(at + 1, TimeWordKind.DayPart) && number != 0 ? Part(day, slots.Number(at + 1), at + 1) : day;
    }

    // "This morning", "last night", "the next morning", "that night".
    private static TimeExpression DeicticPart(TimeSlots slots, int first, int at, int deixis)
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

    private static bool IsShort(TimeSlots slots, int at) => slots.Lower(at).Length < LongestShortForm;

    // "Sat", "Sun", "Wed" and "Mon" are other words too often: they need a full stop, a date or a preposition beside them.
    private static bool IsWeekday(TimeSlots slots, int at)
    {
        if (slots.Does(at - 1, WordRole.PersonTitle))
            return false;
        var word = slots.Lower(at);
        if (word.Length > LongestShortForm || word.EndsWith('.') || slots.Does(at, WordRole.PlainWeekday))
            return slots.Upos(at) is not Upos.Verb;
        return !slots.IsSmall(at) && (slots.Does(at - 1, WordRole.BeforeWeekday) || slots.Kind(at + 1) is TimeWordKind.Number or TimeWordKind.Month or TimeWordKind.DayPart)
            && slots.Lower(at - 1) is not "the" && slots.Upos(at) is not (Upos.Verb or Upos.Aux);
    }
}

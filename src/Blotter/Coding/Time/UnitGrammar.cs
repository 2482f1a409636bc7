using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Units and names that a word points out: "last week", "this year", "the past two months", "next April", "that day", "recent years", "last fall".</summary>
internal static class UnitGrammar
{
    /// <summary>The time that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at)
    {
        if ((slots.Is(at, "the") ? OrdinalGrammar.PartOf(slots, at) ?? BeforeLast(slots, at) : ThisTime(slots, at)) is { } part)
            return part;
        var word = slots.Is(at, "the") || slots.Lower(at) is "its" or "their" ? at + 1 : at;
        if (!slots.Is(word, TimeWordKind.Deixis))
            return slots.Is(at, "the") ? OrdinalGrammar.Length(slots, at) ?? Known(slots, at) : null;
        var deixis = slots.Number(word);
        var core = word + 1;
        if (slots.Is(word, "that") && slots.Is(core, TimeWordKind.Deixis) && !slots.Is(core, "same"))
            return null;
        if (slots.Does(word, WordRole.Pointer) && slots.Is(core, TimeWordKind.Deixis))
            (deixis, core) = (slots.Lower(core) is "same" ? 10 : slots.Number(core), core + 1);
        if (deixis != 12 && !slots.Is(word, "that") && QuantityGrammar.Of(slots, core) is { } quantity && slots.Is(quantity.Next, TimeWordKind.Unit) && slots.IsPlural(quantity.Next) && slots.Lower(core) is not ("a" or "an"))
            return TimeResult.Bare(at, quantity.Next, TimeKind.Duration, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)), "duration");
        if (slots.Is(core, "fiscal"))
            core++;
        return slots.Kind(core) switch
        {
            TimeWordKind.Unit when slots.IsPlural(core) => Plural(slots, at, core, deixis),
            TimeWordKind.Unit => Unit(slots, at, word, core, deixis),
            _ when HolidayGrammar.Named(slots, core) is var (holiday, last) => HolidayGrammar.Resolve(slots, at, last, holiday, deixis < 0 ? Direction.Past : deixis == 1 ? Direction.Future : Direction.Unknown, deixis < 0),
            TimeWordKind.Month when deixis is >= -1 and <= 1 && !MonthNames.IsWord(slots, core) => Month(slots, at, core, deixis),
            TimeWordKind.Season when slots.Upos(core) is not Upos.Verb => Season(slots, at, core, deixis),
            _ => null,
        };
    }

    /// <summary>How narrow a period of a unit is; <c>null</c> for hours and shorter, and for units that make no period.</summary>
    public static Granularity? Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Granularity.Day,
        TimeUnit.Week or TimeUnit.Fortnight => Granularity.Week,
        TimeUnit.Weekend => Granularity.Weekend,
        TimeUnit.Month => Granularity.Month,
        TimeUnit.Quarter => Granularity.Quarter,
        TimeUnit.Year => Granularity.Year,
        TimeUnit.Decade => Granularity.Decade,
        TimeUnit.Century => Granularity.Century,
        _ => null,
    };

    /// <summary>The value of a period that is not known.</summary>
    public static string Open(Granularity granularity) => granularity switch
    {
        Granularity.Day => "XXXX-XX-XX",
        Granularity.Week => "XXXX-WXX",
        Granularity.Weekend => "XXXX-WXX-WE",
        Granularity.Month => "XXXX-XX",
        Granularity.Quarter => "XXXX-QX",
        Granularity.Decade => "XXX",
        Granularity.Century => "XX",
        _ => "XXXX",
    };

    private static TimeExpression? Plural(TimeSlots slots, int at, int core, int deixis) => deixis switch
    {
        12 => TimeResult.Reference(at, core, -1),
        1 when slots.Number(core) >= (int)TimeUnit.Day => TimeResult.Reference(at, core, 1),
        -1 => TimeResult.Reference(at, core, -1),
        _ => null,
    };

    private static TimeExpression? Unit(TimeSlots slots, int at, int word, int core, int deixis)
    {
        var unit = (TimeUnit)slots.Number(core);
        if (Of(unit) is not { } granularity || IsOther(slots, at, core, unit, deixis))
            return null;
        if (slots.Is(word, "past") && unit is TimeUnit.Decade or TimeUnit.Century)
            return TimeResult.Bare(at, core, TimeKind.Duration, QuantityGrammar.Value(new Quantity(core, 2), unit), "duration");
        if (slots.Is(word, "past") && unit == TimeUnit.Day)
            return TimeResult.Bare(at, core, TimeKind.Duration, "P1D", "duration");
        if (unit == TimeUnit.Quarter && (deixis is 10 && slots.Anchor.Quarter is null || deixis is 0 && slots.Is(word, "that")))
            return null;
        var anchor = deixis is 9 or 10 or 11 or 13 || deixis == 1 && unit == TimeUnit.Day ? slots.Anchor.Told : slots.Today;
        var period = anchor is { } day && CalendarPeriod.Holding(granularity, day.Start) is { } holding ? holding.After(Step(slots, at, core, deixis, holding, day)) : null;
        return TimeResult.DateOr(at, core, period, Open(granularity), granularity, deixis is -1 ? "span-before" : "deictic");
    }

    private static int Step(TimeSlots slots, int at, int core, int deixis, CalendarPeriod holding, CalendarPeriod day) => ((TimeUnit)slots.Number(core), deixis) switch
    {
        // The last weekend is over, or the report's own day is in it.
        (TimeUnit.Weekend, -1) => holding.Interval is { } days && days.End <= day.Start ? 0 : -1,
        (TimeUnit.Weekend, 0 or 1) => holding.Interval is { } days && days.End > day.Start ? 0 : deixis == 0 && Tense.Of(slots, at, core) == Direction.Past ? 0 : 1,
        (_, -1 or 9) => -1,
        (_, 1 or 11) => 1,
        (TimeUnit.Quarter, 13) when slots.Anchor.Reference is not { Granularity: Granularity.Quarter } => -1,
        _ => 0,
    };

    // "This day" and "the last day" are no dates of the report's; "the next" and "that" with a day are.
    private static bool IsOther(TimeSlots slots, int at, int core, TimeUnit unit, int deixis) =>
        unit == TimeUnit.Day && (deixis is -1 && !slots.Is(at, "the") && !slots.Is(at, "past") || deixis is 0 && slots.Is(at, "current"))
        || slots.IsJoined(core + 1)
        || deixis == 12;

    // "Last April", "last Oct. 23".
    private static TimeExpression Month(TimeSlots slots, int at, int core, int deixis)
    {
        var month = slots.Number(core);
        if (DateGrammar.MonthDay(slots, core) is { Granularity: Granularity.Day } day)
            return day with { First = at, Interval = Pointed(slots, day, deixis)?.Interval ?? day.Interval, Value = Pointed(slots, day, deixis)?.Value ?? day.Value };
        var period = slots.Today is { } today ? CalendarPeriod.OfMonth(today.Start.Year + (deixis, month - today.Start.Month) switch
        {
            (-1, >= 0) => -1,
            (1, <= 0) => 1,
            _ => 0,
        }, month) : null;
        return TimeResult.DateOr(at, core, period, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), Granularity.Month, "month");
    }

    // The day of that month before or after the report; none where the text tells the year itself.
    private static CalendarPeriod? Pointed(TimeSlots slots, TimeExpression day, int deixis)
    {
        if (slots.Today is not { } today || day.Interval is not { } days || DateGrammar.IsYear(slots, day.Last) || deixis == 0)
            return null;
        var named = new CalendarPeriod(Granularity.Day, days.Start);
        return deixis < 0 && days.Start >= today.Start ? named.Months(-12) : deixis > 0 && days.Start <= today.Start ? named.Months(12) : null;
    }

    private static TimeExpression? Season(TimeSlots slots, int at, int core, int deixis)
    {
        if (deixis is > 1 and not 11 and not 9 and not 10)
            return null;
        var number = slots.Number(core);
        var period = deixis switch
        {
            10 => slots.Anchor.Told is { } same ? CalendarPeriod.OfSeason(same.Start.Year, number) : null,
            9 or 11 => slots.Anchor.Told is { } told ? Nearest.Season(told, number, deixis == 9 ? -1 : 1, Direction.Unknown) : null,
            _ => slots.Today is { } today ? Nearest.Season(today, number, deixis, Tense.Of(slots, at, core)) : null,
        };
        return TimeResult.DateOr(at, core, period, "XXXX-" + CalendarPeriod.SeasonCode(number), Granularity.Season, "season");
    }

    // "The week before last", "the year after next".
    private static TimeExpression? BeforeLast(TimeSlots slots, int at)
    {
        var step = slots.Is(at + 2, "before") && slots.Is(at + 3, "last") ? -2 : slots.Is(at + 2, "after") && slots.Is(at + 3, "next") ? 2 : 0;
        if (step == 0 || !slots.Is(at + 1, TimeWordKind.Unit) || slots.IsPlural(at + 1) || slots.Kind(at + 4) is TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Unit
            || Of((TimeUnit)slots.Number(at + 1)) is not { } granularity || granularity == Granularity.Day)
            return null;
        return TimeResult.DateOr(at, at + 3, slots.Today is { } today ? CalendarPeriod.Holding(granularity, today.Start)?.After(step) : null, Open(granularity), granularity, "deictic");
    }

    // "This time last year": the month; "this time last week": the day.
    private static TimeExpression? ThisTime(TimeSlots slots, int at)
    {
        if (!slots.Is(at, "this") || !slots.Is(at + 1, "time") || !slots.Is(at + 2, TimeWordKind.Deixis) || slots.Number(at + 2) is not (-1 or 1))
            return null;
        var step = slots.Number(at + 2);
        return slots.Lower(at + 3) switch
        {
            "year" => TimeResult.DateOr(at, at + 3, slots.Today is { } today ? CalendarPeriod.Holding(Granularity.Month, today.Start)?.After(12 * step) : null, Open(Granularity.Month), Granularity.Month, "deictic"),
            "week" => TimeResult.DateOr(at, at + 3, slots.Today?.After(7 * step), Open(Granularity.Day), Granularity.Day, "deictic"),
            _ => null,
        };
    }

    // "The weekend": the last one, or what is left of it; "the week of March 6"; "for the year", "the year ended Sept. 30".
    private static TimeExpression? Known(TimeSlots slots, int at)
    {
        if (slots.Is(at + 1, "year") && (slots.Is(at - 1, "for") || slots.Lower(at + 2) is "ended" or "ending"))
            return TimeResult.DateOr(at, at + 1, slots.Today is { } now ? CalendarPeriod.Holding(Granularity.Year, now.Start) : null, Open(Granularity.Year), Granularity.Year, "deictic");
        if (slots.Is(at + 1, "weekend"))
            return TimeResult.DateOr(at, at + 1, slots.Today is { } today && CalendarPeriod.Holding(Granularity.Weekend, today.Start) is { } holding
                ? holding.After(Tense.Of(slots, at, at + 1) == Direction.Future ? 1 : 0) : null, Open(Granularity.Weekend), Granularity.Weekend, "deictic");
        return slots.Is(at + 1, "week") && slots.Is(at + 2, "of") && DateGrammar.Calendar(slots, at + 3) is { Granularity: Granularity.Day, Interval: { } days } day
            && CalendarPeriod.Holding(Granularity.Week, days.Start) is { } week ? TimeResult.Date(at, day.Last, week, day.Basis, "week-of") : null;
    }
}

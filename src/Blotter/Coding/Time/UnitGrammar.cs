using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Units and names that a word points out: "last week", "this year", "the past two months", "next April", "that day", "recent years", "last fall".</summary>
internal static class UnitGrammar
{
    private static readonly string[] SeasonCodes = ["", "SP", "SU", "FA", "WI"];

    /// <summary>The time that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at)
    {
        var word = slots.Is(at, "the") || slots.Lower(at) is "its" or "their" ? at + 1 : at;
        if (!slots.Is(word, TimeWordKind.Deixis))
            return slots.Is(at, "the") ? Ordinal(slots, at) ?? Known(slots, at) : null;
        var deixis = slots.Number(word);
        var core = word + 1;
        if (slots.Lower(word) is "this" or "that" or "these" && slots.Is(core, TimeWordKind.Deixis))
            (deixis, core) = (slots.Lower(core) is "same" ? 10 : slots.Number(core), core + 1);
        if (deixis != 12 && QuantityGrammar.Of(slots, core) is { } quantity && slots.Is(quantity.Next, TimeWordKind.Unit) && slots.IsPlural(quantity.Next) && slots.Lower(core) is not ("a" or "an"))
            return TimeResult.Bare(at, quantity.Next, TimeKind.Duration, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)), "duration");
        if (slots.Is(core, "fiscal"))
            core++;
        return slots.Kind(core) switch
        {
            TimeWordKind.Unit when slots.IsPlural(core) => Plural(slots, at, core, deixis),
            TimeWordKind.Unit => Unit(slots, at, word, core, deixis),
            TimeWordKind.Month when deixis is >= -1 and <= 1 && !(slots.IsSmall(core) && slots.Lower(core) is "may" or "march") => Month(slots, at, core, deixis),
            TimeWordKind.Season when slots.Upos(core) is not Upos.Verb => Season(slots, at, core, deixis),
            TimeWordKind.Holiday when HolidayGrammar.Named(slots, core) is var (holiday, last) => HolidayGrammar.Resolve(slots, at, last, holiday, deixis < 0 ? Direction.Past : deixis == 1 ? Direction.Future : Direction.Unknown, deixis < 0),
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

    /// <summary>TIMEX3's code of a season from 1, spring.</summary>
    public static string SeasonCode(int season) => SeasonCodes[season];

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
        var period = anchor is { } day && CalendarPeriod.Holding(granularity, day.Start) is { } holding ? holding.After(Step(unit, deixis, holding, day, slots)) : null;
        return TimeResult.DateOr(at, core, period, Open(granularity), granularity, deixis is -1 ? "span-before" : "deictic");
    }

    private static int Step(TimeUnit unit, int deixis, CalendarPeriod holding, CalendarPeriod day, TimeSlots slots) => deixis switch
    {
        // The last weekend is over, or the report's own day is in it.
        -1 when unit == TimeUnit.Weekend => holding.Interval is { } days && days.End <= day.Start ? 0 : -1,
        0 or 1 when unit == TimeUnit.Weekend => holding.Interval is { } days && days.End > day.Start ? 0 : deixis == 0 && Tense.Of(slots, 0, 0) == Direction.Past ? 0 : 1,
        -1 or 9 => -1,
        1 or 11 => 1,
        13 when unit == TimeUnit.Quarter && slots.Anchor.Reference is not { Granularity: Granularity.Quarter } => -1,
        _ => 0,
    };

    // "This day" and "the last day" are no dates of the report's; "the next" and "that" with a day are.
    private static bool IsOther(TimeSlots slots, int at, int core, TimeUnit unit, int deixis) =>
        unit == TimeUnit.Day && (deixis is -1 && !slots.Is(at, "the") && !slots.Is(at, "past") || deixis is 0 && slots.Is(at, "current"))
        || slots.IsJoined(core + 1)
        || deixis == 12;

    private static TimeExpression Month(TimeSlots slots, int at, int core, int deixis)
    {
        var month = slots.Number(core);
        var period = slots.Today is { } today ? CalendarPeriod.OfMonth(today.Start.Year + (deixis, month - today.Start.Month) switch
        {
            (-1, >= 0) => -1,
            (1, <= 0) => 1,
            _ => 0,
        }, month) : null;
        return TimeResult.DateOr(at, core, period, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), Granularity.Month, "month");
    }

    private static TimeExpression? Season(TimeSlots slots, int at, int core, int deixis)
    {
        if (deixis is > 1 and not 11 and not 9 and not 10)
            return null;
        var number = slots.Number(core);
        CalendarPeriod? period = null;
        if (slots.Today is { } today && CalendarPeriod.OfSeason(today.Start.Year, number) is { } same)
            period = deixis switch
            {
                -1 when same.Interval is not { } days || days.End > today.Start => same.After(-4),
                1 when same.Start <= today.Start => same.After(4),
                _ => same,
            };
        return TimeResult.DateOr(at, core, period, "XXXX-" + SeasonCode(number), Granularity.Season, "season");
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

    // "The first day" of nothing is none; "the following day" is above.
    private static TimeExpression? Ordinal(TimeSlots slots, int at)
    {
        if (!slots.Is(at + 1, TimeWordKind.Ordinal) || QuantityGrammar.Of(slots, at + 2) is not { } quantity || !slots.Is(quantity.Next, TimeWordKind.Unit) || !slots.IsPlural(quantity.Next) || slots.Lower(at + 2) is "a")
            return null;
        return TimeResult.Bare(at, quantity.Next, TimeKind.Duration, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)), "duration");
    }
}

namespace Blotter.Coding.Time;

/// <summary>What a time may look like: words that bound it, then words for a part of a period, then the period, time, length or repetition itself.</summary>
internal static class TimeGrammar
{
    /// <summary>The longest reading that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => Bounded(slots, at) ?? Part(slots, at) ?? Core(slots, at);

    // "about two years ago", "at least 72 hours", "no more than sixty days", "around Nov. 1".
    private static TimeExpression? Bounded(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.Approx))
            return null;
        var (next, modifier) = Bound(slots, at);
        if (next == at || slots.Is(at, "over") && QuantityGrammar.Of(slots, next) is { IsVague: true })
            return null;
        var quantity = slots.Kind(next) is TimeWordKind.Cardinal or TimeWordKind.Number or TimeWordKind.Article or TimeWordKind.Vague || slots.Lower(next) is "another" or "half";
        var time = quantity && !slots.Is(next, "the") ? QuantityGrammar.Ago(slots, next) ?? QuantityGrammar.Length(slots, next)
            : slots.Does(at, WordRole.About) ? ClockGrammar.At(slots, next) ?? DateGrammar.Calendar(slots, next) ?? YearEnd(slots, next) : null;
        time ??= quantity && slots.Lower(at) is "about" or "around" ? ClockGrammar.At(slots, next) : null;
        return time is null ? null : time with { First = at, Modifier = modifier };
    }

    private static (int Next, TimeModifier Modifier) Bound(TimeSlots slots, int at) => (slots.Lower(at), slots.Lower(at + 1)) switch
    {
        ("more", "than") => (at + 2, TimeModifier.MoreThan),
        ("less" or "fewer", "than") => (at + 2, TimeModifier.LessThan),
        ("at", "least") => (at + 2, TimeModifier.EqualOrMore),
        ("at", "most") => (at + 2, TimeModifier.EqualOrLess),
        ("up", "to") => (at + 2, TimeModifier.EqualOrLess),
        ("no", "more" or "longer") when slots.Is(at + 2, "than") => (at + 3, TimeModifier.EqualOrLess),
        ("no", "less" or "fewer") when slots.Is(at + 2, "than") => (at + 3, TimeModifier.EqualOrMore),
        ("as", "many" or "long" or "much") when slots.Is(at + 2, "as") => (at + 3, TimeModifier.EqualOrLess),
        _ => slots.Number(at) > 0 ? (at + 1, (TimeModifier)(slots.Number(at) switch { 3 => TimeModifier.Approx, 5 => TimeModifier.LessThan, _ => TimeModifier.MoreThan })) : (at, TimeModifier.None),
    };

    // "early next year", "the end of 1990", "late last week", "mid-October", "earlier this month", "the late 1970s".
    private static TimeExpression? Part(TimeSlots slots, int at)
    {
        var edge = slots.Is(at, "the") && slots.Is(at + 1, TimeWordKind.Edge) ? at + 1 : at;
        if (slots.IsMid(at))
            return Mid(slots, at);
        if (slots.Is(edge, "sometime") || slots.Is(edge, "some") && slots.Is(edge + 1, "time"))
            return Sometime(slots, edge, slots.Is(edge, "some") ? edge + 2 : edge + 1);
        if (!slots.Is(edge, TimeWordKind.Edge))
            return null;
        var next = edge + 1;
        var noun = slots.Does(edge, WordRole.EdgeNoun);
        if (noun && !slots.Is(next, "of"))
            return null;
        if (noun || slots.Does(edge, WordRole.EdgeAdverb) && slots.Lower(next) is "in" or "on")
            next++;
        if (slots.Does(edge, WordRole.EdgeComparative) && slots.Kind(next) is not (TimeWordKind.Deixis or TimeWordKind.Article or TimeWordKind.Day or TimeWordKind.Weekday or TimeWordKind.Month))
            return null;
        var time = TheUnit(slots, next) ?? Core(slots, next);
        return time is { Kind: TimeKind.Date or TimeKind.Time, Granularity: > Granularity.Clock } ? time with { First = at, Modifier = (TimeModifier)slots.Number(edge) } : null;
    }

    private static TimeExpression? Sometime(TimeSlots slots, int at, int next) =>
        Core(slots, next) is { Kind: TimeKind.Date, Granularity: > Granularity.Day } time ? time with { First = at } : null;

    private static TimeExpression? Mid(TimeSlots slots, int at) =>
        (DateGrammar.MonthAlone(slots, at, bare: true) ?? DateGrammar.YearAlone(slots, at, bare: true) ?? DateGrammar.SeasonAlone(slots, at) ?? DateGrammar.Decade(slots, at) ?? DayGrammar.DayPart(slots, at))
            is { } time ? time with { Modifier = TimeModifier.Mid } : null;

    // "Earlier in the day", "the end of the month": a period that only an edge makes a date of.
    private static TimeExpression? TheUnit(TimeSlots slots, int at)
    {
        var unit = slots.Is(at, "the") ? at + 1 : at;
        if (!slots.Is(unit, TimeWordKind.Unit) || slots.IsPlural(unit) || UnitGrammar.Of((TimeUnit)slots.Number(unit)) is not { } granularity || unit == at && slots.Number(at) != (int)TimeUnit.Year)
            return null;
        var period = slots.Today is { } today ? CalendarPeriod.Holding(granularity, granularity == Granularity.Day && slots.Anchor.Reference is { Granularity: Granularity.Day } told ? told.Start : today.Start) : null;
        return TimeResult.DateOr(at, unit, period, UnitGrammar.Open(granularity), granularity, "unit");
    }

    // "Year-end", "year's end", "month end".
    private static TimeExpression? YearEnd(TimeSlots slots, int at)
    {
        var end = slots.Is(at + 1, "'s") ? at + 2 : at + 1;
        return slots.Is(at, "year-end") ? TheUnit(slots, at)
            : slots.Is(at, TimeWordKind.Unit) && !slots.IsPlural(at) && slots.Is(end, "end") && slots.Number(at) >= (int)TimeUnit.Month && TheUnit(slots, at) is { } time
            ? time with { Last = end, Modifier = TimeModifier.End }
            : null;
    }

    private static TimeExpression? Core(TimeSlots slots, int at) =>
        NumericGrammar.At(slots, at)
        ?? ClockGrammar.At(slots, at)
        ?? (slots.Holiday(at) > 0 ? HolidayGrammar.At(slots, at) : null)
        ?? DateGrammar.At(slots, at)
        ?? QuarterGrammar.At(slots, at)
        ?? DayGrammar.At(slots, at)
        ?? SetGrammar.At(slots, at)
        ?? QuantityGrammar.Ago(slots, at)
        ?? UnitGrammar.At(slots, at)
        ?? HolidayGrammar.At(slots, at)
        ?? YearEnd(slots, at)
        ?? QuantityGrammar.Length(slots, at)
        ?? ReferenceGrammar.At(slots, at);
}

using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Nights, which touch two days: "overnight", "Friday night into Saturday", "the night of 13 to 14 March", "the early hours of Monday".</summary>
internal static class NightGrammar
{
    /// <summary>"Tonight", "overnight", "overnight on Tuesday", "overnight from Tuesday to Wednesday", "overnight into Wednesday"; <c>null</c> when neither starts at a slot.</summary>
    public static TimeExpression? Adverb(TimeSlots slots, int at) => slots.Lower(at) switch
    {
        "tonight" => DayGrammar.Finish(at, at, slots.Today, DayGrammar.Night, "adverb"),
        "overnight" when slots.Upos(at) is not Upos.Adj => Overnight(slots, at),
        _ => null,
    };

    /// <summary>"The early hours of Monday", "the small hours of Sunday morning"; <c>null</c> when no such thing starts at a slot.</summary>
    public static TimeExpression? EarlyHours(TimeSlots slots, int at)
    {
        if (!slots.Is(at, "the") || !slots.Does(at + 1, WordRole.EarlyHours))
            return null;
        var hours = slots.Is(at + 2, TimeWordKind.DayPart) ? at + 3 : at + 2;
        if (!slots.Is(hours, "hours") || !slots.Is(hours + 1, "of"))
            return null;
        if (DayGrammar.Named(slots, hours + 2) is { } day)
            return DayGrammar.Part(day with { First = at, Modifier = TimeModifier.Start }, DayGrammar.Morning, day.Last);
        return DayGrammar.At(slots, hours + 2) is { Granularity: Granularity.PartOfDay } part ? part with { First = at, Modifier = TimeModifier.Start } : null;
    }

    /// <summary>"Night between Monday and Tuesday", "night to Tuesday"; <c>null</c> when it is another part of the day, or of one day.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="first">First slot of the expression.</param>
    /// <param name="at">Where the part of the day is.</param>
    public static TimeExpression? Between(TimeSlots slots, int first, int at)
    {
        if (!slots.Is(at, TimeWordKind.DayPart) || slots.Number(at) != DayGrammar.Night)
            return null;
        if (slots.Lower(at + 1) is "to" or "into" && DayGrammar.Named(slots, at + 2) is { } morning)
            return Before(first, morning);
        if (!slots.Does(at + 1, WordRole.FromDay) || DayGrammar.Named(slots, at + 2) is not { } day)
            return null;
        var night = DayGrammar.Part(day with { First = first }, DayGrammar.Night, day.Last);
        return Extended(slots, night) is { } both && both.Last > night.Last ? both : null;
    }

    /// <summary>The time, and where it is a night the day that it runs into.</summary>
    public static TimeExpression? Extended(TimeSlots slots, TimeExpression? time)
    {
        if (time is not { Granularity: Granularity.PartOfDay, Interval: { } days } night || days.Last > days.Start || !night.Value.EndsWith(DayGrammar.PartCode(DayGrammar.Night), StringComparison.Ordinal))
            return time;
        var next = slots.IsJoined(night.Last + 1) ? night.Last + 1 : slots.Does(night.Last + 1, WordRole.IntoDay) ? night.Last + 2 : -1;
        return next >= 0 && DayGrammar.Named(slots, next) is { Interval: { } into } day && into.Start == days.End && into.Last == days.End
            ? night with { Last = day.Last, Interval = new TimeInterval(days.Start, into.End), Basis = day.Basis } : night;
    }

    private static TimeExpression? Overnight(TimeSlots slots, int at)
    {
        if (slots.Is(at + 1, "into") && DayGrammar.Named(slots, at + 2) is { } morning)
            return Before(at, morning);
        var named = slots.Does(at + 1, WordRole.FromDay) ? at + 2 : at + 1;
        if (DayGrammar.Named(slots, named) is { } day)
            return Extended(slots, DayGrammar.Part(day with { First = at }, DayGrammar.Night, day.Last));
        return slots.Is(at + 1, "on") && DayGrammar.Named(slots, at + 2) is { } behind
            ? DayGrammar.Part(behind with { First = at }, DayGrammar.Night, at)
            : DayGrammar.Finish(at, at, slots.Today?.After(-1), DayGrammar.Night, "adverb");
    }

    private static TimeExpression Before(int at, TimeExpression morning)
    {
        var day = morning.Interval is { } days ? new CalendarPeriod(Granularity.Day, days.Start).After(-1) : null;
        var night = DayGrammar.Finish(at, morning.Last, day, DayGrammar.Night, "adverb");
        return night.Interval is { } first ? night with { Interval = new TimeInterval(first.Start, first.End.AddDays(1)), Basis = morning.Basis } : night;
    }
}

using System.Globalization;

namespace Blotter.Coding.Time;

/// <summary>How many of a unit.</summary>
/// <param name="Next">The slot after it.</param>
/// <param name="Twice">Twice the number, so that halves are whole; below 0 when it is vague ("several").</param>
internal readonly record struct Quantity(int Next, long Twice)
{
    /// <summary>Whether it says no number.</summary>
    public bool IsVague => Twice < 0;

    /// <summary>The number without its half.</summary>
    public long Whole => Twice / 2;
}

/// <summary>Lengths, and times that are a length away: "three-day", "5 1/2 hours", "14-year-old", "two years ago", "a day earlier".</summary>
internal static class QuantityGrammar
{
    private const long Most = 1_000_000;

    /// <summary>"Two years ago", "three days later", "a year earlier", or <c>null</c>.</summary>
    public static TimeExpression? Ago(TimeSlots slots, int at)
    {
        if (Of(slots, at) is not { } quantity)
            return null;
        if (slots.Kind(quantity.Next) is TimeWordKind.Weekdays or TimeWordKind.Weekday)
            return slots.Is(quantity.Next + 1, "ago") && quantity.Whole is > 0 and < Most ? Weekdays(slots, at, quantity) : null;
        if (!slots.Is(quantity.Next, TimeWordKind.Unit))
            return null;
        var (unit, shift) = ((TimeUnit)slots.Number(quantity.Next), quantity.Next + 1);
        if (slots.Is(shift, "or") && slots.Is(shift + 1, "so"))
            shift += 2;
        var (step, fromText, last) = Shift(slots, shift);
        if (!quantity.IsVague && quantity.Whole is > 0 and < Most && (!fromText && step < 0 ? ShiftGrammar.FromDay(slots, at, last + 1, unit, -quantity.Whole) : FromWeekday(slots, at, shift, unit, quantity)) is { } named)
            return named;
        if (step == 0 || slots.IsJoined(shift) || UnitGrammar.Of(unit) is null && unit > TimeUnit.Hour)
            return null;
        if (quantity.IsVague)
            return fromText ? null : TimeResult.Reference(at, last, step, "ago");
        if (quantity.Whole > Most)
            return null;
        return ShiftGrammar.From(slots, at, last, unit, quantity, step, fromText);
    }

    // "Three Fridays ago".
    private static TimeExpression Weekdays(TimeSlots slots, int at, Quantity quantity)
    {
        var weekday = slots.Number(quantity.Next);
        var last = slots.Today is { } today ? Nearest.Weekday(today.After(-1) ?? today, weekday, Direction.Past)?.After(-7 * (quantity.Whole - 1)) : null;
        return TimeResult.DateOr(at, quantity.Next + 1, last, UnitGrammar.Open(Granularity.Day), Granularity.Day, "ago");
    }

    // "A week from Monday", and in a clause of what is to come "a week on Monday"; "for a week from Monday" is a length.
    private static TimeExpression? FromWeekday(TimeSlots slots, int at, int shift, TimeUnit unit, Quantity quantity) =>
        unit is TimeUnit.Week or TimeUnit.Fortnight && (slots.Is(shift, "from") || slots.Is(shift, "on") && slots.Is(shift + 1, TimeWordKind.Weekday) && Tense.Of(slots, at, shift + 1) == Direction.Future)
        && !slots.Does(at - 1, WordRole.BeforeLength) ? ShiftGrammar.FromDay(slots, at, shift + 1, unit, quantity.Whole) : null;

    /// <summary>"For two years", "the nine months", "48-hour", "years", or <c>null</c>.</summary>
    public static TimeExpression? Length(TimeSlots slots, int at)
    {
        var start = slots.Is(at, "the") ? at + 1 : at;
        if (slots.Is(at, TimeWordKind.Unit))
            return BareUnits(slots, at);
        if (Of(slots, start) is not { } quantity)
            return null;
        var unit = quantity.Next;
        while (slots.Does(unit, WordRole.LengthAdjective))
            unit++;
        if (!slots.Is(unit, TimeWordKind.Unit))
            return null;
        var half = slots.Is(unit + 1, "and") && slots.Lower(unit + 2) is "a" && slots.Is(unit + 3, "half");
        if (!half && !Fits(slots, at, start, quantity, unit))
            return null;
        var suffixed = slots.IsJoined(unit + 1) && slots.Lower(unit + 1) is "old" or "long";
        var first = slots.IsJoined(unit) ? start : suffixed && slots.Is(unit + 1, "long") && slots.Lower(start) is "a" or "an" ? unit : at;
        if (slots.Is(unit + 1, "old"))
            return TimeResult.Bare(first, unit + 1, TimeKind.Duration, Value(quantity, (TimeUnit)slots.Number(unit)), "age") with { IsAge = true };
        var last = half ? unit + 3 : suffixed ? unit + 1 : OrTwo(slots, unit);
        return TimeResult.Bare(first, last, TimeKind.Duration, Value(half ? quantity with { Twice = quantity.Twice + 1 } : quantity, (TimeUnit)slots.Number(unit)), "duration");
    }

    // "A month or two", "a year or so", "days or weeks".
    private static int OrTwo(TimeSlots slots, int unit) =>
        slots.Is(unit + 1, "or") && (slots.Lower(unit + 2) is "two" or "so" && !slots.IsPlural(unit) || slots.IsPlural(unit) && slots.IsPlural(unit + 2) && !slots.Does(unit + 3, WordRole.Back | WordRole.On)) ? unit + 2 : unit;

    /// <summary>A number, or a vague one, that starts at a slot; <c>null</c> when there is none.</summary>
    public static Quantity? Of(TimeSlots slots, int at)
    {
        if (slots.Is(at, "half") && slots.Lower(at + 1) is "a" or "an")
            return new Quantity(at + 2, 1);
        if (slots.Lower(at) is "a" or "an" or "another")
            return slots.Lower(at + 1) switch
            {
                "few" or "number" when !slots.Is(at + 2, "of") => new Quantity(at + 2, -1),
                "couple" => new Quantity(slots.Is(at + 2, "of") ? at + 3 : at + 2, 4),
                "dozen" => new Quantity(at + 2, 24),
                "half" => new Quantity(at + 2, 1),
                _ when slots.Is(at, "another") && Cardinal(slots, at + 1) is { } counted => Extended(slots, counted),
                _ => new Quantity(at + 1, 2),
            };
        if (slots.Is(at, TimeWordKind.Vague) && !slots.Is(at - 1, "as"))
            return new Quantity(slots.Is(at + 1, "of") ? at + 2 : at + 1, slots.Is(at, "couple") ? 4 : -1);
        return Cardinal(slots, at) is { } number ? Extended(slots, number) : null;
    }

    /// <summary>As TIMEX3 writes a length.</summary>
    public static string Value(Quantity quantity, TimeUnit unit)
    {
        if (quantity.IsVague)
            return unit switch { TimeUnit.Decade => "PXDE", TimeUnit.Century => "PXCE", _ => Prefix(unit) + "X" + Letter(unit) };
        var twice = quantity.Twice * Factor(unit);
        return (twice % 2, unit) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(unit)}{twice / 2}{Letter(unit)}"),
            (_, TimeUnit.Year) => string.Create(CultureInfo.InvariantCulture, $"P{(twice / 2 > 0 ? twice / 2 + "Y" : "")}6M"),
            (_, TimeUnit.Hour) => string.Create(CultureInfo.InvariantCulture, $"PT{(twice / 2 > 0 ? twice / 2 + "H" : "")}30M"),
            (_, TimeUnit.Minute) => string.Create(CultureInfo.InvariantCulture, $"PT{(twice / 2 > 0 ? twice / 2 + "M" : "")}30S"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Prefix(unit)}{twice / 2}.5{Letter(unit)}"),
        };
    }

    private static Quantity? Cardinal(TimeSlots slots, int at)
    {
        if (slots.Kind(at) is TimeWordKind.Number or TimeWordKind.FourDigits)
            return new Quantity(at + 1, 2L * slots.Number(at));
        if (!slots.Is(at, TimeWordKind.Cardinal))
            return null;
        long value = slots.Number(at++);
        if (value >= 20 && slots.Is(at, TimeWordKind.Cardinal) && slots.Number(at) < 10)
            value += slots.Number(at++);
        return new Quantity(at, 2 * value);
    }

    // "Two hundred", "5 1/2", "2 and a half", "12 to 18", "two or three".
    private static Quantity Extended(TimeSlots slots, Quantity number)
    {
        var next = number.Next;
        if (slots.Is(next, TimeWordKind.Multiplier))
            return number with { Next = next + 1, Twice = number.Twice > Most ? number.Twice : number.Twice * slots.Number(next) };
        if (slots.Lower(next) is "1/2" or "½")
            return new Quantity(next + 1, number.Twice + 1);
        if (slots.Is(next, "1") && slots.Is(next + 1, "/") && slots.Is(next + 2, "2"))
            return new Quantity(next + 3, number.Twice + 1);
        if (slots.Is(next, "and") && slots.Is(next + 1, "a") && slots.Is(next + 2, "half"))
            return new Quantity(next + 3, number.Twice + 1);
        if (slots.Does(next, WordRole.Alternative) && Cardinal(slots, next + 1) is { } other && other.Twice > number.Twice)
            return new Quantity(other.Next, -1);
        return slots.IsJoined(next) && slots.Kind(next) == TimeWordKind.Number && Cardinal(slots, next) is { } upper ? new Quantity(upper.Next, -1) : number;
    }

    // Back or on, from the text or the report, and the last slot.
    private static (int Step, bool FromText, int Last) Shift(TimeSlots slots, int at) =>
        slots.Is(at, "ago") ? (-1, false, at)
        : slots.Does(at, WordRole.Back) ? (-1, true, at)
        : slots.Does(at, WordRole.On) ? (1, true, at)
        : slots.Lower(at) is "before" or "after" && (slots.IsOutside(at + 1) || slots.Does(at + 1, WordRole.PhraseEnd)) ? (slots.Is(at, "before") ? -1 : 1, true, at)
        : slots.Is(at, "from") && slots.Is(at + 1, "now") ? (1, false, at + 1)
        : (0, false, at);

    // A price or a rate has "a year" too; a length has a word before it or a verb that takes one. A quarter may be a fourth.
    private static bool Fits(TimeSlots slots, int at, int start, Quantity quantity, int unit)
    {
        var kind = (TimeUnit)slots.Number(unit);
        if (kind == TimeUnit.Quarter && !quantity.IsVague && (slots.Is(unit + 1, "of") || slots.IsJoined(unit) && slots.IsPlural(unit)))
            return false;
        if (slots.Lower(start) is "a" or "an")
            return unit > start + 1 || slots.IsPlural(unit) || kind is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Fortnight or TimeUnit.Weekend or TimeUnit.Millennium || slots.Does(at - 1, WordRole.BeforeLength) || slots.Lower(unit + 1) is "after" or "before";
        if (kind == TimeUnit.Quarter && start == at)
            return slots.IsPlural(unit);
        return start == at || slots.IsPlural(unit) || slots.IsJoined(unit);
    }

    // "In weeks", "for years", "centuries".
    private static TimeExpression? BareUnits(TimeSlots slots, int at)
    {
        var unit = (TimeUnit)slots.Number(at);
        if (slots.IsJoined(at + 1) && slots.Is(at + 1, "long"))
            return TimeResult.Bare(at, at + 1, TimeKind.Duration, Value(new Quantity(at, slots.IsPlural(at) ? -1 : 2), unit), "duration");
        if (!slots.IsPlural(at) || unit is < TimeUnit.Minute or TimeUnit.Quarter || slots.IsJoined(at) || !slots.Does(at - 1, WordRole.BeforeUnits) && !slots.Does(at + 1, WordRole.BehindUnits))
            return null;
        return TimeResult.Bare(at, slots.Is(at + 1, "ago") ? at + 1 : OrTwo(slots, at), TimeKind.Duration, Value(new Quantity(at, -1), unit), "duration");
    }

    private static long Factor(TimeUnit unit) => unit switch { TimeUnit.Fortnight => 2, TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, TimeUnit.Weekend => 2, _ => 1 };

    private static string Prefix(TimeUnit unit) => unit < TimeUnit.Day ? "PT" : "P";

    private static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute or TimeUnit.Month => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day or TimeUnit.Weekend => "D",
        TimeUnit.Week or TimeUnit.Fortnight => "W",
        TimeUnit.Quarter => "Q",
        _ => "Y",
    };
}

using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Times that come again: "every Friday", "each July", "every two weeks", "daily", "twice a week".</summary>
internal static class SetGrammar
{
    /// <summary>The repetition that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => slots.Kind(at) switch
    {
        TimeWordKind.Every => Every(slots, at),
        TimeWordKind.Frequency => Frequency(slots, at),
        TimeWordKind.Starter when slots.Does(at, WordRole.Times) && slots.Does(at + 1, WordRole.Each) && slots.Is(at + 2, TimeWordKind.Unit) && !slots.IsPlural(at + 2)
            => Set(at, at + 2, QuantityGrammar.Value(new Quantity(at, 2), (TimeUnit)slots.Number(at + 2))),
        TimeWordKind.Weekdays => Set(at, at, Weekday(slots.Number(at))),
        _ => null,
    };

    private static TimeExpression? Every(TimeSlots slots, int at)
    {
        var next = at + 1;
        if (slots.Does(next, WordRole.Another))
            next++;
        if (QuantityGrammar.Of(slots, next) is { } quantity && slots.Is(quantity.Next, TimeWordKind.Unit))
            return Set(at, quantity.Next, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)));
        var twice = slots.Is(next - 1, "other") ? 4 : 2;
        return slots.Kind(next) switch
        {
            TimeWordKind.Unit when !slots.IsPlural(next) => Set(at, next, QuantityGrammar.Value(new Quantity(next, twice), (TimeUnit)slots.Number(next))),
            TimeWordKind.Weekday => Set(at, next, Weekday(slots.Number(next))),
            TimeWordKind.Month => Set(at, next, string.Create(CultureInfo.InvariantCulture, $"XXXX-{slots.Number(next):D2}")),
            TimeWordKind.Season => Set(at, next, "XXXX-" + CalendarPeriod.SeasonCode(slots.Number(next))),
            TimeWordKind.DayPart => Set(at, next, UnitGrammar.Open(Granularity.Day) + DayGrammar.PartCode(slots.Number(next))),
            _ => null,
        };
    }

    private static TimeExpression? Frequency(TimeSlots slots, int at)
    {
        var unit = (TimeUnit)slots.Number(at);
        if (slots.Upos(at) is Upos.Propn || unit == TimeUnit.Quarter && slots.Upos(at) is not Upos.Adv)
            return null;
        return Set(at, at, unit == TimeUnit.Quarter ? "P3M" : QuantityGrammar.Value(new Quantity(at, 2), unit));
    }

    private static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    private static TimeExpression Set(int first, int last, string value) => TimeResult.Bare(first, last, TimeKind.Set, value, "set");
}

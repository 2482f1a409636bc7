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
        TimeWordKind.Starter when slots.Lower(at) is "twice" or "once" && slots.Lower(at + 1) is "a" or "every" or "each" && slots.Is(at + 2, TimeWordKind.Unit) && !slots.IsPlural(at + 2)
            => Set(at, at + 2, QuantityGrammar.Value(new Quantity(at, 2), (TimeUnit)slots.Number(at + 2))),
        _ => null,
    };

    private static TimeExpression? Every(TimeSlots slots, int at)
    {
        var next = at + 1;
        if (slots.Is(next, "other") || slots.Is(next, "single"))
            next++;
        if (QuantityGrammar.Of(slots, next) is { } quantity && slots.Is(quantity.Next, TimeWordKind.Unit))
            return Set(at, quantity.Next, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)));
        var twice = slots.Is(next - 1, "other") ? 4 : 2;
        return slots.Kind(next) switch
        {
            TimeWordKind.Unit when !slots.IsPlural(next) => Set(at, next, QuantityGrammar.Value(new Quantity(next, twice), (TimeUnit)slots.Number(next))),
            TimeWordKind.Weekday => Set(at, next, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{slots.Number(next)}")),
            TimeWordKind.Month => Set(at, next, string.Create(CultureInfo.InvariantCulture, $"XXXX-{slots.Number(next):D2}")),
            TimeWordKind.Season => Set(at, next, "XXXX-" + UnitGrammar.SeasonCode(slots.Number(next))),
            TimeWordKind.DayPart => Set(at, next, slots.Number(next) switch { 1 => "XXXX-XX-XXTMO", 2 => "XXXX-XX-XXTAF", 3 => "XXXX-XX-XXTEV", _ => "XXXX-XX-XXTNI" }),
            _ => null,
        };
    }

    private static TimeExpression? Frequency(TimeSlots slots, int at) => slots.Upos(at) is Upos.Propn || slots.Number(at) == (int)TimeUnit.Quarter && slots.Upos(at) is not Upos.Adv
        ? null : Set(at, at, QuantityGrammar.Value(new Quantity(at, 2), (TimeUnit)slots.Number(at)) is var value && slots.Number(at) == (int)TimeUnit.Quarter ? "P3M" : value);

    private static TimeExpression Set(int first, int last, string value) => TimeResult.Bare(first, last, TimeKind.Set, value, "set");
}

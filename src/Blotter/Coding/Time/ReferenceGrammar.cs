using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Present, past and future without a date: "now", "recently", "the future", "current".</summary>
internal static class ReferenceGrammar
{
    /// <summary>The reference that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => slots.Kind(at) switch
    {
        TimeWordKind.Reference when slots.Does(at, WordRole.SoonEnough) && (slots.Does(at - 1, WordRole.BeforeSoon) || slots.Does(at + 1, WordRole.BehindSoon)) => null,
        TimeWordKind.Reference => TimeResult.Reference(at, at, slots.Number(at)),
        TimeWordKind.Article when slots.Is(at + 1, "past") && IsNoun(slots, at + 1) => TimeResult.Reference(at, at + 1, -1),
        TimeWordKind.Article when slots.Is(at + 1, "future") && IsNoun(slots, at + 1) => TimeResult.Reference(at, at + 1, 1),
        TimeWordKind.Deixis when slots.Is(at, "current") => TimeResult.Reference(at, at, 0),
        _ => null,
    };

    private static bool IsNoun(TimeSlots slots, int at) => slots.Upos(at) switch
    {
        Upos.Noun => slots.Upos(at + 1) is not (Upos.Noun or Upos.Propn),
        Upos.None => slots.IsOutside(at + 1) || slots.Does(at + 1, WordRole.BehindNoun),
        _ => false,
    };
}

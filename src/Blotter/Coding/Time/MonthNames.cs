using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Whether a month's name is one, and no word or name.</summary>
internal static class MonthNames
{
    /// <summary>Whether the month at a slot is another word: in small letters "may" and "march" are; in capitals the tag of the word tells.</summary>
    public static bool IsWord(TimeSlots slots, int at) => slots.Does(at, WordRole.MonthHomograph) && (slots.IsSmall(at) || slots.Upos(at) is Upos.Aux or Upos.Verb);

    /// <summary>Whether the month at a slot stands for itself, without day and year.</summary>
    public static bool StandsAlone(TimeSlots slots, int at)
    {
        if (slots.Upos(at) is Upos.Verb or Upos.Aux || slots.Lower(at + 1) is "'" && slots.Does(at, WordRole.MonthHomograph) || slots.Does(at - 1, WordRole.PersonTitle))
            return false;
        if (IsAged(slots, at) || IsNamed(slots, at - 1))
            return false;
        if (slots.Does(at - 1, WordRole.BeforeMonth) || slots.Is(at - 1, TimeWordKind.Edge))
            return slots.Lower(at) is not "march" || slots.Upos(at) is not Upos.Noun;
        return slots.Does(at, WordRole.MonthHomograph) ? slots.Does(at - 1, WordRole.Joiner) && slots.Is(at - 2, TimeWordKind.Month)
            : slots.Does(at, WordRole.GivenName) ? !IsSurname(slots, at + 1)
            : !slots.Does(at, WordRole.ShortMonth);
    }

    // "April, 12, was killed".
    private static bool IsAged(TimeSlots slots, int at) => slots.Does(at, WordRole.GivenName) && slots.Is(at + 1, ",") && slots.Is(at + 2, TimeWordKind.Number) && slots.Is(at + 3, ",");

    // "The Black September group": a name in capitals before it that is no first word.
    private static bool IsNamed(TimeSlots slots, int at) => at > 0 && slots.IsTitled(at) && slots.Is(at, TimeWordKind.None) && !slots.Does(at, WordRole.BeforeMonth) && slots.Upos(at) is Upos.None or Upos.Adj or Upos.Propn;

    // "April Jones": a capital behind, or in a text without trees a word that is none of time.
    private static bool IsSurname(TimeSlots slots, int at) => slots.Upos(at) switch
    {
        Upos.None => !slots.IsOutside(at) && slots.IsTitled(at) && slots.Is(at, TimeWordKind.None),
        Upos.Propn => slots.Lower(at).Length > 1,
        _ => false,
    };
}

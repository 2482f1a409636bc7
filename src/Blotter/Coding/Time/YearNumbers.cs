using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Whether four digits without a month are a year.</summary>
internal static class YearNumbers
{
    // Behind "in" years may be named that no news tells of otherwise.
    private const int LastAfterPreposition = 2100;

    // The shortest word that "-s" makes a plural.
    private const int ShortestPlural = 4;

    /// <summary>Whether the four digits at a slot stand for a year.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="at">Where they are.</param>
    /// <param name="first">The first year that digits alone may mean.</param>
    /// <param name="last">The last one.</param>
    public static bool StandsAlone(TimeSlots slots, int at, int first, int last) => slots.Does(at - 1, WordRole.BeforeYear)
        ? slots.Number(at) <= LastAfterPreposition && !IsCounted(slots, at + 1)
        : slots.Number(at) >= first && slots.Number(at) <= last && !slots.Does(at - 1, WordRole.BeforeNumber) && !IsCounted(slots, at + 1);

    // "1990 people", "2000 miles".
    private static bool IsCounted(TimeSlots slots, int next) => slots.Does(next, WordRole.OtherEra) || slots.Upos(next) switch
    {
        Upos.None => slots.Does(next, WordRole.Counted) || IsPlural(slots, next),
        Upos.Noun => slots.Tokens[slots.Token(next)].Features.Text.Contains("Number=Plur", StringComparison.Ordinal) && slots.Is(next, TimeWordKind.None) && !slots.Does(next, WordRole.BehindYear),
        _ => slots.Does(next, WordRole.Proportion),
    };

    private static bool IsPlural(TimeSlots slots, int at) => slots.Is(at, TimeWordKind.None) && !slots.Does(at, WordRole.BehindYear)
        && slots.Lower(at) is { Length: >= ShortestPlural } word && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');
}

using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Whether a month's name without day and year is one, and no word or name.</summary>
internal static class MonthNames
{
    /// <summary>Whether the month at a slot stands for itself.</summary>
    public static bool StandsAlone(TimeSlots slots, int at)
    {
        if (slots.Upos(at) is Upos.Verb or Upos.Aux || slots.Lower(at + 1) is "'" && slots.Number(at) is 5)
            return false;
        if (slots.Lower(at - 1) is "mr." or "mrs." or "ms." or "dr." or "mr" or "mrs" or "ms" or "miss" or "sir" or "president" or "minister")
            return false;
        if (IsBefore(slots.Lower(at - 1)) || slots.Is(at - 1, TimeWordKind.Edge))
            return slots.Lower(at) is not "march" || slots.Upos(at) is not Upos.Noun;
        return slots.Lower(at) switch
        {
            "may" or "march" or "mar" => slots.Lower(at - 1) is "and" or "to" or "or" or "through" && slots.Is(at - 2, TimeWordKind.Month),
            "april" or "june" or "august" or "jan" => slots.Upos(at + 1) is not Upos.Propn || slots.Lower(at + 1).Length < 2,
            "sep" or "dec" or "jun" or "jul" or "oct" or "nov" or "feb" or "apr" or "aug" => false,
            _ => true,
        };
    }

    private static bool IsBefore(string word) => word is "in" or "since" or "of" or "until" or "till" or "by" or "from" or "during" or "through" or "before" or "after" or "for" or "between" or "between" or "this" or "last" or "next";
}

/// <summary>Whether four digits without a month are a year.</summary>
internal static class YearNumbers
{
    /// <summary>Whether the four digits at a slot stand for a year.</summary>
    public static bool StandsAlone(TimeSlots slots, int at, int first, int last)
    {
        var before = slots.Lower(at - 1);
        if (before is "in" or "since" or "until" or "during" or "early" or "late" or "fiscal" or "mid" or "mid-" or "year" or "summer" or "winter" or "spring" or "fall")
            return slots.Number(at) <= 2100 && !IsCounted(slots, at + 1);
        if (slots.Number(at) < first || slots.Number(at) > last)
            return false;
        if (before is "$" or "#" or "no." or "number" or "£" or "€" or "flight" or "room" or "article" or "at" or "channel" or "highway" or "pounds" or "some" or "over" or "than" or "least")
            return false;
        return !IsCounted(slots, at + 1);
    }

    // "1990 people", "2000 miles".
    private static bool IsCounted(TimeSlots slots, int next) => slots.Upos(next) switch
    {
        Upos.None => slots.Lower(next) is { Length: > 3 } word && word[^1] == 's' && slots.Kind(next) == TimeWordKind.None && word[^2] is not ('s' or 'u' or 'i' or '\'') && word is not ("was" or "has" or "does")
            || slots.Lower(next) is "people" or "percent" or "men" or "women" or "children" or "troops",
        Upos.Noun => slots.Tokens[slots.Token(next)].Features.Text.Contains("Number=Plur", StringComparison.Ordinal) && slots.Kind(next) == TimeWordKind.None && slots.Lower(next) is not "elections",
        _ => slots.Lower(next) is "%" or "percent",
    };
}

using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Whether the clause around a date tells of the past or of what is to come: by its tree where there is one, else by the words before it.</summary>
internal static class Tense
{
    private const int Reach = 14;
    private const int Climbs = 6;

    /// <summary>The direction of the clause that holds the slots.</summary>
    public static Direction Of(TimeSlots slots, int first, int last) =>
        slots.Is(first - 1, "since") ? Direction.Past
        : (slots.Upos(first) == Upos.None ? ByWords(slots, first, last) : ByTree(slots, slots.Token(first), slots.Token(last))) switch
        {
            Direction.Unknown when slots.Lower(first - 1) is "by" or "until" or "till" or "through" or "effective" => Direction.Future,
            var direction => direction,
        };

    private static Direction ByTree(TimeSlots slots, int first, int last)
    {
        var tokens = slots.Tokens;
        var at = first;
        while (at <= last && tokens[at].Head >= first && tokens[at].Head <= last)
            at++;
        at = at > last ? -1 : tokens[at].Head;
        for (var climb = 0; at >= 0 && climb < Climbs; climb++, at = tokens[at].Head)
        {
            if (IsPlan(tokens[at].Lower) && tokens[at].Xpos is not "VBD")
                return OfVerb(slots, at) is Direction.Past && HasHad(slots, at) ? Direction.Past : Direction.Future;
            if (tokens[at].Upos is Upos.Verb or Upos.Aux or Upos.Adj or Upos.Noun && OfVerb(slots, at) is var direction and not Direction.Unknown)
                return direction;
        }
        return Direction.Unknown;
    }

    private static Direction OfVerb(TimeSlots slots, int verb)
    {
        var tokens = slots.Tokens;
        var past = tokens[verb].Xpos is "VBD";
        var modal = false;
        for (var at = Math.Max(0, verb - Reach); at < verb; at++)
        {
            if (tokens[at].Head != verb)
                continue;
            modal |= tokens[at].Lower is "will" or "'ll" or "shall" or "wo" or "would" or "may" or "can" or "could" or "should" or "must" or "might";
            if (tokens[at].Lower is "to" && tokens[verb].Xpos is "VB")
                return tokens[verb].Head >= 0 && tokens[tokens[verb].Head].Lower is "is" or "are" or "'s" or "'re" ? Direction.Future : Direction.Unknown;
            past |= tokens[at].Upos == Upos.Aux && tokens[at].Lower is "was" or "were" or "had" or "has" or "have" or "did" or "been" or "'ve";
        }
        return past ? Direction.Past : modal ? Direction.Future : Direction.Unknown;
    }

    private static bool HasHad(TimeSlots slots, int verb)
    {
        for (var at = Math.Max(0, verb - 4); at < verb; at++)
            if (slots.Tokens[at].Lower is "had")
                return true;
        return false;
    }

    private static Direction ByWords(TimeSlots slots, int first, int last)
    {
        for (var at = first - 1; at >= 0 && at > first - Reach; at--)
            if (Word(slots, at) is var direction and not Direction.Unknown)
                return direction;
            else if (slots.Lower(at) is ";" or ":" or "``" or "\"")
                break;
        for (var at = last + 1; at < slots.Count && at < last + (Reach / 2); at++)
            if (Word(slots, at) is var direction and not Direction.Unknown)
                return direction;
        return Direction.Unknown;
    }

    private static Direction Word(TimeSlots slots, int at) => slots.Lower(at) switch
    {
        "will" or "'ll" or "shall" or "wo" or "would" => Direction.Future,
        var word when IsPlan(word) => Direction.Future,
        "was" or "were" or "had" or "did" or "said" or "told" or "has" or "have" => Direction.Past,
        { Length: > 4 } word when word.EndsWith("ed", StringComparison.Ordinal) => Direction.Past,
        _ => Direction.Unknown,
    };

    private static bool IsPlan(string word) =>
        word is "scheduled" or "due" or "planned" or "plans" or "plan" or "planning" or "expected" or "expects" or "upcoming" or "deadline" or "set" or "slated" or "intends" or "payable" or "maturing";
}

using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Whether the clause around a date tells of the past or of what is to come: by its tree where there is one, else by the words before it.</summary>
internal static class Tense
{
    private const int Reach = 14;
    private const int Climbs = 6;

    // How far before a verb "had" is looked for.
    private const int PerfectReach = 4;

    // The shortest word that "-ed" makes a verb of the past.
    private const int ShortestPast = 5;

    /// <summary>The direction of the clause that holds the slots.</summary>
    public static Direction Of(TimeSlots slots, int first, int last) => Finely(slots, first, last) switch
    {
        Direction.Over => Direction.Past,
        Direction.Ahead => Direction.Future,
        var direction => direction,
    };

    /// <summary>The same, telling apart whether the date's own verb tells it.</summary>
    public static Direction Finely(TimeSlots slots, int first, int last) =>
        slots.Is(first - 1, "since") ? Direction.Over
        : slots.Is(last + 1, "'s") && slots.Is(last, TimeWordKind.Weekday) ? Direction.Past
        : slots.Does(first - 1, WordRole.Effective) ? Direction.Future
        : (slots.Upos(first) == Upos.None ? ByWords(slots, first, last) : ByTree(slots, slots.Token(first), slots.Token(last))) switch
        {
            Direction.Unknown when slots.Does(first - 1, WordRole.Term) => Direction.Future,
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
            if (Does(tokens[at], WordRole.Delay) && first > 0 && tokens[first - 1].Lower is "until" or "till" or "to")
                return Direction.Future;
            if (climb == 0 && tokens[at].Xpos is "VBZ" && Does(tokens[at], WordRole.Opening))
                return Direction.Future;
            if (tokens[at].Xpos is "VBD" ? at < first && Does(tokens[at], WordRole.Intent) : Does(tokens[at], WordRole.Plan))
                return OfVerb(slots, at) is Direction.Past && HasHad(slots, at) ? Direction.Past : Direction.Future;
            if (tokens[at].Upos is Upos.Verb or Upos.Aux or Upos.Adj or Upos.Noun && OfVerb(slots, at) is var direction and not Direction.Unknown)
                return climb > 0 || tokens[at].Upos != Upos.Verb ? direction
                    : direction == Direction.Past ? first > 0 && Does(tokens[first - 1], WordRole.Term) ? direction : Direction.Over
                    : HasWill(slots, at) ? Direction.Ahead : direction;
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
            if (tokens[at].Lower is "to" && tokens[verb].Xpos is "VB")
                return tokens[verb].Head >= 0 && Does(tokens[tokens[verb].Head], WordRole.Being) ? Direction.Future : Direction.Unknown;
            modal |= Does(tokens[at], WordRole.Modal);
            past |= tokens[at].Upos == Upos.Aux && Does(tokens[at], WordRole.PastAuxiliary);
        }
        return past ? Direction.Past : modal ? Direction.Future : Direction.Unknown;
    }

    private static bool HasWill(TimeSlots slots, int verb)
    {
        for (var at = Math.Max(0, verb - PerfectReach); at < verb; at++)
            if (slots.Tokens[at].Head == verb && Does(slots.Tokens[at], WordRole.Will))
                return true;
        return false;
    }

    private static bool HasHad(TimeSlots slots, int verb)
    {
        for (var at = Math.Max(0, verb - PerfectReach); at < verb; at++)
            if (slots.Tokens[at].Lower is "had")
                return true;
        return false;
    }

    private static Direction ByWords(TimeSlots slots, int first, int last)
    {
        for (var at = first - 1; at >= 0 && at > first - Reach; at--)
            if (Word(slots, at) is var direction and not Direction.Unknown)
                return direction;
            else if (slots.Does(at, WordRole.ClauseEnd))
                break;
        for (var at = last + 1; at < slots.Count && at < last + (Reach / 2); at++)
            if (Word(slots, at) is var direction and not Direction.Unknown)
                return direction;
        return Direction.Unknown;
    }

    private static Direction Word(TimeSlots slots, int at) =>
        slots.Does(at, WordRole.FutureAuxiliary | WordRole.Plan) ? Direction.Future
        : slots.Does(at, WordRole.PastWord) || slots.Lower(at) is { Length: >= ShortestPast } word && word.EndsWith("ed", StringComparison.Ordinal) ? Direction.Past
        : Direction.Unknown;

    private static bool Does(Token token, WordRole role) => (TimeWords.Of(token.Lower).Roles & role) != WordRole.None;
}

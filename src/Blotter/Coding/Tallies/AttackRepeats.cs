using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Reads how often somebody or something was attacked. Immutable.</summary>
internal sealed class AttackRepeats(TallyWords words)
{
    // A verb of attack stands at most this many words from how often.
    private const int VerbReach = 9;

    /// <summary>"Had been attacked 11 times", "came under attack six times", "fired on the district more than 2,100 times"; <c>null</c> where no verb of attack is near.</summary>
    public CountedThing? Times(ImmutableArray<Token> tokens, CountMention count)
    {
        for (var at = count.First - 1; at >= 0 && count.First - at <= VerbReach; at--)
        {
            if (AttackAt(tokens, at) is { } what)
                return Attacked(tokens, count, at, what);
            if (tokens[at].Text is ";" or ":" || words.Has("crosses-clause", tokens[at]))
                break;
        }
        for (var at = count.Last + 1; at < tokens.Length && at - count.Last <= VerbReach; at++)
            if (AttackAt(tokens, at) is { } after)
                return Attacked(tokens, count, at, after);
            else if (tokens[at].Kind == TokenKind.Mark && tokens[at].Text is not ("”" or "\""))
                break;
        return null;
    }

    private string? AttackAt(ImmutableArray<Token> tokens, int at) =>
        at > 0 && tokens[at].Lower is "attack" or "fire" or "shelling" or "bombardment" && (tokens[at - 1].Lower is "under" || (at > 1 && tokens[at - 2].Lower is "under")) ? "attacks"
            : words.AttackBy(tokens[at]) ?? (tokens[at].Upos is Upos.Verb && words.Harms.MatchAt(tokens, at) is { } hit && hit.Last > hit.First ? "attacks" : null);

    private CountedThing Attacked(ImmutableArray<Token> tokens, CountMention count, int verb, string what)
    {
        var under = verb > 1 && tokens[verb - 1].Lower is "under" ? verb - 2 : verb > 2 && tokens[verb - 2].Lower is "under" ? verb - 3 : verb;
        var isSuffered = under < verb || (VerbGroup.IsPassive(tokens, verb) && !words.Has("missile-verb", tokens[verb]));
        var subject = CountedNoun.Before(tokens, under);
        var direct = CountedNoun.After(tokens, verb) ?? (verb + 1 < tokens.Length && tokens[verb + 1].Upos is Upos.Adp ? CountedNoun.After(tokens, verb + 1) : null);
        var target = isSuffered ? subject : direct is { } found && found.Noun < count.First ? found : null;
        var against = target is var (first, noun) ? CountedNoun.Phrase(tokens, first, noun, false) : null;
        return new CountedThing(what, against, Math.Min(count.First, isSuffered && subject is { } own ? own.First : verb), Math.Max(count.Last, verb), Math.Max(count.Last, verb), CountedKind.Repeats);
    }

    /// <summary>"The fourth time this month that the town has been shelled", "attacked the base for the third time this year", or <c>null</c>.</summary>
    public CountedThing? TimeThat(ImmutableArray<Token> tokens, CountMention count, int time)
    {
        for (var at = time + 1; at < tokens.Length && at - time <= 2 * VerbReach && tokens[at].Text is not (";" or "."); at++)
            if (AttackAt(tokens, at) is { } what)
                return Attacked(tokens, count with { Last = time }, at, what) with { First = count.First, NounLast = time, Last = at };
        return Times(tokens, count with { Last = time });
    }

    /// <summary>"Had not been shelled for 23 days", or <c>null</c>.</summary>
    public CountedThing? None(ImmutableArray<Token> tokens, CountMention count)
    {
        var at = count.Last + 1;
        while (at < tokens.Length && tokens[at].Upos is Upos.Aux or Upos.Adv)
            at++;
        if (at >= tokens.Length || AttackAt(tokens, at) is not { } what || !VerbGroup.IsPassive(tokens, at))
            return null;
        var subject = CountedNoun.Before(tokens, count.First);
        return new CountedThing(what, subject is var (first, noun) ? CountedNoun.Phrase(tokens, first, noun, false) : null, subject?.First ?? count.First, at, at, CountedKind.Repeats);
    }
}

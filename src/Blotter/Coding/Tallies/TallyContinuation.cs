using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Reads counts that do not say by themselves what they count: "the secretary counts 31", "against 9 in the same period", "six in March". Immutable.</summary>
internal sealed class TallyContinuation(TallyWords words, CountedThingReader things)
{
    private const int VerbReach = 5;
    private const int NameReach = 16;
    private const int EventReach = 60;
    private const int Answer = 10;

    /// <summary>The tally of a number that counts what was told before, or <c>null</c>.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="count">The number.</param>
    /// <param name="thing">Its words.</param>
    /// <param name="period">Its own time, or <c>null</c>.</param>
    /// <param name="only">The only time of the sentence, which is its own if something else says that it counts.</param>
    /// <param name="context">What was told before the sentence.</param>
    /// <param name="like">The last tally, of this sentence or a near one.</param>
    public TallyDraft? Of(SentenceFacts facts, CountMention count, CountedThing thing, TallyPeriod? period, TallyPeriod? only, TallyContext context, TallyDraft? like)
    {
        var tokens = facts.Sentence.Tokens;
        var inSentence = like is not null && ReferenceEquals(like.Facts, facts);
        var isPart = inSentence && IsPart(tokens, count);
        var cue = isPart ? count.First : Cue(tokens, count);
        if (cue is not null && !isPart)
            period ??= only;
        if (count.Form == CountForm.Ordinal && period is not null && count.Count.Low > 1)
            return Antecedent(facts, count, context) is { } numbered ? new TallyDraft(facts, count, numbered, period, null) : like is null ? null : Continued(facts, count, thing, period, like);
        if (like is null)
            return period is not null && cue is not null && period.Kind != PeriodKind.Same && Antecedent(facts, count, context) is { } told ? new TallyDraft(facts, count, told, period, null) : null;
        if ((cue is null && !(inSentence && period is not null)) || (count.IsOne && !isPart))
            return null;
        if (words.Has("people", tokens[thing.NounLast]) && like is { Thing.Kind: CountedKind.Deeds, Like.Thing.Kind: CountedKind.Harm } && thing.NounLast > count.Last)
            like = like.Like; // "56 names": people
        return Continued(facts, count, thing with { First = Math.Min(thing.First, period is null || period.First < count.First ? cue ?? thing.First : thing.First) }, period, like);
    }

    /// <summary>A tally that stands beside another in its sentence and shares its time: "in 29 attacks", "and 215 arrests".</summary>
    public TallyDraft? Joined(SentenceFacts facts, CountMention count, CountedThing thing, ImmutableArray<TallyDraft>.Builder found)
    {
        if (found.Count == 0 || thing.Kind != CountedKind.Deeds || count.IsOne)
            return null;
        var (tokens, like) = (facts.Sentence.Tokens, found[^1]);
        var end = Math.Max(like.Thing.Last, like.Period is { } period && period.First > like.Count.Last && ReferenceEquals(like.Facts, facts) ? period.Last : 0);
        if (count.First - end > 3)
            return null;
        for (var at = end + 1; at < count.First; at++)
            if (!words.Has("lead", tokens[at]) && tokens[at].Text is not ",")
                return null;
        return new TallyDraft(facts, count, thing with { Against = thing.Against ?? (thing.What is "arrests" ? null : like.Thing.Against) }, null, like);
    }

    /// <summary>What a number counts that a noun of counting names: "puts at 64 the number of people killed", "the count of X for September is 11"; or <c>null</c>.</summary>
    public CountedThing? Named(SentenceFacts facts, CountMention count, ImmutableArray<TallyPeriod> spoken)
    {
        var tokens = facts.Sentence.Tokens;
        if (count.First == 0 || count.Form != CountForm.Cardinal || !(tokens[count.First - 1].Lower is ":" or "at" or "to" or "is" or "was" or "reached" or "hit" or "stands" or "now" or "totaled" or "totalled"))
            return null;
        for (var at = Math.Max(0, count.First - NameReach); at < tokens.Length && at <= count.Last + 3; at++)
            if (tokens[at].Lower is "toll" && spoken.Any(period => period.First > at && period.First <= at + 2))
                return new CountedThing("killed", null, Math.Min(count.First, Start(tokens, at)), count.Last, Math.Max(count.Last, at), CountedKind.Deeds);
            else if (words.Has("count-noun", tokens[at]) && at + 2 < tokens.Length && tokens[at + 1].Lower is "of" && Named(tokens, at) is var (what, against, last))
                return new CountedThing(what, against, Math.Min(count.First, Start(tokens, at)), Math.Max(count.Last, last), Math.Max(count.Last, last), CountedKind.Deeds);
        return null;
    }

    /// <summary>What "such attacks" are against: what the deeds told before were.</summary>
    public string? AgainstSuch(SentenceFacts facts, CountMention count, TallyContext context) => Antecedent(facts, count, context)?.Against;

    private (string What, string? Against, int Last)? Named(ImmutableArray<Token> tokens, int noun)
    {
        var first = noun + 2;
        while (first < tokens.Length && tokens[first].Kind == TokenKind.Mark)
            first++;
        var inner = new CountMention(noun, first - 1, new Contract.TallyCount(2, 2, Contract.Qualifier.Exact), CountForm.Cardinal);
        return things.Read(tokens, inner) is { Kind: not CountedKind.Nothing } thing ? (thing.What, thing.Against, thing.Last) : null;
    }

    private static int Start(ImmutableArray<Token> tokens, int noun)
    {
        while (noun > 0 && tokens[noun - 1].Kind != TokenKind.Mark && (tokens[noun - 1].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Part || tokens[noun - 1].Lower is "at" or "to"))
            noun--;
        return noun;
    }

    private static TallyDraft Continued(SentenceFacts facts, CountMention count, CountedThing thing, TallyPeriod? period, TallyDraft like)
    {
        var tokens = facts.Sentence.Tokens;
        var (what, against, last) = (like.Thing.What, like.Thing.Against, thing.Last);
        if (last + 1 < tokens.Length && tokens[last + 1].Lower is "of" && last + 2 < tokens.Length)
        {
            last += 2;
            if (tokens[last].Lower is "them" or "whom" or "which" && last + 1 < tokens.Length && tokens[last + 1].Kind != TokenKind.Mark && tokens[last + 1].Upos is not (Upos.Aux or Upos.Verb))
                (against, last) = (tokens[last + 1].Upos is Upos.Noun ? tokens[last + 1].Text : against, last + 1);
            else if (CountedNoun.After(tokens, last - 1) is var (first, noun))
                (against, last) = (CountedNoun.Phrase(tokens, first, noun, false), noun);
        }
        return new TallyDraft(facts, count, thing with { What = what, Against = against, Last = last }, period, like);
    }

    // "9 of them", "of which six", "including 17 of foreigners", "against 9", "down from 31"
    private static bool IsPart(ImmutableArray<Token> tokens, CountMention count)
    {
        var after = count.Last + 2 < tokens.Length && tokens[count.Last + 1].Lower is "of" ? tokens[count.Last + 2].Lower : "";
        if (after is "them" or "whom" or "which" or "these" or "those")
            return true;
        if (count.First == 0)
            return false;
        var before = tokens[count.First - 1].Lower;
        var second = count.First > 1 ? tokens[count.First - 2].Lower : "";
        return before is "against" or "versus" or "vs" or "than" or "including" or "includes" or "whom" or "which"
            || (before is "from" && second is "up" or "down" or "," or "rise" or "increase" or "fall" or "drop" or "rose" or "fell")
            || (before is "to" or "with" && second is "compared" or "contrast" or "opposed")
            || (after.Length > 0 && before is "and" or ",");
    }

    // The first word of what says that the number counts: the subject of a verb of counting, a list, "there have been".
    private int? Cue(ImmutableArray<Token> tokens, CountMention count)
    {
        if (IsAnswer(tokens, count))
            return count.First;
        if (tokens.Length <= Answer && tokens.Count(token => token.Kind != TokenKind.Mark) <= count.Last - count.First + 1)
            return count.First;
        if (count.First > 0 && tokens[count.First - 1].Lower is "to" && CountNounBefore(tokens, count.First - 1) is { } total && total > 0 && words.Has("toll-move", tokens[total - 1]) && tokens[total].Lower is not "toll" && tokens[Math.Min(total + 1, count.First)].Lower is not "toll")
            return total - 1; // "bringing the total for the year to 14"
        for (var at = count.First - 1; at >= 0 && count.First - at <= VerbReach; at--)
        {
            if (words.Has("strong-count-verb", tokens[at]))
                return CountedNoun.Before(tokens, at) is var (first, _) ? WithOf(tokens, first) : at;
            if (tokens[at].Upos is Upos.Aux or Upos.Verb && tokens[at].Lower is "has" or "is" or "was" or "shows" or "gives" or "had" or "stands" or "says")
                return CountNounBefore(tokens, at);
            if (tokens[at].Lower is "been" or "were" && at > 0 && tokens.Skip(Math.Max(0, at - 3)).Take(3).Any(token => token.Lower is "there"))
                return CountNounBefore(tokens, at) is { } list && list < at - 2 ? list - (list > 0 && tokens[list - 1].Lower is "by" ? 1 : 0) : Math.Max(0, at - 2);
            if (tokens[at].Text is ";" or ",")
                break;
        }
        return null;
    }

    // He answered: "Four."
    private static bool IsAnswer(ImmutableArray<Token> tokens, CountMention count) =>
        count.First > 1 && tokens[count.First - 1].Text is "“" or "\"" or "'" or "‘" && tokens[count.First - 2].Text is ":" or ","
        && (count.Last + 1 >= tokens.Length || tokens[count.Last + 1].Text is "." or "”" or "\"" or "’" or "'" or ",");

    private static int WithOf(ImmutableArray<Token> tokens, int first) =>
        first > 1 && tokens[first - 1].Lower is "of" && CountedNoun.Before(tokens, first - 1) is var (outer, _) ? outer : first;

    private int? CountNounBefore(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= NameReach; at--)
            if (words.Has("count-noun", tokens[at]))
                return Start(tokens, at);
        return null;
    }

    // The last deed told before the number: "Attacks on checkpoints have become rarer. The institute recorded four since May."
    private CountedThing? Antecedent(SentenceFacts facts, CountMention count, TallyContext context) =>
        EventIn(facts.Sentence.Tokens, count.First - 1, count) ?? (context.Before is { } before ? EventIn(before.Tokens, before.Tokens.Length - 1, count) : null);

    private CountedThing? EventIn(ImmutableArray<Token> tokens, int last, CountMention count)
    {
        for (var at = last; at >= 0 && last - at < EventReach; at--)
            if (tokens[at].Upos is Upos.Noun or Upos.None && things.EventAt(tokens, at > 0 && tokens[at - 1].Upos is Upos.Noun or Upos.Adj ? at - 1 : at, at) is { } what)
                return new CountedThing(PluralOf(what), things.TargetAfter(tokens, at)?.Text, count.First, count.Last, count.Last, CountedKind.Deeds);
        return null;
    }

    private static string PluralOf(string what) => what.EndsWith("incident", StringComparison.Ordinal) ? what + "s" : what;
}

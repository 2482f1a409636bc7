using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Reads what a number counts: deeds, those harmed, or how often somebody was attacked. Immutable.</summary>
internal sealed class CountedThingReader(TallyWords words)
{
    private readonly AttackRepeats _repeats = new(words);

    // A verb of harm stands at most this many words from the noun.
    private const int VerbReach = 9;

    /// <summary>What the number counts; <c>null</c> where it is none that tallies count.</summary>
    public CountedThing? Read(ImmutableArray<Token> tokens, CountMention count)
    {
        if (count.Form == CountForm.Repeat)
            return _repeats.Times(tokens, count);
        if (count.Form == CountForm.None && tokens[count.First].Lower is not ("no" or "zero"))
            return tokens[count.First].Lower is "nobody" or "none" ? Harm(tokens, count, count.First) : _repeats.None(tokens, count);
        if (count.Form == CountForm.None && count.Last + 1 < tokens.Length && tokens[count.Last + 1].Lower is "one")
            return Harm(tokens, count with { Last = count.Last + 1 }, count.Last + 1);
        var noun = CountedNoun.Of(tokens, count);
        if (noun < 0)
            return IsAlone(tokens, count) ? (tokens.Length > count.Last + 1 && tokens[count.Last + 1].Upos is Upos.Det ? null : HarmTo(tokens, count)) ?? new CountedThing("", null, count.First, count.Last, count.Last, CountedKind.Nothing) : null;
        if (count.Form == CountForm.Ordinal && tokens[noun].Lower is "time" or "occasion")
            return _repeats.TimeThat(tokens, count, noun);
        if (words.Has("count-noun", tokens[noun]))
            return new CountedThing("", null, count.First, count.Last, count.Last, CountedKind.Nothing);
        return Deeds(tokens, count, noun) ?? Harm(tokens, count, noun)
            ?? (words.Has("dummy", tokens[noun]) ? new CountedThing("", null, count.First, noun, noun, CountedKind.Nothing) : Part(tokens, count, noun));
    }

    // "17 of foreigners": a part of what was counted before.
    private static CountedThing? Part(ImmutableArray<Token> tokens, CountMention count, int noun) =>
        count.Form == CountForm.Cardinal && count.Last + 2 == noun && tokens[count.Last + 1].Lower is "of" ? new CountedThing("", null, count.First, count.Last, count.Last, CountedKind.Nothing) : null;

    /// <summary>What a noun is counted as when it names deeds, or <c>null</c>.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="first">The first word of its phrase.</param>
    /// <param name="noun">Its index.</param>
    public string? EventAt(ImmutableArray<Token> tokens, int first, int noun)
    {
        if (words.Events.GetValueOrDefault(tokens[noun].Lower) is { } what)
            return what is "incidents" && noun > first ? CountedNoun.Phrase(tokens, first, noun, asPlural: true) : what;
        if (words.EventsNeedingKind.GetValueOrDefault(tokens[noun].Lower) is not { } kindly)
            return null;
        for (var at = first; at < noun; at++)
            if (words.Has("event-kind", tokens[at]))
                return kindly;
        for (var at = noun + 1; at < tokens.Length && at <= noun + 3; at++)
            if (words.Has("event-kind", tokens[at]) || (at == noun + 1 && tokens[at].Lower is "on" or "against" && words.Has("event-on", tokens[noun])))
                return kindly;
        return null;
    }

    /// <summary>Who or what the deed of a noun was done to: "on energy sites", "of foreigners"; or <c>null</c>.</summary>
    public (string Text, int Last)? TargetAfter(ImmutableArray<Token> tokens, int noun)
    {
        var at = noun + 1;
        if (at >= tokens.Length || !((words.Has("target-case", tokens[at]) && !(tokens[at].Lower is "on" && words.Has("no-target-on", tokens[noun]))) || (tokens[at].Lower is "of" && words.Has("of-target", tokens[noun])) || tokens[at].Xpos is "VBN" && at + 1 < tokens.Length && words.Has("target-case", tokens[++at])))
            return null;
        if (tokens[at].Lower is "at" && !words.Has("thing", tokens[noun]))
            return null;
        if (CountedNoun.After(tokens, at) is not var (first, target) || words.Has("people", tokens[target]))
            return null;
        var isOne = tokens[first].Lower is "a" or "an";
        return (CountedNoun.Phrase(tokens, first, target, isOne), target);
    }

    private CountedThing? Deeds(ImmutableArray<Token> tokens, CountMention count, int noun)
    {
        if (EventAt(tokens, count.Last + 1, noun) is not { } what)
            return null;
        var of = tokens.Length > noun + 2 && tokens[noun + 1].Lower is "of" ? words.Events.GetValueOrDefault(tokens[noun + 2].Lower) : null;
        var target = TargetAfter(tokens, noun);
        return new CountedThing(of is not null && what is "attacks" && of is not "attacks" ? of : what, target?.Text, count.First, noun, target?.Last ?? noun, CountedKind.Deeds);
    }

    // "143 civilians have been killed", "killed 143 civilians", "118 people killed in such raids", "the deaths of 212 civilians"
    private CountedThing? Harm(ImmutableArray<Token> tokens, CountMention count, int noun)
    {
        if (count.Form == CountForm.Ordinal && count.First > 0 && tokens[count.First - 1].Lower is "a")
            return null; // "a twelfth victim died": the toll of one deed
        var isThing = words.Has("thing", tokens[noun]);
        var (what, from, to) = DeedsOf(tokens, count) ?? VerbAfter(tokens, noun, isThing) ?? VerbBefore(tokens, count, noun, isThing) ?? ("", -1, -1);
        if (from < 0 || (what is "killed" && tokens[noun].Lower is "deaths"))
            return null;
        var against = words.Has("people", tokens[noun]) || tokens[noun].Upos is Upos.Pron || tokens[noun].Lower is "one" ? null : CountedNoun.Phrase(tokens, count.Last + 1, noun, count.Form == CountForm.Ordinal);
        if (from >= 0 && words.Has("lose", tokens[from]) && Subject(tokens, from) is { } loser)
            against = loser;
        if (isThing && what is "taken")
            (what, against) = (CountedNoun.Phrase(tokens, noun, noun, false) + " taken", null);
        return new CountedThing(what, against, Math.Min(from, count.First), noun, Math.Max(to, noun), CountedKind.Harm) { IsPerfect = VerbGroup.IsPerfect(tokens, to) };
    }

    // Whoever lost men.
    private static string? Subject(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= 2 * VerbReach; at--)
            if (tokens[at].Head == verb && tokens[at].Relation is "nsubj")
                return tokens[at].Upos is Upos.Noun or Upos.Propn && CountedNoun.Before(tokens, at + 1) is var (first, noun) ? CountedNoun.Phrase(tokens, first, noun, false) : null;
        return null;
    }

    // "58 have been killed", "and wounded 40"
    private CountedThing? HarmTo(ImmutableArray<Token> tokens, CountMention count) =>
        VerbAfter(tokens, count.Last, isThing: count.Form == CountForm.Ordinal) is var (what, _, to) ? new CountedThing(what, null, count.First, count.Last, to, CountedKind.Harm)
        : count is { Form: CountForm.Cardinal, First: > 0 } && words.Harms.MatchAt(tokens, count.First - 1) is { } hit && VerbGroup.IsVerb(tokens[hit.First]) && !VerbGroup.IsPassive(tokens, hit.First)
            ? new CountedThing(hit.Value, null, hit.First, count.Last, count.Last, CountedKind.Harm)
        : null;

    private (string What, int First, int Last)? DeedsOf(ImmutableArray<Token> tokens, CountMention count) =>
        count.First > 1 && tokens[count.First - 1].Lower is "of" && words.Has("of-target", tokens[count.First - 2]) && EventAt(tokens, count.First - 2, count.First - 2) is { } what
            ? (what, StartOfPhrase(tokens, count.First - 2), count.First - 2)
            : null;

    private (string What, int First, int Last)? VerbAfter(ImmutableArray<Token> tokens, int noun, bool isThing)
    {
        for (var at = noun + 1; at < tokens.Length && at - noun <= VerbReach; at++)
        {
            if (words.Harms.MatchAt(tokens, at) is { } hit && VerbGroup.IsVerb(tokens[at]))
                return (hit.Value, noun, hit.Last);
            if (isThing && words.HarmsToThings.MatchAt(tokens, at) is { } thing)
                return (thing.Value, noun, thing.Last);
            if (AsideEnd(tokens, at) is { } end)
                at = end;
            else if (tokens[at].Upos is Upos.Verb or Upos.Num || words.Has("crosses-clause", tokens[at]) && tokens[at].Lower is not ("who" or "which" or "that") || tokens[at].Kind == TokenKind.Mark && tokens[at].Text is not "”" and not "\"")
                return null;
        }
        return null;
    }

    // "212 people, 97 of them civilians, had been killed"
    private static int? AsideEnd(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Text is not ("," or "(" or "—" or "–" or "--"))
            return null;
        for (var end = at + 1; end < tokens.Length && end - at <= VerbReach; end++)
            if (tokens[end].Text is "," or ")" or "—" or "–" or "--")
                return tokens.Length > end + 1 && tokens[end + 1].Upos is Upos.Aux or Upos.Verb ? end : null;
        return null;
    }

    private (string What, int First, int Last)? VerbBefore(ImmutableArray<Token> tokens, CountMention count, int noun, bool isThing)
    {
        for (var at = count.First - 1; at >= 0 && count.First - at <= 4; at--)
        {
            if (words.Harms.MatchAt(tokens, at) is { } hit && hit.Last < count.First && !JoinsHarm(tokens, at) && VerbGroup.IsVerb(tokens[at]) && !VerbGroup.IsPassive(tokens, at))
                return (hit.Value, VerbGroup.SubjectStart(tokens, at), hit.Last);
            if (words.Has("lose", tokens[at]) && words.Has("losses", tokens[noun]))
                return ("killed", at, at);
            if (words.Has("people", tokens[noun]) && tokens[noun].Lower is "lives" && tokens[at].Lower is "claimed" or "taken" or "cost" or "claim")
                return ("killed", VerbGroup.SubjectStart(tokens, at), at);
            if (isThing && tokens[at].Lower is "seized" or "hijacked" or "captured" or "boarded")
                return (tokens[at].Lower, VerbGroup.SubjectStart(tokens, at), at);
            if (!(tokens[at].Upos is Upos.Adv or Upos.Adp or Upos.Det or Upos.Part || JoinsHarm(tokens, at) || tokens[at].Lower is "or" or "lives" or "life") || tokens[at].Lower is "in" or "by" or "for" or "since" or "after")
                break;
        }
        return null;
    }

    // "wounded" in "killed or wounded": the first tells it.
    private bool JoinsHarm(ImmutableArray<Token> tokens, int at) =>
        at > 1 && tokens[at - 1].Lower is "or" && words.Harms.MatchAt(tokens, at - 2) is not null;

    private static int StartOfPhrase(ImmutableArray<Token> tokens, int noun)
    {
        while (noun > 0 && tokens[noun - 1].Upos is Upos.Adj or Upos.Det or Upos.Noun)
            noun--;
        return noun;
    }

    // Whether no noun follows the number: "counts 31", "six in March", "9 of them".
    private static bool IsAlone(ImmutableArray<Token> tokens, CountMention count)
    {
        var next = count.Last + 1;
        if (next < tokens.Length && tokens[next].Lower is "behind" or "ahead" or "more" or "fewer" or "less" or "short" or "shy" or "years" or "times")
            return false;
        return next >= tokens.Length || tokens[next].Kind == TokenKind.Mark || tokens[next].Upos is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Aux or Upos.Part or Upos.Verb or Upos.Det
            || tokens[next].Lower is "so" or "this" or "last" or "of" or "for" or "since" or "in";
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Finds the tallies of a sentence, given those of the sentences before. Immutable.</summary>
internal sealed class SentenceTallies(TallyWords words, CountMentionFinder counts, TallyPeriodFinder periods, CountedThingReader things, TallyContinuation continuation)
{
    // What says that no attack is meant stands this near.
    private const int ContextReach = 5;
    private const int JoinReach = 6;
    private const int DayReach = 8;
    private const int SubjectReach = 6;

    /// <summary>The tallies in text order.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="anchor">The report's day, or <c>null</c>.</param>
    /// <param name="before">What was told before it.</param>
    public ImmutableArray<TallyDraft> Find(SentenceFacts facts, DateOnly? anchor, TallyContext before)
    {
        var tokens = facts.Sentence.Tokens;
        if (facts.Times.IsEmpty && before.Nearest is null && !words.HasAny("since-word", tokens))
            return [];
        var spoken = periods.Find(facts, anchor);
        if (spoken.IsEmpty && before.Nearest is null)
            return [];
        var counted = counts.Find(facts).Select(count => (Count: count, Thing: things.Read(tokens, count))).Where(pair => pair.Thing is not null && !LiesIn(spoken, pair.Count)).ToImmutableArray();
        var setting = new TallySetting(words.HasAny("strong-count-verb", tokens) || words.HasAny("count-noun", tokens) || IsCompared(tokens), words.HasAny("violence", tokens), anchor) { IsOfOne = IsOfOne(tokens) };
        var found = ImmutableArray.CreateBuilder<TallyDraft>();
        for (var at = 0; at < counted.Length; at++)
            if (Draft(facts, counted, at, spoken, before, setting, found) is { } draft && !IsOther(tokens, draft))
                found.Add(draft);
        return found.DrainToImmutable();
    }

    private static bool LiesIn(ImmutableArray<TallyPeriod> spoken, CountMention count) => spoken.Any(period => period.First <= count.First && period.Last >= count.First && period.Kind != PeriodKind.SinceEvent);

    private TallyDraft? Draft(SentenceFacts facts, ImmutableArray<(CountMention Count, CountedThing? Thing)> counted, int at, ImmutableArray<TallyPeriod> spoken, TallyContext before, TallySetting setting, ImmutableArray<TallyDraft>.Builder found)
    {
        var (count, thing) = (counted[at].Count, counted[at].Thing!);
        var like = found.Count > 0 ? found[^1] : before.Nearest;
        if (words.Has("event-joined", facts.Sentence.Tokens[thing.NounLast]))
            return continuation.Joined(facts, count, thing, found);
        var period = After(facts, counted, at, spoken);
        if (period is null && continuation.Joined(facts, count, thing, found) is { } joined)
            return joined;
        period ??= Before(facts, count, thing, spoken);
        if (thing.Kind == CountedKind.Nothing)
            return continuation.Named(facts, count, spoken) is { } named && (period ?? spoken.FirstOrDefault()) is { } own ? new TallyDraft(facts, count, named, own, own.Kind == PeriodKind.Same ? like : null)
                : continuation.Of(facts, count, thing, period, period is null && spoken.Length == 1 ? spoken[0] : null, before, like);
        if (period is null || (period.Kind == PeriodKind.Same && like is null))
            return null;
        if (thing.Against is null && thing.Kind == CountedKind.Deeds && facts.Sentence.Tokens[Math.Min(count.Last + 1, thing.NounLast)].Lower is "such")
            thing = thing with { Against = continuation.AgainstSuch(facts, count, before) };
        return TallyRules.IsTally(count, thing, period, setting) && !(thing.Kind == CountedKind.Harm && IsOfOneDay(facts, thing, period)) ? new TallyDraft(facts, count, thing, period, period.Kind == PeriodKind.Same ? like : null) : null;
    }

    // "the killing of ten workers on Tuesday": a day of its own dates one deed.
    private static bool IsOfOneDay(SentenceFacts facts, CountedThing thing, TallyPeriod period)
    {
        foreach (var time in facts.Times)
            if (time.First > thing.Last + DayReach)
                return false;
            else if (time.First > thing.NounLast && time.Granularity is Granularity.Day or Granularity.PartOfDay or Granularity.Clock && (time.Last < period.First || time.First > period.Last))
                return true;
        return false;
    }

    // The next period after the count that no other count stands nearer to.
    private TallyPeriod? After(SentenceFacts facts, ImmutableArray<(CountMention Count, CountedThing? Thing)> counted, int at, ImmutableArray<TallyPeriod> spoken)
    {
        var (count, thing) = (counted[at].Count, counted[at].Thing!);
        var period = spoken.FirstOrDefault(period => period.First > count.Last);
        if (period is null)
            return null;
        var last = Math.Max(thing.Last, count.Last);
        for (var other = at + 1; other < counted.Length && counted[other].Count.First < period.First; other++)
            if (counted[other].Count.First > last && !AreJoined(facts.Sentence.Tokens, last, counted[other].Thing!, out last))
                return null;
        return Crosses(facts.Sentence.Tokens, last + 1, period.First) || IsAside(facts.Sentence.Tokens, last + 1, period.First) ? null : period;
    }

    // "killed 12 people and wounded 40 since July", "four murders, eight disappearances and nine kidnappings since May"
    private bool AreJoined(ImmutableArray<Token> tokens, int last, CountedThing other, out int next)
    {
        next = other.Last;
        var isList = false;
        for (var at = last + 1; at < other.First && at - last <= JoinReach; at++)
        {
            isList |= tokens[at].Lower is "and" or ",";
            if (tokens[at].Upos is Upos.Verb or Upos.Sconj || words.Has("crosses-clause", tokens[at]))
                return false;
        }
        return isList && other.Kind != CountedKind.Nothing && other.First - last <= JoinReach;
    }

    // "left 31 injured, one of the deadliest this year": the time belongs to what the comma opens.
    private static bool IsAside(ImmutableArray<Token> tokens, int first, int end)
    {
        var open = false;
        for (var at = first; at < end; at++)
            open = tokens[at].Text is "," or "—" or "–" or "--" or "(" ? !open : open;
        return open && tokens[end - 1].Text is not ("," or "—" or "–" or "--" or "(");
    }

    private bool IsOfOne(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Lower is "a" or "an" && CountedNoun.After(tokens, at) is var (first, noun) && things.EventAt(tokens, first, noun) is not null)
                return true;
        return false;
    }

    private static bool IsCompared(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Length; at++)
            if ((tokens[at].Lower is "down" or "up" && tokens[at + 1].Lower is "from") || (tokens[at].Lower is "compared" && tokens[at + 1].Lower is "with" or "to"))
                return true;
        return false;
    }

    // A period that opens the sentence, or a part of it.
    private TallyPeriod? Before(SentenceFacts facts, CountMention count, CountedThing thing, ImmutableArray<TallyPeriod> spoken)
    {
        var tokens = facts.Sentence.Tokens;
        var period = spoken.LastOrDefault(period => period.Last < count.First);
        if (period is null || !(period.First <= 1 || tokens[period.First - 1].Kind == TokenKind.Mark || tokens[period.First - 1].Upos is Upos.Cconj or Upos.Sconj || tokens[period.First - 1].Lower is "that" || tokens[period.Last + 1].Text is "," || IsOfSubject(thing, count, period)))
            return null;
        return Crosses(tokens, period.Last + 1, count.First) ? null : period;
    }

    // "fighting since Sunday has killed 80 people"
    private static bool IsOfSubject(CountedThing thing, CountMention count, TallyPeriod period) =>
        thing.Kind == CountedKind.Harm && thing.First >= period.First && thing.First < count.First && count.First - period.Last <= SubjectReach;

    private bool Crosses(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (words.Has("crosses-clause", tokens[at]))
                return true;
        return false;
    }

    private bool IsOther(ImmutableArray<Token> tokens, TallyDraft draft)
    {
        for (var at = Math.Max(0, draft.Count.First - ContextReach); at < tokens.Length && at <= draft.Thing.Last + ContextReach; at++)
            if (words.Has("not-attack", tokens[at]))
                return true;
        return false;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Time;

/// <summary>A time that may be when an attack took place.</summary>
/// <param name="Time">The time.</param>
/// <param name="Facts">The sentence that tells it.</param>
/// <param name="Cost">How far it stands from the attack word, as <see cref="EventReach"/> counts.</param>
internal sealed record DateChoice(TimeExpression Time, SentenceFacts Facts, float Cost)
{
    /// <summary>Whether it says little of the attack's day: a time of the day alone ("around 9 p.m."), or the day of what is done or said after an attack ("was charged on Friday", "reported the killings on Monday").</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether both are known and exclude each other.</summary>
    public static bool AreApart(DateChoice? one, DateChoice? other) =>
        one?.Time is { Start: { } start, End: { } end } && other?.Time is { Start: { } from, End: { } to } && (end < from || to < start);
}

/// <summary>Says from the tree of a sentence which of its dates is that of an attack. Immutable.</summary>
/// <param name="reach">Says how near words stand to attack words.</param>
/// <param name="context">Words about attack words.</param>
internal sealed class DateAttachment(EventReach reach, WordLists context)
{
    // "said Thursday", "said on Thursday", "said late on Thursday".
    private const int WordsFromSayingToDate = 3;

    private const float LeastScore = -3;
    private const int MostWordsToMark = 30;

    // A time of the day may have its day from another date told before; one that the sentence tells is better.
    private const float ClockAlone = 0.1f;

    private readonly FrozenSet<string> _committing = context["committing"];
    private readonly FrozenSet<string> _definite = context["definite"];
    private readonly FrozenSet<string> _noDate = context["no-date"];
    private readonly FrozenSet<string> _reacting = context["reacting"];
    private readonly FrozenSet<string> _dayWords = context["day-word"];

    /// <summary>
    /// The likeliest date of an attack among those of its sentence, or <c>null</c>. "since", "until" and "by" date something else, and "said on Thursday" dates the saying.
    /// </summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="trigger">Index of the word that tells of the attack.</param>
    /// <param name="telling">All words of the sentence that tell of attacks; what stands nearer to another of them is not this one's.</param>
    public DateChoice? Best(SentenceFacts facts, int trigger, ImmutableArray<Trigger> telling)
    {
        if (facts.Dates.IsEmpty)
            return null;
        var tokens = facts.Sentence.Tokens;
        var saidOn = facts.Sources.SelectMany(source => Enumerable.Range(source.Cue + 1, WordsFromSayingToDate)).ToHashSet();
        (DateChoice? Date, float Score, int Distance) best = (null, LeastScore, 0);
        foreach (var date in facts.Dates)
        {
            var head = TreePath.HeadOf(tokens, date.First, date.Last);
            if ((saidOn.Contains(date.First) && IsOfSaying(tokens, head)) || (date.First > 0 && _noDate.Contains(tokens[date.First - 1].Lower)) || IsOfOtherClause(tokens, head, trigger) || IsOfReaction(tokens, head, trigger) || reach.CostOf(tokens, date.First, date.Last, trigger, telling) is not { } cost)
                continue;
            var score = (EventDates.IsNarrow(date) ? 1 : 0) - cost - (IsClockAlone(tokens, date) ? ClockAlone : 0);
            var distance = Math.Abs(date.First - trigger);
            if (score > best.Score || (score == best.Score && distance < best.Distance))
                best = (new DateChoice(date, facts, cost), score, distance);
        }
        return best.Date is { } chosen ? chosen with { IsWeak = IsWeak(facts, chosen.Time, trigger) } : null;
    }

    private bool IsWeak(SentenceFacts facts, TimeExpression date, int trigger)
    {
        var tokens = facts.Sentence.Tokens;
        return (IsClockAlone(tokens, date) && !IsDayTold(facts, date)) || reach.IsAftermath(tokens, TreePath.HeadOf(tokens, date.First, date.Last), trigger)
            || IsOfDoing(tokens, TreePath.HeadOf(tokens, date.First, date.Last), trigger);
    }

    // "reported the killings on Monday", "On Tuesday the portal put the attack down to bandits": the day of what is done about an attack told before.
    private bool IsOfDoing(ImmutableArray<Token> tokens, int date, int trigger) =>
        tokens[trigger] is { Relation: "obj", Upos: not Upos.Verb, Head: >= 0 and var verb } && !_committing.Contains(tokens[verb].Lemma)
        && (tokens[date].Head == verb || (date > trigger && reach.IsSaying(tokens[verb])))
        && Enumerable.Range(verb, Math.Max(0, trigger - verb)).Any(at => tokens[at].Head == trigger && tokens[at].Relation is "det" && _definite.Contains(tokens[at].Lower));

    // "says Friday morning a teenager shot a passenger" dates the shooting: the tree puts the day under what is said.
    private bool IsOfSaying(ImmutableArray<Token> tokens, int date)
    {
        var at = tokens[date].Head;
        for (var steps = 0; at >= 0 && steps < TreePath.MostSteps && tokens[at].Upos is not Upos.Verb; steps++)
            at = tokens[at].Head;
        return at < 0 || at < date || reach.IsSaying(tokens[at]);
    }

    // "on Saturday blamed the group for the kidnapping": the day is that of the words.
    private bool IsOfReaction(ImmutableArray<Token> tokens, int date, int trigger) =>
        tokens[date].Head is >= 0 and var verb && verb != trigger && tokens[verb].Upos is Upos.Verb && _reacting.Contains(tokens[verb].Lemma) && tokens[trigger].Upos is not Upos.Verb;

    // "the third attack since talks collapsed on 11 June"
    private bool IsOfOtherClause(ImmutableArray<Token> tokens, int date, int trigger)
    {
        var way = TreePath.Between(tokens, date, trigger);
        for (var step = 0; step + 1 < way.Count && tokens[way[step]].Head == way[step + 1]; step++)
            if (tokens[way[step]].Relation is "advcl" or "acl" && HasNoDateMark(tokens, way[step]))
                return true;
        return false;
    }

    private bool HasNoDateMark(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && at >= verb - MostWordsToMark; at--)
            if (tokens[at].Head == verb && tokens[at].Relation is "mark")
                return _noDate.Contains(tokens[at].Lower);
        return false;
    }

    private bool IsClockAlone(ImmutableArray<Token> tokens, TimeExpression date)
    {
        if (date is not { Kind: TimeKind.Time, Granularity: Granularity.Clock, Basis: not DateBasis.Stated })
            return false;
        for (var at = date.First; at <= date.Last; at++)
            if (CalendarWords.IsWeekday(tokens[at].Lower) || CalendarWords.Month(tokens[at].Lower) is not null || _dayWords.Contains(tokens[at].Lower))
                return false;
        return true;
    }

    // "On Tuesday, at about 9 p.m.": the sentence tells the day as well.
    private static bool IsDayTold(SentenceFacts facts, TimeExpression clock) =>
        facts.Dates.Any(date => date.Granularity is Granularity.Day or Granularity.PartOfDay && date.Start == clock.Start);
}

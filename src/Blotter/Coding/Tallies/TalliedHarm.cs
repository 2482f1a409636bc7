using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;

namespace Blotter.Coding.Tallies;

/// <summary>Takes the harm that a tally counts from the sentences: it is of many deeds, so no incident has it ("143 civilians since January").</summary>
internal static class TalliedHarm
{
    // Words between "in which" and the people, and back from it into the tally's words.
    private const int LeadReach = 4;
    private const int LeadBack = 4;

    /// <summary>The sentences without such harm.</summary>
    public static ImmutableArray<SentenceFacts> Without(ImmutableArray<SentenceFacts> sentences, ImmutableArray<Tally> tallies)
    {
        if (tallies.IsEmpty)
            return sentences;
        var counted = new SpanMap<Tally>(tallies.Select(tally => (tally.Span, tally)));
        return [.. sentences.Select(facts => facts.Harms.IsEmpty ? facts : facts with { Harms = [.. facts.Harms.Where(harm => !IsCounted(counted, facts, harm))] })];
    }

    // The tally's words hold the people, or lead to them: "the ninth attack since March, in which 37 people have died".
    private static bool IsCounted(SpanMap<Tally> counted, SentenceFacts facts, Harm harm)
    {
        var tokens = facts.Sentence.Tokens;
        if (counted.At(tokens[harm.First].Span.Start).Any() && !IsWhereItBegins(facts, harm))
            return true;
        for (var at = harm.First - 1; at > 0 && at >= harm.First - LeadReach; at--)
            if (tokens[at].Lower is "which" && tokens[at - 1].Lower is "in")
                return counted.At(tokens[Math.Max(0, at - LeadBack)].Span.Start).Any();
        return false;
    }

    // "the third such killing since a reporter was murdered": the period begins with a deed of its own.
    private static bool IsWhereItBegins(SentenceFacts facts, Harm harm) =>
        facts.Sentence.Tokens.Take(harm.First).Any(token => token is { Lower: "since", Relation: "mark" });
}

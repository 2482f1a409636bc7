using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Takes the harm that a tally counts from the sentences: it is of many deeds, so no incident has it ("143 civilians since January").</summary>
internal static class TalliedHarm
{
    /// <summary>The sentences without such harm.</summary>
    public static ImmutableArray<SentenceFacts> Without(ImmutableArray<SentenceFacts> sentences, ImmutableArray<Tally> tallies)
    {
        if (tallies.IsEmpty)
            return sentences;
        var spans = tallies.Select(tally => tally.Span).Order().ToImmutableArray();
        return [.. sentences.Select(facts => facts.Harms.IsEmpty ? facts : facts with { Harms = [.. facts.Harms.Where(harm => !spans.Any(span => Holds(span, facts, harm)))] })];
    }

    // The number of those harmed stands in the tally's words, or the words that tell of them begin there.
    private static bool Holds(TextSpan tally, SentenceFacts facts, Harm harm) =>
        tally.Overlaps(facts.Sentence.Span) && tally.Contains(facts.Sentence.SpanOf(harm.First, harm.First));
}

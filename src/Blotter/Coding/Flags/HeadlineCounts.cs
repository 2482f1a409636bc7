using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Numbers;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>
/// Finds headlines that count more dead or hurt than the body does. Bodies tell of victims one by one, call them shot before they call them hurt, and
/// sum up late: only one that gives a count itself, and nowhere the headline's, is less.
/// </summary>
internal static class HeadlineCounts
{
    private const int LeastCount = 3;
    private const int MostInHeadline = 10;

    private static readonly ImmutableArray<(HarmKind Kind, VictimEffect Effect, string Name)> Kinds = [(HarmKind.Killed, VictimEffect.Killed, "killed"), (HarmKind.Injured, VictimEffect.Injured, "injured")];

    /// <summary>The flags: dead, then hurt.</summary>
    public static IEnumerable<Flag> Find(FlagContext context)
    {
        if (context.Main is not var (incident, _))
            yield break;
        var body = context.In(SectionKind.Body).ToImmutableArray();
        foreach (var (kind, effect, name) in Kinds)
            if (Highest(context, body, kind) is var (where, counted) && counted.Number!.High is { } most)
            {
                var all = Math.Max(Summed(body, kind), Listed(context, effect, body));
                foreach (var facts in context.In(SectionKind.Headline))
                    foreach (var harm in facts.Harms.Take(MostInHeadline).Where(harm => harm.Kind == kind && IsPlainCount(facts, harm) && harm.Number is { Low: >= LeastCount and var low } && low > all && 2 * low > 3 * most && !body.Any(told => Counts(told, low))))
                    {
                        var (said, told) = (harm.Span(facts), counted.Span(where));
                        yield return new Flag(FlagKind.HeadlineOverstates, [incident.Id], $"The headline has \"{context.Words(said)}\" {name}; the body counts {most.ToString(CultureInfo.InvariantCulture)} at most: \"{context.Words(told)}\".", [said, told]);
                    }
            }
    }

    // The highest count that the body gives; none where it leaves one open or speaks of a toll.
    private static (SentenceFacts Facts, Harm Harm)? Highest(FlagContext context, ImmutableArray<SentenceFacts> body, HarmKind kind)
    {
        var told = body.SelectMany(facts => facts.Harms.Where(harm => harm.Kind == kind && harm.Number is not null && !context.Coded.Tallies.Any(tally => tally.Span.Overlaps(harm.Span(facts)))).Select(harm => (Facts: facts, Harm: harm))).ToImmutableArray();
        if (told.Any(each => each.Harm.Number!.High is null || each.Harm.IsTotal) || told.Select(each => each.Facts.Sentence).Distinct().Any(sentence => sentence.Tokens.Any(token => token.Lower is "toll" or "total")))
            return null;
        var written = told.Where(each => IsPlainCount(each.Facts, each.Harm)).ToImmutableArray();
        return written.IsEmpty ? null : written.MaxBy(each => each.Harm.Number!.High);
    }

    private static int Summed(ImmutableArray<SentenceFacts> body, HarmKind kind) => Sum(body
        .SelectMany(facts => facts.Harms).Where(harm => (harm.Kind == kind || (kind == HarmKind.Injured && harm.Kind == HarmKind.Hit)) && harm.Number is { High: not null })
        .Select(harm => harm.Number!.High!.Value).Distinct());

    // All victims of all incidents that the body tells of, those that are named or described without a number as one each.
    private static int Listed(FlagContext context, VictimEffect effect, ImmutableArray<SentenceFacts> body) => Sum(context.Coded.Incidents
        .SelectMany(incident => incident.Victims).Where(victim => victim.Effect == effect && !body.IsEmpty && victim.Span.Start >= body[0].Sentence.Span.Start)
        .Select(victim => victim.Number is { } number ? number.High ?? number.Best ?? 1 : 1));

    private static int Sum(IEnumerable<int> counts) => (int)Math.Min(int.MaxValue, counts.Sum(count => (long)count));

    // A number as high as the headline's, or up to twice as high, of whatever: the body may count them in words that are not understood.
    private static bool Counts(SentenceFacts facts, int low)
    {
        for (var number = facts.Numbers.FirstFrom(0, int.MaxValue); number is not null; number = facts.Numbers.FirstFrom(number.Last + 1, int.MaxValue))
            if (number.Range.Best >= low && number.Range.Best / 2 <= low)
                return true;
        return false;
    }

    // A count that is written beside its word, and not "father of 5 killed", "killed 3 injured", "16-year-old", "Channel 8".
    private static bool IsPlainCount(SentenceFacts facts, Harm harm)
    {
        var tokens = facts.Sentence.Tokens;
        var (first, last) = (Math.Min(harm.First, harm.Word), Math.Max(harm.Last, harm.Word));
        for (var at = first; at <= last; at++)
            if (facts.Numbers.StartingAt(at) is { } number)
                return number.Range.Low == harm.Number!.Low && IsCountOfWord(facts, number, harm)
                    && !Enumerable.Range(first, last - first + 1).Any(inside => tokens[inside].Kind == TokenKind.Mark && tokens[inside].Text is not "-");
        return false;
    }

    private static bool IsCountOfWord(SentenceFacts facts, NumberPhrase number, Harm harm)
    {
        var tokens = facts.Sentence.Tokens;
        if (number.Last + 1 < tokens.Length && tokens[number.Last + 1] is var next && (next.Kind != TokenKind.Word || next.Upos is Upos.Cconj || next.Lower.Contains("year", StringComparison.Ordinal)))
            return false;
        return (number.First == 0 || (tokens[number.First - 1].Lower is not ("of" or "-" or "aged" or "age") && tokens[number.First - 1].Upos != Upos.Propn))
            && !facts.Harms.Any(other => other.Word == number.Last + 1 && other.Kind != harm.Kind);
    }
}

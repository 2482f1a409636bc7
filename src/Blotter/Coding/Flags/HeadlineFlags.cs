using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds headlines that say more than the body: who did it where that is open, more dead than anybody counts, destroyed where it was damaged. Immutable.</summary>
/// <param name="words">Words of flags.</param>
/// <param name="labels">Tells what accuses.</param>
/// <param name="open">Finds where it is open who did it.</param>
internal sealed class HeadlineFlags(WordLists words, Labels labels, OpenQuestions open)
{
    private const int LeastCount = 3;

    /// <summary>The flags: culprits, then numbers, then damage.</summary>
    public IEnumerable<Flag> Find(FlagContext context) => [.. Culprits(context), .. Numbers(context), .. Damage(context)];

    private IEnumerable<Flag> Culprits(FlagContext context)
    {
        foreach (var (index, culprits) in context.Culprits.Index())
            foreach (var told in culprits.Told.Where(told => told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && labels.Accuses(told)).Take(1))
                if (!IsBorneOut(culprits, told) && open.Of(context, index) is [var evidence, ..])
                    yield return new Flag(
                        FlagKind.HeadlineOverstates, [context.Coded.Incidents[index].Id], $"The headline says that it was \"{context.Words(NameOf(told))}\"; the body says \"{context.Words(evidence)}\".", [told.Clause, evidence]);
    }

    private static TextSpan NameOf(ToldBlame told) => told.Blame.Facts.Sentence.SpanOf(Math.Min(told.Blame.First, told.Blame.Culprit), told.Blame.Culprit);

    // Somebody of the same name owns up, or an authority or the body says it of the same without doubt.
    private static bool IsBorneOut(DraftCulprits culprits, ToldBlame headline) => culprits.Told.Any(told =>
        !told.IsHeadline && (told.Blame.Kind == BlameKind.Claims || (told.Culprit == headline.Culprit && told.Kind is not null && told.Stance == Stance.Asserts && told.Standing is Standing.Fact or Standing.SuspectedByAuthorities)));

    // More dead or hurt in the headline than the highest figure of the body.
    private static IEnumerable<Flag> Numbers(FlagContext context)
    {
        if (context.Main is not var (incident, _))
            yield break;
        foreach (var (kind, name) in new[] { (Events.HarmKind.Killed, "killed"), (Events.HarmKind.Injured, "injured") })
        {
            var body = context.In(SectionKind.Body).SelectMany(facts => facts.Harms.Where(harm => harm.Kind == kind && harm.Number is not null).Select(harm => (facts, harm))).ToImmutableArray();
            if (body.IsEmpty || body.Any(told => told.harm.Number!.High is null || told.facts.Sentence.Tokens.Any(token => token.Lower is "toll" or "total")))
                continue;
            var most = body.Max(told => told.harm.Number!.High!.Value);
            var sum = body.Select(told => told.harm.Number!.High!.Value).Distinct().Sum();
            foreach (var facts in context.In(SectionKind.Headline))
                foreach (var harm in facts.Harms.Where(harm => harm.Kind == kind && IsPlainCount(facts, harm) && harm.Number is { Low: >= LeastCount and var low } && low > sum && 2 * low > 3 * most))
                {
                    var (where, first) = body.First(told => told.harm.Number!.High == most);
                    var (said, counted) = (SpanOf(facts, harm), SpanOf(where, first));
                    yield return new Flag(FlagKind.HeadlineOverstates, [incident.Id], $"The headline has \"{context.Words(said)}\" {name}; the body counts {most.ToString(CultureInfo.InvariantCulture)} at most: \"{context.Words(counted)}\".", [said, counted]);
                }
        }
    }

    // A count that is written as one, and no age: "16-year-old".
    private static bool IsPlainCount(SentenceFacts facts, Events.Harm harm)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = Math.Min(harm.First, harm.Word); at <= Math.Max(harm.Last, harm.Word); at++)
            if (facts.Numbers.StartingAt(at) is { } number)
                return number.Range.Low == harm.Number!.Low && number.Last + 1 < tokens.Length && tokens[number.Last + 1].Kind == TokenKind.Word && tokens[number.Last + 1].Upos is not Upos.Cconj
                    && !tokens[number.Last + 1].Lower.Contains("year", StringComparison.Ordinal);
        return false;
    }

    private static TextSpan SpanOf(SentenceFacts facts, Events.Harm harm) => facts.Sentence.SpanOf(Math.Min(harm.First, harm.Word), Math.Max(harm.Last, harm.Word));

    // "destroys hotel" above a body in which the same thing is only damaged.
    private IEnumerable<Flag> Damage(FlagContext context)
    {
        if (context.Main is not var (incident, _))
            yield break;
        foreach (var headline in context.In(SectionKind.Headline))
            foreach (var (thing, verb) in Broken(headline, "destroyed"))
            {
                var inBody = context.In(SectionKind.Body).ToImmutableArray();
                if (inBody.Any(facts => Broken(facts, "destroyed").Any()))
                    continue;
                foreach (var (facts, found) in inBody.SelectMany(facts => Broken(facts, "damaged").Where(found => found.Thing == thing || Holds(facts, found.Verb, thing)).Select(found => (facts, found))).Take(1))
                {
                    var (said, told) = (Words(headline, verb), Words(facts, found.Verb));
                    yield return new Flag(FlagKind.HeadlineOverstates, [incident.Id], $"The headline has \"{context.Words(said)}\"; the body says \"{context.Words(told)}\".", [said, told]);
                }
            }
    }

    private static bool Holds(SentenceFacts facts, int verb, string thing)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = verb; at < tokens.Length; at++)
            if (tokens[at].Lemma.Equals(thing, StringComparison.OrdinalIgnoreCase) && TreePath.Up(tokens, at).Contains(verb))
                return true;
        return false;
    }

    // What verbs of the list break: the lemma of the object, or of the passive subject.
    private IEnumerable<(string Thing, int Verb)> Broken(SentenceFacts facts, string list)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Relation is "obj" or "nsubj:pass" && tokens[at].Head is >= 0 and var verb && words[list].Contains(tokens[verb].Lemma))
                yield return (tokens[at].Lemma, verb);
    }

    private static TextSpan Words(SentenceFacts facts, int verb)
    {
        var tokens = facts.Sentence.Tokens;
        var (first, last) = (verb, verb);
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Relation is "obj" or "nsubj:pass" && tokens[at].Head == verb)
                (first, last) = (Math.Min(first, at), Math.Max(last, at));
        return facts.Sentence.SpanOf(first, last);
    }
}

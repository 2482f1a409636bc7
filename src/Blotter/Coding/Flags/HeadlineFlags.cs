using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds headlines that say more than the body: who did it where that is open, more dead than anybody counts, destroyed where it was damaged. Immutable.</summary>
/// <param name="words">Words of flags.</param>
/// <param name="open">Finds where it is open who did it.</param>
internal sealed class HeadlineFlags(WordLists words, OpenQuestions open)
{
    /// <summary>The flags: culprits, then numbers, then damage.</summary>
    public IEnumerable<Flag> Find(FlagContext context) => [.. Culprits(context), .. Numbers(context), .. Damage(context)];

    private IEnumerable<Flag> Culprits(FlagContext context)
    {
        foreach (var (index, culprits) in context.Culprits.Index())
            foreach (var told in culprits.Told.Where(told => told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && Accuses(told)).Take(1))
                if (!IsBorneOut(culprits, told) && open.Of(context, index) is [var evidence, ..])
                    yield return new Flag(
                        FlagKind.HeadlineOverstates, [context.Coded.Incidents[index].Id], $"The headline says that it was \"{context.Words(NameOf(told))}\"; the body says \"{context.Words(evidence)}\".", [told.Claim.Span, evidence]);
    }

    // A headline accuses when it calls attackers by more than what was seen of them.
    private bool Accuses(ToldBlame told) => Label(told).Any(token => token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && !words["neutral"].Contains(token.Lower));

    private static IEnumerable<Token> Label(ToldBlame told)
    {
        var tokens = told.Blame.Facts.Sentence.Tokens;
        return Enumerable.Range(told.Blame.First, told.Blame.Word - told.Blame.First is > 0 and var length ? length : 0).Select(at => tokens[at]);
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
                foreach (var harm in facts.Harms.Where(harm => harm.Kind == kind && harm.Number is { Low: { } low } && low > sum && low > most))
                {
                    var (in_, first) = body.First(told => told.harm.Number!.High == most);
                    var (said, counted) = (SpanOf(facts, harm), SpanOf(in_, first));
                    yield return new Flag(FlagKind.HeadlineOverstates, [incident.Id], $"The headline has \"{context.Words(said)}\" {name}; the body counts {most.ToString(CultureInfo.InvariantCulture)} at most: \"{context.Words(counted)}\".", [said, counted]);
                }
        }
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

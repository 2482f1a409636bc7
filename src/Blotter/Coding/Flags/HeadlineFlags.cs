using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds headlines that say more than the body: who did it where that is open, more dead than anybody counts, destroyed where it was damaged. Immutable.</summary>
/// <param name="words">Words of flags.</param>
/// <param name="labels">Tells what accuses.</param>
/// <param name="open">Finds where it is open who did it.</param>
/// <param name="deeds">Finds whom a headline calls by a word that accuses.</param>
internal sealed class HeadlineFlags(WordLists words, Labels labels, OpenQuestions open, LabelledDeeds deeds)
{
    /// <summary>The flags: culprits, then numbers, then damage.</summary>
    public IEnumerable<Flag> Find(FlagContext context) => [.. Culprits(context) is [_, ..] named ? named : Labelled(context), .. HeadlineCounts.Find(context), .. Damage(context)];

    private ImmutableArray<Flag> Culprits(FlagContext context) => [.. Accused(context)];

    private IEnumerable<Flag> Accused(FlagContext context)
    {
        foreach (var (index, culprits) in context.Culprits.Index())
            foreach (var told in culprits.Told.Where(told => told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && labels.Accuses(told)).Take(1))
                if (!IsBorneOut(culprits, told) && open.Of(context, index) is [var evidence, ..])
                    yield return new Flag(
                        FlagKind.HeadlineOverstates, [context.Coded.Incidents[index].Id], $"The headline says that it was \"{context.Words(NameOf(told))}\"; the body says \"{context.Words(evidence)}\".", [told.Clause, evidence]);
    }

    // Nobody owns up to what the headline gives to "terrorists", and the body leaves it open who did it.
    private IEnumerable<Flag> Labelled(FlagContext context)
    {
        if (context.Main is not var (incident, index) || context.Culprits[index].Told.Any(told => told.Blame.Kind == BlameKind.Claims) || open.Of(context, index) is not [var evidence, ..])
            yield break;
        foreach (var said in context.In(SectionKind.Headline).SelectMany(facts => deeds.Find(facts, isHeadline: true)).Where(context.IsWriters).Take(1))
            yield return new Flag(
                FlagKind.HeadlineOverstates, [incident.Id], $"The headline says that it was \"{context.Words(said)}\"; the body says \"{context.Words(evidence)}\".", [said, evidence]);
    }

    private static TextSpan NameOf(ToldBlame told) => told.Blame.Facts.Sentence.SpanOf(Math.Min(told.Blame.First, told.Blame.Culprit), told.Blame.Culprit);

    // Somebody of the same name owns up, or an authority or the body says it of the same without doubt.
    private static bool IsBorneOut(DraftCulprits culprits, ToldBlame headline) => culprits.Told.Any(told =>
        !told.IsHeadline && (told.Blame.Kind == BlameKind.Claims || (told.Culprit == headline.Culprit && told.Kind is not null && told.Stance == Stance.Asserts && told.Standing is Standing.Fact or Standing.SuspectedByAuthorities)));

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

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Incidents;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Adds what learned models see of attacks to what lexicons see: how likely the sentence tells of one, and where that is likely and no attack word stands, its main verb as one.</summary>
internal static class LearnedTrigger
{
    // How likely a sentence must tell of an attack for its main verb to stand for it.
    private const float Least = 0.25f;

    // The same where neither weapon nor attacker is named, or an attack word stands that is not real.
    private const float LeastAlone = 0.45f;

    /// <summary>The sentence with what the models see.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="events">The probabilities of the event types, in the order of <see cref="EventType"/>.</param>
    public static SentenceFacts Add(SentenceFacts facts, float[] events)
    {
        var told = facts with { Telling = 1 - events[(int)EventType.None] };
        var isNamed = facts.Triggers.IsEmpty && facts.IsArmed;
        if (told.Telling < (isNamed ? Least : LeastAlone) || facts.Triggers.Any(trigger => trigger.Factuality != Factuality.NotReal))
            return told;
        if (MainVerb(facts.Sentence.Tokens) is not (>= 0 and var verb))
            return told;
        var word = new AttackWord(facts.Sentence.Tokens[verb].Lemma, WordForm.Past, TypeOf(events), Strength.Learned, Stage.Accomplished, NounForm: null, Line: 0);
        return told with { Triggers = [.. facts.Triggers.Append(new Trigger(verb, verb, word, Factuality.Happened)).OrderBy(trigger => trigger.First)] };
    }

    // The root, or what it says: "two soldiers died, officials said". -1 where it is no verb.
    private static int MainVerb(ImmutableArray<Token> tokens)
    {
        var root = TreePath.Root(tokens);
        if (tokens[root].Upos is not Upos.Verb || tokens[root].Head >= 0)
            return -1;
        for (var at = 0; at < root; at++)
            if (tokens[at] is { Relation: "ccomp", Upos: Upos.Verb } said && said.Head == root)
                return at;
        return root;
    }

    private static IncidentType TypeOf(float[] events) => (EventType)Enumerable.Range(1, events.Length - 1).MaxBy(type => events[type]) switch
    {
        EventType.Bombing => IncidentType.Bombing,
        EventType.Kidnapping => IncidentType.Kidnapping,
        EventType.Arson => IncidentType.Arson,
        EventType.Robbery => IncidentType.Robbery,
        EventType.Hijacking => IncidentType.Hijacking,
        _ => IncidentType.Other,
    };
}

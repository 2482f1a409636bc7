using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>Says how an attack word refers: back to an attack told before, or to another one. Immutable.</summary>
/// <param name="context">Words about attack words.</param>
internal sealed class EventReferences(WordLists context)
{
    // How many words before an attack word may say so.
    private const int WordsBefore = 4;

    // Where a separate attack is said to be one: "In another act on the same day, unknown men abducted ...".
    private const int OpeningWords = 6;

    private const int LongestLabel = 4;

    private readonly FrozenSet<string> _definite = context["definite"];
    private readonly FrozenSet<string> _dying = context["dying"];
    private readonly FrozenSet<string> _states = context["state"];
    private readonly FrozenSet<string> _saying = context["saying"];
    private readonly FrozenSet<string> _aftermath = context["aftermath"];
    private readonly FrozenSet<string> _ordinals = context["ordinal"];
    private readonly FrozenSet<string> _happening = context["happening"];
    private readonly FrozenSet<string> _happeningSubjects = context["happening-subject"];
    private readonly FrozenSet<string> _responders = context["responder"];
    private readonly FrozenSet<string> _responding = context["responding"];
    private readonly FrozenSet<string> _summary = context["summary"];
    private readonly FrozenSet<string> _sameDay = context["same-day"];
    private readonly FrozenSet<string> _separate = context["separate"];
    private readonly FrozenSet<string> _separateAtStart = context["separate-at-start"];
    private readonly FrozenSet<string> _separateOpeners = context["separate-opener"];
    private readonly FrozenSet<string> _separatePairs = context["separate-pair"];
    private readonly FrozenSet<string> _spans = context["aside-span"];
    private readonly FrozenSet<string> _asides = context["aside"];
    private readonly FrozenSet<string> _coming = context["aside-verb"];

    /// <summary>Whether an attack word points back to something told before: "the kidnapping", "Monday's raid", "the attackers opened fire".</summary>
    public bool IsDefinite(SentenceFacts facts, Trigger trigger)
    {
        var tokens = facts.Sentence.Tokens;
        if (tokens[trigger.First].Upos is Upos.Verb)
            return HasDefiniteSubject(tokens, trigger.First) || (trigger.Word.IsFramed && HasDefiniteWeapon(facts, trigger.First));
        for (var at = trigger.First - 1; at >= 0 && at >= trigger.First - WordsBefore; at--)
            if (_definite.Contains(tokens[at].Lower))
                return true;
            else if (tokens[at].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn))
                return false;
        return false;
    }

    // "said that Russia had fired the missile".
    private bool HasDefiniteWeapon(SentenceFacts facts, int verb)
    {
        var tokens = facts.Sentence.Tokens;
        foreach (var weapon in facts.Weapons)
            if (TreePath.HeadOf(tokens, weapon.First, weapon.Last) is var noun && tokens[noun] is { Relation: "obj" } && tokens[noun].Head == verb && weapon.First > 0 && _definite.Contains(tokens[weapon.First - 1].Lower))
                return true;
        return false;
    }

    // "The attackers opened fire at the gate".
    private bool HasDefiniteSubject(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = 0; at < verb; at++)
            if (tokens[at] is { Relation: "det", Head: >= 0 and var noun } && _definite.Contains(tokens[at].Lower) && tokens[noun].Head == verb && tokens[noun].Relation is "nsubj" or "nsubj:pass")
                return true;
        return false;
    }

    /// <summary>Whether a verb may be what an attacker did: neither a saying, nor what follows an attack, nor how somebody is.</summary>
    public bool MayBeDeed(Token verb) => !_saying.Contains(verb.Lemma) && !_aftermath.Contains(verb.Lemma) && !_states.Contains(verb.Lemma);

    /// <summary>Whether a verb of the sentence tells that somebody died.</summary>
    public bool TellsOfDeath(SentenceFacts facts) => facts.Sentence.Tokens.Any(token => token.Upos is Upos.Verb && _dying.Contains(token.Lemma));

    /// <summary>Whether a sentence says that the attack is another one than those told before: "another", "in a separate incident", the marks of lists.</summary>
    public bool IsSeparate(SentenceFacts facts, Trigger trigger)
    {
        var tokens = facts.Sentence.Tokens;
        var isDefinite = IsDefinite(facts, trigger);
        if (tokens[trigger.First].Upos is not Upos.Verb && trigger.Word.Strength != Strength.Harm && IsAfterAny(tokens, trigger.First, _separate)
            && !(isDefinite && IsAfterAny(tokens, trigger.First, _ordinals)))
            return true;
        var opening = tokens.Take(OpeningWords).ToArray();
        return (facts.Sentence.Section == SectionKind.Body && !isDefinite && IsListed(tokens)) || Array.Exists(opening, token => _separateAtStart.Contains(token.Lower))
            || (_separateOpeners.Contains(opening[0].Lower) && Array.Exists(opening, token => _separate.Contains(token.Lower)))
            || (!isDefinite && opening.Zip(opening.Skip(1)).Any(pair => _separatePairs.Contains($"{pair.First.Lower} {pair.Second.Lower}")));
    }

    /// <summary>Whether an attack is only what the time of the one told before is measured from: "The attack came hours after drones hit a hospital".</summary>
    public bool IsAside(SentenceFacts facts, Trigger trigger)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = facts.IsText ? ComingOf(facts) : tokens.Length; at + 1 < trigger.First; at++)
            if (_spans.Contains(tokens[at].Lower) && _asides.Contains(tokens[at + 1].Lower))
                return true;
        return false;
    }

    // The verb of "the attack came"; the sentence's end where there is none.
    private int ComingOf(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        foreach (var (at, token) in tokens.Index())
            if (token is { Relation: "nsubj", Head: var verb } && verb > at && IsComing(tokens, verb) && (_happeningSubjects.Contains(token.Lower) || facts.Triggers.Any(word => word.First <= at && at <= word.Last)))
                return verb;
        return tokens.Length;
    }

    private bool IsComing(ImmutableArray<Token> tokens, int verb) => _coming.Contains(tokens[verb].Lemma) || IsHappening(tokens, verb);

    /// <summary>Whether the main verb says that something told before happened, and so when or where: "It happened on Tuesday night".</summary>
    public bool TellsOfHappening(SentenceFacts facts)
    {
        if (!facts.IsText)
            return false;
        var tokens = facts.Sentence.Tokens;
        foreach (var token in tokens)
            if (token is { Relation: "nsubj", Head: >= 0 and var verb } && _happeningSubjects.Contains(token.Lower) && IsHappening(tokens, verb))
                return true;
        return false;
    }

    // "occurred", "took place".
    private bool IsHappening(ImmutableArray<Token> tokens, int verb) =>
        tokens[verb].Upos is Upos.Verb && (_happening.Contains(tokens[verb].Lemma) || (tokens[verb].Lemma is "take" && verb + 1 < tokens.Length && tokens[verb + 1].Lower is "place"));

    /// <summary>Whether the police or others were called, came, or found somebody: "Officers were called to a home around 9 p.m. Friday".</summary>
    public bool TellsOfResponse(SentenceFacts facts) =>
        facts.IsText && facts.Sentence.Tokens.Any(token => token is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var verb } && _responders.Contains(token.Lower) && _responding.Contains(facts.Sentence.Tokens[verb].Lemma));

    /// <summary>Whether a sentence opens by saying that it tells of the day told before: "about two hours later", "on the same evening".</summary>
    public bool TellsOfSameDay(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Length && at < OpeningWords; at++)
            if (_sameDay.Contains($"{tokens[at].Lower} {tokens[at + 1].Lower}"))
                return true;
        return false;
    }

    /// <summary>Whether a sentence counts places that were attacked, or attacks: "four towns", "two Ukrainian towns", "three attacks".</summary>
    public bool CountsDeeds(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        for (var number = facts.Numbers.FirstFrom(0, tokens.Length); number is not null; number = facts.Numbers.FirstFrom(number.Last + 1, tokens.Length))
            for (var at = number.Last + 1; number.Range.Low > 1 && at < tokens.Length && at <= number.Last + 2; at++)
                if (tokens[at] is { Upos: Upos.Noun, Xpos: "NNS" } && _summary.Contains(tokens[at].Lemma))
                    return true;
        return false;
    }

    private static bool IsAfterAny(ImmutableArray<Token> tokens, int word, FrozenSet<string> words)
    {
        for (var at = word - 1; at >= 0 && at >= word - WordsBefore && tokens[at].Kind != TokenKind.Mark; at--)
            if (words.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    // "2. At 05:30 hours ...", "- Bria: ...".
    private static bool IsListed(ImmutableArray<Token> tokens) =>
        tokens[0].Text is "-" or "*" or "•" or "–" || StartsWithNumber(tokens) || IsLabel(tokens);

    private static bool StartsWithNumber(ImmutableArray<Token> tokens) =>
        tokens[0].Kind == TokenKind.Number && ((tokens.Length > 2 && tokens[1].Text is "." or ")") || tokens[0].Text.EndsWith('.'));

    // "ARSON: Someone poured ..." in a police log.
    private static bool IsLabel(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length && at <= LongestLabel; at++)
            if (tokens[at].Text is ":")
                return at > 0;
            else if (tokens[at].Text.Any(char.IsLower))
                return false;
        return false;
    }
}

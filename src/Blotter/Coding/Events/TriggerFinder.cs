using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>An attack word in a sentence, with its reading.</summary>
internal sealed record Trigger(int First, int Last, AttackWord Word, Factuality Factuality);

/// <summary>Finds attack words. Immutable.</summary>
/// <param name="words">The attack words.</param>
/// <param name="deeds">Finds verbs that tell by what stands beside them.</param>
/// <param name="factuality">Reads the words around them.</param>
/// <param name="context">Words about attack words.</param>
internal sealed class TriggerFinder(PhraseTable<AttackWord> words, DeedFinder deeds, FactualityReader factuality, WordLists context)
{
    private readonly FrozenSet<string> _beforeVerb = context["before-verb"];
    private readonly ThreatReader _threats = new(context);
    private readonly UnrealFrames _frames = new(context);

    /// <summary>The attack words of a sentence in text order. What stands beside a verb says more than the verb alone.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="weapons">The weapons in it.</param>
    /// <param name="people">The people in it.</param>
    public ImmutableArray<Trigger> Find(SentenceTree tree, ImmutableArray<PhraseHit<WeaponKind>> weapons, ImmutableArray<PhraseHit<PeopleWord>> people)
    {
        var inHeadline = tree.Sentence.Section == SectionKind.Headline;
        var framed = deeds.Find(tree, weapons, people);
        return
        [
            .. words.Find(tree.Tokens).Where(hit => !framed.Any(deed => hit.First <= deed.First && deed.First <= hit.Last)).Concat(framed)
                .OrderBy(hit => hit.First).Select(hit => new Trigger(hit.First, hit.Last, hit.Value, Read(tree.Tokens, hit, inHeadline))),
        ];
    }

    private Factuality Read(ImmutableArray<Token> tokens, PhraseHit<AttackWord> hit, bool inHeadline)
    {
        var form = FormOf(tokens, hit);
        // "Bomb defused outside tax office": a base form that opens a headline has no subject, so it is the thing, not the deed.
        if (form == WordForm.Base && hit.First == 0)
            return Factuality.NotReal;
        var read = factuality.Read(tokens, hit.First, form, inHeadline);
        if (read == Factuality.Denied && IsDud(tokens, hit))
            return Factuality.Attempted;
        if (read != Factuality.Denied && _frames.Hold(tokens, hit.First))
            return Factuality.Denied;
        if (read == Factuality.NotReal && _threats.IsThreat(tokens, hit))
            return Factuality.Threatened;
        if (read == Factuality.Happened && factuality.DeniesObject(tokens, hit.Last + 1))
            return Factuality.Denied;
        return read == Factuality.Happened && hit.Value.Stage == Stage.Attempted ? Factuality.Attempted : read;
    }

    // "The charge did not explode": what is denied of a bomb that was there.
    private static bool IsDud(ImmutableArray<Token> tokens, PhraseHit<AttackWord> hit)
    {
        if (hit.Value.Type != IncidentType.Bombing || tokens[hit.First].Upos is not Upos.Verb)
            return false;
        var (isNegated, hasBomb) = (false, false);
        foreach (var token in tokens)
            if (token.Head == hit.First)
                (isNegated, hasBomb) = (isNegated || token is { Relation: "advmod", Lower: "not" or "n't" or "never" }, hasBomb || (token.Relation is "nsubj" && token.Upos is Upos.Noun));
        return isNegated && hasBomb;
    }

    // "an attack", "rocket attacks" are nouns, "to attack", "they attack" verbs: the word before decides where both are spelled alike.
    private WordForm FormOf(ImmutableArray<Token> tokens, PhraseHit<AttackWord> hit)
    {
        if (hit.Value.NounForm is not { } noun || hit.Value.Form is WordForm.Singular or WordForm.Plural)
            return hit.Value.Form;
        var before = hit.First > 0 ? tokens[hit.First - 1].Lower : "";
        var isVerb = _beforeVerb.Contains(before) || before.EndsWith("men", StringComparison.Ordinal);
        return isVerb ? hit.Value.Form : noun;
    }
}

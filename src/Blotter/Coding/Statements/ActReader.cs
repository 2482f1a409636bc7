using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads acts that a verb names: "condemned the raid", "vowed to strike again", "urged shops to close", "denied that it was there". Immutable.</summary>
internal sealed class ActReader(StatementWords verbs, ActContext context, WordLists words, SpokenActReader spoken)
{
    // A longer name of whoever claims is not part of the claim.
    private const int LongestClaimant = 5;

    private readonly DeedReader _deeds = new(context, words);
    private readonly AddressReader _addresses = new(context, words);
    private readonly IntentReader _intents = new(context, words);
    private readonly JudgementReader _judgements = new(context, words);
    private readonly OwningReader _owning = new(context, words);
    private readonly FrozenSet<string> _documents = words["document"];
    private readonly FrozenSet<string> _actsOfWill = words["act-of-will"];
    private readonly WarnedThreatReader _threats = new(words, spoken);

    /// <summary>Whether the token may name an act.</summary>
    public bool CanTell(in Token token)
    {
        if (token.Upos != Upos.Verb)
            return false;
        foreach (var word in verbs.Of(token))
            if (IsVerb(word))
                return true;
        return false;
    }

    /// <summary>The act that the verb names, or <c>null</c>.</summary>
    public Act? At(SentenceFacts facts, int verb)
    {
        var tree = facts.Tree;
        if (tree.Child(verb, "nsubj") is var subject and >= 0 && ActContext.IsIn(tree, subject, _documents))
            return null;
        if (Clause.IsNegated(tree, verb) || Clause.IsUnreal(tree, verb) || IsNotDone(tree, verb))
            return null;
        foreach (var word in verbs.Of(tree.Tokens.ItemRef(verb)))
            if (IsVerb(word) && (word.Second is null || ActVerb.HasSecond(tree, verb, word.Second)) && KindOf(facts, verb, word) is { } kind)
                return Read(facts, verb, kind);
        return null;
    }

    private static bool IsVerb(ActWord word) => word.Frame is not (ActFrame.Say or ActFrame.Give or ActFrame.Noun);

    private StatementKind? KindOf(SentenceFacts facts, int verb, ActWord word) => word.Frame switch
    {
        ActFrame.Deed => _deeds.Does(facts, verb, word) && !(word.Kind == StatementKind.Order && _addresses.IsOnTheSpot(facts.Tree, verb)) ? word.Kind : null,
        ActFrame.Accuse => _judgements.Accuses(facts.Tree, verb) ? word.Kind : null,
        ActFrame.Address => _addresses.Does(facts.Tree, verb, word) ? word.Kind : null,
        ActFrame.Intent => _intents.Of(facts.Tree, verb, word),
        ActFrame.Ultimatum => _addresses.GivesTime(facts.Tree, verb) ? word.Kind : null,
        ActFrame.Judge => _judgements.Of(facts.Tree, verb),
        _ => _owning.Owns(facts.Tree, verb, word) ? word.Kind : null,
    };

    private Act Read(SentenceFacts facts, int verb, StatementKind kind)
    {
        var tree = facts.Tree;
        var subject = Clause.Agent(tree, verb);
        var last = verbs.BeforeNext(tree, verb, ActExtent.Last(tree, verb, context));
        if (kind == StatementKind.Warning && _threats.Threatens(tree, verb, subject, last))
            kind = StatementKind.Threat;
        return new Act(facts, kind, verb, subject, FirstOf(tree, verb, subject, kind), kind is StatementKind.Claim or StatementKind.Denial ? ActExtent.OfDeed(tree, verb, last, kind) : last);
    }

    // "refused to condemn", "wanted to deny", "will condemn"
    private bool IsNotDone(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (token.Features.VerbForm != VerbForm.Infinitive || token.Head < 0 || tree.Child(verb, "mark") is not (>= 0 and var mark) || tree.Tokens.ItemRef(mark).Lower != "to")
            return tree.ChildExactly(verb, "aux") is var aux and >= 0 && tree.Tokens.ItemRef(aux).Lower is "will" or "'ll";
        return token.Relation is "xcomp" or "ccomp" or "acl" or "csubj" && !_actsOfWill.Contains(tree.Tokens.ItemRef(token.Head).Lemma);
    }

    // With the adverb before the verb and a pronoun; whoever claims is named with the claim where the name stands right before it, and what is claimed stands before "was claimed".
    private static int FirstOf(SentenceTree tree, int verb, int subject, StatementKind kind)
    {
        if (kind == StatementKind.Claim && Clause.IsPassive(tree, verb) && Clause.Patient(tree, verb) is var deed and >= 0 && deed < verb)
            return tree.Reach(deed).First;
        var first = verb;
        while (first > 0 && tree.Tokens.ItemRef(first - 1) is { Relation: "advmod", Upos: Upos.Adv } before && before.Head == verb)
            first--;
        if (subject < 0 || subject > verb || HasMark(tree, subject + 1, verb - 1))
            return first;
        var start = tree.Reach(subject).First;
        return tree.Tokens.ItemRef(subject).Upos == Upos.Pron || ((kind == StatementKind.Claim || IsBareDenial(tree, verb, kind)) && verb - start <= LongestClaimant) ? start : first;
    }

    // "The army denied it"
    private static bool IsBareDenial(SentenceTree tree, int verb, StatementKind kind) =>
        kind == StatementKind.Denial && tree.Child(verb, "obj") is var patient and >= 0 && tree.Tokens.ItemRef(patient).Lower is "it" or "this" or "that";

    private static bool HasMark(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (tree.Tokens.ItemRef(at) is { Kind: TokenKind.Mark, Text: not "-" })
                return true;
        return false;
    }
}

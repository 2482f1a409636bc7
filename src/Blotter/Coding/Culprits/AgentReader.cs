using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Finds who does a deed by the tree: the subject of its verb, the "by" of its noun, the owner of its weapon. Immutable.</summary>
internal static class AgentReader
{
    /// <summary>Who does what an attack word tells, or <c>null</c>. A main verb that only stands for one ("police said") counts where it is a verb of doing.</summary>
    public static Blame? Of(BlameSentence sentence, Trigger trigger)
    {
        if (trigger.Factuality is Factuality.NotReal or Factuality.Denied)
            return null;
        var at = HeadOf(sentence, trigger);
        if (trigger.Word.Strength == Strength.Learned && !sentence.Words.Does.Contains(sentence.Tokens[at].Lemma))
            return null;
        var agent = sentence.Tokens[at].Upos == Upos.Verb ? OfVerb(sentence, at) : OfNoun(sentence, at);
        if (agent < 0 || sentence.IsNobody(agent))
            return null;
        if (IsHarmed(sentence, agent))
            return null;
        return sentence.IsSelf(agent) ? OfSelf(sentence, at, agent) : sentence.Found(BlameKind.Does, agent, at, at, Stance.Asserts) with { IsPossible = MayHave(sentence, at) };
    }

    /// <summary>Attackers whom a sentence of an incident brings in as doing something, whatever it be: "six gunmen burst in", "whisked away by gunmen", "someone poured petrol on a van"; <c>null</c> where it brings in none.</summary>
    public static Blame? Attackers(BlameSentence sentence)
    {
        for (var at = 0; at < sentence.Tokens.Length; at++)
            if ((sentence.Words.Somebody.Contains(sentence.Tokens[at].Lower) || IsNewAttacker(sentence, at)) && Deed(sentence, at) is >= 0 and var verb && !sentence.IsNegated(verb))
                return sentence.Found(BlameKind.Does, at, verb, verb, Stance.Asserts) with { IsPossible = MayHave(sentence, verb) };
        return null;
    }

    // The verb of which somebody is the subject or the agent; -1 where none is.
    private static int Deed(BlameSentence sentence, int at) => sentence.Tokens[at] switch
    {
        { Relation: "nsubj", Head: >= 0 and var verb } when sentence.Tokens[verb] is { Upos: Upos.Verb, Features.Voice: not Language.Voice.Passive } => verb,
        { Relation: "obl" or "obl:agent", Head: >= 0 and var verb } when sentence.Tokens[verb].Upos == Upos.Verb && sentence.Agent(verb) == at => verb,
        _ => -1,
    };

    private static bool IsNewAttacker(BlameSentence sentence, int at) =>
        sentence.Facts.Attackers.Any(attacker => attacker.Last == at) && !(sentence.Tree.Child(at, "det", "nmod:poss") is >= 0 and var determiner && sentence.Tokens[determiner].Lower is not ("a" or "an" or "some"));

    // "may have been carried out by".
    private static bool MayHave(BlameSentence sentence, int at)
    {
        var verb = sentence.Tokens[at] is { Upos: not Upos.Verb, Head: >= 0 and var head, Relation: "obj" or "nsubj:pass" } ? head : at;
        foreach (var child in sentence.Tree.Children(verb))
            if (sentence.Tokens[child] is { Relation: "aux", Lower: "may" or "might" or "could" })
                return true;
        return false;
    }

    // "said in a message that its men had carried out the bombing": whoever says so owns up to it.
    private static Blame? OfSelf(BlameSentence sentence, int deed, int self)
    {
        var verb = sentence.SaidBySelf(deed);
        if (verb < 0 || sentence.Subject(verb) is not (>= 0 and var speaker) || sentence.IsNobody(speaker) || sentence.IsToCome(deed) || sentence.Tree.Child(deed, "nsubj:pass") == self || !sentence.MayBe(self, speaker))
            return null;
        var denies = sentence.Words.Denies.Contains(sentence.Tokens[verb].Lemma) || sentence.IsNegated(deed);
        return sentence.Found(denies ? BlameKind.Denies : BlameKind.Claims, speaker, verb, deed, denies ? Stance.Denies : Stance.Asserts) with { IsGroup = sentence.Tokens[self].Lower is "it" || (sentence.Tree.Child(self, "nmod:poss") is >= 0 and var owner && sentence.Tokens[owner].Lower is "its") };
    }

    // Those of whom the sentence says that they were harmed did nothing, unless they are attackers: "10 civilians killed".
    private static bool IsHarmed(BlameSentence sentence, int at) => sentence.Facts.Harms.Any(harm => !harm.IsAttackers && harm.First <= at && at <= harm.Last && harm.First != harm.Word);

    private static int HeadOf(BlameSentence sentence, Trigger trigger) => TreePath.HeadOf(sentence.Tokens, trigger.First, trigger.Last);

    private static int OfVerb(BlameSentence sentence, int verb) => sentence.IsPassive(verb) ? sentence.Agent(verb) : sentence.Subject(verb);

    // "an attack by X", "X's attack", "X carried out an attack".
    private static int OfNoun(BlameSentence sentence, int noun)
    {
        if (sentence.Agent(noun) is >= 0 and var by)
            return by;
        if (sentence.Tree.Child(noun, "nmod:poss") is >= 0 and var owner && sentence.Tokens[owner].Upos == Upos.Propn && !sentence.IsTime(owner))
            return owner;
        var verb = sentence.Tokens[noun].Head;
        return verb >= 0 && sentence.Tokens[noun].Relation is "obj" or "nsubj:pass" && sentence.Words.Does.Contains(sentence.Tokens[verb].Lemma) ? OfVerb(sentence, verb) : -1;
    }
}

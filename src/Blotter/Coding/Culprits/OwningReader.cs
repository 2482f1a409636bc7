using Blotter.Coding.Contract;

namespace Blotter.Coding.Culprits;

/// <summary>Finds who owns up to a deed, who denies it, and where the text says that nobody has owned up. Immutable.</summary>
internal static class OwningReader
{
    // How many words behind "claimed" the name may stand in which it was.
    private const int FarthestName = 20;

    /// <summary>What the word at a place says, or <c>null</c>.</summary>
    public static Blame? At(BlameSentence sentence, int at)
    {
        var (words, token) = (sentence.Words, sentence.Tokens[at]);
        if (token.Upos == Language.Upos.Noun)
            return token.Lemma switch
            {
                "claim" => ClaimOfResponsibility(sentence, at),
                "denial" => Denial(sentence, at),
                _ => words.Work.Contains(token.Lemma) ? OwnWork(sentence, at) : null,
            };
        if (token.Upos == Language.Upos.Pron)
            return token.Lower is "us" or "ours" ? ItWasUs(sentence, at) : null;
        if (token.Upos is not (Language.Upos.Verb or Language.Upos.Aux))
            return null;
        return Pleads(sentence, at) ?? Owns(sentence, at) ?? Denies(sentence, at) ?? SaysSelf(sentence, at) ?? Silent(sentence, at);
    }

    // "a claim of responsibility by X", "no claim of responsibility".
    private static Blame? ClaimOfResponsibility(BlameSentence sentence, int at)
    {
        var of = sentence.Oblique(at, "of");
        if (of < 0 || !sentence.Words.Responsibility.Contains(sentence.Tokens[of].Lemma))
            return sentence.IsNobody(at) && of < 0 && sentence.Tree.Child(at, "nmod") < 0 && sentence.Tokens[at].Relation is "nsubj" or "obj" ? sentence.Found(BlameKind.NoneYet, -1, at, -1, Stance.Asserts) : null;
        if (sentence.IsNobody(at) || (sentence.Tokens[at].Head is >= 0 and var verb && sentence.IsNegated(verb)))
            return sentence.Found(BlameKind.NoneYet, -1, at, of, Stance.Asserts);
        var by = sentence.Oblique(at, "by", "from");
        return by < 0 ? null : sentence.Found(BlameKind.Claims, by, at, of, Stance.Asserts);
    }

    // "pleaded guilty to planting the bomb"; "pleaded not guilty" counts for whoever was accused.
    private static Blame? Pleads(BlameSentence sentence, int verb)
    {
        if (sentence.Tokens[verb].Lemma is not "plead" || sentence.Tree.Child(verb, "xcomp", "obj", "advmod") is not (>= 0 and var guilty) || sentence.Subject(verb) is not (>= 0 and var subject))
            return null;
        if (guilty + 1 < sentence.Tokens.Length && sentence.Tokens[guilty].Lower is "not")
            guilty++;
        if (sentence.Tokens[guilty].Lower is not ("guilty" or "innocent"))
            return null;
        return sentence.Tokens[guilty].Lower is "innocent" || sentence.IsNegated(guilty) || sentence.Tokens[guilty - 1].Lower is "not"
            ? sentence.Found(BlameKind.Denies, subject, verb, guilty, Stance.Denies) with { IsOfCharge = true }
            : sentence.Found(BlameKind.Claims, subject, verb, guilty, Stance.Asserts);
    }

    // "e-mailed a denial", "issued a denial": counts for whoever was accused.
    private static Blame? Denial(BlameSentence sentence, int at) =>
        sentence.Tokens[at] is { Relation: "obj", Head: >= 0 and var verb } && !sentence.IsPassive(verb) && !sentence.IsNegated(verb) && sentence.Subject(verb) is >= 0 and var subject
            ? sentence.Found(BlameKind.Denies, subject, verb, at, Stance.Denies) with { IsOfCharge = true }
            : null;

    // "says that the ambush was its own work".
    private static Blame? OwnWork(BlameSentence sentence, int at) =>
        sentence.Tree.Child(at, "cop") >= 0 && sentence.Tree.Child(at, "nmod:poss") is >= 0 and var owner && sentence.Tokens[owner].Lower is "its" or "their" or "our" or "his" or "my"
        && sentence.SaidBySelf(at) is >= 0 and var verb && sentence.Subject(verb) is >= 0 and var speaker && !sentence.IsNegated(at)
            ? sentence.Found(BlameKind.Claims, speaker, verb, at, Stance.Asserts)
            : null;

    // "It was us, a caller said".
    private static Blame? ItWasUs(BlameSentence sentence, int at) =>
        sentence.Tree.Child(at, "cop") >= 0 && sentence.Tree.Child(at, "nsubj") is >= 0 and var it && sentence.Tokens[it].Lower is "it" or "this" or "that" && !sentence.IsNegated(at)
        && sentence.SaidBySelf(at) is >= 0 and var verb && sentence.Subject(verb) is >= 0 and var speaker
            ? sentence.Found(BlameKind.Claims, speaker, verb, at, Stance.Asserts)
            : null;

    // "claimed responsibility", "claimed the attack", "responsibility was claimed by", "an attack claimed by", "admitted killing".
    private static Blame? Owns(BlameSentence sentence, int verb)
    {
        var (words, lemma, tree) = (sentence.Words, sentence.Tokens[verb].Lemma, sentence.Tree);
        if (!words.Owns.Contains(lemma) && !words.OwnsDoing.Contains(lemma))
            return null;
        if (sentence.IsPassive(verb))
        {
            var what = sentence.Subject(verb);
            if (!words.Owns.Contains(lemma) || what < 0 || !(words.Responsibility.Contains(sentence.Tokens[what].Lemma) || (lemma is "claim" or "own" or "avow" or "acknowledge" && sentence.IsDeed(what))))
                return null;
            var agent = sentence.Agent(verb) is >= 0 and var by ? by : InWhoseName(sentence, verb);
            if (agent >= 0)
                return sentence.IsNobody(agent) || sentence.IsNegated(verb) ? sentence.Found(BlameKind.NoneYet, -1, verb, what, Stance.Asserts) : sentence.Found(BlameKind.Claims, agent, verb, what, Stance.Asserts);
            if (sentence.IsNegated(verb) || sentence.IsNobody(what))
                return sentence.Found(BlameKind.NoneYet, -1, verb, what, Stance.Asserts);
            return IsClaimedByNobodyNamed(sentence, verb) ? sentence.Found(BlameKind.Claims, -1, verb, what, Stance.Asserts) : null;
        }
        var deed = OwnedDeed(sentence, verb);
        if (deed < 0)
            return null;
        var subject = sentence.Subject(verb);
        return sentence.IsNegated(verb) ? sentence.Found(BlameKind.NoneYet, -1, verb, deed, Stance.Asserts)
            : subject >= 0 ? sentence.Found(BlameKind.Claims, subject, verb, deed, Stance.Asserts)
            : null;

        int OwnedDeed(BlameSentence sentence, int verb)
        {
            var what = tree.Child(verb, "obj");
            if (what >= 0 && words.Owns.Contains(lemma) && words.Responsibility.Contains(sentence.Tokens[what].Lemma))
                return what;
            if (!words.OwnsDoing.Contains(lemma))
                return -1;
            if (what >= 0 && lemma is "claim" or "admit" or "acknowledge" && sentence.IsDeed(what))
                return what;
            if (tree.Child(verb, "ccomp") is >= 0 and var mistaken && sentence.IsAttackWord(mistaken) && mistaken > 0 && sentence.Tokens[mistaken - 1].Lower is "that" or "this")
                return mistaken;
            if (tree.Child(verb, "xcomp") is >= 0 and var doing && sentence.TellsDeed(doing) && !sentence.IsNegated(doing))
                return doing;
            return sentence.Oblique(verb, "to") is >= 0 and var to && sentence.IsDeed(to) ? to : -1;
        }
    }

    // "responsibility was claimed within hours"; not "was claimed to be an accident", "is often claimed", "may be claimed".
    private static bool IsClaimedByNobodyNamed(BlameSentence sentence, int verb) =>
        sentence.Tree.Child(verb, "xcomp", "ccomp") < 0 && sentence.Tree.Child(verb, "aux:pass") is >= 0 and var passive && sentence.Tokens[passive].Lower is "was" or "were" or "been"
        && sentence.Tree.Children(verb).All(child => sentence.Tokens[child] is not { Relation: "aux", Lower: not ("has" or "have" or "had") } and not { Relation: "mark" });

    // "claimed on a website in the name of the X", "on behalf of the X".
    private static int InWhoseName(BlameSentence sentence, int verb)
    {
        for (var at = verb + 1; at < sentence.Tokens.Length && at - verb <= FarthestName; at++)
            if (sentence.Tokens[at].Lemma is "name" or "behalf" && sentence.Tokens[at - 1].Lower is "in" or "on" or "the" && sentence.Oblique(at, "of") is >= 0 and var of)
                return of;
        return -1;
    }

    // "denied any role", "denied carrying out", "rejected the accusation", "dismissed it".
    private static Blame? Denies(BlameSentence sentence, int verb)
    {
        var (words, tree) = (sentence.Words, sentence.Tree);
        if (!words.Denies.Contains(sentence.Tokens[verb].Lemma) || sentence.IsPassive(verb) || sentence.IsNegated(verb))
            return null;
        var subject = sentence.Subject(verb);
        if (subject < 0)
            return null;
        var what = tree.Child(verb, "obj");
        if (what >= 0 && words.Part.Contains(sentence.Tokens[what].Lemma))
            return sentence.Found(BlameKind.Denies, subject, verb, what, Stance.Denies);
        if (what >= 0 && (words.Charge.Contains(sentence.Tokens[what].Lemma) || words.Charge.Contains(sentence.Tokens[what].Lower) || sentence.IsAttackWord(what)))
            return sentence.Found(BlameKind.Denies, subject, verb, what, Stance.Denies) with { IsOfCharge = true };
        var doing = tree.Child(verb, "xcomp", "ccomp");
        if (doing >= 0 && sentence.Tree.Child(doing, "nsubj") is >= 0 and var people && sentence.Tokens[people].Upos == Language.Upos.Noun && sentence.IsSelf(people))
            return sentence.Found(BlameKind.Denies, subject, verb, doing, Stance.Denies);
        return doing >= 0 && (sentence.TellsDeed(doing) || IsBehind(sentence, doing) || HasPart(sentence, doing)) && IsOfSelf(sentence, doing, subject)
            ? sentence.Found(BlameKind.Denies, subject, verb, doing, Stance.Denies)
            : null;
    }

    // "said it was behind the attack", "said its men had planted the bomb", "said it had no hand in it", "said it had nothing to do with it".
    private static Blame? SaysSelf(BlameSentence sentence, int verb)
    {
        var (words, tree) = (sentence.Words, sentence.Tree);
        if (!words.SaysSelf.Contains(sentence.Tokens[verb].Lemma) || sentence.IsPassive(verb))
            return null;
        var (clause, subject) = (sentence.Said(verb), sentence.Subject(verb));
        if (clause < 0 || subject < 0 || sentence.IsToCome(clause) || sentence.Tree.Child(clause, "nsubj:pass") is >= 0 and var patient && sentence.Tokens[patient].Upos == Language.Upos.Pron)
            return null;
        if (!IsOfSelf(sentence, clause, subject))
            return SaysForGroup(sentence, verb, subject, clause);
        if (sentence.IsNobody(subject) || sentence.IsNegated(verb))
            return sentence.TellsDeed(clause) || IsBehind(sentence, clause) ? sentence.Found(BlameKind.NoneYet, -1, verb, clause, Stance.Asserts) : null;
        if (HasNoPart(sentence, clause))
            return sentence.Found(BlameKind.Denies, subject, verb, clause, Stance.Denies);
        if (!sentence.TellsDeed(clause) && !IsBehind(sentence, clause) && !SendsSomebody(sentence, clause))
            return null;
        return sentence.IsNegated(clause)
            ? sentence.Found(BlameKind.Denies, subject, verb, clause, Stance.Denies)
            : sentence.Found(BlameKind.Claims, subject, verb, clause, Stance.Asserts);
    }

    // "it had sent the rider".
    private static bool SendsSomebody(BlameSentence sentence, int clause) => sentence.Tokens[clause].Lemma is "send" or "dispatch" && sentence.Tree.Child(clause, "obj") >= 0;

    // "a caller said the X had turned the office into ash": whoever speaks for a group tells of it by name.
    private static Blame? SaysForGroup(BlameSentence sentence, int verb, int speaker, int clause)
    {
        if (!sentence.Words.Mouthpiece.Contains(sentence.Tokens[speaker].Lemma) || sentence.Tree.Child(speaker, "nmod", "compound") >= 0 || sentence.IsNegated(clause) || sentence.IsNegated(verb))
            return null;
        var told = sentence.Tree.Child(clause, "nsubj");
        return told >= 0 && sentence.Tokens[told].IsCapitalised && (sentence.TellsDeed(clause) || IsBehind(sentence, clause) || sentence.IsQuoted(clause))
            ? sentence.Found(BlameKind.Claims, told, verb, clause, Stance.Asserts) with { IsGroup = true }
            : null;
    }

    // "nobody has admitted to it", "the group has not commented on the raid", "has said nothing about the shelling".
    private static Blame? Silent(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.Silent.Contains(sentence.Tokens[verb].Lemma))
            return null;
        var said = sentence.Tree.Child(verb, "obj");
        var saysNothing = said >= 0 && sentence.Tokens[said].Lower is "nothing" or "word";
        if (!saysNothing && !sentence.IsNegated(verb))
            return null;
        var about = sentence.Oblique(verb, "on", "about", "for", "to");
        var what = about >= 0 ? about : saysNothing && said >= 0 ? sentence.Oblique(said, "on", "about") : said;
        if (what >= 0 && sentence.IsDeed(what))
            return sentence.Found(BlameKind.NoneYet, -1, verb, what, Stance.Asserts);
        return said < 0 || saysNothing ? SilentGroup(sentence, verb) : null;
    }

    // "The gang has not spoken", "The Front has not reacted".
    private static Blame? SilentGroup(BlameSentence sentence, int verb) =>
        sentence.Subject(verb) is >= 0 and var subject && sentence.Tree.Child(verb, "ccomp", "xcomp") < 0
        && sentence.Words.Group.Contains(sentence.Tokens[subject].Lemma.ToLowerInvariant()) && sentence.Tokens[verb].Lemma is not ("claim" or "own" or "accept" or "admit")
            ? sentence.Found(BlameKind.NoneYet, -1, verb, -1, Stance.Asserts)
            : null;

    // The clause tells of the speaker or the speaker's own people: its subject is a pronoun, or hangs on one.
    private static bool IsOfSelf(BlameSentence sentence, int clause, int speaker)
    {
        var subject = sentence.Tree.Child(clause, "nsubj", "nsubj:pass", "expl");
        if (subject < 0)
            return sentence.Tokens[clause].Relation == "xcomp";
        if (speaker >= 0 && sentence.IsGroupOf(subject, speaker))
            return true;
        return sentence.IsSelf(subject) && (speaker < 0 || sentence.MayBe(subject, speaker));
    }

    private static bool IsBehind(BlameSentence sentence, int clause) =>
        sentence.Words.Behind.Contains(sentence.Tokens[clause].Lemma) || sentence.Oblique(clause, "behind") >= 0
        || (sentence.Tree.Child(clause, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lower is "behind");

    private static bool HasPart(BlameSentence sentence, int clause) =>
        sentence.Tree.Child(clause, "obj") is >= 0 and var what && sentence.Words.NoPart.Contains(sentence.Tokens[what].Lemma);

    private static bool HasNoPart(BlameSentence sentence, int clause)
    {
        var what = sentence.Tree.Child(clause, "obj");
        if (what < 0 || sentence.Tokens[clause].Lemma is not ("have" or "take" or "play"))
            return false;
        return sentence.Tokens[what].Lower is "nothing" || (sentence.Words.NoPart.Contains(sentence.Tokens[what].Lemma) && (sentence.IsNobody(what) || sentence.IsNegated(clause)));
    }
}

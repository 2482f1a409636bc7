using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Finds who is accused, suspected or said to have done a deed. Immutable.</summary>
internal static class AccusationReader
{
    // How many words behind a verb of arrest the deed may stand.
    private const int FarthestDeed = 20;

    /// <summary>What the word at a place says, or <c>null</c>.</summary>
    public static Blame? At(BlameSentence sentence, int at) => sentence.Tokens[at].Upos switch
    {
        Upos.Verb => OfVerb(sentence, at) ?? Suspected(sentence, at),
        Upos.Noun => Work(sentence, at) ?? Predicate(sentence, at),
        Upos.Propn => Predicate(sentence, at),
        Upos.Adj => Suspected(sentence, at) ?? Behind(sentence, at),
        Upos.Adp => sentence.Tokens[at].Lower is "behind" ? BehindDeed(sentence, at) : null,
        _ => null,
    };

    private static Blame? OfVerb(BlameSentence sentence, int verb)
    {
        var (words, lemma) = (sentence.Words, sentence.Tokens[verb].Lemma);
        if (sentence.IsNegated(verb))
            return RuledIn(sentence, verb);
        return Falls(sentence, verb) ?? DidIt(sentence, verb) ?? CameFrom(sentence, verb) ?? Arrested(sentence, verb) ?? Convicted(sentence, verb) ?? LookedAt(sentence, verb) ?? Involved(sentence, verb) ?? Belongs(sentence, verb) ?? ByOthers(sentence, verb, Considered(sentence, verb))
            ?? ByOthers(sentence, verb, words.Attributes.Contains(lemma) ? Attributed(sentence, verb) : null)
            ?? ByOthers(sentence, verb, words.Accuses.Contains(lemma) || words.Suspects.Contains(lemma) ? Accused(sentence, verb) : null)
            ?? ByOthers(sentence, verb, words.Believed.Contains(lemma) && sentence.IsPassive(verb) ? Believed(sentence, verb) : null);
    }

    // Whoever accuses is the verb's subject or its "by".
    private static Blame? ByOthers(BlameSentence sentence, int verb, Blame? blame)
    {
        if (blame is null)
            return null;
        var accuser = sentence.IsPassive(verb) ? sentence.Agent(verb) : sentence.Subject(verb);
        var isAuthority = accuser >= 0 && sentence.Words.Authority.Contains(sentence.Tokens[accuser].Lemma);
        return blame with { IsByOthers = true, IsByAuthorities = isAuthority || sentence.Words.Charges.Contains(sentence.Tokens[verb].Lemma) };
    }

    // "suspicion fell on X".
    private static Blame? Falls(BlameSentence sentence, int verb) =>
        sentence.Words.Falls.Contains(sentence.Tokens[verb].Lemma) && sentence.Subject(verb) is >= 0 and var subject && sentence.Words.Falling.Contains(sentence.Tokens[subject].Lemma)
        && sentence.Oblique(verb, "on", "upon") is >= 0 and var on
            ? Of(sentence, on, verb, -1, Stance.Hedges)
            : null;

    // "told the radio that the X had fired the mortars": of a deed told before, by somebody with a name or a state's forces.
    private static Blame? DidIt(BlameSentence sentence, int verb)
    {
        if (!sentence.TellsDeed(verb) || sentence.Tokens[verb].Relation is "xcomp" or "amod" or "advcl" || sentence.SaidBySelf(verb) is >= 0 and var said && sentence.Words.Denies.Contains(sentence.Tokens[said].Lemma))
            return null;
        var (agent, what) = sentence.IsPassive(verb)
            ? (sentence.Agent(verb), sentence.Tree.Child(verb, "nsubj:pass"))
            : (sentence.Tree.Child(verb, "nsubj"), sentence.Tree.Child(verb, "obj"));
        if (agent < 0 || what < 0 || !IsTold(sentence, what) || sentence.IsNobody(agent) || sentence.Tree.Children(verb).Any(child => sentence.Tokens[child] is { Relation: "aux", Lower: "will" or "would" or "can" or "could" or "should" or "must" }))
            return null;
        return IsOrganisation(sentence, agent) || (sentence.Words.Group.Contains(sentence.Tokens[agent].Lemma.ToLowerInvariant()) && (sentence.Tokens[agent].IsCapitalised || sentence.Tree.Child(agent, "compound", "appos", "nmod") >= 0)) || sentence.Words.Force.Contains(sentence.Tokens[agent].Lemma) || IsForeignGroup(sentence, agent)
            ? Of(sentence, agent, verb, what, Stance.Asserts)
            : null;
    }

    private static bool IsForeignGroup(BlameSentence sentence, int at) =>
        sentence.Tokens[at].IsCapitalised && sentence.Words.GroupForeign.Contains(sentence.Tokens[at].Lower.Split('-')[0]);

    // "the mortars", "that attack": a deed or its means, told before.
    private static bool IsTold(BlameSentence sentence, int what) =>
        sentence.IsMeans(what) && sentence.Tree.Child(what, "det") is >= 0 and var determiner && sentence.Tokens[determiner].Lower is "the" or "that" or "this" or "those" or "these" or "both";

    // "the rounds came from a government position", "the shells were fired from rebel territory".
    private static Blame? CameFrom(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.ComesFrom.Contains(sentence.Tokens[verb].Lemma) || sentence.Subject(verb) is not (>= 0 and var subject) || !sentence.IsMeans(subject) && !sentence.Words.Round.Contains(sentence.Tokens[subject].Lemma)
            || sentence.Oblique(verb, "from") is not (>= 0 and var from) || sentence.Agent(verb) >= 0)
            return null;
        if (!sentence.Words.Ground.Contains(sentence.Tokens[from].Lemma))
            return sentence.Tokens[subject].Lemma is "order" || sentence.Words.Force.Contains(sentence.Tokens[from].Lemma) ? Of(sentence, from, verb, -1, Stance.Asserts) : null;
        foreach (var child in sentence.Tree.Children(from))
            if (sentence.Tokens[child].Relation is "compound" or "amod" or "nmod:poss" && (sentence.Words.Force.Contains(sentence.Tokens[child].Lemma) || sentence.Words.Group.Contains(sentence.Tokens[child].Lemma) || IsOrganisation(sentence, child)))
                return Of(sentence, child, verb, -1, Stance.Asserts);
        return null;
    }

    // "arrested X in connection with the bombing", "were held on suspicion of", "was booked on a charge of": without a deed it may be for anything.
    private static Blame? Arrested(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.Arrests.Contains(sentence.Tokens[verb].Lemma))
            return null;
        var culprit = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj");
        var deed = DeedBehind(sentence, verb);
        return culprit < 0 || deed < 0 || sentence.IsNobody(culprit) ? null : Of(sentence, culprit, verb, deed, Stance.Hedges) with { IsByOthers = true, IsByAuthorities = true };
    }

    // "was sentenced to 30 years for the bombing", "convicted of murdering him": proved, which is a fact.
    private static Blame? Convicted(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.Convicts.Contains(sentence.Tokens[verb].Lemma))
            return null;
        var culprit = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj");
        var deed = DeedBehind(sentence, verb);
        return culprit < 0 || deed < 0 ? null : Of(sentence, culprit, verb, deed, Stance.Asserts) with { IsProved = true };
    }

    // The deed that the words behind a verb tell, within its own clause.
    private static int DeedBehind(BlameSentence sentence, int verb)
    {
        for (var at = verb + 1; at < sentence.Tokens.Length && at - verb <= FarthestDeed; at++)
            if (sentence.Tokens[at].Upos is Upos.Noun or Upos.Verb && sentence.Tree.Holds(verb, at) && (sentence.IsAttackWord(at) || (sentence.Tokens[at].Upos == Upos.Noun && sentence.Words.Deed.Contains(sentence.Tokens[at].Lemma)))
                && !sentence.Tokens[at].Relation.StartsWith("acl:relcl", StringComparison.Ordinal))
                return at;
        return -1;
    }

    // "We are also looking at the X", "investigators are looking into a role of X": in view, but not accused.
    private static Blame? LookedAt(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.LooksAt.Contains(sentence.Tokens[verb].Lemma) || sentence.IsPassive(verb) || sentence.Subject(verb) is not (>= 0 and var subject)
            || !(sentence.Words.Authority.Contains(sentence.Tokens[subject].Lemma) || sentence.Tokens[subject].Lower is "we" or "they"))
            return null;
        var at = sentence.Oblique(verb, "at", "into", "on") is >= 0 and var oblique ? oblique : sentence.Tree.Child(verb, "obj");
        if (at >= 0 && sentence.Words.Part.Contains(sentence.Tokens[at].Lemma) && sentence.Oblique(at, "of", "by") is >= 0 and var of)
            at = of;
        return at >= 0 && (sentence.Words.Group.Contains(sentence.Tokens[at].Lemma.ToLowerInvariant()) || IsOrganisation(sentence, at)) ? Of(sentence, at, verb, -1, Stance.Hedges) with { IsPossible = true } : null;
    }

    // "an X hand cannot be ruled out", "did not rule out X": the verb is negated.
    private static Blame? RuledIn(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.RulesOut.Contains(sentence.Tokens[verb].Lemma))
            return null;
        var culprit = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj");
        if (culprit >= 0 && sentence.Words.Part.Contains(sentence.Tokens[culprit].Lemma) && sentence.Oblique(culprit, "of", "by") is >= 0 and var of)
            culprit = of;
        return culprit < 0 || sentence.IsDeed(culprit) ? null : Of(sentence, culprit, verb, -1, Stance.Hedges) with { IsPossible = true };
    }

    // "believes men loyal to X were involved".
    private static Blame? Involved(BlameSentence sentence, int verb)
    {
        if (sentence.Tokens[verb].Lower is not "involved" || sentence.Tree.Child(verb, "cop", "aux:pass") is not (>= 0 and var copula))
            return null;
        var subject = sentence.Tree.Child(verb, "nsubj") is >= 0 and var own ? own : sentence.NounBefore(copula);
        return subject < 0 || sentence.IsNobody(subject) || IsQuestion(sentence, subject) || sentence.Tokens[subject].Upos == Upos.Pron ? null : Of(sentence, subject, verb, -1, Stance.Asserts);
    }

    // "the raiders belonged to X".
    private static Blame? Belongs(BlameSentence sentence, int verb) =>
        sentence.Words.Belongs.Contains(sentence.Tokens[verb].Lemma) && sentence.Subject(verb) is >= 0 and var subject && IsAttacker(sentence, subject)
        && sentence.Oblique(verb, "to") is >= 0 and var group
            ? Of(sentence, group, verb, -1, Stance.Asserts)
            : null;

    private static bool IsAttacker(BlameSentence sentence, int at) =>
        sentence.Tokens[at].Lower is "they" || sentence.Facts.Attackers.Any(attacker => attacker.First <= at && at <= attacker.Last) || sentence.Words.Held.Contains(sentence.Tokens[at].Lemma);

    // "consider X the author", "named X as the suspected perpetrator".
    private static Blame? Considered(BlameSentence sentence, int verb)
    {
        if (!sentence.Words.Considers.Contains(sentence.Tokens[verb].Lemma))
            return null;
        var noun = sentence.Oblique(verb, "as") is >= 0 and var role ? role : sentence.Tree.Child(verb, "xcomp");
        var culprit = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj");
        if (noun < 0 || culprit < 0 || !sentence.Words.SuspectNoun.Contains(sentence.Tokens[noun].Lemma))
            return null;
        var isUnsure = sentence.Tokens[noun].Lemma is "suspect" || HasUnsureWord(sentence, noun);
        var found = Of(sentence, culprit, verb, noun, isUnsure ? Stance.Hedges : Stance.Asserts);
        return found with { IsPossible = found.IsPossible || sentence.Tree.Child(noun, "amod") is >= 0 and var possible && sentence.Tokens[possible].Lower is "possible" };
    }

    private static bool HasUnsureWord(BlameSentence sentence, int noun) =>
        sentence.Tree.Children(noun).Any(child => sentence.Words.Suspected.Contains(sentence.Tokens[child].Lower) || sentence.Words.Hedge.Contains(sentence.Tokens[child].Lower));

    // "blamed the attack on X", "attributed to X", "traced to X", "pointed the finger at X".
    private static Blame? Attributed(BlameSentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var what = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj");
        var isFinger = what >= 0 && sentence.Words.Pointer.Contains(tokens[what].Lemma);
        var on = sentence.Oblique(verb, isFinger ? ["at", "to"] : tokens[verb].Lemma is "put" or "lay" ? ["to", "on"] : ["on", "to"]);
        if (on < 0 && what >= 0)
            on = sentence.Oblique(what, "on", "to", "at");
        if (on < 0 && tokens[verb].Lemma is "point" && sentence.Subject(verb) is >= 0 and var evidence && sentence.Words.Evidence.Contains(tokens[evidence].Lemma))
            (on, isFinger) = (sentence.Oblique(verb, "to", "at"), true);
        if (on < 0 || what < 0 && !isFinger || !(isFinger || sentence.IsDeed(what) || tokens[what].Lemma is "blame") || (tokens[verb].Lemma is "put" or "lay" or "pin" && sentence.Tree.Child(verb, "compound:prt") < 0 && what >= 0 && tokens[what].Upos != Upos.Pron && tokens[what].Lemma is not "blame"))
            return null;
        return Of(sentence, on, verb, what, isFinger ? Stance.Hedges : Stance.Asserts);
    }

    // "accused X of", "blamed X for", "suspect X", "X was accused of", "charged X with".
    private static Blame? Accused(BlameSentence sentence, int verb)
    {
        var culprit = sentence.IsPassive(verb) ? sentence.Subject(verb) : sentence.Tree.Child(verb, "obj") is >= 0 and var own ? own : NameBehind(sentence, verb);
        if (culprit < 0)
            return null;
        if (sentence.Tokens[culprit].Lower is "which" or "whom" or "who" or "that" && sentence.Tokens[verb] is { Relation: "acl:relcl", Head: >= 0 and var antecedent })
            culprit = antecedent;
        var lemma = sentence.Tokens[verb].Lemma;
        var deed = sentence.Oblique(verb, "of", "for", "in", "with", "over", "as");
        if (deed < 0)
            deed = sentence.Tree.Child(verb, "advcl", "ccomp", "xcomp");
        if (lemma is "accuse" && DeedBehind(sentence, verb) < 0 && (deed >= 0 || sentence.Tree.Child(culprit, "acl", "nmod") >= 0) && !sentence.IsDeed(deed))
            return null;
        if (lemma is "identify" && deed >= 0 && IsAttacker(sentence, culprit) && sentence.Words.Member.Contains(sentence.Tokens[deed].Lemma))
            return Of(sentence, deed, verb, -1, Stance.Asserts);
        if (lemma is "name" or "identify" && !(deed >= 0 && sentence.Words.Deed.Contains(sentence.Tokens[deed].Lemma)) && !IsSuspectNoun(sentence, deed))
            return null;
        if (sentence.IsDeed(culprit) && sentence.Tokens[culprit].Upos != Upos.Pron)
            return null;
        return Of(sentence, culprit, verb, deed, sentence.Words.Suspects.Contains(lemma) ? Stance.Hedges : Stance.Asserts);
    }

    // "blamed the Guardiões do Norte faction", where the tree takes a word of the name for a verb.
    private static int NameBehind(BlameSentence sentence, int verb)
    {
        foreach (var name in sentence.Facts.Sentence.Names)
            if (name.Kind == NameKind.Organisation && name.First > verb && name.First - verb <= 2)
                return TreePath.HeadOf(sentence.Tokens, name.First, name.Last);
        return -1;
    }

    private static bool IsSuspectNoun(BlameSentence sentence, int at) => at >= 0 && sentence.Words.NamedAs.Contains(sentence.Tokens[at].Lemma);

    // "X is believed to be behind the attack", "X are thought to have carried out".
    private static Blame? Believed(BlameSentence sentence, int verb)
    {
        var (clause, subject) = (sentence.Tree.Child(verb, "xcomp", "ccomp"), sentence.Subject(verb));
        if (clause < 0 || subject < 0 || sentence.Tokens[subject].Lower is "it" || sentence.IsNobody(subject))
            return null;
        if (sentence.IsPassive(clause))
            return sentence.Agent(clause) is >= 0 and var agent && sentence.IsMeans(subject) && !sentence.IsNobody(agent) ? Of(sentence, agent, verb, clause, Stance.Hedges) : null;
        return sentence.TellsDeed(clause) || sentence.Words.Behind.Contains(sentence.Tokens[clause].Lemma) || IsBehind(sentence, clause)
            ? Of(sentence, subject, verb, clause, sentence.Words.Unsure.Contains(sentence.Tokens[verb].Lemma) ? Stance.Hedges : Stance.Asserts)
            : null;
    }

    // "the work of X", "the hallmarks of X".
    private static Blame? Work(BlameSentence sentence, int noun)
    {
        var (words, lemma) = (sentence.Words, sentence.Tokens[noun].Lemma);
        var isUnsure = words.UnsureWork.Contains(lemma);
        if (!isUnsure && !(words.Work.Contains(lemma) && sentence.Tree.Child(noun, "cop") >= 0 && lemma is not ("act" or "deed")))
            return null;
        var of = sentence.Oblique(noun, "of");
        var deed = sentence.Tokens[noun] is { Relation: "obj", Head: >= 0 and var bears } ? sentence.Subject(bears) : -1;
        return of < 0 || sentence.IsDeed(of) ? null : Of(sentence, of, noun, deed >= 0 && sentence.IsDeed(deed) ? deed : -1, isUnsure ? Stance.Hedges : Stance.Asserts);
    }

    // "It was the Hill Guard", "This was Los Alcatraces", "it could be pirates": the subject is a pronoun, what it is said to be a group.
    private static Blame? Predicate(BlameSentence sentence, int noun)
    {
        if (sentence.Tree.Child(noun, "cop") < 0 || sentence.Tree.Child(noun, "nsubj") is not (>= 0 and var subject))
            return null;
        if (sentence.Words.SuspectNoun.Contains(sentence.Tokens[noun].Lemma) && sentence.Tokens[subject].Upos is Upos.Propn or Upos.Noun && !sentence.IsNegated(noun))
            return Of(sentence, subject, noun, -1, sentence.Tokens[noun].Lemma is "suspect" ? Stance.Hedges : Stance.Asserts);
        if (sentence.Tokens[subject].Lower is not ("it" or "this" or "that" or "these" or "they") || sentence.IsNegated(noun))
            return null;
        var isGroup = sentence.Words.Group.Contains(sentence.Tokens[noun].Lemma) || sentence.Tokens[noun].Lemma is "pirate" or "robber" || (sentence.Tokens[noun].Upos == Upos.Propn && IsOrganisation(sentence, noun));
        return isGroup ? Of(sentence, noun, noun, -1, Stance.Asserts) : null;
    }

    private static bool IsOrganisation(BlameSentence sentence, int at) =>
        sentence.Facts.Sentence.Names.Any(name => name.First <= at && at <= name.Last && name.Kind == NameKind.Organisation);

    // "suspected rebels", "alleged X militants": who follows is suspected.
    private static Blame? Suspected(BlameSentence sentence, int at)
    {
        var noun = sentence.Tokens[at].Head;
        if (!sentence.Words.Suspected.Contains(sentence.Tokens[at].Lower) || sentence.Tokens[at].Relation != "amod" || noun < 0 || sentence.Tokens[at].Lower is "unidentified" or "accused")
            return null;
        return sentence.Words.Group.Contains(sentence.Tokens[noun].Lemma) || sentence.Words.Member.Contains(sentence.Tokens[noun].Lemma)
            ? Of(sentence, noun, noun, -1, Stance.Hedges)
            : null;
    }

    // "X was responsible for the attack".
    private static Blame? Behind(BlameSentence sentence, int at)
    {
        if (sentence.Tokens[at].Lemma is not "responsible" || sentence.Oblique(at, "for") is not (>= 0 and var deed) || !sentence.IsDeed(deed) || sentence.IsNegated(at) || IsOpinion(sentence, at))
            return null;
        var subject = sentence.Subject(at);
        if (subject < 0 && sentence.Tokens[at].Relation is "xcomp" && sentence.Tokens[at].Head is >= 0 and var verb)
            subject = sentence.Tokens[verb].Lemma is "hold" or "deem" or "consider" ? sentence.Tree.Child(verb, sentence.IsPassive(verb) ? "nsubj:pass" : "obj") : -1;
        if (subject < 0 && sentence.Tree.Child(at, "cop") is >= 0 and var copula)
            subject = sentence.NounBefore(copula);
        return subject < 0 || sentence.IsNobody(subject) || IsQuestion(sentence, subject) || sentence.Tokens[subject].Upos == Upos.Pron ? null : Of(sentence, subject, at, deed, Stance.Asserts);
    }

    // "X was behind the attack": the deed is the predicate, "behind" its preposition.
    private static Blame? BehindDeed(BlameSentence sentence, int at)
    {
        var deed = sentence.Tokens[at].Head;
        if (deed < 0 || !sentence.IsDeed(deed) || sentence.Tree.Child(deed, "cop") < 0 || sentence.IsNegated(deed) || IsOpinion(sentence, deed))
            return null;
        var subject = sentence.Subject(deed);
        return subject < 0 || sentence.IsNobody(subject) || IsQuestion(sentence, subject) || sentence.Tokens[subject].Upos == Upos.Pron ? null : Of(sentence, subject, at, deed, Stance.Asserts);
    }

    // "is believed to be behind it": said by the verb above.
    private static bool IsOpinion(BlameSentence sentence, int at) =>
        sentence.Tokens[at] is { Relation: "xcomp", Head: >= 0 and var verb } && sentence.Words.Believed.Contains(sentence.Tokens[verb].Lemma) && sentence.IsPassive(verb);

    private static bool IsQuestion(BlameSentence sentence, int subject) => sentence.Tokens[subject].Lower is "who" or "those" or "whoever" or "which" or "what" or "that";

    private static bool IsBehind(BlameSentence sentence, int clause) =>
        sentence.Tree.Child(clause, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lower is "behind";

    private static Blame Of(BlameSentence sentence, int culprit, int word, int deed, Stance stance)
    {
        if (IsSuspicionBefore(sentence, culprit) is { } byAuthorities)
            return sentence.Found(BlameKind.Accused, culprit, word, deed, Stance.Hedges) with { IsByOthers = true, IsByAuthorities = byAuthorities };
        var isPossible = sentence.IsHedged(word) || (sentence.Tokens[word].Upos == Upos.Adp && deed >= 0 && sentence.IsHedged(deed));
        return sentence.Found(BlameKind.Accused, culprit, word, deed, isPossible ? Stance.Hedges : stance) with { IsPossible = isPossible };
    }

    // "Police suspect X were behind the blast", which the tree may take for a noun: whoever suspects stands right before; whether they are authorities.
    private static bool? IsSuspicionBefore(BlameSentence sentence, int culprit)
    {
        var at = culprit - 1;
        while (at > 0 && sentence.Tokens[at] is { Relation: "det" or "amod" or "compound" or "nummod" })
            at--;
        return at > 0 && sentence.Tokens[at].Lower is "suspect" or "suspects" or "believe" or "think" && sentence.Tokens[at - 1].Upos is Upos.Noun or Upos.Propn
            ? sentence.Words.Authority.Contains(sentence.Tokens[at - 1].Lemma)
            : null;
    }
}

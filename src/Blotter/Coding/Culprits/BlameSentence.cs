using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>A sentence with its tree, as the readers of blame ask it.</summary>
internal sealed class BlameSentence(SentenceFacts facts, BlameWords words)
{
    // How far a subject is looked for above its verb.
    private const int MostSteps = 6;

    // How many words behind a verb of saying a clause may begin that the tree has hung on another word.
    private const int FarthestClause = 40;

    public SentenceFacts Facts => facts;

    public BlameWords Words => words;

    public SentenceTree Tree => facts.Tree;

    public ImmutableArray<Token> Tokens => facts.Sentence.Tokens;

    /// <summary>Whether the word is of an expression of time.</summary>
    public bool IsTime(int at) => facts.Times.Any(time => time.First <= at && at <= time.Last);

    /// <summary>The first word that hangs on a word by one of the prepositions; -1 where none does.</summary>
    public int Oblique(int at, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in Tree.Children(at))
            if (Tokens[child].Relation is "obl" or "obl:agent" or "nmod" && Preposition(child) is >= 0 and var preposition && prepositions.Contains(Tokens[preposition].Lower))
                return child;
        return -1;
    }

    // "at the Harakat al-Wadi": the tree may hang the preposition on another word of the name.
    private int Preposition(int at)
    {
        if (Tree.Child(at, "case") is >= 0 and var own)
            return own;
        foreach (var child in Tree.Children(at))
            if (Tree.Has(child, "flat") && Tree.Child(child, "case") is >= 0 and var preposition)
                return preposition;
        return -1;
    }

    /// <summary>Whether a word is an attack word, a noun for a deed or a pronoun for one told before.</summary>
    public bool IsDeed(int at) => at >= 0 && (IsAttackWord(at) || words.Deed.Contains(Tokens[at].Lemma) || words.Deed.Contains(Tokens[at].Lower));

    /// <summary>Whether a word is one that tells of an attack. The main verb of a sentence that only models hold to tell of one is none.</summary>
    public bool IsAttackWord(int at)
    {
        foreach (var trigger in facts.Triggers)
            if (trigger.Word.Strength != Strength.Learned && trigger.First <= at && at <= trigger.Last)
                return true;
        return false;
    }

    /// <summary>Whether a clause tells of doing a deed: its verb is an attack word, or one of doing with a deed or something else as its object.</summary>
    public bool TellsDeed(int verb) => IsAttackWord(verb) || (words.Does.Contains(Tokens[verb].Lemma) && Tree.Child(verb, "obj", "nsubj:pass", "compound:prt") >= 0)
        || (words.DoesWithWeapon.Contains(Tokens[verb].Lemma) && Tree.Child(verb, "obj", "nsubj:pass") is >= 0 and var what && IsMeans(what));

    /// <summary>Whether a word is a deed's, a weapon's, or an attacker's.</summary>
    public bool IsMeans(int at) =>
        (Tokens[at].Upos != Upos.Pron && IsDeed(at)) || facts.Weapons.Any(weapon => weapon.First <= at && at <= weapon.Last) || facts.Attackers.Any(attacker => attacker.First <= at && at <= attacker.Last);

    /// <summary>The subject of a verb, also where the clause shares it with one above; -1 where there is none.</summary>
    public int Subject(int verb)
    {
        for (var step = 0; step < MostSteps && verb >= 0; step++)
        {
            if (SubjectOf(verb) is >= 0 and var subject)
                return Tokens[verb].Relation is "acl:relcl" && IsRelative(subject) ? Tokens[verb].Head : subject;
            if (Tokens[verb].Relation is "acl" or "acl:relcl")
                return Tokens[verb].Head;
            if (Tokens[verb].Relation is not ("conj" or "xcomp" or "advcl"))
                return -1;
            verb = Tokens[verb].Head;
            if (verb >= 0 && step == 0 && words.SaysSelf.Contains(Tokens[verb].Lemma))
                return -1;
        }
        return -1;
    }

    // Of several the nearest before the verb: a tree may take "Police suspect" for another one.
    private int SubjectOf(int verb)
    {
        var subject = -1;
        foreach (var child in Tree.Children(verb))
            if (Tree.Has(child, "nsubj") && (subject < 0 || child < verb))
                subject = child;
        return subject;
    }

    /// <summary>The head of the words that end right before a place, where they are a noun's; -1 otherwise. It finds the subject of a clause that the tree has hung elsewhere.</summary>
    public int NounBefore(int at)
    {
        var head = at - 1;
        if (head < 0 || Tokens[head].Upos is not (Upos.Noun or Upos.Propn))
            return -1;
        for (var step = 0; step < MostSteps && Tokens[head].Head is >= 0 and var above && above < at && Tokens[above].Upos is Upos.Noun or Upos.Propn or Upos.Adj && Tokens[head].Relation is not "conj"; step++)
            head = above;
        return head;
    }

    /// <summary>The clause that a verb of saying has for what is said, also where the tree has hung it on "by telephone"; -1 where it has none.</summary>
    public int Said(int verb)
    {
        if (Tree.Child(verb, "ccomp", "xcomp", "parataxis") is >= 0 and var clause)
            return clause;
        for (var at = verb + 1; at < Tokens.Length && at - verb <= FarthestClause; at++)
            if (IsThatClause(at) && IsBelow(at, verb))
                return at;
        return -1;
    }

    // Whether words hang on a verb by nouns alone.
    private bool IsBelow(int at, int verb)
    {
        for (var step = 0; step < MostSteps && at >= 0; step++)
        {
            at = Tokens[at].Head;
            if (at == verb)
                return true;
            if (at < 0 || Tokens[at].Relation is not ("obl" or "obj" or "iobj" or "nmod" or "xcomp"))
                return false;
        }
        return false;
    }

    /// <summary>The agent of a passive verb or noun ("by the rebels"); -1 where none is told.</summary>
    public int Agent(int at) => Oblique(at, "by");

    public bool IsPassive(int verb) =>
        Tokens[verb].Features.Voice == Language.Voice.Passive || Tree.Child(verb, "aux:pass", "nsubj:pass") >= 0
        || (Tokens[verb].Xpos is "VBN" && Tree.Child(verb, "aux") < 0 && Tokens[verb].Relation is not ("root" or "conj"));

    /// <summary>Whether a word stands inside quotation marks that the sentence opens.</summary>
    public bool IsQuoted(int at)
    {
        var isOpen = false;
        for (var token = 0; token < at; token++)
            isOpen = Tokens[token].Text switch
            {
                "“" => true,
                "”" => false,
                "\"" or "``" or "''" => !isOpen,
                _ => isOpen,
            };
        return isOpen;
    }

    /// <summary>Whether words stand for the speaker or the speaker's own people: "it", "our men".</summary>
    public bool IsSelf(int at) =>
        Tokens[at].Lower is "it" or "they" or "we" or "he" or "she" or "i"
        || (Tokens[at].Lower is "one" or "some" or "two" && Tree.Child(at, "nmod") is >= 0 and var of && IsSelf(of))
        || (words.OwnPeople.Contains(Tokens[at].Lemma) && Tree.Child(at, "nmod:poss") is >= 0 and var owner && Tokens[owner].Lower is "its" or "their" or "our" or "his" or "her" or "my");

    /// <summary>Whether words stand for the group of whoever speaks for one: "the group", "the organisation", said by a caller or in a statement.</summary>
    public bool IsGroupOf(int at, int speaker) =>
        (words.Mouthpiece.Contains(Tokens[speaker].Lemma) || Tree.Children(speaker).Any(child => Tokens[child].Relation is "appos" or "acl:relcl" && IsMouthpiece(child))) && words.Group.Contains(Tokens[at].Lemma) && !words.Member.Contains(Tokens[at].Lemma) && at > 0 && Tokens[at - 1].Lower is "the";

    // "a spokesman for the X", "who introduced himself as the spokesman for the X".
    private bool IsMouthpiece(int at) => words.Mouthpiece.Contains(Tokens[at].Lemma) || (Oblique(at, "as") is >= 0 and var role && words.Mouthpiece.Contains(Tokens[role].Lemma));

    /// <summary>Whether words may stand for a speaker: people are "he", "she", "I", groups "it", all are "they", "we".</summary>
    public bool MayBe(int self, int speaker)
    {
        if (Tokens[self].Upos is not Upos.Pron && Tree.Child(self, "nmod") is >= 0 and var of && IsSelf(of))
            self = of;
        var pronoun = Tokens[self].Upos == Upos.Pron ? Tokens[self].Lower : Tree.Child(self, "nmod:poss") is >= 0 and var owner ? Tokens[owner].Lower : "";
        var isPerson = Tokens[speaker].Lower is "he" or "she" or "i" || facts.Sentence.Names.Any(name => name.First <= speaker && speaker <= name.Last && name.Kind == NameKind.Person && !words.Group.Contains(Tokens[speaker].Lemma) && !words.GroupForeign.Contains(Tokens[name.First].Lower));
        if (IsQuoted(self))
            return pronoun is "we" or "our" or "i" or "my";
        return pronoun switch
        {
            "we" or "our" or "i" or "my" => false,
            "they" => Tokens[speaker].Features.Number == Number.Plural || words.Group.Contains(Tokens[speaker].Lemma),
            "it" => !isPerson && Tokens[speaker].Features.Number != Number.Plural,
            "he" or "she" or "his" or "her" => Tokens[speaker].Features.Number != Number.Plural,
            _ => true,
        };
    }

    /// <summary>The verb by which somebody says of themselves what a word tells: the nearest above it; -1 where none stands there.</summary>
    public int SaidBySelf(int at)
    {
        for (var step = 0; step < MostSteps && at >= 0 && (Tokens[at].Relation is "ccomp" or "xcomp" or "conj" or "parataxis" or "obj" or "acl" or "obl" or "nmod" or "dep" || IsThatClause(at)); step++)
        {
            at = Tokens[at].Head;
            if (at >= 0 && Tokens[at].Upos == Upos.Verb && (words.SaysSelf.Contains(Tokens[at].Lemma) || words.Denies.Contains(Tokens[at].Lemma)))
                return at;
        }
        return -1;
    }

    /// <summary>Whether the verb is negated, by an adverb or by its subject ("no group has claimed").</summary>
    public bool IsNegated(int verb)
    {
        foreach (var child in Tree.Children(verb))
            if (Tokens[child].Lower is "not" or "n't" or "never" or "n’t" or "neither" or "nor")
                return true;
        return Subject(verb) is >= 0 and var subject && IsNobody(subject);
    }

    /// <summary>Whether a clause tells what is to come: "will strike back", "would respond"; not "would have killed", "would be claimed".</summary>
    public bool IsToCome(int clause) =>
        Tree.Child(clause, "aux") is >= 0 and var aux && Tokens[aux].Lower is "will" or "'ll" or "’ll" or "would" or "shall" && Tree.Child(clause, "aux:pass") < 0
        && !Tree.Children(clause).Any(child => Tokens[child] is { Relation: "aux", Lower: "have" });

    /// <summary>Whether words stand for nobody: "nobody", "no group", "none of them".</summary>
    public bool IsNobody(int at) =>
        words.Nobody.Contains(Tokens[at].Lower) || (Tokens[at].Lower is "one" && at > 0 && Tokens[at - 1].Lower is "no")
        || (Tree.Child(at, "det") is >= 0 and var determiner && Tokens[determiner].Lower is "no" or "neither");

    /// <summary>How sure a clause is by its own words: modal verbs and adverbs on it, and those on the verbs it hangs on as a complement are left to the speaker.</summary>
    public bool IsHedged(int verb)
    {
        foreach (var child in Tree.Children(verb))
            if (Tokens[child].Relation is "aux" or "advmod" && words.Hedge.Contains(Tokens[child].Lower))
                return true;
        return false;
    }

    /// <summary>A finding on the words from the culprit, where it stands beside, to the end of what the verb says of it.</summary>
    public Blame Found(BlameKind kind, int culprit, int word, int deed, Stance stance)
    {
        var (first, last) = (word, word);
        foreach (var at in new[] { culprit, deed })
            if (at >= 0)
                (first, last) = (Math.Min(first, PhraseFirst(at)), Math.Max(last, PhraseLast(at)));
        foreach (var child in Tree.Children(word))
            if (Tokens[child].Relation is "obj" or "compound:prt" or "xcomp")
                last = Math.Max(last, PhraseLast(child));
        return new Blame(facts, kind, culprit, word, deed, first, last, stance);
    }

    private int PhraseFirst(int at)
    {
        var first = at;
        foreach (var child in Tree.Children(at))
            if (child < at && Tokens[child].Relation is "compound" or "amod" or "nummod" or "flat" or "nmod:poss" or "det")
                first = Math.Min(first, child);
        return first;
    }

    private int PhraseLast(int at)
    {
        var last = at;
        foreach (var child in Tree.Children(at))
            if (child > at && Tokens[child].Relation is "flat" or "compound" or "nmod" or "nummod")
                last = Math.Max(last, child);
        return last;
    }

    // "said on its website that its men had ...", which the tree may take for a relative clause.
    private bool IsThatClause(int at) => Tokens[at].Relation is "acl:relcl" && Tree.Child(at, "mark") >= 0;

    private bool IsRelative(int at) => Tokens[at].Lower is "which" or "who" or "that" or "whom";
}

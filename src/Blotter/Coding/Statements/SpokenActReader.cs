using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says what somebody does by the words themselves: "We will strike again" is a threat, "it had no hand in the blast" a denial, "our fighters ambushed the convoy" a claim. Immutable.</summary>
internal sealed class SpokenActReader
{
    private readonly ActContext _context;
    private readonly PhraseTable<(StatementKind Kind, bool IsQuoted)> _phrases;
    private readonly FrozenSet<string> _noOwner;
    private readonly FrozenSet<string> _advice;
    private readonly FrozenSet<string> _imperatives;

    public SpokenActReader(DataFile phrases, ActContext context, WordLists words)
    {
        (_context, _noOwner, _advice, _imperatives) = (context, words["no-owner"], words["advice"], words["imperative"]);
        _phrases = new(phrases.Rows.SelectMany(row => row.Values("phrases").Select(phrase => (phrase, (SetList.Parse<StatementKind>(row["kind"]), row["quoted"] == "yes")))));
    }

    /// <summary>What the words do, or <c>null</c> where they only tell.</summary>
    public StatementKind? Of(DependencyTree tree, WordsSpoken said)
    {
        if (said.Speaker >= 0 && Clause.IsNone(tree, said.Speaker))
            return null;
        if (OfClauses(tree, said) is { } clause)
            return clause;
        for (var at = said.First; at <= said.Last; at++)
            if (_phrases.MatchAt(tree.Tokens, at) is { } hit && hit.Last <= said.Last && (said.IsQuoted || !hit.Value.IsQuoted) && !(hit.Value.Kind == StatementKind.Claim && HasDenial(tree, said)))
                return hit.Value.Kind;
        return said.IsQuoted ? OfQuotedWords(tree, said) : null;
    }

    /// <summary>What a sentence does that stands in no quotation and under no verb of saying: a communique in the group's own words, or advice with its heading. <c>null</c> where it only tells.</summary>
    public (StatementKind Kind, int First, int Last)? OfStatement(ImmutableArray<Token> tokens, Sentence sentence)
    {
        var last = tokens.Length - 1;
        while (last > 0 && tokens[last].Kind == TokenKind.Mark)
            last--;
        if (tokens.Length > 3 && tokens[1].Text == ":" && _advice.Contains(tokens[0].Lower))
            return (StatementKind.Warning, 2, Math.Max(2, UpToSemicolon(tokens, last)));
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Lower == "according" && Refuted(tokens) is { } refuted)
                return (StatementKind.Denial, refuted.First, refuted.Last);
            if (tokens[at].Lower is "our" && _context.IsFighter(tokens[at].Head >= 0 ? tokens[tokens[at].Head] : tokens[at + 1]) && tokens[at].Head > at && OwnVerb(tokens, tokens[at].Head))
                return (StatementKind.Claim, at, Math.Max(at, UpToClause(tokens, tokens[tokens[at].Head].Head, last)));
            if (tokens[at].Lower is "military" or "legitimate" && tokens[at + 1].Lower is "target" or "targets" && tokens.Any(token => token.Lower is "will" or "shall"))
                return (StatementKind.Threat, 0, last);
        }
        return null;
    }

    // "The leaflet is a fake, according to the ministry."
    private (int First, int Last)? Refuted(ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
            if (tokens[at].Relation == "cop" && tokens[at].Head > at && tokens[tokens[at].Head] is { Relation: "root" } root && _context.False.Contains(root.Lower) && !tokens.Any(token => token.Lower is "not" or "n't"))
                return (at, tokens[at].Head);
        return null;
    }

    private bool OwnVerb(ImmutableArray<Token> tokens, int noun) =>
        tokens[noun].Relation == "nsubj" && tokens[noun].Head is >= 0 and var verb && tokens[verb].Xpos == "VBD" && _context.OwnViolence.Contains(tokens[verb].Lemma);

    private static int UpToSemicolon(ImmutableArray<Token> tokens, int last)
    {
        for (var at = 2; at <= last; at++)
            if (tokens[at].Text == ";")
                return at - 1;
        return last;
    }

    private static int UpToClause(ImmutableArray<Token> tokens, int verb, int last)
    {
        for (var at = verb + 1; at <= last; at++)
            if (tokens[at].Text is "," or ";")
                return at - 1;
        return last;
    }

    private StatementKind? OfClauses(DependencyTree tree, WordsSpoken said)
    {
        for (var at = said.First; at <= said.Last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (token.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Pron) || !IsMain(tree, at, said))
                continue;
            var subject = tree.ChildOf(at, "nsubj") is var own and >= 0 ? own : ActContext.IsBehind(tree, at) ? tree.Child(at, "expl") : -1;
            if (Clause.IsPassive(tree, at) && Clause.IsNegated(tree, at) && !HasFuture(tree, at) && token.Lemma is not ("kill" or "fire" or "shoot" or "hurt" or "injure" or "wound" or "harm" or "arrest" or "murder") && (_context.StrongViolence.Contains(token.Lemma) || _context.Deeds.Contains(token.Lemma)))
                return StatementKind.Denial;
            if (!said.IsQuoted && tree.Child(at, "cop") >= 0 && !Clause.IsNegated(tree, at) && _context.False.Contains(token.Lower) && token.Lower is not ("wrong" or "crime" or "facebook"))
                return StatementKind.Denial;
            if (subject >= 0 && _context.IsOwnSide(tree, subject, said.IsQuoted) && IsSpeakers(tree, subject, said) && OfOwnClause(tree, at, said) is { } kind)
                return kind;
        }
        return null;
    }

    // A clause of the speech itself: its head, or one joined to it.
    private static bool IsMain(DependencyTree tree, int at, WordsSpoken said)
    {
        if (said.IsQuoted)
            return tree.ChildOf(at, "nsubj") >= 0 && tree.Tokens.ItemRef(at).Relation is not ("advcl" or "acl:relcl" or "acl");
        return at == said.Head || (tree.Tokens.ItemRef(at).Relation == "conj" && tree.Tokens.ItemRef(at).Head == said.Head);
    }

    private StatementKind? OfOwnClause(DependencyTree tree, int at, WordsSpoken said)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        var (future, negated) = (HasFuture(tree, at), Clause.IsNegated(tree, at));
        if (future && !negated && _context.StrongViolence.Contains(token.Lemma) && !Clause.IsPassive(tree, at))
            return StatementKind.Threat;
        if (future && !negated && token.Lemma is "fire" or "launch" or "continue" or "respond" or "hit" or "target" or "resume" && ThreatensHarm(tree, at))
            return StatementKind.Threat;
        if (said.IsQuoted && future && !negated && HasCondition(tree, at))
            return StatementKind.Threat;
        if (negated && !future && !Clause.IsUnreal(tree, at) && (_context.OwnViolence.Contains(token.Lemma) || (token.Lemma is "do" && tree.Child(at, "obj") is var deed and >= 0 && tree.Tokens.ItemRef(deed).Lower is "this" or "it" or "that") || token.Lemma is "order" or "trade" or "fire" or "pay" or "hold" or "commit" or "authorise" or "authorize" or "harm" or "hurt" or "touch"))
            return said.IsQuoted || _context.OwnViolence.Contains(token.Lemma) || token.Lemma is "pay" or "order" or "hold" ? StatementKind.Denial : null;
        if (!future && !negated && ActContext.IsBehind(tree, at))
            return StatementKind.Claim;
        return !negated && !future && IsPast(tree, at) && !Clause.IsUnreal(tree, at) && !Clause.IsPassive(tree, at) && OwnsDeed(tree, at) ? StatementKind.Claim : null;
    }

    // "We will publish the files if there is no payment."
    private static bool HasCondition(DependencyTree tree, int verb)
    {
        for (var at = tree.First(verb); at <= tree.Last(verb); at++)
            if (tree.Tokens.ItemRef(at).Lower == "unless" || (tree.Tokens.ItemRef(at).Lower == "if" && tree.Tokens.ItemRef(verb).Lemma is "publish" or "leak" or "release" or "sell" or "send" or "open" or "return" or "resume" or "act" or "come" or "take"))
                return true;
        return false;
    }

    // The deed must be done to something: "we hit bottom" and "they left" are no attacks.
    private bool OwnsDeed(DependencyTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (!_context.OwnViolence.Contains(token.Lemma))
            return false;
        if (_context.StrongViolence.Contains(token.Lemma) && tree.Child(verb, "obj") >= 0)
            return true;
        var patient = tree.Child(verb, "obj");
        return token.Lemma switch
        {
            "carry" or "launch" => patient >= 0 && _context.IsIn(tree, patient, _context.Deeds),
            "fire" or "ambush" or "bombard" or "dynamite" or "sabotage" or "hijack" or "overrun" or "retain" or "abduct" or "plant" or "harass" or "storm" => patient >= 0 || tree.ChildOf(verb, "obl") >= 0,
            "seize" or "capture" or "raid" or "target" or "hit" or "remove" or "destroy" or "stop" or "disable" or "derail" or "cut" => patient >= 0 && tree.Tokens.ItemRef(patient).Upos != Upos.Pron && IsHostile(tree, verb),
            "send" => patient >= 0 && tree.Tokens.ItemRef(patient).Lemma is "bomber" or "rider" or "fighter" or "bomb" or "drone" or "rocket" or "martyr" or "parcel",
            "leave" => patient >= 0 && tree.Tokens.ItemRef(patient).Lemma is "bomb" or "device" or "parcel" or "car" or "explosive" or "charge",
            _ => false,
        };
    }

    // Words of war beside a verb that means much else.
    private bool IsHostile(DependencyTree tree, int verb)
    {
        for (var at = verb; at <= tree.Last(verb); at++)
            if (tree.Tokens.ItemRef(at).Lemma is "enemy" or "occupier" or "soldier" or "army" or "marine" or "military" or "base" or "rocket" or "drone" or "missile" or "troop" or "convoy" or "rail" or "track" or "bridge" or "pylon" or "mast" or "post" or "camp" or "vehicle" or "patrol" or "weapon" or "barracks" or "positions" or "pipeline" or "police" or "governor" or "bomb" or "traitor")
                return true;
        return false;
    }

    private bool ThreatensHarm(DependencyTree tree, int verb)
    {
        for (var at = verb + 1; at <= tree.Last(verb); at++)
            if (_context.ThreatNouns.Contains(tree.Tokens.ItemRef(at).Lower) || _context.Deeds.Contains(tree.Tokens.ItemRef(at).Lemma))
                return true;
        return false;
    }

    private static bool IsPast(DependencyTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        return token.Xpos == "VBD" || (token.Xpos == "VBN" && tree.Child(verb, "aux") >= 0);
    }

    private static bool HasFuture(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "will" or "'ll" or "shall" or "would" or "'d" })
                return true;
        return tree.Tokens.ItemRef(verb) is { Relation: "xcomp", Head: >= 0 and var head } && tree.Tokens.ItemRef(head) is { Lemma: "go", Xpos: "VBG" };
    }

    private static bool HasDenial(DependencyTree tree, WordsSpoken said)
    {
        for (var at = said.First; at <= said.Last; at++)
            if (tree.Tokens.ItemRef(at).Lower is "not" or "n't" or "never" or "no" or "nobody" or "none" or "whether")
                return true;
        return false;
    }

    // In reported speech a pronoun is the speaker's where it can be: "it" of a group, "they" of several, "he" of nobody who speaks for the law.
    private bool IsSpeakers(DependencyTree tree, int subject, WordsSpoken said)
    {
        if (said.IsQuoted)
            return true;
        if (said.Speaker < 0)
            return false;
        ref readonly var speaker = ref tree.Tokens.ItemRef(said.Speaker);
        ref readonly var token = ref tree.Tokens.ItemRef(subject);
        if (_noOwner.Contains(speaker.Lemma) && !(speaker.Lemma.StartsWith("spokes", StringComparison.Ordinal) && token.Upos != Upos.Pron))
            return false;
        if (speaker.Lower is "he" or "she" && token.Upos != Upos.Pron && IsOwnedBy(tree, subject, "its"))
            return false;
        if (token.Lower is "they" or "it" && speaker.Lower is "he" or "she" or "i")
            return false;
        return token.Lower is not ("he" or "she") || speaker.Lower == token.Lower || tree.Tokens.ItemRef(said.Cue).Lemma is "admit" or "confess" or "claim" or "acknowledge" or "testify" or "boast" || Clause.IsNegated(tree, token.Head);
    }

    private static bool IsOwnedBy(DependencyTree tree, int noun, string owner) => tree.Child(noun, "nmod:poss") is var child and >= 0 && tree.Tokens.ItemRef(child).Lower == owner;

    // "a cowardly crime", "pure invention"
    private StatementKind? OfQuotedWords(DependencyTree tree, WordsSpoken said)
    {
        var negated = HasDenial(tree, said);
        if (tree.Tokens.ItemRef(said.First) is { Xpos: "VB" } first && _imperatives.Contains(first.Lemma) && tree.ChildOf(said.First, "nsubj") < 0 && said.Last > said.First)
            return StatementKind.Appeal;
        for (var at = said.First; at <= said.Last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (_context.Condemning.Contains(token.Lower) && !negated && token.Upos is Upos.Adj or Upos.Noun)
                return StatementKind.Condemnation;
            if (_context.False.Contains(token.Lower) && token.Upos is Upos.Adj or Upos.Noun && !negated)
                return StatementKind.Denial;
        }
        return null;
    }
}

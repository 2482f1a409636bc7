using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads acts that a verb names: "condemned the raid", "vowed to strike again", "urged shops to close", "denied that it was there". Immutable.</summary>
internal sealed class ActReader(StatementWords verbs, ActContext context)
{
    // The second word of "hit out" stands right behind the first, that of "take full responsibility" a little further.
    private const int SecondReach = 4;

    /// <summary>Whether the token may name an act.</summary>
    public bool CanTell(in Token token)
    {
        if (token.Upos != Upos.Verb)
            return false;
        foreach (var word in verbs.Of(token))
            if (word.Frame is not (ActFrame.Say or ActFrame.Give))
                return true;
        return false;
    }

    /// <summary>The act that the verb names, or <c>null</c>.</summary>
    public Act? At(SentenceFacts facts, DependencyTree tree, int verb)
    {
        if (tree.ChildOf(verb, "nsubj") is var subject and >= 0 && context.IsIn(tree, subject, context.Documents))
            return null;
        if (Clause.IsNegated(tree, verb) || Clause.IsUnreal(tree, verb) || IsNotDone(tree, verb))
            return null;
        foreach (var word in verbs.Of(tree.Tokens.ItemRef(verb)))
            if (word.Frame is not (ActFrame.Say or ActFrame.Give or ActFrame.Noun) && (word.Second is null || HasSecond(tree, verb, word.Second)) && Read(facts, tree, verb, word) is { } act)
                return act;
        return null;
    }

    private Act? Read(SentenceFacts facts, DependencyTree tree, int verb, ActWord word)
    {
        var kind = word.Frame switch
        {
            ActFrame.Deed => Deed(facts, tree, verb, word),
            ActFrame.Accuse => Accuses(tree, verb) ? word.Kind : null,
            ActFrame.Address => Addresses(tree, verb, word),
            ActFrame.Intent => Intends(tree, verb, word),
            ActFrame.Ultimatum => GivesTime(tree, verb) ? word.Kind : null,
            ActFrame.Judge => Judges(tree, verb),
            _ => Owns(tree, verb, word) ? word.Kind : (StatementKind?)null,
        };
        if (kind is not { } done)
            return null;
        var subject = Clause.Agent(tree, verb);
        var (first, last) = (FirstOf(tree, verb, subject, done), ActExtent.Last(tree, verb, context));
        return new Act(facts, tree, done, verb, subject, first, done is StatementKind.Claim or StatementKind.Denial ? EndOfDeed(tree, verb, last, done) : last);
    }

    // What is claimed or denied, without what is told of it further on: "four rockets that were fired on Tuesday", "a bomb, eight days later".
    private static int EndOfDeed(DependencyTree tree, int verb, int last, StatementKind kind)
    {
        for (var at = verb + 3; at < last; at++)
            if (tree.Tokens.ItemRef(at).Text is "," or ";" || (kind == StatementKind.Claim && tree.Tokens.ItemRef(at) is { Relation: "nsubj" or "nsubj:pass", Lower: "that" or "who" or "which" }))
                return at - 1;
        return last;
    }

    private StatementKind? Deed(SentenceFacts facts, DependencyTree tree, int verb, ActWord word)
    {
        var (patient, clause) = (PatientOf(tree, verb), ClauseOf(tree, verb));
        if (patient >= 0 && tree.Tokens.ItemRef(patient).Lower is "which" or "that" && tree.Tokens.ItemRef(verb) is { Relation: "acl:relcl", Head: >= 0 and var antecedent })
            patient = antecedent;
        if (clause < 0)
            clause = SpokenClauses.Under(tree, verb);
        var passive = Clause.IsPassive(tree, verb);
        if (passive && Clause.Agent(tree, verb) < 0)
            return null;
        var named = word.Second is not null || patient >= 0 || clause >= 0;
        return word.Kind switch
        {
            StatementKind.Denial => IsDenied(tree, verb, patient, clause) ? word.Kind : null,
            StatementKind.Condemnation => (patient >= 0 || word.Second is not null) && !context.HasLemma(tree, verb, "death") ? word.Kind : null,
            StatementKind.Appeal => !context.HasLemma(tree, verb, "guilty") && IsAskedFor(facts, tree, verb, word) ? word.Kind : null,
            StatementKind.Warning => named || tree.Child(verb, "obl") >= 0 ? word.Kind : null,
            StatementKind.Order => named && !IsOnTheSpot(tree, verb) && (word.Second is not null || clause >= 0 || tree.Tokens.ItemRef(patient).Upos != Upos.Pron) && (clause >= 0 || IsOrdered(tree, patient)) ? word.Kind : null,
            _ => named ? word.Kind : null,
        };
    }

    private bool IsDenied(DependencyTree tree, int verb, int patient, int clause)
    {
        if (tree.Child(verb, "iobj") >= 0)
            return false;
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (lemma is "plead" or "protest" or "maintain")
            return true;
        if (lemma == "deny")
            return clause >= 0 || (patient >= 0 && !context.IsIn(tree, patient, context.NoDenial) && !IsPassiveOfPerson(tree, verb, patient));
        return (clause >= 0 && lemma is "dispute" or "dismiss" or "reject") || (patient >= 0 && (context.IsIn(tree, patient, context.DenialObjects) || (lemma is not ("reject" or "dismiss") && context.IsIn(tree, patient, context.Deeds))))
            || (lemma is "scoff") || (lemma is "dismiss" or "reject" && FalseWithin(tree, verb));
    }

    private bool FalseWithin(DependencyTree tree, int verb)
    {
        for (var at = verb; at <= tree.Last(verb); at++)
            if (context.False.Contains(tree.Tokens.ItemRef(at).Lower))
                return true;
        return false;
    }

    // "was denied bail"
    private static bool IsPassiveOfPerson(DependencyTree tree, int verb, int patient) =>
        Clause.IsPassive(tree, verb) && (tree.Child(verb, "obj") >= 0 || tree.Tokens.ItemRef(patient).Upos is Upos.Propn or Upos.Pron);

    private static bool IsTime(SentenceFacts facts, int at) => facts.Times.Any(time => time.First <= at && at <= time.Last);

    private bool IsAskedFor(SentenceFacts facts, DependencyTree tree, int verb, ActWord word)
    {
        if (word.Second is not "for")
            return HasOblique(tree, verb) || ClauseOf(tree, verb) >= 0;
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "for")
                return !context.IsIn(tree, child, context.PlainRequests) && !IsTime(facts, child);
        return false;
    }

    // A noun that can be ordered: an evacuation, a closure, a search; no food in a restaurant.
    private static bool IsOrdered(DependencyTree tree, int noun)
    {
        if (noun < 0)
            return true;
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        return token.Lemma.EndsWith("ion", StringComparison.Ordinal) || token.Lemma.EndsWith("ment", StringComparison.Ordinal) || token.Lemma.EndsWith("ure", StringComparison.Ordinal)
            || token.Lemma.EndsWith("al", StringComparison.Ordinal) || token.Lemma is "inquiry" or "probe" or "search" or "crackdown" or "halt" or "curfew" or "lockdown" or "release" or "review" or "strike" or "stoppage" or "shutdown" or "end" or "ransom" or "apology" or "talk" or "talks" or "truce" or "ceasefire" or "money" or "vote" or "justice";
    }

    // Accusations of the deed itself are claims on who did it, and no acts of their own.
    private bool Accuses(DependencyTree tree, int verb)
    {
        if (PatientOf(tree, verb) < 0 || Clause.IsPassive(tree, verb))
            return false;
        var isSaid = false;
        for (var at = verb + 1; at <= ActExtent.Last(tree, verb, context); at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            isSaid |= token.Lower == "of";
            if (context.Deeds.Contains(token.Lemma) || context.StrongViolence.Contains(token.Lemma))
                return false;
        }
        return isSaid;
    }

    private StatementKind? Addresses(DependencyTree tree, int verb, ActWord word)
    {
        if (Clause.IsPassive(tree, verb) && Clause.Agent(tree, verb) < 0 && !(Clause.Patient(tree, verb) is var told and >= 0 && context.IsIn(tree, told, context.Public) && word.Kind != StatementKind.Order | tree.Tokens.ItemRef(verb).Lemma == "order"))
            return null;
        var task = TaskOf(tree, verb);
        if (task < 0 || context.HasLemma(tree, verb, "guilty") || AsksNotToBeNamed(tree, verb))
            return null;
        if (word.Kind == StatementKind.Order && (IsOnTheSpot(tree, verb, task) || tree.Tokens.ItemRef(task).Features.VerbForm != VerbForm.Infinitive && tree.Tokens.ItemRef(verb).Lemma is "tell"))
            return null;
        if (tree.Tokens.ItemRef(verb).Lemma == "tell" && (Clause.Agent(tree, verb) is not (>= 0 and var giver) || !context.IsIn(tree, giver, context.OrderGivers)))
            return null;
        if (Clause.Subject(tree, verb) < 0 || (PatientOf(tree, verb) is var asked and >= 0 && word.Kind == StatementKind.Appeal && context.IsIn(tree, asked, context.JudgePeople)))
            return null;
        return word.Kind == StatementKind.Appeal && tree.Tokens.ItemRef(verb).Lemma is "encourage" or "invite" or "press" && !Clause.IsPassive(tree, verb) && Clause.Subject(tree, verb) < 0 ? null : word.Kind;
    }

    // What the addressee is to do: "told them to keep quiet", "ordered all shops closed".
    private static int TaskOf(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child > verb && token.Relation is "xcomp" or "advcl" or "ccomp" && (tree.Child(child, "mark") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "to" || (token.Relation == "xcomp" && token.Xpos is "VBN" or "JJ" && tree.Tokens.ItemRef(verb).Lemma == "order")))
                return child;
            if (child > verb && token.Relation == "obj" && tree.Tokens.ItemRef(verb).Lemma == "order" && tree.Child(child, "acl") is var state and >= 0 && tree.Tokens.ItemRef(state).Xpos == "VBN")
                return state;
            if (child > verb && (token.Relation is "obj" or "iobj" || (token.Relation == "obl" && tree.Tokens.ItemRef(verb).Lemma != "ask")) && tree.Child(child, "acl") is var inner and >= 0 && tree.Child(inner, "mark") is var to and >= 0 && tree.Tokens.ItemRef(to).Lower == "to")
                return inner;
        }
        return -1;
    }

    private bool AsksNotToBeNamed(DependencyTree tree, int verb)
    {
        for (var at = verb; at <= Math.Min(tree.Last(verb), verb + 14); at++)
            if (context.NoName.Contains(tree.Tokens.ItemRef(at).Lower))
                return true;
        return false;
    }

    // Robbers order people about, officers tell them to drop a gun, courts order people held: that is part of what happened.
    private bool IsOnTheSpot(DependencyTree tree, int verb, int task = -1)
    {
        var subject = Clause.Agent(tree, verb);
        if (subject >= 0 && context.IsIn(tree, subject, context.JudgePeople))
            return true;
        if (PatientOf(tree, verb) is var thing and >= 0 && context.IsIn(tree, thing, context.Loot))
            return true;
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (subject >= 0 && context.IsIn(tree, subject, context.Robbers) && tree.Tokens.ItemRef(subject).Lemma is not ("kidnapper" or "rebel" or "guerrilla" or "militant" or "insurgent"))
            return true;
        return task >= 0 && context.IsIn(tree, task, context.ToldActs) && lemma is "order" or "tell" or "command" or "instruct";
    }

    // "gave the villagers three days to leave"
    private static bool GivesTime(DependencyTree tree, int verb)
    {
        if (tree.Child(verb, "obj") is not (>= 0 and var time) || tree.Tokens.ItemRef(time).Lemma is not ("hour" or "day" or "week" or "minute") || tree.Child(verb, "iobj") < 0)
            return false;
        for (var at = time + 1; at <= tree.Last(verb); at++)
            if (tree.Tokens.ItemRef(at) is { Lemma: "leave" or "surrender" or "evacuate" or "withdraw" or "comply" or "release" or "free" or "hand" or "pay" or "move" or "stop" or "go" or "vacate" or "return" })
                return true;
        return false;
    }

    private StatementKind? Intends(DependencyTree tree, int verb, ActWord word)
    {
        var complement = ClauseOf(tree, verb) is var clause and >= 0 ? clause : tree.Child(verb, "obj");
        if (complement < 0 || Clause.IsPassive(tree, verb) || HurtsItself(tree, verb) || IsStoppage(tree, verb, complement))
            return null;
        return IsHarm(tree, complement) ? StatementKind.Threat : word.Kind == StatementKind.Threat ? null : word.Kind;
    }

    // "to strike", "revenge", "to continue the attacks"; "to curb violence" is none.
    private bool IsHarm(DependencyTree tree, int complement)
    {
        ref readonly var head = ref tree.Tokens.ItemRef(complement);
        if (head.Upos != Upos.Verb)
            return context.ThreatNouns.Contains(head.Lower) || context.Deeds.Contains(head.Lemma);
        if (context.StrongViolence.Contains(head.Lemma))
            return true;
        if (!context.Resuming.Contains(head.Lemma))
            return false;
        for (var at = complement + 1; at <= tree.Last(complement); at++)
            if (context.ThreatNouns.Contains(tree.Tokens.ItemRef(at).Lower) || context.Deeds.Contains(tree.Tokens.ItemRef(at).Lemma) || (context.StrongViolence.Contains(tree.Tokens.ItemRef(at).Lemma) && tree.Tokens.ItemRef(at).Upos == Upos.Verb))
                return true;
        return false;
    }

    // Unions strike otherwise.
    private bool IsStoppage(DependencyTree tree, int verb, int complement) =>
        tree.Tokens.ItemRef(complement).Lemma is "strike" or "action" && Clause.Subject(tree, verb) is var subject and >= 0 && context.IsIn(tree, subject, context.Workers);

    private static bool HurtsItself(DependencyTree tree, int verb)
    {
        for (var at = verb + 1; at <= tree.Last(verb); at++)
            if (tree.Tokens.ItemRef(at).Lower is "himself" or "herself" or "themselves" or "suicide" or "myself")
                return true;
        return false;
    }

    // "called the killing a crime", "described the figure as baseless"
    private StatementKind? Judges(DependencyTree tree, int verb)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (Clause.Agent(tree, verb) < 0)
            return null;
        for (var at = verb + 1; at <= ActExtent.Last(tree, verb, context); at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (context.False.Contains(token.Lower) && tree.Tokens.ItemRef(at).Head != verb + 1)
                return StatementKind.Denial;
            if (context.Condemning.Contains(token.Lower) || (context.Judging.Contains(token.Lemma) && token.Head == verb && token.Relation is not "obj" || (context.Judging.Contains(token.Lemma) && at > verb + 2 && tree.Tokens.ItemRef(at - 1).Lower is "a" or "an")))
                return StatementKind.Condemnation;
        }
        return lemma is "slam" or "blast" && PatientOf(tree, verb) is var deed and >= 0 && context.IsIn(tree, deed, context.Deeds) && Clause.Agent(tree, verb) >= 0 ? StatementKind.Condemnation : null;
    }

    // "claimed the attack", "admitted killing a sergeant", "took responsibility"
    private bool Owns(DependencyTree tree, int verb, ActWord word)
    {
        if (IsHabit(tree, verb))
            return false;
        if (word.Second is not null)
            return true;
        if (ClauseOf(tree, verb) is var done and >= 0 && tree.Tokens.ItemRef(verb).Lemma == "claim" && HasDone(tree, done))
            return true;
        var (lemma, patient) = (tree.Tokens.ItemRef(verb).Lemma, PatientOf(tree, verb));
        if (lemma == "claim")
            return patient >= 0 && (tree.Tokens.ItemRef(patient).Lemma is "responsibility" or "credit" or "authorship" or "it" or "this" or "that" or "both" || context.IsIn(tree, patient, context.Deeds));
        if (lemma == "own")
            return patient >= 0 && context.IsIn(tree, patient, context.Deeds);
        if (patient >= 0 && (context.IsIn(tree, patient, context.Deeds) || tree.Tokens.ItemRef(patient).Lemma is "responsibility" or "guilt" || (tree.Tokens.ItemRef(patient).Lower is "it" or "this" && lemma is "admit")))
            return true;
        var clause = ClauseOf(tree, verb);
        if (clause < 0 && tree.ChildOf(verb, "advcl") is var gerund and >= 0)
            clause = gerund;
        if (clause < 0)
            clause = SpokenClauses.Under(tree, verb);
        if (clause < 0 && lemma is "confess" or "admit")
            return ConfessesTo(tree, verb);
        return clause >= 0 && (ActContext.IsBehind(tree, clause) && context.IsOwnSide(tree, tree.ChildOf(clause, "nsubj"), isQuoted: false) || context.IsOwnDeed(tree, clause, Clause.Agent(tree, verb)));
    }

    // "claimed to have killed six soldiers"
    private bool HasDone(DependencyTree tree, int clause) =>
        tree.Tokens.ItemRef(clause) is { Relation: "xcomp", Xpos: "VBN" } token && tree.Child(clause, "aux") >= 0 && context.OwnViolence.Contains(token.Lemma);

    // "confessed to the murder"
    private bool ConfessesTo(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation == "obl" && context.IsIn(tree, child, context.Deeds) && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "to")
                return true;
        return false;
    }

    // "which rarely claims its attacks"
    private static bool IsHabit(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Lower is "rarely" or "seldom" or "usually" or "often" or "normally" or "sometimes" or "typically" or "frequently" or "always" or "routinely" or "regularly")
                return true;
        return false;
    }

    private static int PatientOf(DependencyTree tree, int verb)
    {
        if (Clause.Patient(tree, verb) is var patient and >= 0)
            return patient;
        return tree.Tokens.ItemRef(verb).Relation == "acl:relcl" && tree.Child(verb, "obj") < 0 && tree.Tokens.ItemRef(verb).Head is >= 0 and var head && tree.Child(verb, "nsubj") is var subject and >= 0 && tree.Tokens.ItemRef(subject).Lower is not ("who" or "which" or "that") ? head : -1;
    }

    private static int ClauseOf(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation is "ccomp" or "xcomp")
                return child;
        return -1;
    }

    // "pleaded for calm", "appealed to the kidnappers"
    private static bool HasOblique(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && tree.Child(child, "case") is var mark and >= 0
                && (tree.Tokens.ItemRef(mark).Lower is "for" or "with" or "against" || (tree.Tokens.ItemRef(mark).Lower == "to" && tree.Tokens.ItemRef(verb).Lemma == "appeal")))
                return true;
        return false;
    }

    // "refused to condemn", "wanted to deny", "has yet to claim"
    private static bool IsNotDone(DependencyTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (token.Features.VerbForm != VerbForm.Infinitive || token.Head < 0 || tree.Child(verb, "mark") is not (>= 0 and var mark) || tree.Tokens.ItemRef(mark).Lower != "to")
            return tree.Child(verb, "aux") is var aux and >= 0 && tree.Tokens.ItemRef(aux).Lower is "will" or "'ll" && token.Lemma is not ("threaten");
        return token.Relation is "xcomp" or "ccomp" or "acl" or "csubj" && tree.Tokens.ItemRef(token.Head).Lemma is not ("go" or "continue" or "begin" or "start" or "use" or "hasten" or "rush" or "move" or "come" or "hold" or "call");
    }

    private static bool HasSecond(DependencyTree tree, int verb, string second)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Tokens.ItemRef(child).Lemma == second || tree.Tokens.ItemRef(child).Lower == second))
                return true;
        for (var at = verb + 1; at < tree.Tokens.Length && at <= verb + SecondReach; at++)
            if (tree.Tokens.ItemRef(at).Lower == second && second is "not" && tree.Tokens.ItemRef(at + 1 < tree.Tokens.Length ? at + 1 : at).Lower == "guilty")
                return true;
            else if (tree.Tokens.ItemRef(at).Lower == second && second is "on" or "upon" or "for" or "out" or "up" or "against" or "aside" or "off" or "away")
                return at == verb + 1 || second is "for" or "against";
        return false;
    }

    // Whoever claims is named with the claim where the name stands right before it.
    private static int FirstOf(DependencyTree tree, int verb, int subject, StatementKind kind)
    {
        var first = verb;
        while (first > 0 && tree.Tokens.ItemRef(first - 1) is { Relation: "advmod" } before && before.Head == verb && before.Upos == Upos.Adv)
            first--;
        if (kind == StatementKind.Claim && Clause.IsPassive(tree, verb) && Clause.Patient(tree, verb) is var deed and >= 0 && deed < verb)
            return tree.First(deed);
        if (subject < 0 || subject > verb)
            return first;
        var isShort = tree.Tokens.ItemRef(subject).Upos == Upos.Pron;
        for (var at = subject + 1; at < verb; at++)
            if (tree.Tokens.ItemRef(at).Kind == TokenKind.Mark && tree.Tokens.ItemRef(at).Text != "-")
                return first;
        var start = Math.Max(tree.First(subject), 0);
        return isShort || (kind == StatementKind.Claim && verb - start < 6) ? start : first;
    }
}

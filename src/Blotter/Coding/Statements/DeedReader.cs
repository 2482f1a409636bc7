using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads acts on a deed or a word: condemning it, denying it, warning of it, asking for it, ordering it, regretting it. Immutable.</summary>
internal sealed class DeedReader(ActContext context, WordLists words)
{
    // "asked the authorities for gunmen": who is asked stands between.
    private const int ForReach = 6;

    private readonly FrozenSet<string> _denialObjects = words["denial-object"];
    private readonly FrozenSet<string> _noDenial = words["no-denial"];
    private readonly FrozenSet<string> _plainRequests = words["plain-request"];
    private readonly FrozenSet<string> _ordered = words["ordered"];
    private readonly FrozenSet<string> _belittled = words["belittled"];
    private readonly FrozenSet<string> _notRuledOut = words["not-ruled-out"];

    /// <summary>Whether the verb does what its word says.</summary>
    public bool Does(SentenceFacts facts, int verb, ActWord word)
    {
        var tree = facts.Tree;
        if (Clause.IsPassive(tree, verb) && Clause.Agent(tree, verb) < 0)
            return false;
        var (patient, clause) = (ActVerb.Patient(tree, verb), ActVerb.Complement(tree, verb));
        if (clause < 0)
            clause = SpokenClauses.Under(tree, verb);
        var isNamed = word.Second is not null || patient >= 0 || clause >= 0;
        return word.Kind switch
        {
            StatementKind.Denial => IsDenied(tree, verb, patient, clause, word),
            StatementKind.Condemnation => (patient >= 0 || word.Second is not null) && !ActContext.HasLemma(tree, verb, "death") && (tree.Tokens.ItemRef(verb).Lemma != "repudiate" || ActContext.IsIn(tree, patient, context.Deeds)),
            StatementKind.Appeal => !ActContext.HasLemma(tree, verb, "guilty") && IsAskedFor(facts, verb, word),
            StatementKind.Warning => isNamed || tree.ChildExactly(verb, "obl") >= 0,
            StatementKind.Order => isNamed && (clause >= 0 || patient < 0 || IsOrdered(tree, patient)),
            _ => isNamed && !(tree.Tokens.ItemRef(verb).Lemma == "rule" && patient >= 0 && ActContext.IsIn(tree, patient, _notRuledOut)),
        };
    }

    private bool IsDenied(SentenceTree tree, int verb, int patient, int clause, ActWord word)
    {
        if (tree.Child(verb, "iobj") >= 0)
            return false;
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (_belittled.Contains(lemma))
            return patient >= 0 && ActContext.IsIn(tree, patient, _denialObjects);
        return lemma switch
        {
            "pour" or "distance" or "dissociate" or "disassociate" or "wash" or "proclaim" or "insist" or "give" => word.Second is not null,
            "plead" or "protest" or "maintain" or "scoff" => true,
            "deny" => clause >= 0 || (patient >= 0 && !ActContext.IsIn(tree, patient, _noDenial) && !IsDeniedSomething(tree, verb, patient)),
            "dismiss" or "reject" => clause >= 0 || (patient >= 0 && ActContext.IsIn(tree, patient, _denialObjects)) || ActContext.HasAny(tree, verb, tree.Reach(verb).Last, context.False),
            "dispute" => clause >= 0 || IsDeed(tree, patient),
            _ => IsDeed(tree, patient),
        };
    }

    private bool IsDeed(SentenceTree tree, int patient) => patient >= 0 && (ActContext.IsIn(tree, patient, _denialObjects) || ActContext.IsIn(tree, patient, context.Deeds));

    // "was denied bail"
    private static bool IsDeniedSomething(SentenceTree tree, int verb, int patient) =>
        Clause.IsPassive(tree, verb) && (tree.Child(verb, "obj") >= 0 || tree.Tokens.ItemRef(patient).Upos is Upos.Propn or Upos.Pron);

    private bool IsAskedFor(SentenceFacts facts, int verb, ActWord word)
    {
        var tree = facts.Tree;
        if (word.Second is not "for")
            return ActVerb.HasOblique(tree, verb, "for", "with", "against", tree.Tokens.ItemRef(verb).Lemma == "appeal" ? "to" : "for") || ActVerb.Complement(tree, verb) >= 0;
        for (var at = verb + 1; at < tree.Tokens.Length && at <= verb + ForReach; at++)
            if (tree.Tokens.ItemRef(at) is { Lower: "for", Relation: "case" or "mark", Head: >= 0 and var wanted })
                return wanted > at && !ActContext.IsIn(tree, wanted, _plainRequests) && !facts.Times.Any(time => time.First <= wanted && wanted <= time.Last);
        return false;
    }

    // A noun that can be ordered: an evacuation, a closure, a search; no food in a restaurant.
    private bool IsOrdered(SentenceTree tree, int noun)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        if (token.Upos == Upos.Pron)
            return false;
        return _ordered.Contains(token.Lemma) || token.Lemma.EndsWith("ion", StringComparison.Ordinal) || token.Lemma.EndsWith("ment", StringComparison.Ordinal)
            || token.Lemma.EndsWith("ure", StringComparison.Ordinal) || token.Lemma.EndsWith("al", StringComparison.Ordinal);
    }
}

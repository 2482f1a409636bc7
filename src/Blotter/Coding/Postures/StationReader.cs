using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Postures;

/// <summary>Says where forces are, by the tree: what stands after "in" beside them or their verb. Immutable.</summary>
internal sealed class StationReader(WordLists words)
{
    // Fewer than these beside any other verb are people in a story, not a posture.
    private const int LeastBesideOtherVerbs = 50;

    private readonly FrozenSet<string> _station = words["station"];
    private readonly FrozenSet<string> _bring = words["bring"];
    private readonly FrozenSet<string> _arrival = words["arrival"];
    private readonly FrozenSet<string> _stay = words["stay"];
    private readonly FrozenSet<string> _harm = words["harm"];
    private readonly FrozenSet<string> _areas = words["area"];

    /// <summary>Where the forces are, or <c>null</c> where the sentence does not say that they are anywhere.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="force">The forces.</param>
    /// <param name="number">How many at least, or <c>null</c>.</param>
    public Station? Of(SentenceFacts facts, ForcePhrase force, int? number)
    {
        var tree = facts.Tree;
        var verb = VerbOf(tree, force.Head);
        var lemma = verb >= 0 ? tree.Tokens.ItemRef(verb).Lemma : "";
        if (IsHarmed(tree, force.Head, verb) || (verb >= 0 && (Clause.IsNegated(tree, verb) || IsOnlyPlanned(tree, verb))))
            return null;
        var (stays, brought) = (_station.Contains(lemma) || IsPredicate(tree, verb), _bring.Contains(lemma));
        if (!stays && !brought && (force.IsWeak || number is null or < LeastBesideOtherVerbs))
            return null;
        if (force.IsWeak && !brought && !(stays && lemma is "deploy" or "station" or "base" or "post" or "garrison"))
            return null;
        var place = Behind(facts, force.Last) ?? PlaceUnder(facts, force.Head, _stay) ?? Predicate(facts, verb);
        if (place is null && verb >= 0 && (stays || brought))
            place = PlaceUnder(facts, verb, _arrival) ?? PlaceUnder(facts, force.Head, _arrival) ?? (brought ? Antecedent(facts, verb) : null);
        if (place is null && lemma is "host" or "house" or "home" && Clause.Subject(tree, verb) is var holder and >= 0)
            place = StationPlaces.At(facts, tree.Reach(holder).First, tree.Reach(holder).Last) is { } held ? held with { Last = -1 } : null;
        return place is null && !brought && !(stays && !force.IsWeak && InArea(facts, force.Last)) ? null : place ?? new Station(null, -1);
    }

    // "has 4,800 troops in the region"
    private bool InArea(SentenceFacts facts, int last)
    {
        var tokens = facts.Sentence.Tokens;
        if (last + 2 >= tokens.Length || !_stay.Contains(tokens[last + 1].Lower))
            return false;
        for (var at = last + 2; at < tokens.Length && at <= last + 4; at++)
            if (_areas.Contains(tokens[at].Lemma))
                return true;
        return false;
    }

    // The verb that the forces are subject or object of; over nouns of number and position ("a force of 200 soldiers") it is looked for further up.
    private static int VerbOf(SentenceTree tree, int head)
    {
        foreach (var at in TreePath.Up(tree.Tokens, head).Skip(1))
            if (tree.Tokens.ItemRef(at).Upos == Upos.Verb || tree.Child(at, "cop") >= 0)
                return at;
        return -1;
    }

    private bool IsHarmed(SentenceTree tree, int head, int verb)
    {
        if (verb >= 0 && _harm.Contains(tree.Tokens.ItemRef(verb).Lemma))
            return true;
        foreach (var child in tree.Children(head))
            if (tree.Tokens.ItemRef(child).Relation.StartsWith("acl", StringComparison.Ordinal) && _harm.Contains(tree.Tokens.ItemRef(child).Lemma))
                return true;
        return false;
    }

    private static bool IsOnlyPlanned(SentenceTree tree, int verb)
    {
        if (Clause.IsUnreal(tree, verb))
            return true;
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "will" or "'ll" })
                return true;
        return tree.Tokens.ItemRef(verb) is { Relation: "xcomp" or "ccomp", Features.VerbForm: VerbForm.Infinitive };
    }

    private static bool IsPredicate(SentenceTree tree, int at) => at >= 0 && tree.Child(at, "cop") >= 0;

    // "a logistics cell of 60 in Tanzania", whatever the tree hangs the place on.
    private Station? Behind(SentenceFacts facts, int last)
    {
        var tokens = facts.Sentence.Tokens;
        return last + 2 < tokens.Length && tokens[last + 1].Lower is "in" or "inside" or "across" && _stay.Contains(tokens[last + 1].Lower) ? StationPlaces.At(facts, last + 2, Math.Min(last + 5, tokens.Length - 1)) : null;
    }

    // "a further 40 instructors are in Benin"
    private Station? Predicate(SentenceFacts facts, int at) =>
        IsPredicate(facts.Tree, at) && facts.Tree.Child(at, "case") is var mark and >= 0 && _stay.Contains(facts.Tree.Tokens.ItemRef(mark).Lower) ? StationPlaces.At(facts, mark + 1, facts.Tree.Reach(at).Last) : null;

    private static Station? PlaceUnder(SentenceFacts facts, int head, FrozenSet<string> marks)
    {
        var tree = facts.Tree;
        foreach (var child in tree.Children(head))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child < head && token.Relation.StartsWith("nmod", StringComparison.Ordinal))
                continue;
            if (token.Relation.StartsWith("acl", StringComparison.Ordinal) && PlaceUnder(facts, child, marks) is { } inner)
                return inner;
            if (!token.Relation.StartsWith("obl", StringComparison.Ordinal) && !token.Relation.StartsWith("nmod", StringComparison.Ordinal))
                continue;
            if (tree.Child(child, "case") is var mark and >= 0 && marks.Contains(tree.Tokens.ItemRef(mark).Lower) && StationPlaces.At(facts, mark + 1, tree.Reach(child).Last) is { } place)
                return place;
        }
        return null;
    }

    // "in Arauca, where the government has sent 600 soldiers"
    private static Station? Antecedent(SentenceFacts facts, int verb)
    {
        var tree = facts.Tree;
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        return token.Relation.StartsWith("acl", StringComparison.Ordinal) && token.Head >= 0 && StationPlaces.At(facts, tree.Reach(token.Head).First, token.Head) is { } place ? place with { Last = -1 } : null;
    }
}

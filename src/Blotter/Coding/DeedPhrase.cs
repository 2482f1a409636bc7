using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>
/// The words by which a sentence tells of a deed: a verb with its auxiliaries, its object and the weapon or thing that is its subject; a noun with what stands before it and the first phrase
/// after it. A weapon or an attacker that is the subject of a verb is told with it.
/// </summary>
internal static class DeedPhrase
{
    // What hangs on the deed farther off is told of it, but no part of its name.
    private const int Longest = 9;

    /// <summary>The words, as a stretch of the stored text.</summary>
    public static TextSpan Of(EventMention mention)
    {
        var facts = mention.Facts;
        var tree = facts.Tree;
        if (!tree.IsParsed)
            return facts.Sentence.SpanOf(mention.Trigger.First, mention.Trigger.Last);
        var (head, first, last) = Deed(mention, tree);
        var isVerb = tree.Tokens[head].Upos == Upos.Verb;
        var (from, to) = (first, last);
        var hasObject = false;
        foreach (var child in tree.Children(head))
            if (child < first && head - child <= Longest && IsBefore(facts, tree, child, isVerb))
                from = Math.Min(from, From(tree, child, head));
            else if (child > last && child - to <= Longest && IsAfter(tree, child, isVerb, hasObject) && tree.Extent(child).First <= to + 2)
            {
                hasObject |= !tree.Has(child, "compound") && !IsThing(facts, child);
                to = Math.Max(to, To(tree, child) is var end && end - head <= Longest ? end : child - head <= Longest ? child : to);
            }
        return facts.Sentence.SpanOf(from, to);
    }

    // The word that tells of the deed, with the words of its trigger. Harm is told beside what did it ("killed when a bomb went off"), a weapon or an attacker by what it does.
    private static (int Head, int First, int Last) Deed(EventMention mention, SentenceTree tree)
    {
        var (facts, first, last) = (mention.Facts, mention.Trigger.First, mention.Trigger.Last);
        var head = TreePath.HeadOf(tree.Tokens, first, last);
        if (mention.Trigger.Word.Strength == Strength.Harm && Does(facts, tree) is >= 0 and var cause)
            return (cause, cause, cause);
        var isDoer = IsThing(facts, head) || facts.Attackers.Any(hit => hit.First <= head && head <= hit.Last);
        return isDoer && tree.Has(head, "nsubj") && tree.Tokens[head].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb
            ? (verb, Math.Min(first, verb), Math.Max(last, verb))
            : (head, first, last);
    }

    // The verb of which a weapon is the subject; -1 for none.
    private static int Does(SentenceFacts facts, SentenceTree tree)
    {
        foreach (var weapon in facts.Weapons)
            if (TreePath.HeadOf(tree.Tokens, weapon.First, weapon.Last) is var at && tree.Tokens[at].Relation is "nsubj" && tree.Tokens[at].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb)
                return verb;
        return -1;
    }

    private static bool IsBefore(SentenceFacts facts, SentenceTree tree, int child, bool isVerb) =>
        isVerb ? tree.Has(child, "aux") || (tree.Has(child, "nsubj") && IsThing(facts, child)) : tree.Tokens[child].Relation is "amod" or "compound" or "nummod" or "det" or "nmod:poss";

    // Without what stands far off before the deed: a long description is none of its words.
    private static int From(SentenceTree tree, int child, int head) => tree.Extent(child).First is var from && head - from <= Longest ? from : child;

    // A phrase without what describes it: "a school", not "a school at a village near the border"; but with "of".
    private static int To(SentenceTree tree, int top)
    {
        var to = top;
        foreach (var child in tree.Children(top).Where(child => child > top && !tree.IsSeparator(child)))
            if (tree.Has(child, "nmod") ? tree.Child(child, "case") is >= 0 and var preposition && tree.Tokens[preposition].Lower is "of" : tree.Has(child, "conj") || tree.Has(child, "compound") || tree.Has(child, "flat"))
                to = Math.Max(to, To(tree, child));
            else
                break;
        return to;
    }

    private static bool IsAfter(SentenceTree tree, int child, bool isVerb, bool hasObject) =>
        tree.Tokens[child].Relation is "compound:prt" || (!hasObject && (isVerb ? tree.Has(child, "obj") || tree.Has(child, "xcomp") || tree.Has(child, "obl") : tree.Has(child, "nmod")));

    // A weapon, an attacker, a building or a vehicle: what deeds are done with or to.
    private static bool IsThing(SentenceFacts facts, int at) =>
        facts.Weapons.Any(hit => hit.First <= at && at <= hit.Last)
        || facts.Sentence.Names.Any(name => name.Kind is NameKind.Weapon or NameKind.Facility or NameKind.Vehicle && name.First <= at && at <= name.Last);
}

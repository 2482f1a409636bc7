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
        var (facts, first, last) = (mention.Facts, mention.Trigger.First, mention.Trigger.Last);
        var tree = new SentenceTree(facts.Sentence);
        if (!tree.IsParsed)
            return facts.Sentence.SpanOf(first, last);
        var head = TreePath.HeadOf(tree.Tokens, first, last);
        if ((IsThing(facts, head) || facts.Attackers.Any(hit => hit.First <= head && head <= hit.Last)) && tree.Has(head, "nsubj") && tree.Tokens[head].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb)
        {
            head = verb;
            (first, last) = (Math.Min(first, head), Math.Max(last, head));
        }
        var isVerb = tree.Tokens[head].Upos == Upos.Verb;
        foreach (var child in tree.Children(head))
            if (child < head && IsBefore(facts, tree, child, isVerb))
                first = Math.Min(first, From(tree, child, head));
        var hasObject = false;
        foreach (var child in tree.Children(head).Where(child => child > head))
        {
            var (from, to) = tree.Extent(child);
            if (from > last + 2 || !IsAfter(tree, child, isVerb, hasObject))
                continue;
            hasObject |= !tree.Has(child, "compound") && !IsThing(facts, child);
            last = Math.Max(last, to - head <= Longest ? to : child - head <= Longest ? child : last);
        }
        return facts.Sentence.SpanOf(first, last);
    }

    private static bool IsBefore(SentenceFacts facts, SentenceTree tree, int child, bool isVerb) =>
        isVerb ? tree.Has(child, "aux") || (tree.Has(child, "nsubj") && IsThing(facts, child)) : tree.Tokens[child].Relation is "amod" or "compound" or "nummod" or "det" or "nmod:poss";

    // Without what stands far off before the deed: a long description is none of its words.
    private static int From(SentenceTree tree, int child, int head) => tree.Extent(child).First is var from && head - from <= Longest ? from : child;

    private static bool IsAfter(SentenceTree tree, int child, bool isVerb, bool hasObject) =>
        tree.Tokens[child].Relation is "compound:prt" || (!hasObject && (isVerb ? tree.Has(child, "obj") || tree.Has(child, "xcomp") || tree.Has(child, "obl") : tree.Has(child, "nmod")));

    // A weapon, an attacker, a building or a vehicle: what deeds are done with or to.
    private static bool IsThing(SentenceFacts facts, int at) =>
        facts.Weapons.Any(hit => hit.First <= at && at <= hit.Last)
        || facts.Sentence.Names.Any(name => name.Kind is NameKind.Weapon or NameKind.Facility or NameKind.Vehicle && name.First <= at && at <= name.Last);
}

using Blotter.Language;

namespace Blotter.Coding.Flags;

/// <summary>Finds deeds that are told of people by a word that accuses them ("terrorists murder pensioner"), whatever the deed's word is. Immutable.</summary>
/// <param name="words">Words of flags.</param>
internal sealed class LabelledDeeds(WordLists words)
{
    // Longer sentences are lists, and reading one grows with the square of it.
    private const int MostTokens = 200;

    /// <summary>The stretches from who did it to what was done, in text order.</summary>
    /// <param name="facts">A sentence with its tree.</param>
    /// <param name="isHeadline">Whether any deed done to somebody counts, as headlines tell of no other.</param>
    public IEnumerable<TextSpan> Find(SentenceFacts facts, bool isHeadline)
    {
        var tree = facts.Tree;
        if (!tree.IsParsed || tree.Tokens.Length > MostTokens)
            yield break;
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens[at].Relation is "nsubj" && tree.Tokens[at].Head is var deed && deed > at && Accuses(tree, facts, at) && IsDone(tree, facts, deed, isHeadline))
                yield return facts.Sentence.SpanOf(tree.Extent(at).First, EndOf(tree, deed));
    }

    // The subject's own words, and of a weapon those of its owner: "cartel drones".
    private bool Accuses(SentenceTree tree, SentenceFacts facts, int subject)
    {
        if (words["accusing"].Contains(tree.Tokens[subject].Lower))
            return true;
        var isWeapon = facts.Weapons.Any(weapon => weapon.First <= subject && subject <= weapon.Last);
        return tree.Children(subject).Any(child => tree.Tokens[child].Relation is "compound" or "nmod:poss" or "amod"
            && (words["accusing"].Contains(tree.Tokens[child].Lower) || (isWeapon && words["label"].Contains(tree.Tokens[child].Lower))));
    }

    private bool IsDone(SentenceTree tree, SentenceFacts facts, int deed, bool isHeadline)
    {
        if (tree.Child(deed, "cop", "mark") >= 0 || tree.Children(deed).Any(child => (tree.Has(child, "aux") && tree.Tokens[child].Lemma is not "have") || tree.Tokens[child].Lower is "not" or "n't" or "never"))
            return false;
        if (facts.Triggers.Any(trigger => trigger.First <= deed && deed <= trigger.Last) || facts.Harms.Any(harm => harm.Word == deed))
            return true;
        return tree.Child(deed, "obj") is >= 0 and var done && (isHeadline || words["crime"].Contains(tree.Tokens[done].Lemma) || facts.Weapons.Any(weapon => weapon.First <= done && done <= weapon.Last));
    }

    private static int EndOf(SentenceTree tree, int deed) => tree.Child(deed, "obj") is >= 0 and var done ? Math.Max(deed, tree.Extent(done).Last) : deed;
}

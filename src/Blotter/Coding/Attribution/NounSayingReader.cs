using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds what nouns attribute: "the claim that", "reports of", "his threat to". Immutable.</summary>
internal sealed class NounSayingReader(DataFile nouns, WordLists words, CarriedSaying carried)
{
    private readonly FrozenDictionary<string, Stance> _nouns = nouns.Rows
        .SelectMany(row => row.Values("nouns").Select(noun => (noun, Stance: SetList.Parse<Stance>(row["stance"]))))
        .DistinctBy(entry => entry.noun, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.noun, entry => entry.Stance, StringComparer.Ordinal);

    private readonly FrozenSet<string> _light = words["light-verb"];
    private readonly FrozenSet<string> _counts = words["count-noun"];
    private readonly FrozenSet<string> _spoken = words["spoken-noun"];

    /// <summary>The sayings of a sentence in the order of their nouns.</summary>
    public IEnumerable<SayingDraft> Read(SentenceTree tree)
    {
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens.ItemRef(at).Upos == Upos.Noun && _nouns.TryGetValue(tree.Tokens.ItemRef(at).Lemma, out var stance) && Read(tree, at, stance) is { } draft)
                yield return draft;
    }

    private SayingDraft? Read(SentenceTree tree, int noun, Stance stance)
    {
        var (source, from) = SourceOf(tree, noun);
        var isCount = _counts.Contains(tree.Tokens.ItemRef(noun).Lemma);
        var (content, isTopic, preposition) = isCount ? (from >= 0 && source >= 0 ? noun : -1, false, -1) : ContentOf(tree, noun, source >= 0 && from < 0);
        if (content < 0)
            return null;
        var draft = new SayingDraft
        {
            Tree = tree,
            Source = source >= 0 ? Phrase(tree, source, noun) : null,
            Cue = isCount ? tree.Tokens.ItemRef(from).Span : from >= 0 ? tree.Sentence.SpanOf(Math.Min(from, noun), Math.Max(from, noun)) : preposition == noun + 1 ? tree.Sentence.SpanOf(noun, preposition) : tree.Tokens.ItemRef(noun).Span,
            Through = carried.OfSource(tree, noun),
            Stance = stance,
            IsTopic = isTopic,
            Rule = SayingRule.Noun,
        };
        foreach (var part in ContentReader.Of(tree, [content], [preposition]))
            draft.Add(part);
        return draft.Content.Count > 0 ? draft : null;
    }

    private static SourcePhrase Phrase(SentenceTree tree, int source, int noun)
    {
        var phrase = SourcePhrase.Of(tree, source);
        return phrase.First <= noun && noun <= phrase.Last ? phrase with { First = source, Last = source } : phrase;
    }

    // What the noun's clause says; a thing after "of" where the noun is of speech alone or somebody's own.
    private (int Content, bool IsTopic, int Preposition) ContentOf(SentenceTree tree, int noun, bool isOwned)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun)
                continue;
            if ((tree.Has(child, "acl") || tree.Has(child, "ccomp")) && tree.Child(child, "mark") is >= 0 and var mark && tree.Tokens.ItemRef(mark).Lower is "that" or "to" or "whether")
                return (child, false, -1);
            if ((tree.Has(child, "nmod") || tree.Has(child, "acl")) && tree.Child(child, "case", "mark") is >= 0 and var of && IsTopical(tree, noun, of, isOwned))
                return tree.Tokens.ItemRef(child).Lower is "responsibility" ? (-1, false, -1) : (child, tree.Has(child, "nmod"), of);
        }
        return (-1, false, -1);
    }

    private bool IsTopical(SentenceTree tree, int noun, int preposition, bool isOwned) => tree.Tokens.ItemRef(preposition).Lower switch
    {
        "of" => _spoken.Contains(tree.Tokens.ItemRef(noun).Lemma) || isOwned,
        "about" or "over" => isOwned || _spoken.Contains(tree.Tokens.ItemRef(noun).Lemma),
        "for" or "on" => isOwned,
        _ => false,
    };

    // Whose it is ("Ortega's claim", "a claim by Ortega"), or who makes it ("Ortega made the claim that"): then the verb belongs to the cue.
    private (int Source, int From) SourceOf(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Has(child, "nmod:poss") || (tree.Has(child, "nmod") && tree.Child(child, "case") is >= 0 and var by && tree.Tokens.ItemRef(by).Lower is "by" or "from"))
                return (child, -1);
        if (tree.Tokens.ItemRef(noun).Head is >= 0 and var verb && tree.Has(noun, "obj") && _light.Contains(tree.Tokens.ItemRef(verb).Lemma) && !IsChange(tree, noun, verb))
            return (VerbSubjects.Of(tree, verb) is { Agent: true } subject ? subject.Word : -1, verb);
        return (-1, -1);
    }

    // "taking the number of dead to three": the event changes the figure, nobody gives it.
    private bool IsChange(SentenceTree tree, int noun, int verb) => _counts.Contains(tree.Tokens.ItemRef(noun).Lemma) && tree.Tokens.ItemRef(verb).Lemma is "take" or "bring" or "raise" or "level";
}

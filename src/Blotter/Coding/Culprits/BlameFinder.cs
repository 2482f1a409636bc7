using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Finds all that a sentence says about who did a deed. Immutable.</summary>
internal sealed class BlameFinder(BlameWords words)
{
    /// <summary>The findings in text order; none in a sentence without a tree.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="telling">The attack words of it that tell of incidents.</param>
    /// <param name="tells">Whether it belongs to an incident.</param>
    public (BlameSentence Sentence, ImmutableArray<Blame> Blames) Find(SentenceFacts facts, ImmutableArray<Trigger> telling, bool tells)
    {
        var sentence = new BlameSentence(facts, words);
        var found = ImmutableArray.CreateBuilder<Blame>();
        for (var at = 0; at < sentence.Tokens.Length; at++)
            if (sentence.Tokens[at].Upos is Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adp or Upos.Aux or Upos.Pron && (OwningReader.At(sentence, at) ?? AccusationReader.At(sentence, at)) is { } blame)
                found.Add(blame);
        foreach (var trigger in telling)
            if (AgentReader.Of(sentence, trigger) is { } does && found.All(blame => blame.Culprit != does.Culprit || blame.Kind == BlameKind.Does))
                found.Add(does);
        if (tells && !found.Any(blame => blame.Kind == BlameKind.Does) && AgentReader.Attackers(sentence) is { } attackers && found.All(blame => blame.Culprit != attackers.Culprit))
            found.Add(attackers);
        return (sentence, [.. found.SelectMany(blame => Coordinated(sentence, blame)).OrderBy(blame => blame.Word)]);
    }

    // "X and Y exchanged fire": what is said of one of them is said of both.
    private static IEnumerable<Blame> Coordinated(BlameSentence sentence, Blame blame)
    {
        yield return blame;
        if (blame.Culprit < 0)
            yield break;
        foreach (var child in sentence.Tree.Children(blame.Culprit))
            if (sentence.Tokens[child].Relation == "conj")
                yield return blame with { Culprit = child, Last = Math.Max(blame.Last, child), First = Math.Min(blame.First, child) };
    }
}

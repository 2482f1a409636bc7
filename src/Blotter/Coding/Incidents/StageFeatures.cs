using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>What says how far an incident got.</summary>
internal static class StageFeatures
{
    /// <summary>The model's name; its labels are the names of <see cref="Contract.Stage"/>.</summary>
    public const string ModelName = "stage";

    private const int MostSentences = 3;

    /// <summary>The features of an incident.</summary>
    /// <param name="sentences">The report's sentences.</param>
    /// <param name="type">The incident's type.</param>
    /// <param name="telling">The indexes of the sentences that tell of it, the surest first.</param>
    /// <param name="withNames">Whether they are kept in words.</param>
    public static FeatureList Of(ImmutableArray<Sentence> sentences, EventType type, IReadOnlyList<int> telling, bool withNames = false)
    {
        var list = new FeatureList(withNames);
        list.Add("bias");
        list.Add("type", type.ToString());
        for (var rank = 0; rank < telling.Count && rank < MostSentences; rank++)
            OfSentence(list, sentences[telling[rank]].Tokens, rank == 0 ? "first" : "other", type.ToString());
        return list;
    }

    private static void OfSentence(FeatureList list, ImmutableArray<Token> tokens, string rank, string type)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            var lemma = token.Lemma.ToLowerInvariant();
            if (token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux or Upos.Part or Upos.Sconj)
            {
                list.Add("word", lemma);
                list.Add("word.rank", lemma, rank, type);
            }
            if (SentenceClues.IsTrigger(token))
                OfTrigger(list, tokens, at, lemma);
        }
    }

    private static void OfTrigger(FeatureList list, ImmutableArray<Token> tokens, int at, string lemma)
    {
        list.Add("trigger", lemma, tokens[at].Xpos);
        var governor = Governor.Of(tokens, at);
        var above = governor.Token < 0 ? "-" : tokens[governor.Token].Lemma.ToLowerInvariant();
        list.Add("above", above, governor.Relation);
        list.Add("above.trigger", above, lemma);
        for (var child = 0; child < tokens.Length; child++)
            if (tokens[child].Head == at)
                list.Add("below", tokens[child].Lemma.ToLowerInvariant(), tokens[child].Relation);
    }
}

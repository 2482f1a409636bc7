using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>What says whether a sentence, or a report, tells of an incident.</summary>
internal static class SentenceFeatures
{
    /// <summary>Adds what speaks of one sentence: its words, and those of its neighbours.</summary>
    public static void OfSentence(FeatureList rows, ImmutableArray<Sentence> sentences, int at)
    {
        Words(sentences[at], "w", rows, withPairs: true);
        if (at > 0)
            Words(sentences[at - 1], "p", rows, withPairs: false);
        if (at + 1 < sentences.Length)
            Words(sentences[at + 1], "n", rows, withPairs: false);
        rows.Add("place", Math.Min(at, 6).ToString(CultureInfo.InvariantCulture));
        rows.Add("bias");
    }

    /// <summary>Adds what speaks of a whole report: the words of all its sentences, and of the first two.</summary>
    public static void OfReport(FeatureList rows, ImmutableArray<Sentence> sentences)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            Words(sentences[at], "r", rows, withPairs: true);
            if (at < 2)
                Words(sentences[at], "r1", rows, withPairs: false);
        }
        rows.Add("bias", "r");
    }

    private static void Words(Sentence sentence, string prefix, FeatureList rows, bool withPairs)
    {
        var tokens = sentence.Tokens;
        var before = "";
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.Kind != TokenKind.Word)
                continue;
            var lemma = token.Lemma.ToLowerInvariant();
            if (token.Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Adv)
            {
                rows.Add(prefix, lemma);
                if (withPairs && token.Upos == Upos.Verb)
                {
                    rows.Add(prefix + "t", lemma + token.Features.Tense + token.Features.Voice + token.Features.VerbForm);
                    if (token.Head >= 0)
                        rows.Add(prefix + "u", lemma + token.Relation + tokens[token.Head].Lemma.ToLowerInvariant());
                }
                if (withPairs && token.Head >= 0 && token.Relation is "nsubj" or "obj" or "nsubj:pass" or "obl:agent" or "nmod" or "obl")
                    rows.Add(prefix + "d", lemma + token.Relation + tokens[token.Head].Lemma.ToLowerInvariant());
            }
            if (withPairs)
                rows.Add(prefix + "2", before + " " + lemma);
            before = lemma;
        }
        foreach (var name in sentence.Names)
            rows.Add(prefix + "k", name.Kind.ToString());
    }
}

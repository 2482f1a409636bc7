using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Morphology;
using Blotter.Language.Segmentation;
using Blotter.Training.Corpora;

namespace Blotter.Training.Morphology;

/// <summary>
/// Learns decisions about lemmas. Each sentence is read as it is, in capitals and in small letters. A word that comes often weighs a little more than one
/// that comes once, so that rules follow the vocabulary rather than the text.
/// </summary>
internal sealed class LemmaLearner
{
    private readonly LemmaScripts _scripts = new();
    private readonly HashSet<(string Lower, Upos Upos, string Xpos)> _settled = [];
    private readonly Dictionary<(string Written, Upos Upos, string Xpos, LetterCase Case, int Script), double> _counts = [];

    /// <summary>The scripts that the decisions number.</summary>
    public IReadOnlyList<LemmaScript> Scripts => _scripts.All;

    /// <summary>
    /// Reads sentences with trees. What those read before say of a word stands: treebanks differ in some lemmas ("people": people or person).
    /// </summary>
    public void Read(ImmutableArray<TrainingSentence> sentences)
    {
        _settled.UnionWith(_counts.Keys.Select(key => (Lower(key.Written), key.Upos, key.Xpos)));
        foreach (var sentence in sentences)
        {
            var tokens = GoldTokens.Of(sentence);
            var isFirst = true;
            var sentenceCase = LetterCases.OfSentence(tokens.AsSpan());
            for (var at = 0; at < tokens.Length; at++)
            {
                var lemma = sentence.Treebank[at].Lemma;
                Count(tokens[at], lemma, sentenceCase ?? LetterCases.OfWord(tokens[at].Text, isFirst));
                isFirst &= tokens[at].Kind == TokenKind.Mark;
            }
            Rewrite(sentence, word => word.ToUpperInvariant(), LetterCase.CapitalSentence);
            Rewrite(sentence, word => word.ToLowerInvariant(), LetterCase.SmallSentence);
        }
    }

    /// <summary>What was learned.</summary>
    /// <param name="margin">See <see cref="DecisionLearner"/>.</param>
    /// <param name="leastCases">See <see cref="DecisionLearner"/>; a case is a word as written.</param>
    public Dictionary<ulong, ushort> Learn(double margin, int leastCases)
    {
        var cases = _counts.Select(entry => new LearningCase(Keys(entry.Key), entry.Key.Script, Math.Log2(1 + entry.Value))).ToList();
        return new DecisionLearner(margin, leastCases).Learn(cases);

        static ulong[] Keys((string Written, Upos Upos, string Xpos, LetterCase Case, int Script) word)
        {
            var keys = new List<ulong>();
            foreach (var key in new LemmaKeys(Lower(word.Written), word.Upos, word.Xpos, word.Case))
                keys.Add(key);
            return Levels(keys);
        }
    }

    // The whole word is a level of its own, above all endings, whatever its length.
    private static ulong[] Levels(List<ulong> keys)
    {
        var levels = new ulong[LemmaKeys.Longest + 2];
        Array.Fill(levels, keys[^1]);
        keys[..^1].CopyTo(levels);
        return levels;
    }

    private static string Lower(string written) => Form.Make(written).Lower;

    private void Rewrite(TrainingSentence sentence, Func<string, string> rewrite, LetterCase letterCase)
    {
        var tokens = GoldTokens.Of(sentence, rewrite);
        for (var at = 0; at < tokens.Length; at++)
            Count(tokens[at], sentence.Treebank[at].Lemma, letterCase);
    }

    private void Count(Token token, string lemma, LetterCase letterCase)
    {
        // "_" stands for the later parts of a word that was written apart by mistake.
        if ((lemma == "_" && token.Text != "_") || _settled.Contains((token.Lower, token.Upos, token.Xpos)))
            return;
        var key = (token.Text, token.Upos, token.Xpos, letterCase, _scripts.Number(token.Text, token.Lower, lemma));
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }
}

using Blotter.Evaluation.Language;

namespace Blotter.Training.Perceptron;

/// <summary>Counts right tags and arcs over gold tokens: relations without subtype, punctuation counted, as in the CoNLL 2018 shared task.</summary>
internal sealed class ParserScores
{
    private static readonly int[] Lengths = [10, 20, 30, 40, int.MaxValue];

    private readonly SortedDictionary<string, (int Words, int Right)> _byRelation = new(StringComparer.Ordinal);
    private readonly (int Words, int Right)[] _byLength = new (int, int)[Lengths.Length];
    private int _words;
    private int _upos;
    private int _xpos;
    private int _heads;
    private int _arcs;

    /// <summary>Counts a sentence.</summary>
    public void Add(ConlluSentence gold, ReadOnlySpan<int> tags, ArcHybridState tree, PerceptronLabels labels)
    {
        var length = Array.FindIndex(Lengths, most => gold.Words.Length <= most);
        for (var at = 0; at < tags.Length; at++)
        {
            var word = gold.Words[at];
            var relation = word.Relation.Split(':')[0];
            var head = tree[at].Head == (word.Head < 0 ? tags.Length : word.Head);
            var arc = head && labels.RelationName(tree[at].Relation) == relation;
            _words++;
            _upos += labels.Upos(tags[at]) == word.Upos ? 1 : 0;
            _xpos += labels.Xpos(tags[at]) == word.Xpos ? 1 : 0;
            _heads += head ? 1 : 0;
            _arcs += arc ? 1 : 0;
            _byRelation[relation] = Add(_byRelation.GetValueOrDefault(relation), arc);
            _byLength[length] = Add(_byLength[length], arc);
        }
    }

    /// <summary>UPOS, XPOS, UAS and LAS in percent.</summary>
    public override string ToString() => $"UPOS {Percent(_upos):0.00}  XPOS {Percent(_xpos):0.00}  UAS {Percent(_heads):0.00}  LAS {Percent(_arcs):0.00}";

    /// <summary>Prints LAS by relation, those with the most errors first, and by length of sentence.</summary>
    public void WriteDetails(TextWriter output)
    {
        foreach (var (relation, (words, right)) in _byRelation.OrderByDescending(pair => pair.Value.Words - pair.Value.Right).Take(20))
            output.WriteLine($"    {relation,-12} words {words,6}  errors {words - right,5}  share {100.0 * (words - right) / (_words - _arcs),5:0.0}%  LAS {100.0 * right / words:0.0}");
        for (var at = 0; at < Lengths.Length; at++)
            output.WriteLine($"    up to {Lengths[at],10} words: {_byLength[at].Words,6}  LAS {100.0 * _byLength[at].Right / Math.Max(1, _byLength[at].Words):0.0}");
    }

    private static (int Words, int Right) Add((int Words, int Right) sum, bool right) => (sum.Words + 1, sum.Right + (right ? 1 : 0));

    private double Percent(int right) => 100.0 * right / _words;
}

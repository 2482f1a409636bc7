using Blotter.Evaluation.Language;

namespace Blotter.Training.Perceptron;

/// <summary>Numbers of the joint tags and of the relations of the training sentences.</summary>
internal sealed class PerceptronLabels
{
    /// <summary>The relation of the root.</summary>
    public const int Root = 0;

    /// <summary>The relation that a gold root gets when it hangs on a word, for want of a better one.</summary>
    public const int Parataxis = 1;

    private readonly Dictionary<(string Upos, string Xpos), int> _tags = [];
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal) { ["root"] = Root, ["parataxis"] = Parataxis };
    private readonly List<string> _upos = [];
    private readonly List<string> _xpos = [];
    private readonly List<int> _uposNumbers = [];
    private readonly List<string> _relationNames = ["root", "parataxis"];

    /// <summary>Numbers everything in the sentences, in order of appearance.</summary>
    public PerceptronLabels(IEnumerable<ConlluSentence> sentences)
    {
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (_tags.TryAdd((word.Upos, word.Xpos), _tags.Count))
            {
                _upos.Add(word.Upos);
                _xpos.Add(word.Xpos);
                _uposNumbers.Add(_upos.IndexOf(word.Upos) + 1);
            }
            if (_relations.TryAdd(Universal(word.Relation), _relations.Count))
                _relationNames.Add(Universal(word.Relation));
        }
    }

    /// <summary>Number of joint tags.</summary>
    public int TagCount => _upos.Count;

    /// <summary>Number of relations.</summary>
    public int RelationCount => _relationNames.Count;

    /// <summary>The number of a joint tag; -1 for an unknown one.</summary>
    public int Tag(string upos, string xpos) => _tags.GetValueOrDefault((upos, xpos), -1);

    /// <summary>The number of a relation, its subtype dropped; -1 for an unknown one.</summary>
    public int Relation(string relation) => _relations.GetValueOrDefault(Universal(relation), -1);

    /// <summary>The UPOS of a joint tag.</summary>
    public string Upos(int tag) => _upos[tag];

    /// <summary>A number for the UPOS of each joint tag, from 1.</summary>
    public int[] UposNumbers() => [.. _uposNumbers];

    /// <summary>The XPOS of a joint tag.</summary>
    public string Xpos(int tag) => _xpos[tag];

    /// <summary>The name of a relation.</summary>
    public string RelationName(int relation) => _relationNames[relation];

    private static string Universal(string relation) => relation.Split(':')[0];
}

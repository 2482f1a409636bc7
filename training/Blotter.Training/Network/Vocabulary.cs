using System.Collections.Immutable;
using Blotter.Language.Network;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>The words with a vector or row of their own, and the labels.</summary>
internal sealed class Vocabulary
{
    // A word seen once in training is as good as unseen.
    private const int LeastCount = 2;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormRows> _forms = new(StringComparer.Ordinal);

    public Vocabulary(IReadOnlyList<TrainingSentence> sentences, WordVectors vectors)
    {
        Vectors = vectors;
        var counts = sentences.SelectMany(sentence => sentence.Words).GroupBy(Key, StringComparer.Ordinal).Where(group => group.Count() >= LeastCount);
        foreach (var word in counts.Select(group => group.Key).Order(StringComparer.Ordinal))
            _words.Add(word, _words.Count);
        var treebank = sentences.Where(sentence => !sentence.Treebank.IsDefault).SelectMany(sentence => sentence.Treebank).ToList();
        Upos = new LabelSet(treebank.Select(word => word.Upos));
        Xpos = new LabelSet(treebank.Select(word => word.Xpos));
        Relations = new LabelSet(treebank.Select(word => word.Relation));
        Names = new LabelSet(NameLabels.All);
    }

    public WordVectors Vectors { get; }

    /// <summary>How many words have a row of their own.</summary>
    public int Words => _words.Count;

    /// <summary>The words with a row of their own and the row.</summary>
    public IReadOnlyDictionary<string, int> WordRows => _words;

    public LabelSet Upos { get; }

    public LabelSet Xpos { get; }

    public LabelSet Relations { get; }

    public LabelSet Names { get; }

    /// <summary>What the network sees of a form. Not safe to call from several threads.</summary>
    public FormRows Form(string form)
    {
        if (_forms.TryGetValue(form, out var known))
            return known;
        Span<char> key = stackalloc char[FormFeatures.LongestKey];
        var length = FormFeatures.Key(form, key);
        Span<int> rows = stackalloc int[FormFeatures.Most];
        var count = FormFeatures.Rows(form, key[..length], rows);
        var result = new FormRows(Vectors.Row(form), _words.GetValueOrDefault(key[..length].ToString(), -1), rows[..count].ToArray());
        _forms.Add(form, result);
        return result;
    }

    private static string Key(string form)
    {
        Span<char> key = stackalloc char[FormFeatures.LongestKey];
        var length = FormFeatures.Key(form, key);
        return key[..length].ToString();
    }
}

/// <summary>The rows that a form looks up; -1 where it has none. The first of the affixes is the shape.</summary>
internal sealed record FormRows(int Vector, int Word, int[] Affixes);

using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>How common a word is: its rank by frequency in news, and whether a dictionary has it as a common word.</summary>
internal sealed class CommonWords(Dictionary<string, int> ranks, Dictionary<string, int> dictionary)
{
    /// <summary>Reads the ranks from the word vectors, whose order is by frequency.</summary>
    public static CommonWords Read(string data, Dictionary<string, int> dictionary)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in CorpusFile.Lines(Path.Combine(data, "vectors", "vec.txt.gz")).Skip(1))
            ranks.TryAdd(line[..line.IndexOf(' ', StringComparison.Ordinal)], ranks.Count + 1);
        return new CommonWords(ranks, dictionary);
    }

    /// <summary>From 1, the most frequent; large where it is unknown.</summary>
    public int Rank(string word) => ranks.GetValueOrDefault(word, int.MaxValue);

    /// <summary>Whether a dictionary has it, or the word without a plural's or verb's ending, with a small letter.</summary>
    public bool IsInDictionary(string word) => BaseForms(word).Any(dictionary.ContainsKey);

    /// <summary>How often texts use it so: 0 for a word that is rare or no common word.</summary>
    public int Uses(string word) => BaseForms(word).Max(form => dictionary.GetValueOrDefault(form));

    private static IEnumerable<string> BaseForms(string word) => word.Length > 4 ? Endings(word).Append(word) : [word];

    private static IEnumerable<string> Endings(string word) => word switch
    {
        [.., 'i', 'e', 's'] => [word[..^3] + "y", word[..^1]],
        [.., 'e', 's'] => [word[..^2], word[..^1]],
        [.., 's'] => [word[..^1]],
        [.., 'i', 'n', 'g'] => [word[..^3], word[..^3] + "e"],
        [.., 'e', 'd'] => [word[..^2], word[..^1]],
        _ => [],
    };
}

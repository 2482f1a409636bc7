using System.Globalization;

namespace Blotter.Training.Perceptron;

/// <summary>What features say of a word by itself; hashes, and 0 where it is too short or unknown.</summary>
internal readonly record struct WordFacts(ulong Lower, ulong Shape, ulong Last1, ulong Last2, ulong Last3, ulong Last4, ulong First1, ulong First2, ulong First3, uint Fine, uint Coarse)
{
    private const ulong InCapitals = 64;

    /// <summary>The facts of a sentence's words. A sentence without lower-case letters tells nothing by its capitals; a flag says so.</summary>
    public static WordFacts[] Of(IReadOnlyList<string> words, WordClusters? clusters)
    {
        var capitals = !words.Any(word => word.Any(char.IsLower)) && words.Any(word => word.Any(char.IsUpper));
        var facts = new WordFacts[words.Count];
        for (var at = 0; at < facts.Length; at++)
            facts[at] = Of(words[at], capitals, clusters);
        return facts;
    }

    private static WordFacts Of(string word, bool capitals, WordClusters? clusters)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word.AsSpan(0, lower.Length).ToLower(lower, CultureInfo.InvariantCulture);
        for (var at = 0; at < lower.Length; at++)
            lower[at] = char.IsDigit(lower[at]) ? '0' : lower[at] == '’' ? '\'' : lower[at];
        var (fine, coarse) = clusters?.Of(lower) ?? default;
        return new WordFacts(FeatureHash.Of(lower), capitals ? ShapeOf(lower) + InCapitals : ShapeOf(word), Last(lower, 1), Last(lower, 2), Last(lower, 3), Last(lower, 4),
            First(lower, 1), First(lower, 2), First(lower, 3), fine, coarse);
    }

    private static ulong Last(ReadOnlySpan<char> word, int length) => word.Length >= length ? FeatureHash.Of(word[^length..]) : 0;

    private static ulong First(ReadOnlySpan<char> word, int length) => word.Length > length ? FeatureHash.Of(word[..length]) : 0;

    private static ulong ShapeOf(ReadOnlySpan<char> word)
    {
        bool upper = false, lower = false, digit = false, mark = false;
        foreach (var unit in word)
        {
            upper |= char.IsUpper(unit);
            lower |= char.IsLower(unit);
            digit |= char.IsDigit(unit);
            mark |= !char.IsLetterOrDigit(unit);
        }
        return 1UL + (char.IsUpper(word[0]) ? 1UL : 0) + (upper ? 2UL : 0) + (lower ? 4UL : 0) + (digit ? 8UL : 0) + (mark ? 16UL : 0);
    }
}

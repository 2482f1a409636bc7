using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>Whom and what a report names, as far as capitals tell, and which years: what it is about where no incident says so. Immutable.</summary>
internal sealed class Naming
{
    // How many words are kept; those that count most.
    private const int Most = 64;

    // Words of this rarity and below name nothing in particular.
    private const double Usual = 2;

    // Of ten times that a name is written, so many have the capital: a headline in capitals or a slip takes no name away.
    private const double Capitalised = 0.9;

    private Naming(ImmutableSortedDictionary<string, double> words, ImmutableSortedSet<int> years) => (Words, Years) = (words, years);

    /// <summary>Names nothing.</summary>
    public static Naming None { get; } = new(ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal), []);

    /// <summary>Words that are written with a capital wherever they stand, each with what it counts for: the rarer and the more often, the more.</summary>
    public ImmutableSortedDictionary<string, double> Words { get; }

    /// <summary>The years that it names, from 1900 to 2099.</summary>
    public ImmutableSortedSet<int> Years { get; }

    /// <summary>What some stretches of a text name.</summary>
    public static Naming Of(string text, IEnumerable<TextSpan> spans, WordRarity rarity)
    {
        var found = spans.SelectMany(span => StoryWords.In(text, span)).ToList();
        var words = found.Where(word => word.Stem is [var first, ..] && !char.IsDigit(first)).GroupBy(word => word.Stem, StringComparer.Ordinal)
            .Select(forms => (Word: forms.Key, Count: forms.Count(), Capitals: forms.Count(word => word.HasCapital), Rarity: forms.Min(word => rarity.Of(word.Lower))))
            .Where(word => word.Rarity > Usual && word.Capitals >= Capitalised * word.Count)
            .Select(word => KeyValuePair.Create(word.Word, (word.Rarity - Usual) * (1 + Math.Log(word.Count))))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Most);
        return new Naming(words.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. found.Select(word => word.Year).OfType<int>()]);
    }

    /// <summary>How much of what both name they have in common, 0 to 1; the same in either order.</summary>
    public double Shared(Naming other)
    {
        var all = Words.Values.Sum() + other.Words.Values.Sum();
        return all == 0 ? 0 : Words.Where(word => other.Words.ContainsKey(word.Key)).Sum(word => word.Value + other.Words[word.Key]) / all;
    }
}

using System.Collections.Frozen;
using System.Globalization;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Resolving;

/// <summary>
/// How much a word tells one story from others: the natural logarithm of its rarity in news. It comes from fixed tables and never from the reports at hand, so that a link between two
/// mentions doesn't depend on what else the ledger holds.
/// </summary>
internal sealed class WordRarity
{
    // What the shares of the table are multiples of.
    private const double Shares = 1000;

    // Words of this rank and below are in nearly every report.
    private const double CommonRanks = 100;

    // An age tells one person from about fifty.
    private static readonly double Age = Math.Log(50);

    private readonly VectorTable _ranks;
    private readonly FrozenDictionary<string, double> _attackNews;

    private WordRarity(VectorTable ranks, DataFile attackNews)
    {
        _ranks = ranks;
        _attackNews = attackNews.Rows.ToFrozenDictionary(
            row => row["word"], row => Math.Log(Shares / int.Parse(row["reports"], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        Unknown = Math.Log((ranks.Rows + CommonRanks) / CommonRanks);
    }

    /// <summary>By the order of the shipped word vectors, which is by frequency, and by the share of reports on attacks that hold a word.</summary>
    public static WordRarity Shipped { get; } = new(SentenceAnnotator.Shipped.Vectors, DataFile.Load("Resolving/attack-news-words.tsv"));

    /// <summary>The rarity of a word that no table has, the highest there is.</summary>
    public double Unknown { get; }

    /// <summary>0 for the commonest words; about 2 for words that most reports on attacks share, about 5 for names of towns.</summary>
    /// <param name="word">In lower case.</param>
    public double Of(string word)
    {
        var general = General(word);
        return _attackNews.TryGetValue(word, out var inAttacks) ? Math.Min(general, inAttacks) : general;
    }

    private double General(string word)
    {
        var rank = _ranks.Row(word);
        if (rank >= 0)
            return Math.Log((rank + CommonRanks) / CommonRanks);
        if (!word.Contains('-', StringComparison.Ordinal))
            return Unknown;
        if (char.IsDigit(word[0]) && word.EndsWith("-year-old", StringComparison.Ordinal))
            return Age;
        // The tables know hyphened words by their parts alone: "first-degree" is no rarer than "degree".
        return word.Split('-', StringSplitOptions.RemoveEmptyEntries).Max(Of);
    }
}

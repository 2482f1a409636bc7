using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Deriving;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>The derived table of the letters that people gave sources; the last one given counts.</summary>
internal sealed class RatingTable(StoreConnection store)
{
    private const string Select = "SELECT rating.key, rating.name, letter, log.by, log.body ->> '$.why', log.at FROM rating JOIN log ON log.seq = rating.seq";

    /// <summary>The letters that can be given.</summary>
    public static ImmutableArray<string> Letters { get; } = ["A", "B", "C", "D", "E", "F"];

    /// <summary>What names of one source have in common: their words without case, accents and articles; empty for a name without a word.</summary>
    public static string KeyOf(string name) => NameWords.Of(name) switch { ["the", .. { Length: > 0 } rest] => string.Join(' ', rest), var words => string.Join(' ', words) };

    /// <summary>A source was rated.</summary>
    public void Put(long seq, RatedEntry entry) =>
        store.Prepare("INSERT OR REPLACE INTO rating (key, name, letter, seq) VALUES ($key, $name, $letter, $seq)").Run(KeyOf(entry.Name), entry.Name, entry.Letter, seq);

    /// <summary>Nobody rates the sources of this key any more.</summary>
    public void Remove(string key) => store.Prepare("DELETE FROM rating WHERE key = $key").Run(key);

    /// <summary>All ratings that count, by key.</summary>
    public FrozenDictionary<string, SourceRating> ByKey() =>
        store.Prepare(Select).Rows(Rating).ToFrozenDictionary(pair => pair.Key, pair => pair.Rating, StringComparer.Ordinal);

    /// <summary>All ratings that count, by name.</summary>
    public ImmutableArray<SourceRating> All() => [.. store.Prepare($"{Select} ORDER BY rating.key").Rows(Rating).Select(pair => pair.Rating)];

    private static (string Key, SourceRating Rating) Rating(SqliteDataReader row) =>
        (row.GetString(0), new SourceRating(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Moment(5)));
}

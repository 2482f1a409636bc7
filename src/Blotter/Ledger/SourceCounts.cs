using System.Collections.Immutable;

namespace Blotter.Ledger;

/// <summary>Reports of one outlet that are another's text.</summary>
/// <param name="Copy">Key of the outlet whose reports they are.</param>
/// <param name="Head">Key of the outlet whose text it is.</param>
/// <param name="Reports">How many.</param>
internal sealed record SourceCopies(string? Copy, string? Head, int Reports);

/// <summary>Counts what outlets and speakers do: of all, or of one alone, which looks at nothing else. Superseded versions of reports are left out.</summary>
internal sealed class SourceCounts(StoreConnection store)
{
    // Days that are known to the day alone are held against each other.
    private const string First = """
        WITH told AS (
          SELECT mention.incident, outlet.key, min(report.published) AS day FROM mention JOIN report ON report.row = mention.report AND report.superseded = 0
            JOIN outlet ON outlet.report = mention.report WHERE length(report.published) = 10 AND {0} GROUP BY 1, 2),
        placed AS (
          SELECT key, day, min(day) OVER incident AS first, count(*) OVER incident AS outlets, count(*) OVER (PARTITION BY incident, day) AS together
          FROM told WINDOW incident AS (PARTITION BY incident))
        SELECT key, count(*) FROM placed WHERE day = first AND outlets > 1 AND together = 1 GROUP BY key
        """;

    // The text is that of the report which lists name (ReportProvenance).
    private const string Copied = """
        WITH told AS (
          SELECT origin.story, outlet.key, report.superseded, row_number() OVER (
            PARTITION BY origin.story ORDER BY origin.agency IS NOT NULL, coalesce(report.published, '~'), report.id) AS place
          FROM origin JOIN report ON report.row = origin.report LEFT JOIN outlet ON outlet.report = origin.report WHERE origin.story IN ({0}))
        SELECT copy.key, head.key, count(*) FROM told AS copy JOIN told AS head ON head.story = copy.story AND head.place = 1
        WHERE copy.place > 1 AND copy.superseded = 0 AND copy.key <> head.key GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
        """;

    private const string OfAll = "1";

    private static readonly SourceSql SqlOfAll = new(OfAll, OfAll, OfAll, "SELECT story FROM origin GROUP BY story HAVING count(*) > 1");

    private static readonly SourceSql SqlOfOne = new(
        "outlet.key = $key",
        "speaker.key = $key",
        "mention.incident IN (SELECT told.incident FROM outlet AS own JOIN mention AS told ON told.report = own.report WHERE own.key = $key)",
        "SELECT same.story FROM outlet AS own JOIN origin AS same ON same.report = own.report WHERE own.key = $key");

    /// <summary>All sources, in no order, without their names.</summary>
    public List<SourceSummary> All() => Gather(SqlOfAll, []);

    /// <summary>One source without its name, or <c>null</c>; one that only superseded versions know has counts of 0.</summary>
    public SourceSummary? Of(string key) => Gather(SqlOfOne, [key]).Find(source => string.Equals(source.Key, key, StringComparison.Ordinal))
        ?? (IsKnown(key) ? new SourceSummary(key, key, null, 0, 0, 0, 0, 0, 0, Letter: null) : null);

    /// <summary>Whether a version of a report is this source's, or it speaks in one.</summary>
    public bool IsKnown(string key) =>
        store.Prepare("SELECT 1 FROM outlet WHERE key = $key UNION ALL SELECT 1 FROM speaker WHERE key = $key LIMIT 1").Number(key) is not null;

    /// <summary>Whose texts an outlet reprints, and who reprints its own, the most frequent first.</summary>
    public ImmutableArray<SourceCopies> CopiesOf(string key) => Copies(SqlOfOne, [key]);

    private List<SourceSummary> Gather(SourceSql sql, ReadOnlySpan<object?> values)
    {
        var published = Counts(sql.Published, values);
        var first = Counts(sql.First, values);
        var spoken = store.Prepare(sql.Spoken).Rows(row => (Key: row.GetString(0), Reports: row.GetInt32(1), Claims: row.GetInt32(2)), values).ToDictionary(row => row.Key, StringComparer.Ordinal);
        var copies = Copies(sql, values);
        var reprints = Sums(copies.Select(copy => (copy.Copy, copy.Reports)));
        var reprinted = Sums(copies.Select(copy => (copy.Head, copy.Reports)));
        return [.. published.Keys.Union(spoken.Keys, StringComparer.Ordinal).Select(key => new SourceSummary(
            key, key, null, published.GetValueOrDefault(key), first.GetValueOrDefault(key), reprints.GetValueOrDefault(key), reprinted.GetValueOrDefault(key),
            spoken.GetValueOrDefault(key).Reports, spoken.GetValueOrDefault(key).Claims, Letter: null))];
    }

    private ImmutableArray<SourceCopies> Copies(SourceSql sql, ReadOnlySpan<object?> values) =>
        [.. store.Prepare(sql.Copied).Rows(row => new SourceCopies(row.TextOrNull(0), row.TextOrNull(1), row.GetInt32(2)), values)];

    private Dictionary<string, int> Counts(string sql, ReadOnlySpan<object?> values) =>
        store.Prepare(sql).Rows(row => (Key: row.GetString(0), Count: row.GetInt32(1)), values).ToDictionary(row => row.Key, row => row.Count, StringComparer.Ordinal);

    private static Dictionary<string, int> Sums(IEnumerable<(string? Key, int Count)> counts) =>
        counts.GroupBy(count => count.Key ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(count => count.Count), StringComparer.Ordinal);

    // The conditions are ours; the key that a user gave is a value.
    private sealed record SourceSql(string OfOutlet, string OfSpeaker, string OfIncident, string Stories)
    {
        public string Published { get; } = $"SELECT outlet.key, count(*) FROM outlet JOIN report ON report.row = outlet.report AND report.superseded = 0 WHERE {OfOutlet} GROUP BY outlet.key";

        public string Spoken { get; } =
            $"SELECT speaker.key, count(DISTINCT speaker.report), sum(speaker.claims) FROM speaker JOIN report ON report.row = speaker.report AND report.superseded = 0 WHERE {OfSpeaker} GROUP BY speaker.key";

        public string First { get; } = SourceCounts.First.Replace("{0}", OfIncident, StringComparison.Ordinal);

        public string Copied { get; } = SourceCounts.Copied.Replace("{0}", Stories, StringComparison.Ordinal);
    }
}

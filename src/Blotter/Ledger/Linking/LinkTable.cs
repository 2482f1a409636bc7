using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Ledger.Deciding;
using Blotter.Resolving;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Linking;

/// <summary>The derived tables of why mentions are in their incidents, and of what was only suggested.</summary>
internal sealed class LinkTable(StoreConnection store)
{
    // Of confidences.
    private const int Decimals = 3;

    // Of the newest report that has the other mention.
    private const string Title = """
        (SELECT coalesce(report.title, report.origin) FROM mention JOIN report ON report.row = mention.report
         WHERE mention.own = other.row ORDER BY report.version DESC LIMIT 1)
        """;

    /// <summary>Of two mentions <c>mine</c> and <c>other</c>: no person said that their incidents are two.</summary>
    public static string NobodyKeptApart => $"NOT {KeptApart("mine", "other")} AND NOT {KeptApart("other", "mine")}";

    /// <summary>Takes back what was said of a mention.</summary>
    public void Clear(long mention)
    {
        store.Prepare("DELETE FROM link WHERE mention = $mention").Run(mention);
        store.Prepare("DELETE FROM suggestion WHERE mention = $mention").Run(mention);
    }

    /// <summary>What is said of a mention, as it can be put back.</summary>
    public List<LinkBefore> Said(long mention) =>
        store.Prepare("SELECT mention, other, seq, evidence, 0 FROM link WHERE mention = $mention UNION ALL SELECT mention, other, seq, evidence, 1 FROM suggestion WHERE mention = $mention ORDER BY 5, 2")
            .Rows(row => new LinkBefore(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetBoolean(4)), mention);

    /// <summary>Puts back what <see cref="Clear"/> took, unless something was said of the mention since.</summary>
    public void PutBack(LinkBefore before) =>
        store.Prepare($"INSERT OR IGNORE INTO {(before.Suggested ? "suggestion" : "link")} (mention, other, seq, evidence) VALUES ($mention, $other, $seq, $evidence)")
            .Run(before.Mention, before.Other, before.Seq, before.Evidence);

    public void Link(long seq, long mention, long other, ImmutableArray<LinkEvidence> evidence) =>
        store.Prepare("INSERT OR REPLACE INTO link (mention, other, seq, evidence) VALUES ($mention, $other, $seq, $evidence)")
            .Run(mention, other, seq, Json(evidence));

    public void Suggest(long seq, long mention, long other, ImmutableArray<LinkEvidence> evidence) =>
        store.Prepare("INSERT OR REPLACE INTO suggestion (mention, other, seq, evidence) VALUES ($mention, $other, $seq, $evidence)")
            .Run(mention, other, seq, Json(evidence));

    /// <summary>Why a mention is in its incident, or <c>null</c>.</summary>
    public MentionLink? Of(long mention) =>
        store.Prepare($"SELECT other.id, {Title}, evidence FROM link JOIN mention_id AS other ON other.row = link.other WHERE link.mention = $mention")
            .Rows(Link, mention).SingleOrDefault();

    /// <summary>What may be of one incident with the mentions of this one, and was not linked; each other incident once, the likeliest first.</summary>
    public IEnumerable<SuggestedLink> SuggestionsOf(string incident) =>
        store.Prepare($"{Suggestions("suggestion.mention", "suggestion.other")} UNION ALL {Suggestions("suggestion.other", "suggestion.mention")}").Rows(Suggestion, incident)
            .OrderByDescending(suggestion => suggestion.Link.Confidence)
            .ThenBy(suggestion => suggestion.Incident, StringComparer.Ordinal).ThenBy(suggestion => suggestion.Mention, StringComparer.Ordinal)
            .DistinctBy(suggestion => suggestion.Incident, StringComparer.Ordinal);

    private static string Suggestions(string mine, string other) => $"""
        SELECT other.id, {Title}, evidence, mine.id, other.incident FROM mention_id AS mine
        JOIN suggestion ON {mine} = mine.row JOIN mention_id AS other ON other.row = {other}
        WHERE mine.incident = $incident AND other.incident <> mine.incident AND {NobodyKeptApart}
        """;

    private static string KeptApart(string one, string other) => $"""
        EXISTS (SELECT 1 FROM mention_id AS older JOIN verdict ON verdict.one = older.row AND verdict.together = 0 JOIN mention_id AS newer ON newer.row = verdict.other
                WHERE older.incident = {one}.incident AND newer.incident = {other}.incident)
        """;

    private static SuggestedLink Suggestion(SqliteDataReader row) => new(row.GetString(3), row.GetString(4), Link(row));

    private static MentionLink Link(SqliteDataReader row)
    {
        var evidence = JsonSerializer.Deserialize(row.GetString(2), LedgerJson.Compact.ImmutableArrayLinkEvidence);
        return new MentionLink(
            row.GetString(0), row.TextOrNull(1) ?? "", Math.Round(new LinkJudgement(evidence).Confidence, Decimals), [.. evidence.OrderByDescending(reason => Math.Abs(reason.Weight))]);
    }

    private static string Json(ImmutableArray<LinkEvidence> evidence) => JsonSerializer.Serialize(evidence, LedgerJson.Compact.ImmutableArrayLinkEvidence);
}

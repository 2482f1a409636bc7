using System.Collections.Immutable;
using System.Text.Json;
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

    /// <summary>Takes back what was said of a mention.</summary>
    public void Clear(long mention)
    {
        store.Prepare("DELETE FROM link WHERE mention = $mention").Run(mention);
        store.Prepare("DELETE FROM suggestion WHERE mention = $mention").Run(mention);
    }

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
        WHERE mine.incident = $incident AND other.incident <> mine.incident
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

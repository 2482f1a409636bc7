using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Ledger.Linking;
using Blotter.Resolving;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Deciding;

/// <summary>Two incidents that may be one, for a person to decide.</summary>
/// <param name="Mention">Id of the mention that arrived.</param>
/// <param name="With">Id of the mention of the other incident that it goes with.</param>
/// <param name="Incident">The one incident, in full.</param>
/// <param name="Other">The other.</param>
/// <param name="Confidence">How sure it is that the two are one, 0 to 1.</param>
/// <param name="Evidence">For and against, the weightiest first.</param>
public sealed record OpenSuggestion(string Mention, string With, IncidentDetail Incident, IncidentDetail Other, double Confidence, ImmutableArray<LinkEvidence> Evidence);

/// <summary>Lists suggestions of links on which nobody has decided, the newest first.</summary>
internal sealed class SuggestionList(StoreConnection store)
{
    private const string Sql = $"""
        SELECT mine.id, other.id, mine.incident, other.incident, evidence FROM suggestion
        JOIN mention_id AS mine ON mine.row = suggestion.mention JOIN mention_id AS other ON other.row = suggestion.other
        WHERE mine.incident <> other.incident
        """;

    private const string Order = "ORDER BY suggestion.mention DESC, suggestion.other DESC";

    // Of both incidents some report must be current.
    private const string AreCurrent = "(SELECT current FROM incident WHERE incident.id = mine.incident) = 1 AND (SELECT current FROM incident WHERE incident.id = other.incident) = 1";

    /// <summary>Open suggestions, each pair of incidents once.</summary>
    /// <param name="skip">So many are passed over.</param>
    /// <param name="take">So many are given at most.</param>
    public ImmutableArray<OpenSuggestion> Open(int skip, int take)
    {
        var seen = new HashSet<(string, string)>();
        return [.. store.Stream($"{Sql} AND {AreCurrent} AND {LinkTable.NobodyKeptApart} {Order}", Row, [])
            .Where(row => seen.Add(string.CompareOrdinal(row.Incident, row.Other) < 0 ? (row.Incident, row.Other) : (row.Other, row.Incident)))
            .Skip(skip).Take(take).ToList().Select(Suggestion)];
    }

    private OpenSuggestion Suggestion((string Mention, string With, string Incident, string Other, string Evidence) row)
    {
        var evidence = JsonSerializer.Deserialize(row.Evidence, LedgerJson.Compact.ImmutableArrayLinkEvidence);
        return new OpenSuggestion(
            row.Mention, row.With, Detail(row.Incident), Detail(row.Other), new LinkJudgement(evidence).Confidence, [.. evidence.OrderByDescending(reason => Math.Abs(reason.Weight))]);
    }

    private IncidentDetail Detail(string incident) => new IncidentDetails(store).WithDecisions(new IncidentList(store).Find(incident)!);

    private static (string Mention, string With, string Incident, string Other, string Evidence) Row(SqliteDataReader row) =>
        (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
}

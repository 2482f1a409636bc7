using System.Globalization;
using System.Text.Json;

namespace Blotter.Ledger.Deciding;

/// <summary>Takes back decisions of which the last one counts: the one before it counts again, or none.</summary>
internal sealed class TakingBack(Log log, DecisionTable decisions, CorrectionTable corrections, FlagDecisionTable flags, RatingTable ratings)
{
    private const string RatingKey = "source ";

    /// <summary>The key of decisions on a source.</summary>
    public static string KeyOf(RatedEntry entry) => RatingKey + RatingTable.KeyOf(entry.Name);

    /// <summary>Takes back a decision that is marked as undone; the mention whose incident has changed by it, or <c>null</c>.</summary>
    public long? TakeBack(DecisionRow decision)
    {
        var key = decision.Key!;
        var last = decisions.Last(key);
        switch (decision.Kind)
        {
            case EntryKind.Corrected:
                return Correction(key, last);
            case EntryKind.Judged:
                Flag(key, last);
                return null;
            default:
                Rating(key, last);
                return null;
        }
    }

    private long Correction(string key, long? last)
    {
        var parts = key.Split(' ');
        var mention = long.Parse(parts[1], CultureInfo.InvariantCulture);
        if (last is { } seq)
            corrections.Put(seq, mention, parts[2]);
        else
            corrections.Remove(mention, parts[2]);
        return mention;
    }

    private void Flag(string key, long? last)
    {
        if (last is { } seq)
            flags.Put(seq, JsonSerializer.Deserialize(log.BodyOf(seq), LedgerJson.Compact.JudgedEntry)!);
        else
            flags.Remove(key[FlagDecisionTable.KeyOf("").Length..]);
    }

    private void Rating(string key, long? last)
    {
        if (last is { } seq)
            ratings.Put(seq, JsonSerializer.Deserialize(log.BodyOf(seq), LedgerJson.Compact.RatedEntry)!);
        else
            ratings.Remove(key[RatingKey.Length..]);
    }
}

using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger.Linking;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blotter.Ledger;

/// <summary>Empties the derived tables and derives them again from the log.</summary>
internal sealed class Rebuilding(StoreConnection store)
{
    private const string Empty = """
        DELETE FROM decision_subject; DELETE FROM decision; DELETE FROM correction; DELETE FROM flag_decision;
        DELETE FROM passage; DELETE FROM reprint; DELETE FROM origin; DELETE FROM speaker; DELETE FROM outlet;
        DELETE FROM tally; DELETE FROM flag; DELETE FROM measure; DELETE FROM suggestion; DELETE FROM link; DELETE FROM verdict; DELETE FROM link_key; DELETE FROM profile; DELETE FROM mention; DELETE FROM mention_id;
        DELETE FROM claim; DELETE FROM source; DELETE FROM failure; DELETE FROM incident; DELETE FROM report;
        DELETE FROM tombstone; DELETE FROM rating;
        INSERT INTO report_fts (report_fts) VALUES ('delete-all');
        INSERT INTO incident_fts (incident_fts) VALUES ('delete-all');
        """;

    /// <summary>Runs inside the open transaction.</summary>
    /// <exception cref="BlotterException">An entry of the log cannot be understood (B106).</exception>
    public void Run() => Run(() => Tombstones.Of(store));

    /// <summary>The same for a log that is the beginning of another, whose later tombstones count too: what they took away is gone.</summary>
    /// <param name="tombstones">Reads the tombstones of the whole log.</param>
    public void Run(Func<Tombstones> tombstones)
    {
        store.Execute(Empty);
        var derivation = new Derivation(store, new ProfileTable(store));
        try
        {
            var gone = tombstones();
            foreach (var entry in new Log(store).Entries())
                Derive(derivation, entry, gone);
        }
        catch (Exception failure) when (IsOfTheLog(failure))
        {
            throw Errors.StoreDamaged(store.Path, failure);
        }
        derivation.Finish();
    }

    // What a log that this program did not write can cause: shapes, spans, dates and ids that cannot be, and facts that are missing.
    private static bool IsOfTheLog(Exception failure) =>
        failure is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or FormatException or NullReferenceException
            or SqliteException { SqliteErrorCode: raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT };

    private static void Derive(Derivation derivation, LedgerEntry entry, Tombstones tombstones)
    {
        if (entry.Kind != EntryKind.Linked)
            derivation.Settle();
        if (entry.Body.Length == 0)
        {
            var (seq, tombstone) = tombstones.Over(entry.Seq)
                ?? throw new InvalidOperationException($"entry {entry.Seq} is empty, and no tombstone tells why");
            DeriveDeleted(derivation, entry, seq, tombstone);
            return;
        }
        switch (entry.Kind)
        {
            case EntryKind.Read:
                derivation.Read(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.ReadEntry)!);
                break;
            case EntryKind.Coded:
                derivation.Coded(entry.Seq, ContractJson.Deserialize(entry.Body));
                break;
            case EntryKind.Failed:
                derivation.Failed(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.FailedEntry)!);
                break;
            case EntryKind.Linked:
                derivation.Linked(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.LinkedEntry)!);
                break;
            case EntryKind.Merged:
                derivation.Merged(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.MergedEntry)!);
                break;
            case EntryKind.Split:
                derivation.Split(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.SplitEntry)!);
                break;
            case EntryKind.Deleted:
                derivation.Deleted(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.DeletedEntry)!);
                break;
            case EntryKind.Rated:
                derivation.Rated(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.RatedEntry)!);
                break;
            case EntryKind.Parted:
                derivation.Parted(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.PartedEntry)!);
                break;
            case EntryKind.Corrected:
                derivation.Corrected(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.CorrectedEntry)!);
                break;
            case EntryKind.Judged:
                derivation.Judged(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.JudgedEntry)!);
                break;
            case EntryKind.Undone:
                derivation.Undone(entry.Seq, JsonSerializer.Deserialize(entry.Body, LedgerJson.Compact.UndoneEntry)!);
                break;
            default:
                throw new InvalidOperationException($"entry {entry.Seq} is of the unknown kind \"{entry.Kind}\"");
        }
    }

    private static void DeriveDeleted(Derivation derivation, LedgerEntry entry, long seq, DeletedEntry tombstone)
    {
        if (entry.Kind == EntryKind.Read)
            derivation.ReadDeleted(entry.Seq, seq, tombstone);
        else if (entry.Kind == EntryKind.Coded)
            derivation.CodedDeleted(entry.Seq, tombstone);
        else
            derivation.Linked(entry.Seq, tombstone.Links[entry.Seq]);
    }
}

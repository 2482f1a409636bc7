using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger.Linking;

namespace Blotter.Ledger;

/// <summary>Empties the derived tables and derives them again from the log.</summary>
internal sealed class Rebuilding(StoreConnection store)
{
    private const string Empty = """
        DELETE FROM tally; DELETE FROM flag; DELETE FROM suggestion; DELETE FROM link; DELETE FROM verdict; DELETE FROM link_key; DELETE FROM profile; DELETE FROM mention; DELETE FROM mention_id;
        DELETE FROM passage; DELETE FROM reprint; DELETE FROM origin;
        DELETE FROM claim; DELETE FROM source; DELETE FROM failure; DELETE FROM incident; DELETE FROM report;
        INSERT INTO report_fts (report_fts) VALUES ('delete-all');
        INSERT INTO incident_fts (incident_fts) VALUES ('delete-all');
        """;

    /// <summary>Runs inside the open transaction.</summary>
    /// <exception cref="BlotterException">An entry of the log cannot be understood (B106).</exception>
    public void Run()
    {
        store.Execute(Empty);
        var derivation = new Derivation(store, new ProfileTable(store));
        foreach (var entry in new Log(store).Entries())
            Apply(derivation, entry);
        derivation.Finish();
    }

    private void Apply(Derivation derivation, LedgerEntry entry)
    {
        try
        {
            Derive(derivation, entry);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Errors.StoreDamaged(store.Path, failure);
        }
    }

    private static void Derive(Derivation derivation, LedgerEntry entry)
    {
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
            default:
                throw new InvalidOperationException($"entry {entry.Seq} is of the unknown kind \"{entry.Kind}\"");
        }
    }
}

using System.Text.Json;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>Empties the derived tables and derives them again from the log.</summary>
internal sealed class Rebuilding(StoreConnection store)
{
    private const string Empty = """
        DELETE FROM mention; DELETE FROM claim; DELETE FROM source; DELETE FROM failure; DELETE FROM incident; DELETE FROM report;
        INSERT INTO report_fts (report_fts) VALUES ('delete-all');
        INSERT INTO incident_fts (incident_fts) VALUES ('delete-all');
        """;

    /// <summary>Runs inside the open transaction.</summary>
    /// <exception cref="BlotterException">An entry of the log cannot be understood (B106).</exception>
    public void Run()
    {
        store.Execute(Empty);
        var derivation = new Derivation(store);
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
            default:
                throw new InvalidOperationException($"entry {entry.Seq} is of the unknown kind \"{entry.Kind}\"");
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger.Linking;

namespace Blotter.Ledger;

/// <summary>The tombstone of a report, as people are told of it.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Entry">Number of the log entry that says so.</param>
/// <param name="At">When it was deleted.</param>
/// <param name="By">Who deleted it.</param>
/// <param name="Why">The reason given.</param>
public sealed record Tombstone(string Report, long Entry, DateTimeOffset At, string By, string Why);

/// <summary>What a deletion did.</summary>
/// <param name="Tombstone">The tombstone.</param>
/// <param name="Before">Whether it was there before: the report had been deleted already.</param>
/// <param name="Entries">Number of entries of the log whose bodies are gone by it.</param>
/// <param name="Texts">Number of texts that are gone by it; a text that another report has too stays.</param>
public sealed record DeletionOutcome(Tombstone Tombstone, bool Before, int Entries, int Texts);

/// <summary>Deletes a report: lays a tombstone in the log and takes away the words that it names.</summary>
internal sealed class Deletion(StoreConnection store, Log log)
{
    private readonly ReportTable _reports = new(store);

    /// <summary>Runs inside the open transaction.</summary>
    /// <param name="reportOrPrefix">The report's id or the beginning of it, with or without <c>sha256:</c>.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">The reason.</param>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that prefix.</exception>
    public DeletionOutcome Run(string reportOrPrefix, DateTimeOffset at, string by, string why)
    {
        var report = new ReportName(store).Find(reportOrPrefix);
        var gone = new TombstoneTable(store).Find(report) is { } grave ? grave.Seq : (long?)null;
        var seq = gone ?? Delete(report, at, by, why);
        var entry = JsonSerializer.Deserialize(log.BodyOf(seq), LedgerJson.Compact.DeletedEntry)!;
        return new DeletionOutcome(Told(store, seq), gone is not null, entry.Entries.Length, entry.Contents.Length);
    }

    /// <summary>A tombstone as people are told of it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="seq">Number of its entry.</param>
    public static Tombstone Told(StoreConnection store, long seq) =>
        store.Prepare("SELECT body ->> '$.report', seq, at, by, body ->> '$.why' FROM log WHERE seq = $seq")
            .Rows(row => new Tombstone(row.GetString(0), row.GetInt64(1), row.Moment(2), row.GetString(3), row.GetString(4)), seq).Single();

    private long Delete(string report, DateTimeOffset at, string by, string why)
    {
        var entry = EntryOf(report, why);
        var seq = log.Append(EntryKind.Deleted, at, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.DeletedEntry));
        log.Blank(entry);
        // To take out by hand what a report left in every table would be quicker, and a table that was forgotten would keep its words.
        new Rebuilding(store).Run();
        return seq;
    }

    private DeletedEntry EntryOf(string report, string why)
    {
        var readings = log.ReadingsOf(report);
        var codings = log.CodingsOf(report);
        var linkings = log.LinkingsOf(report);
        var contents = readings.Select(reading => reading.Content).Distinct(StringComparer.Ordinal).Where(content => !log.IsShared(content, report));
        var known = _reports.Find(report)!;
        var name = _reports.NameOf(known.Row);
        return new DeletedEntry(
            report,
            known.Address,
            [.. readings.Select(reading => reading.Seq).Concat(codings).Concat(linkings).Order()],
            readings.ToImmutableSortedDictionary(reading => reading.Seq, reading => reading.Origin),
            codings.ToImmutableSortedDictionary(seq => seq, seq => KeysOf(name, log.TextOf(readings.Last(reading => reading.Seq < seq).Content), seq)),
            linkings.ToImmutableSortedDictionary(seq => seq, seq => WithoutEvidence(JsonSerializer.Deserialize(log.BodyOf(seq), LedgerJson.Compact.LinkedEntry)!)),
            [.. contents],
            why);
    }

    private ImmutableArray<string> KeysOf(string name, string text, long coding) =>
        [.. IncidentId.KeysOf(name, text, ContractJson.Deserialize(log.BodyOf(coding)).Incidents).Select(Convert.ToHexStringLower)];

    private static LinkedEntry WithoutEvidence(LinkedEntry entry) => entry with
    {
        Links = [.. entry.Links.Select(link => link with { Evidence = [] })],
        Suggested = [.. entry.Suggested.Select(link => link with { Evidence = [] })],
    };
}

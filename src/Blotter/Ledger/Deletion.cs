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
        var known = _reports.Find(report)!;
        var name = _reports.NameOf(known.Row);
        var readings = log.ReadingsOf(report);
        var codings = log.CodingsOf(report);
        var keys = codings.ToImmutableSortedDictionary(seq => seq, seq => KeysOf(name, log.TextOf(readings.Last(reading => reading.Seq < seq).Content), seq));
        var links = LinksOf(report, keys.Values.SelectMany(key => key)).ToImmutableSortedDictionary(link => link.Seq, link => link.Entry);
        var contents = readings.Select(reading => reading.Content).Distinct(StringComparer.Ordinal).Where(content => !log.IsShared(content, report));
        return new DeletedEntry(
            report,
            known.Address,
            [.. readings.Select(reading => reading.Seq).Concat(codings).Concat(links.Keys).Order()],
            readings.ToImmutableSortedDictionary(reading => reading.Seq, reading => reading.Origin),
            keys,
            links,
            [.. contents],
            why);
    }

    private ImmutableArray<string> KeysOf(string name, string text, long coding) =>
        [.. IncidentId.KeysOf(name, text, ContractJson.Deserialize(log.BodyOf(coding)).Incidents).Select(Convert.ToHexStringLower)];

    // The judgements on the report's own mentions, and those on others' that were held against them: what they quote are words of both.
    private IEnumerable<(long Seq, LinkedEntry Entry)> LinksOf(string report, IEnumerable<string> keys)
    {
        var ids = new MentionIds(store);
        var mentions = keys.Select(key => ids.Of(Convert.FromHexString(key)).Id).ToHashSet(StringComparer.Ordinal);
        return log.Linkings().Select(line => (line.Seq, Entry: JsonSerializer.Deserialize(line.Body, LedgerJson.Compact.LinkedEntry)!))
            .Where(line => line.Entry.Report == report || line.Entry.Links.Concat(line.Entry.Suggested).Any(link => mentions.Contains(link.Mention) || mentions.Contains(link.With)))
            .Select(line => (line.Seq, WithoutQuotes(line.Entry)));
    }

    private static LinkedEntry WithoutQuotes(LinkedEntry entry) => entry with
    {
        Links = [.. entry.Links.Select(WithoutQuotes)],
        Suggested = [.. entry.Suggested.Select(WithoutQuotes)],
    };

    private static JudgedLink WithoutQuotes(JudgedLink link) => link with { Evidence = [.. link.Evidence.Select(reason => reason with { Detail = null })] };
}

using System.Globalization;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Linking;

namespace Blotter.Benchmarks.Page;

/// <summary>
/// Writes a large ledger: a twentieth of it through the log and its derivation, as reading does (only which reports tell of one attack is given instead of
/// judged), the rest as copies of the derived rows with other ids and days (<c>Multiply.sql</c>). All of it by the log would take an hour and show lists and maps no other rows.
/// </summary>
internal sealed class MadeUpLedger
{
    private const int BatchSize = 4000;
    private const int Copies = 20;
    private const string Multiply = "Page/Multiply.sql";

    private readonly StoreConnection _store;
    private readonly Log _log;
    private readonly Derivation _derivation;
    private DateTimeOffset _now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private (int Attack, string Mention) _last = (-1, "");

    private MadeUpLedger(StoreConnection store)
    {
        _store = store;
        _log = new Log(store);
        _derivation = new Derivation(store, new ProfileTable(store));
    }

    /// <summary>Makes a store of so many incidents, a multiple of twenty, each told by four reports.</summary>
    public static void Write(string path, int incidents, TextWriter log)
    {
        using var store = StoreFile.OpenForWriting(path, StoreOptions.Standard);
        store.Execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
        var ledger = new MadeUpLedger(store);
        var written = 0;
        foreach (var batch in new MadeUpWorld(seed: 1).Reports(incidents / Copies).Chunk(BatchSize))
        {
            ledger.Append(batch);
            written += batch.Length;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} reports written"));
        }
        store.Execute($"BEGIN; {File.ReadAllText(Path.Combine(Workplace.Root, "bench", "Blotter.Benchmarks", Multiply))} COMMIT");
        store.Execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Append(MadeUpReport[] reports)
    {
        _store.BeginWriting();
        _derivation.Begin();
        foreach (var report in reports)
            Append(report);
        _derivation.Finish();
        _store.Execute("COMMIT");
    }

    private void Append(MadeUpReport report)
    {
        _now = _now.AddSeconds(1);
        var read = ReadEntry.Of(report.Document, Log.DigestOf(report.Document.Text));
        _log.Keep(read.Content, report.Document.Text);
        _derivation.Read(_log.Append(EntryKind.Read, _now, "bench", JsonSerializer.Serialize(read, LedgerJson.Compact.ReadEntry)), read);
        _derivation.Coded(_log.Append(EntryKind.Coded, _now, "bench", ContractJson.Serialize(report.Coding)), report.Coding);
        var mention = _store.Prepare("""
            SELECT mention_id.id FROM report JOIN mention ON mention.report = report.row JOIN mention_id ON mention_id.row = mention.own WHERE report.id = $id
            """).Text(report.Document.Id)!;
        if (report.Attack == _last.Attack)
            Link(report.Document.Id, mention);
        else
            _last = (report.Attack, mention);
        _derivation.Settle();
    }

    private void Link(string report, string mention)
    {
        var entry = new LinkedEntry(report, [new MovedMention(mention, _last.Mention)], [new JudgedLink(mention, _last.Mention, [])], []);
        _derivation.Linked(_log.Append(EntryKind.Linked, _now, "bench", JsonSerializer.Serialize(entry, LedgerJson.Compact.LinkedEntry)), entry);
    }
}

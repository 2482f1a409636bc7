using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>A report as appending needs it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Id">The digest of its bytes.</param>
/// <param name="Address">What its versions share, or <c>null</c>.</param>
/// <param name="Version">Its number among them.</param>
/// <param name="Read">Number of the log entry that its row is from.</param>
/// <param name="Coder">The coder version of its present coding, or <c>null</c>.</param>
internal sealed record KnownReport(long Row, string Id, string? Address, int Version, long Read, string? Coder);

/// <summary>The derived table of reports, one row a version.</summary>
internal sealed class ReportTable(StoreConnection store)
{
    public KnownReport? Find(string id) =>
        store.Prepare("SELECT row, id, address, version, read, coder FROM report WHERE id = $id").Rows(Known, id).FirstOrDefault();

    /// <summary>The document as it was read, without notes.</summary>
    public Document DocumentOf(long row) =>
        store.Prepare("""
            SELECT id, origin, address, url, publisher, title, byline, published, published_basis, dateline, content.text, sections
            FROM report JOIN content ON content.row = report.content WHERE report.row = $row
            """).Rows(ReadDocument, row).Single();

    public string TextOf(long row) =>
        store.Prepare("SELECT text FROM report_text WHERE row = $row").Text(row)!;

    public bool IsSuperseded(long row) => store.Prepare("SELECT superseded FROM report WHERE row = $row").Number(row) is 1;

    /// <summary>
    /// What all versions of a report have in common and other ledgers give it too: its web address, or the digest of the first version's bytes.
    /// Where its file lay on this computer does not count.
    /// </summary>
    public string NameOf(long row) =>
        store.Prepare("""
            SELECT CASE WHEN address LIKE 'http%' THEN address
              ELSE coalesce(
                (SELECT first.id FROM report AS first WHERE first.address = report.address AND first.version = 1),
                (SELECT first.report FROM tombstone AS first WHERE first.address = report.address AND first.version = 1), id) END
            FROM report WHERE row = $row
            """).Text(row)!;

    /// <summary>Marks the versions at an address as no longer the newest; ids of the incidents that the last of them mentions, which are to be derived anew.</summary>
    public List<string> Supersede(string address) =>
        store.Prepare("UPDATE report SET superseded = 1 WHERE address = $address AND superseded = 0 RETURNING row").Rows(row => row.GetInt64(0), address)
            .SelectMany(report => store.Prepare("SELECT DISTINCT incident FROM mention WHERE report = $report ORDER BY incident").Rows(row => row.GetString(0), report)).ToList();

    /// <summary>Adds a report as the newest version at its address; its row.</summary>
    public long Insert(long seq, ReadEntry entry) => Insert(seq, entry, TombstoneTable.NextVersion(store, entry.Address), superseded: false);

    /// <summary>Adds a report that was deleted and is read again: as the version that it was, at the address where it was.</summary>
    public long InsertAgain(long seq, ReadEntry entry, Grave grave)
    {
        var superseded = grave.Address is { } address && TombstoneTable.NextVersion(store, address) > grave.Version + 1;
        return Insert(seq, entry with { Address = grave.Address }, grave.Version, superseded);
    }

    /// <summary>The same bytes were read otherwise: all but where they were first found, and their version, is taken from the new reading.</summary>
    public void Update(long row, long seq, ReadEntry entry) =>
        store.Prepare("""
            UPDATE report SET url = $url, publisher = $publisher, title = $title, byline = $byline, published = $published, published_basis = $basis,
              dateline = $dateline, content = (SELECT row FROM content WHERE digest = $content), sections = $sections, notes = $notes, read = $seq
            WHERE row = $row
            """).Run([.. Facts(entry), seq, row]);

    public void MarkCoded(long row, long seq, CodedReport coded) =>
        store.Prepare("UPDATE report SET coded = $seq, coder = $coder, language = $language WHERE row = $row")
            .Run(seq, coded.Coder.Version, coded.Report.Language, row);

    private long Insert(long seq, ReadEntry entry, long version, bool superseded) =>
        store.Prepare($"""
            INSERT INTO report (row, id, address, version, superseded, origin, url, publisher, title, byline, published, published_basis, dateline,
              content, sections, notes, read)
            VALUES ({TombstoneTable.NextRow}, $id, $address, $version, $superseded, $origin, $url, $publisher, $title, $byline, $published, $basis,
              $dateline, (SELECT row FROM content WHERE digest = $content), $sections, $notes, $seq)
            RETURNING row
            """).Number([entry.Id, entry.Address, version, superseded, entry.Origin, .. Facts(entry), seq])!.Value;

    private static object?[] Facts(ReadEntry entry) =>
    [
        entry.Url,
        entry.Publisher,
        entry.Title,
        entry.Byline,
        entry.Published?.Date.ToString(),
        entry.Published?.Basis,
        entry.Dateline is { } dateline ? JsonSerializer.Serialize(dateline, LedgerJson.Compact.Dateline) : null,
        entry.Content,
        JsonSerializer.Serialize(entry.Sections, LedgerJson.Compact.ImmutableArraySection),
        JsonSerializer.Serialize(entry.Notes, LedgerJson.Compact.ImmutableArrayString),
    ];

    private static Document ReadDocument(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Origin = row.GetString(1),
        Address = row.TextOrNull(2),
        Url = row.TextOrNull(3),
        Publisher = row.TextOrNull(4),
        Title = row.TextOrNull(5),
        Byline = row.TextOrNull(6),
        Published = row.DateOrNull(7) is { } date ? new PublicationDate(date, row.GetString(8)) : null,
        Dateline = row.TextOrNull(9) is { } dateline ? JsonSerializer.Deserialize(dateline, LedgerJson.Compact.Dateline) : null,
        Text = row.GetString(10),
        Sections = JsonSerializer.Deserialize(row.GetString(11), LedgerJson.Compact.ImmutableArraySection),
    };

    private static KnownReport Known(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.GetInt32(3), row.GetInt64(4), row.TextOrNull(5));
}

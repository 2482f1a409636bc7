using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>
/// The two tables that are the truth: the log and the stored texts. Only ever appended to, but for what a tombstone takes away.
/// </summary>
internal sealed class Log(StoreConnection store)
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Digest of a text as it is stored, by which <c>read</c> entries name it.</summary>
    public static string DigestOf(string text) => Sha256Digest.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>A moment as the log writes it: UTC, to the millisecond, so that texts sort as moments do.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a moment as the log writes it.</summary>
    public static bool IsMoment(string text) => DateTime.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Appends one entry; its number.</summary>
    /// <param name="kind">One of <see cref="EntryKind"/>.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The version of the coder or program, or the person, that did it.</param>
    /// <param name="body">JSON.</param>
    public long Append(string kind, DateTimeOffset at, string by, string body)
    {
        var (last, previous) = Head();
        var (seq, moment, digest) = (last + 1, Moment(at), LogChain.DigestOf(Utf8(body)));
        var hash = LogChain.Next(previous, new LogLine(seq, Utf8(kind), Utf8(moment), Utf8(by), digest));
        store.Prepare("INSERT INTO log (seq, kind, at, by, body, digest, hash) VALUES ($seq, $kind, $at, $by, $body, $digest, $hash)")
            .Run(seq, kind, moment, by, body, digest, hash);
        return seq;
    }

    /// <summary>Stores a text unless it is stored already.</summary>
    public void Keep(string digest, string text)
    {
        if (store.Prepare("SELECT row FROM content WHERE digest = $digest").Number(digest) is null)
            store.Prepare("INSERT INTO content (digest, text) VALUES ($digest, $text)").Run(digest, text);
        else
            store.Prepare("UPDATE content SET text = $text WHERE digest = $digest AND content.text = ''").Run(text, digest);
    }

    /// <summary>Takes away what a tombstone, which must be in the log, names.</summary>
    public void Blank(DeletedEntry tombstone)
    {
        foreach (var seq in tombstone.Entries)
            store.Prepare("UPDATE log SET body = '' WHERE seq = $seq").Run(seq);
        foreach (var digest in tombstone.Contents)
            store.Prepare("UPDATE content SET text = '' WHERE digest = $digest").Run(digest);
    }

    /// <summary>The <c>read</c> entries of a report whose bodies are there, each with where it was found and the digest of its text. Goes through the whole log.</summary>
    public List<(long Seq, string Origin, string Content)> ReadingsOf(string report) =>
        store.Prepare("""
            SELECT seq, body ->> '$.origin', body ->> '$.content' FROM log
            WHERE kind = 'read' AND instr(body, $report) > 0 AND body ->> '$.id' = $report ORDER BY seq
            """).Rows(row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), report);

    /// <summary>The <c>coded</c> entries of a report whose bodies are there. Goes through the whole log.</summary>
    public List<long> CodingsOf(string report) => EntriesOf(EntryKind.Coded, "$.report.id", report);

    /// <summary>All <c>linked</c> entries whose bodies are there. Goes through the whole log.</summary>
    public IEnumerable<LedgerEntry> Linkings() => store.Stream("SELECT seq, kind, body FROM log WHERE kind = 'linked' AND body <> '' ORDER BY seq", Entry, []);

    /// <summary>Whether a text is that of another report too. Goes through the whole log.</summary>
    public bool IsShared(string content, string report) =>
        store.Prepare("""
            SELECT 1 FROM log
            WHERE kind = 'read' AND instr(body, $content) > 0 AND body ->> '$.content' = $content AND body ->> '$.id' <> $report LIMIT 1
            """).Number(content, report) is not null;

    /// <summary>A stored text.</summary>
    public string TextOf(string digest) => store.Prepare("SELECT text FROM content WHERE digest = $digest").Text(digest)!;

    /// <summary>The body of one entry.</summary>
    public string BodyOf(long seq) => store.Prepare("SELECT body FROM log WHERE seq = $seq").Text(seq)!;

    /// <summary>All entries, in order, one at a time.</summary>
    public IEnumerable<LedgerEntry> Entries() => store.Stream("SELECT seq, kind, body FROM log ORDER BY seq", Entry, []);

    /// <summary>Number and hash of the last entry; of an empty log 0 and the chain's start.</summary>
    public (long Seq, byte[] Hash) Head()
    {
        var last = store.Prepare("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1").Rows(row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
        return last is [var head] ? head : (0, LogChain.Start.ToArray());
    }

    /// <summary>Number of the last entry before a moment, or <c>null</c>. Clocks may have gone back: all entries up to that one count as before it.</summary>
    public long? LastBefore(DateTimeOffset moment) =>
        store.Prepare("SELECT seq FROM log WHERE at < $moment ORDER BY seq DESC LIMIT 1").Number(Moment(moment));

    /// <summary>When the first entry was appended, or <c>null</c> when there is none.</summary>
    public DateTimeOffset? Began() => store.Prepare("SELECT at FROM log ORDER BY seq LIMIT 1").Rows(row => (DateTimeOffset?)row.Moment(0)).FirstOrDefault();

    private List<long> EntriesOf(string kind, string path, string report) =>
        store.Prepare("SELECT seq FROM log WHERE kind = $kind AND instr(body, $report) > 0 AND body ->> $path = $report ORDER BY seq")
            .Rows(row => row.GetInt64(0), kind, report, path);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static LedgerEntry Entry(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}

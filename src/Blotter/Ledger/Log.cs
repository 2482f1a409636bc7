using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>The two tables that are the truth: the log and the stored texts. Only ever appended to.</summary>
internal sealed class Log(StoreConnection store)
{
    /// <summary>Digest of a text as it is stored, by which <c>read</c> entries name it.</summary>
    public static string DigestOf(string text) => Sha256Digest.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Appends one entry; its number.</summary>
    /// <param name="kind">One of <see cref="EntryKind"/>.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The version of the coder or program, or the person, that did it.</param>
    /// <param name="body">JSON.</param>
    public long Append(string kind, DateTimeOffset at, string by, string body) =>
        store.Prepare("INSERT INTO log (kind, at, by, body) VALUES ($kind, $at, $by, $body) RETURNING seq")
            .Number(kind, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), by, body)!.Value;

    /// <summary>Stores a text unless it is stored already.</summary>
    public void Keep(string digest, string text)
    {
        if (store.Prepare("SELECT row FROM content WHERE digest = $digest").Number(digest) is null)
            store.Prepare("INSERT INTO content (digest, text) VALUES ($digest, $text)").Run(digest, text);
    }

    /// <summary>The body of one entry.</summary>
    public string BodyOf(long seq) => store.Prepare("SELECT body FROM log WHERE seq = $seq").Text(seq)!;

    /// <summary>All entries, in order, one at a time.</summary>
    public IEnumerable<LedgerEntry> Entries() => store.Stream("SELECT seq, kind, body FROM log ORDER BY seq", Entry, []);

    private static LedgerEntry Entry(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}

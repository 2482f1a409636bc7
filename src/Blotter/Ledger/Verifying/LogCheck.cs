using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Verifying;

/// <summary>Checks the log: numbers without gaps, bodies that fit their digests, hashes that chain.</summary>
internal sealed class LogCheck(StoreConnection store, Tombstones tombstones)
{
    // Texts are taken as their bytes: decoded, damaged ones might look whole.
    private const string Sql = """
        SELECT seq, CAST(kind AS BLOB), CAST(at AS BLOB), CAST(by AS BLOB), CAST(body AS BLOB), digest, hash FROM log ORDER BY seq
        """;

    private long _last;
    private byte[] _stored = LogChain.Start.ToArray();
    private byte[] _computed = LogChain.Start.ToArray();

    public IEnumerable<Damage> Run() => store.Stream(Sql, Checked, []).SelectMany(damages => damages);

    /// <summary>Whether the log still holds an entry with this hash: without it, the end of the log was cut off or all of it written anew.</summary>
    /// <param name="store">The store.</param>
    /// <param name="head">The hash in hexadecimal digits, or <c>null</c> when none is known.</param>
    public static IEnumerable<Damage> Held(StoreConnection store, string? head) =>
        head is null || store.Prepare("SELECT 1 FROM log WHERE lower(hex(hash)) = $head").Number(head.Trim().ToLowerInvariant()) is not null
            ? []
            : [new Damage(StorePart.Log, "the end of the log", $"holds no entry with the hash {head}: it was cut off, or all of it was written anew")];

    private List<Damage> Checked(SqliteDataReader row)
    {
        var damages = new List<Damage>();
        var line = new LogLine(row.GetInt64(0), Bytes(row, 1), Bytes(row, 2), Bytes(row, 3), Bytes(row, 5));
        if (line.Seq != _last + 1)
            damages.Add(At(line.Seq, string.Create(CultureInfo.InvariantCulture, $"follows entry {_last}: what was between them is missing")));
        if (BodyProblem(line, Bytes(row, 4)) is { } problem)
            damages.Add(At(line.Seq, problem));
        var hash = Bytes(row, 6);
        if (!Chains(line, hash))
            damages.Add(At(line.Seq, "does not fit its hash: it, its hash or its place was changed"));
        (_last, _stored) = (line.Seq, hash);
        return damages;
    }

    // When the hash of the line before was itself damaged, the one that it should be counts: the damage is told of that line alone.
    private bool Chains(in LogLine line, byte[] hash)
    {
        var fromStored = LogChain.Next(_stored, line);
        var fromComputed = LogChain.Next(_computed, line);
        var chains = hash.AsSpan().SequenceEqual(fromStored) || hash.AsSpan().SequenceEqual(fromComputed);
        _computed = chains ? hash : fromComputed;
        return chains;
    }

    private string? BodyProblem(in LogLine line, byte[] body)
    {
        if (body.Length == 0)
            return tombstones.Over(line.Seq) is null ? "has no body, and no tombstone took it away" : null;
        return line.Digest.Span.SequenceEqual(LogChain.DigestOf(body)) ? null : "does not fit the digest of its body: the body or the digest was changed";
    }

    private static Damage At(long seq, string what) => new(StorePart.Log, string.Create(CultureInfo.InvariantCulture, $"entry {seq}"), what);

    private static byte[] Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);
}

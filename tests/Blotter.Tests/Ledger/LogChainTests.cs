using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Microsoft.Data.Sqlite;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LogChainTests
{
    private static readonly LogLine Line = new(7, "read"u8.ToArray(), "2024-05-02"u8.ToArray(), "1"u8.ToArray(), LogChain.DigestOf("{}"u8));

    [Fact]
    public void The_same_line_after_the_same_line_has_the_same_hash() =>
        LogChain.Next(LogChain.Start, Line).ShouldBe(LogChain.Next(LogChain.Start, Line));

    [Fact]
    public void Every_field_and_the_line_before_count()
    {
        LogLine[] others =
        [
            Line with { Seq = 8 }, Line with { Kind = "coded"u8.ToArray() }, Line with { At = "2024-05-03"u8.ToArray() },
            Line with { By = "2"u8.ToArray() }, Line with { Digest = LogChain.DigestOf("[]"u8) },
        ];
        byte[][] hashes = [LogChain.Next(LogChain.Start, Line), LogChain.Next(LogChain.DigestOf("x"u8), Line), .. others.Select(other => LogChain.Next(LogChain.Start, other))];
        hashes.Select(Convert.ToHexStringLower).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void Characters_moved_from_one_field_to_the_next_change_the_hash() =>
        LogChain.Next(LogChain.Start, Line with { At = "ab"u8.ToArray(), By = "c"u8.ToArray() })
            .ShouldNotBe(LogChain.Next(LogChain.Start, Line with { At = "a"u8.ToArray(), By = "bc"u8.ToArray() }));

    [Fact]
    public void A_store_of_the_first_schema_gets_the_chain_that_appending_would_have_made()
    {
        using var file = TemporaryStore.With(Document(Bombing), Document(Kidnapping + " Übergriff."));
        var hashes = Hashes(file);
        using var old = new TemporaryStore();
        LedgerStore.Open(old.Path, TimeProvider.System, TemporaryStore.Impatient with { Migrations = [Migration.Embedded[0]] }).Dispose();
        old.Execute($"""
            ATTACH '{file.Path}' AS newer;
            INSERT INTO log (seq, kind, at, by, body) SELECT seq, kind, at, by, body FROM newer.log ORDER BY seq;
            INSERT INTO content SELECT * FROM newer.content;
            """);
        using (var migrated = old.Open())
            migrated.Queries.Incidents(new IncidentFilter()).Length.ShouldBe(3);
        Hashes(old).ShouldBe(hashes);
        LedgerVerifier.Verify(old.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_without_a_hash_is_refused()
    {
        using var file = TemporaryStore.With(Document(Bombing));
        Should.Throw<SqliteException>(() => file.Execute("INSERT INTO log (kind, at, by, body) VALUES ('read', '', '', '{}')"))
            .Message.ShouldContain("its hash");
    }

    private static List<string> Hashes(TemporaryStore file)
    {
        using var connection = file.Raw();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq || ' ' || hex(digest) || ' ' || hex(hash) FROM log ORDER BY seq";
        using var reader = command.ExecuteReader();
        var hashes = new List<string>();
        while (reader.Read())
            hashes.Add(reader.GetString(0));
        return hashes;
    }
}

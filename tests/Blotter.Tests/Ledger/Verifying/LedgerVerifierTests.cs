using System.Globalization;
using Blotter.Ledger.Verifying;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Verifying;

public sealed class LedgerVerifierTests : IDisposable
{
    // Any program with SQLite may drop them; what they guard is found all the same.
    private const string WithoutTriggers = """
        DROP TRIGGER log_is_not_changed; DROP TRIGGER log_is_not_deleted; DROP TRIGGER content_is_not_changed; DROP TRIGGER content_is_not_deleted;
        """;

    private readonly TemporaryStore _file = TemporaryStore.With(Document(Bombing, "a"), Document(Kidnapping + " " + Bombing, "a"), Document(Kidnapping));

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_store_as_it_was_written_is_whole()
    {
        var found = LedgerVerifier.Verify(_file.Path);
        found.Damages.ShouldBeEmpty();
        found.Unchecked.ShouldBeEmpty();
        (found.Head.Entry, found.Texts).ShouldBe((6, 3));
    }

    [Fact]
    public void Verifying_changes_nothing()
    {
        var bytes = File.ReadAllBytes(_file.Path);
        LedgerVerifier.Verify(_file.Path);
        File.ReadAllBytes(_file.Path).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("UPDATE log SET body = replace(body, 'Courier', 'Mourier') WHERE seq = 3", StorePart.Log, "entry 3")]
    [InlineData("UPDATE log SET by = 'x' WHERE seq = 2", StorePart.Log, "entry 2")]
    [InlineData("UPDATE log SET at = '' WHERE seq = 6", StorePart.Log, "entry 6")]
    [InlineData("UPDATE log SET hash = zeroblob(32) WHERE seq = 4", StorePart.Log, "entry 4")]
    [InlineData("UPDATE log SET body = '' WHERE seq = 4", StorePart.Log, "entry 4")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM log WHERE seq = 3", StorePart.Log, "entry 4")]
    [InlineData("UPDATE content SET text = text || ' ' WHERE row = 2", StorePart.Text, "text sha256:")]
    [InlineData("UPDATE content SET text = '' WHERE row = 2", StorePart.Text, "text sha256:")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM content WHERE row = 2", StorePart.Text, "text sha256:")]
    [InlineData("INSERT INTO content (digest, text) VALUES ('sha256:0', 'put in')", StorePart.Text, "text sha256:0")]
    [InlineData("UPDATE incident SET killed_best = 4", StorePart.Derived, "table incident")]
    [InlineData("DELETE FROM claim WHERE report = 1", StorePart.Derived, "table claim")]
    [InlineData("INSERT INTO source VALUES (1, 9, 's9', 'x', NULL, 'group', NULL, NULL, NULL)", StorePart.Derived, "table source")]
    [InlineData("UPDATE report SET title = 'x' WHERE row = 3", StorePart.Derived, "full-text indexes")]
    [InlineData("INSERT INTO report_fts (report_fts) VALUES ('delete-all')", StorePart.Derived, "full-text indexes")]
    [InlineData("SELECT 1", StorePart.File, "sqlite_schema")]
    public void What_was_changed_is_found_and_named(string change, StorePart part, string where)
    {
        _file.Execute(WithoutTriggers + change);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldContain(damage => damage.Part == part && damage.Where.Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_entry_is_told_alone_and_not_those_after_it()
    {
        _file.Execute(WithoutTriggers + "UPDATE log SET hash = zeroblob(32) WHERE seq = 2");
        LedgerVerifier.Verify(_file.Path).Damages.Where(damage => damage.Part == StorePart.Log).ShouldHaveSingleItem().Where.ShouldBe("entry 2");
    }

    [Fact]
    public void A_file_that_was_cut_short_is_a_damage_that_is_told()
    {
        using (var file = File.OpenWrite(_file.Path))
            file.SetLength(file.Length / 2);
        var found = LedgerVerifier.Verify(_file.Path);
        found.Damages.ShouldContain(damage => damage.Part == StorePart.File && damage.What.Contains("cut short", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rebuild_mends_what_is_derived()
    {
        _file.Execute("UPDATE incident SET killed_best = 4; DELETE FROM claim");
        using (var store = _file.Open())
            store.Rebuild();
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void A_log_cut_off_at_its_end_is_known_by_its_former_head()
    {
        var head = LedgerVerifier.Verify(_file.Path).Head.Hash;
        _file.Execute("DROP TRIGGER log_is_not_deleted; PRAGMA foreign_keys = OFF; DELETE FROM log WHERE seq = 6");
        using (var store = _file.Open())
            store.Append(Document("Other."), Coded(Document("Other.")));
        LedgerVerifier.Verify(_file.Path, head).Damages.ShouldContain(damage => damage.Where == "the end of the log");
    }

    [Fact]
    public void A_former_head_is_still_held_after_more_was_appended()
    {
        var head = LedgerVerifier.Verify(_file.Path).Head.Hash;
        using (var store = _file.Open())
            store.Append(Document("Other."), Coded(Document("Other.")));
        LedgerVerifier.Verify(_file.Path, head.ToUpperInvariant()).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void Every_changed_byte_is_found()
    {
        var whole = File.ReadAllBytes(_file.Path);
        var seal = File.ReadAllBytes(_file.Path + "-seal");
        // The places are to be the same in every run, not secret.
#pragma warning disable CA5394
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var (place, mask) = (random.Next(whole.Length), (byte)random.Next(1, 256));
            using var changed = new TemporaryStore();
            var bytes = (byte[])whole.Clone();
            bytes[place] ^= mask;
            File.WriteAllBytes(changed.Path, bytes);
            File.WriteAllBytes(changed.Path + "-seal", seal);
            IsFound(changed.Path).ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"byte {place} by {mask}"));
        }
#pragma warning restore CA5394
    }

    [Fact]
    public void A_changed_seal_is_found()
    {
        var seal = File.ReadAllBytes(_file.Path + "-seal");
        seal[^40] ^= 1;
        File.WriteAllBytes(_file.Path + "-seal", seal);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldHaveSingleItem().Where.ShouldContain("seal");
    }

    [Fact]
    public void A_store_copied_without_its_seal_is_whole_and_the_lack_is_told()
    {
        File.Delete(_file.Path + "-seal");
        var found = LedgerVerifier.Verify(_file.Path);
        found.Damages.ShouldBeEmpty();
        found.Unchecked.ShouldHaveSingleItem().ShouldContain("copied without it");
    }

    [Fact]
    public void A_store_that_is_being_written_to_is_verified_without_its_seal()
    {
        using var store = _file.Open();
        store.Append(Document("Other."), Coded(Document("Other.")));
        var found = LedgerVerifier.Verify(_file.Path);
        found.Damages.ShouldBeEmpty();
        found.Unchecked.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_store_restored_from_a_copy_beside_a_newer_seal_is_whole()
    {
        var old = File.ReadAllBytes(_file.Path);
        using (var store = _file.Open())
            store.Append(Document("Other."), Coded(Document("Other.")));
        File.WriteAllBytes(_file.Path, old);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    private static bool IsFound(string path)
    {
        try
        {
            return !LedgerVerifier.Verify(path).Damages.IsEmpty;
        }
        // It cannot even be opened, and the user is told so.
        catch (BlotterException problem)
        {
            return problem.Status == ExitStatus.StoreProblem;
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Linking;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

/// <summary>Opening what is there: every store that cannot be used is refused with its code, and left as it was.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_folder_is_refused()
    {
        var problem = Should.Throw<BlotterException>(() => LedgerStore.Open(_file.Folder, TimeProvider.System));
        problem.Code.ShouldBe("B100");
        problem.Status.ShouldBe(ExitStatus.StoreProblem);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_untouched()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', 5000));
        File.WriteAllBytes(_file.Path, bytes);
        Should.Throw<BlotterException>(_file.Open).Code.ShouldBe("B101");
        Should.Throw<BlotterException>(_file.OpenForReading).Code.ShouldBe("B101");
        File.ReadAllBytes(_file.Path).ShouldBe(bytes);
        Directory.GetFiles(_file.Folder).ShouldBe([_file.Path]);
    }

    [Fact]
    public void A_device_is_refused_and_nothing_is_left_beside_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev");
        Should.Throw<BlotterException>(() => LedgerStore.Open("/dev/null", TimeProvider.System)).Code.ShouldBe("B101");
        File.Exists("/dev/null-journal").ShouldBeFalse();
    }

    [Fact]
    public void A_file_shorter_than_a_header_is_refused()
    {
        File.WriteAllText(_file.Path, "SQLite format 3\0");
        Should.Throw<BlotterException>(_file.Open).Code.ShouldBe("B101");
    }

    [Fact]
    public void A_database_of_another_program_is_refused_untouched()
    {
        _file.Execute("CREATE TABLE other (x); INSERT INTO other VALUES (1)");
        var bytes = File.ReadAllBytes(_file.Path);
        Should.Throw<BlotterException>(_file.Open).Code.ShouldBe("B101");
        File.ReadAllBytes(_file.Path).ShouldBe(bytes);
    }

    [Fact]
    public void A_newer_store_is_refused_and_the_error_names_its_program()
    {
        _file.Open().Dispose();
        _file.Execute("PRAGMA user_version = 99; UPDATE stamp SET value = '7.8.9' WHERE key = 'program'");
        Should.Throw<BlotterException>(_file.Open).Message.ShouldContain("Blotter 7.8.9");
        var problem = Should.Throw<BlotterException>(_file.OpenForReading);
        problem.Code.ShouldBe("B102");
        _file.Count("PRAGMA user_version").ShouldBe(99);
    }

    [Fact]
    public void Reading_without_a_store_says_how_to_make_one()
    {
        var problem = Should.Throw<BlotterException>(_file.OpenForReading);
        problem.Code.ShouldBe("B103");
        problem.Message.ShouldContain("blotter read");
        File.Exists(_file.Path).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_file_is_no_store_to_read_but_one_can_be_made_in_it()
    {
        File.WriteAllBytes(_file.Path, []);
        Should.Throw<BlotterException>(_file.OpenForReading).Code.ShouldBe("B103");
        _file.Open().Dispose();
        _file.OpenForReading().Dispose();
    }

    [Fact]
    public void A_store_in_a_folder_that_does_not_exist_is_refused()
    {
        var path = Path.Combine(_file.Folder, "nowhere", "blotter.db");
        Should.Throw<BlotterException>(() => LedgerStore.Open(path, TimeProvider.System)).Code.ShouldBe("B108");
        Should.Throw<BlotterException>(() => LedgerStore.OpenForReading(path)).Code.ShouldBe("B108");
    }

    [Fact]
    public void A_damaged_store_is_refused_as_damaged()
    {
        _file.Open().Dispose();
        using (var file = File.OpenWrite(_file.Path))
        {
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xEE, 8000).ToArray());
        }
        Should.Throw<BlotterException>(_file.Open).Code.ShouldBe("B106");
    }

    [Fact]
    public void A_file_without_read_permission_is_refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "this user may read every file");
        _file.Open().Dispose();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_file.Path, UnixFileMode.None);
        Should.Throw<BlotterException>(_file.Open).Code.ShouldBe("B107");
    }

    [Fact]
    public void Appending_to_a_store_opened_for_reading_is_refused()
    {
        _file.Open().Dispose();
        using var store = _file.OpenForReading();
        var document = Document(Bombing);
        Should.Throw<BlotterException>(() => store.Append(document, Coded(document))).Code.ShouldBe("B107");
    }

    [Fact]
    public void A_store_that_another_process_writes_to_is_reported_as_locked()
    {
        using var first = _file.Open();
        using var batch = first.Begin();
        using var second = _file.Open();
        var problem = Should.Throw<BlotterException>(second.Begin);
        problem.Code.ShouldBe("B104");
        problem.Message.ShouldContain("1 s");
    }

    [Fact]
    public void The_second_writer_goes_on_when_the_first_has_finished()
    {
        using var first = _file.Open();
        using var second = _file.Open();
        var (one, two) = (Document(Bombing), Document(Kidnapping));
        using (var batch = first.Begin())
        {
            first.Append(one, Coded(one));
            batch.Commit();
        }
        second.Append(two, Coded(two)).ShouldBe(AppendOutcome.Added);
        second.Append(one, Coded(one)).ShouldBe(AppendOutcome.AlreadyHeld);
    }

    [Fact]
    public void Readers_see_the_last_committed_state_during_a_write()
    {
        using var writer = _file.Open();
        var (one, two) = (Document(Bombing), Document(Kidnapping));
        writer.Append(one, Coded(one));
        using var reader = _file.OpenForReading();
        using var batch = writer.Begin();
        writer.Append(two, Coded(two));
        reader.Queries.Counts().Reports.ShouldBe(1);
        batch.Commit();
        reader.Queries.Counts().Reports.ShouldBe(2);
    }

    [Fact]
    public void Processes_that_make_the_same_store_at_once_all_get_it()
    {
        Parallel.For(0, 8, index =>
        {
            using var store = LedgerStore.Open(_file.Path, TimeProvider.System);
            var document = Document(Bombing + index.ToString(CultureInfo.InvariantCulture));
            store.Append(document, Coded(document));
        });
        using var all = _file.OpenForReading();
        all.Queries.Counts().Reports.ShouldBe(8);
    }

    [Fact]
    public void A_full_disk_is_reported_and_leaves_what_was_committed()
    {
        var small = TemporaryStore.Impatient with { MaxPages = 80 };
        using (var store = LedgerStore.Open(_file.Path, TimeProvider.System, small))
            Should.Throw<BlotterException>(() => AppendUntilFull(store)).Code.ShouldBe("B105");
        using var after = _file.Open();
        after.Queries.Counts().Reports.ShouldBeGreaterThan(0);
        after.Queries.Health().Problems.ShouldBeEmpty();
        after.Queries.Health().SearchIndex.ShouldBeNull();
        var before = TemporaryStore.Csv(after);
        after.Rebuild();
        TemporaryStore.Csv(after).ShouldBe(before);
    }

    [Fact]
    public void A_full_disk_inside_a_batch_leaves_the_store_whole()
    {
        using var store = LedgerStore.Open(_file.Path, TimeProvider.System, TemporaryStore.Impatient with { MaxPages = 80 });
        using (store.Begin())
            Should.Throw<BlotterException>(() => AppendUntilFull(store)).Code.ShouldBe("B105");
        store.Queries.Counts().LogEntries.ShouldBe(0);
        store.Queries.Health().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_real_full_disk_is_reported_and_leaves_what_was_committed()
    {
        var disk = Directory.CreateDirectory(_file.File("disk")).FullName;
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk), "no right to mount a small disk");
        try
        {
            var path = Path.Combine(disk, "blotter.db");
            using (var store = LedgerStore.Open(path, TimeProvider.System, TemporaryStore.Impatient))
                Should.Throw<BlotterException>(() => AppendUntilFull(store)).Code.ShouldBe("B105");
            using var after = LedgerStore.OpenForReading(path, TemporaryStore.Impatient);
            after.Queries.Counts().Reports.ShouldBeGreaterThan(0);
            after.Queries.Health().Problems.ShouldBeEmpty();
        }
        finally
        {
            Shell("umount", disk).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_store_on_a_medium_that_cannot_be_written_to_is_read()
    {
        var disk = Directory.CreateDirectory(_file.File("disk")).FullName;
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk), "no right to mount a small disk");
        try
        {
            var path = Path.Combine(disk, "a ?#%41 store.db");
            using (var store = LedgerStore.Open(path, TimeProvider.System))
                store.Append(Document(Bombing), Coded(Document(Bombing)));
            Shell("mount", "-o", "remount,ro", disk).ShouldBeTrue();
            using (var after = LedgerStore.OpenForReading(path))
                after.Queries.Counts().Reports.ShouldBe(1);
            Should.Throw<BlotterException>(() => LedgerStore.Open(path, TimeProvider.System)).Code.ShouldBe("B107");
        }
        finally
        {
            Shell("umount", disk).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_batch_that_SQLite_itself_took_back_cannot_be_committed()
    {
        using var store = StoreFile.OpenForWriting(_file.Path, TemporaryStore.Impatient);
        using var batch = new LedgerBatch(store, new Derivation(store, new ProfileTable(store)));
        store.Execute("ROLLBACK");
        Should.Throw<InvalidOperationException>(batch.Commit);
    }

    [Fact]
    public void An_older_store_is_migrated_after_a_backup_copy_and_derived_anew()
    {
        var document = Document(Bombing);
        using (var store = _file.Open())
            store.Append(document, Coded(document));
        using (var store = LedgerStore.Open(_file.Path, TimeProvider.System, WithAnotherMigration("UPDATE incident SET type = 'arson';")))
        {
            store.Queries.Health().SchemaVersion.ShouldBe(Known + 1);
            store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem().Type.ShouldBe(IncidentType.Bombing);
        }
        using var backup = LedgerStore.OpenForReading($"{_file.Path}.v{Known}.bak");
        backup.Queries.Health().SchemaVersion.ShouldBe(Known);
        backup.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
    }

    [Fact]
    public void Opening_an_older_store_for_reading_migrates_it_too()
    {
        _file.Open().Dispose();
        using var store = LedgerStore.OpenForReading(_file.Path, WithAnotherMigration(""));
        store.Queries.Health().SchemaVersion.ShouldBe(Known + 1);
        File.Exists($"{_file.Path}.v{Known}.bak").ShouldBeTrue();
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_store_as_it_was()
    {
        _file.Open().Dispose();
        var broken = WithAnotherMigration("CREATE TABLE extra (x); CREATE TABLE log (x);");
        Should.Throw<Exception>(() => LedgerStore.Open(_file.Path, TimeProvider.System, broken));
        _file.Count("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").ShouldBe(0);
        _file.Open().Dispose();
    }

    [Fact]
    public void Migrations_are_numbered_from_one_without_gaps() =>
        Migration.Embedded.Select(migration => migration.Number).ShouldBe(Enumerable.Range(1, Migration.Embedded.Length));

    private static int Known => Migration.Embedded.Length;

    private static StoreOptions WithAnotherMigration(string sql) =>
        TemporaryStore.Impatient with { Migrations = [.. Migration.Embedded, new Migration(Known + 1, sql)] };

    private static void AppendUntilFull(LedgerStore store)
    {
        for (var i = 0; i < 1000; i++)
        {
            var document = Document(string.Create(CultureInfo.InvariantCulture, $"Report {i}. {Bombing}"));
            store.Append(document, Coded(document));
        }
    }

    private static bool Shell(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

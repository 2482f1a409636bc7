using System.Text;
using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

/// <summary>What can be wrong with an input, as the user of a command meets it: one line with a code, an exit status, and all else goes on.</summary>
public sealed class BadInputCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new CommandFolder().With("good.txt", CommandFolder.Bombing);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_such_file() => ShouldFail("B001", "nothing.txt");

    [Fact]
    public void A_pattern_that_matches_nothing() => ShouldFail("B002", "*.nothing");

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "No file is closed to this user.");
        _folder.With("bad.txt", "Two killed.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["bad.txt"], UnixFileMode.None);
        ShouldFail("B003", "bad.txt");
    }

    [Fact]
    public void An_empty_file() => ShouldFail("B004", "bad.txt", []);

    [Fact]
    public void A_folder_without_reports()
    {
        Directory.CreateDirectory(_folder["empty"]);
        ShouldFail("B005", "empty");
    }

    [Fact]
    public void A_binary_file() => ShouldFail("B007", "bad.txt", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]);

    [Fact]
    public void Gzip_that_is_cut_short() => ShouldFail("B009", "bad.txt.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(CommandFolder.Shooting))[..^12]);

    [Fact]
    public void A_gzip_bomb() => ShouldFail("B010", "bad.txt.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(new string('a', 8_000_000))));

    [Fact]
    public void A_json_line_that_is_no_json() => ShouldFail("B014", "bad.jsonl", "{\"text\": \n"u8.ToArray());

    [Fact]
    public void A_json_line_without_a_text() => ShouldFail("B016", "bad.jsonl", "{\"title\": \"Two killed\"}\n"u8.ToArray());

    [Fact]
    public void A_date_that_cannot_be() => ShouldFail("B012", "bad.jsonl", "{\"text\": \"Two killed.\", \"published\": \"31 June 2021\"}\n"u8.ToArray());

    [Fact]
    public void A_page_of_scripts() => ShouldFail("B050", "bad.html", "<html><body><script>alert('killed')</script></body></html>"u8.ToArray());

    [Fact]
    public void Invalid_utf8_is_read_nevertheless()
    {
        _folder.With("latin.txt", [.. "Gunmen killed two people in Nigeria, "u8, 0xe9, 0xff, .. " said."u8]);
        _folder.Run("read", _folder["latin.txt"]).Status.ShouldBe(0);
    }

    [Fact]
    public void Broken_and_deeply_nested_markup_is_read_or_refused_but_never_a_bug()
    {
        _folder.With("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div><p>", 20_000)) + CommandFolder.Bombing);
        _folder.With("broken.html", "<html><p>" + CommandFolder.Bombing + "</div></table><article <b>>");
        _folder.Run("read", _folder["deep.html"], _folder["broken.html"]).Status.ShouldBeOneOf(0, 1, 2);
    }

    [Fact]
    public void A_file_that_is_no_store()
    {
        _folder.With("notes.db", new string('x', 4096));
        StoreShouldFail("B101", "notes.db");
        File.ReadAllText(_folder["notes.db"]).ShouldBe(new string('x', 4096));
    }

    [Fact]
    public void A_store_of_a_newer_program()
    {
        using var file = new TemporaryStore();
        file.Open().Dispose();
        file.Execute("PRAGMA user_version = 99");
        var run = CommandRun.Of("read", _folder["good.txt"], "--store", file.Path);
        (run.Status, run.Error[..11]).ShouldBe((3, "error B102:"));
    }

    [Fact]
    public void A_store_that_another_process_holds()
    {
        _folder.Run("read", _folder["good.txt"]).Status.ShouldBe(0);
        using var other = LedgerStore.Open(_folder.Store, TimeProvider.System);
        using var batch = other.Begin();
        _folder.With("more.txt", CommandFolder.Shooting);
        var run = _folder.Run("read", _folder["more.txt"]);
        (run.Status, run.Error[..11]).ShouldBe((3, "error B104:"));
    }

    [Fact]
    public void A_store_in_no_folder() => StoreShouldFail("B108", "no/such/blotter.db");

    private void StoreShouldFail(string code, string store)
    {
        var run = CommandRun.Of("read", _folder["good.txt"], "--store", _folder[store]);
        run.Status.ShouldBe(3);
        run.Error.ShouldStartWith($"error {code}: {_folder[store]}: ");
    }

    private void ShouldFail(string code, string name, byte[] bytes)
    {
        _folder.With(name, bytes);
        ShouldFail(code, name);
    }

    /// <summary>Alone, the input ends the run with its own status; beside a good report it is named and the other is read.</summary>
    private void ShouldFail(string code, string name)
    {
        var alone = CommandRun.Of("code", "--json", _folder[name]);
        alone.Status.ShouldBe(2);
        alone.Error.ShouldStartWith($"error {code}: ");
        var beside = _folder.Run("read", _folder[name], _folder["good.txt"]);
        beside.Status.ShouldBe(1);
        beside.Error.ShouldStartWith($"error {code}: ");
        beside.Output.ShouldContain("1 new, 1 failed");
    }
}

using System.Text.Json;
using Blotter.Ledger;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Cli;

/// <summary>The commands that look at the log: verify, rebuild, delete, diff, export and import of a whole ledger, and any day of the past.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private static readonly CommandRun.Setting Later = new() { Clock = SteppingClock.On(2024, 6, 1) };

    private readonly CommandFolder _folder = new CommandFolder().With("a.txt", CommandFolder.Bombing).With("b.txt", CommandFolder.Shooting);

    public LedgerCommandTests()
    {
        Read(5, "a.txt").Status.ShouldBe(0);
        Read(7, "b.txt").Status.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_store_is_verified_with_its_head()
    {
        var run = Run("verify");
        (run.Status, run.Error).ShouldBe((0, ""));
        run.Output.ShouldMatch("blotter.db: whole\n.*2 texts\nhead [0-9a-f]{64}\n");
        Run("verify", "--head", Head()).Status.ShouldBe(0);
    }

    [Fact]
    public void A_changed_store_is_told_with_the_place_and_what_to_do()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE incident SET killed_best = 9 WHERE killed_best = 4";
            command.ExecuteNonQuery();
        }
        var run = Run("verify");
        run.Status.ShouldBe(3);
        run.Output.ShouldContain("derived: table incident has a row that the log does not give");
        run.Output.ShouldContain("mended by blotter rebuild");
        Run("rebuild").Status.ShouldBe(0);
        Run("verify").Status.ShouldBe(0);
    }

    [Fact]
    public void A_head_that_the_log_never_had_is_a_damage() => Run("verify", "--head", new string('0', 64)).Status.ShouldBe(3);

    [Fact]
    public void Verifying_is_printed_as_json()
    {
        var found = JsonDocument.Parse(Run("verify", "--json").Output).RootElement;
        found.GetProperty("damages").GetArrayLength().ShouldBe(0);
        found.GetProperty("head").GetProperty("hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void A_source_is_rated_listed_and_shown_with_its_letter()
    {
        Run("rate").Output.ShouldContain("No source is rated");
        Run("rate", "police", "b", "--why", "right so far", "--by", "A. Editor").Output.ShouldContain("usually reliable");
        Run("rate").Output.ShouldContain("right so far");
        Run("rate", "--json").Output.ShouldContain("\"letter\":\"B\"");
        Run("show", IncidentOf("bombing")).Output.ShouldContain("police [B]");
        Run("show", IncidentOf("bombing"), "--json").Output.ShouldContain("\"ratings\":[{\"name\":\"police\"");
        Run("verify").Status.ShouldBe(0);
    }

    [Theory]
    [InlineData("police")]
    [InlineData("police", "B")]
    [InlineData("police", "B", "--why", "x", "--as-of", "2024-05-05")]
    [InlineData("police", "Q", "--why", "x")]
    public void A_rating_without_its_letter_or_reason_or_of_the_past_is_refused(params string[] words)
    {
        Run(["rate", .. words]).Status.ShouldBe(2);
        Run("rate").Output.ShouldContain("No source is rated");
    }

    [Fact]
    public void A_report_is_deleted_by_the_id_that_show_prints_and_reading_it_again_says_why()
    {
        Run("delete", ReportOf("bombing"), "--why", "names a minor", "--by", "A. Editor").Output
            .ShouldContain("by A. Editor: names a minor");
        Run("incidents", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        var again = Read(9, "a.txt");
        again.Status.ShouldNotBe(0);
        again.Error.ShouldMatch("error B122: .*a.txt: this report was deleted on 2024-06-01 by A. Editor \\(names a minor\\)");
        Run("verify").Output.ShouldContain("names a minor");
        Read(10, "a.txt", "--again").Status.ShouldBe(0);
        Run("incidents", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        Run("verify").Status.ShouldBe(0);
    }

    [Fact]
    public void Deleting_needs_a_reason() => Run("delete", ReportOf("bombing"), "--why", " ").Status.ShouldBe(2);

    [Fact]
    public void The_incident_of_a_deleted_report_is_no_longer_found()
    {
        var id = IncidentOf("bombing");
        Run("delete", ReportOf("bombing"), "--why", "wrong", "--by", "A. Editor").Status.ShouldBe(0);
        var run = Run("show", id);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B110: ");
    }

    [Theory]
    [InlineData("2024-05-05", 1)]
    [InlineData("2024-05-06", 1)]
    [InlineData("2024-05-07", 2)]
    [InlineData("2024-05", 2)]
    public void Lists_and_exports_are_shown_as_of_a_day(string day, int incidents)
    {
        Run("incidents", "--json", "--as-of", day).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(incidents);
        Run("export", "--as", "csv", "--as-of", day).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(incidents + 1);
        Run("show", IncidentOf("bombing"), "--as-of", day).Status.ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-05-04", "B123")]
    [InlineData("2024-06-02", "B124")]
    [InlineData("2024-05-32", "B203")]
    public void A_day_that_has_no_ledger_is_refused(string day, string code)
    {
        foreach (var words in new[] { ["incidents"], ["export", "--as", "csv"], new[] { "show", "abc" } })
        {
            var run = Run([.. words, "--as-of", day]);
            run.Status.ShouldBe(2);
            run.Error.ShouldStartWith($"error {code}: ");
        }
    }

    [Fact]
    public void Two_days_differ_by_what_came_between_them()
    {
        var run = Run("diff", "2024-05-05", "2024-05-07");
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("incidents: 1 new, 0 gone, 0 changed\n+ ");
        run.Output.ShouldContain("reports: 1 new, 0 gone, 0 changed\n+ ");
        var json = JsonDocument.Parse(Run("diff", "2024-05-07", "2024-05-05", "--json").Output).RootElement;
        json.GetProperty("incidents").GetProperty("gone")[0].GetProperty("type").GetString().ShouldBe("armed-attack");
    }

    [Fact]
    public void A_day_is_compared_with_a_store() => Run("diff", "2024-05-05", _folder.Store).Output.ShouldContain("incidents: 1 new");

    [Fact]
    public void A_ledger_exported_and_imported_exports_the_same_and_has_the_same_head()
    {
        var file = _folder["ledger.jsonl"];
        Run("export", "--as", "ledger", "--out", file).Status.ShouldBe(0);
        var copy = _folder["copy.db"];
        CommandRun.In(Later, "import", file, "--store", copy).Output.ShouldContain("2 reports, 2 incidents");
        CommandRun.In(Later, "export", "--as", "ledger", "--store", copy).Output.ShouldBe(File.ReadAllText(file));
        CommandRun.In(Later, "export", "--as", "jsonl", "--store", copy).Output.ShouldBe(Run("export", "--as", "jsonl").Output);
        CommandRun.In(Later, "verify", "--store", copy, "--head", Head()).Status.ShouldBe(0);
        Run("diff", _folder.Store, copy).Output.ShouldMatch("incidents: 0 new, 0 gone, 0 changed\n\nreports: 0 new, 0 gone, 0 changed");
    }

    [Fact]
    public void A_ledger_is_imported_from_standard_input()
    {
        var ledger = Run("export", "--as", "ledger").Output;
        var setting = Later with { Input = System.Text.Encoding.UTF8.GetBytes(ledger) };
        CommandRun.In(setting, "import", "-", "--store", _folder["copy.db"]).Status.ShouldBe(0);
    }

    [Theory]
    [InlineData("import", "none.jsonl", "B001")]
    [InlineData("import", "a.txt", "B126")]
    public void A_file_that_is_no_ledger_is_refused(string command, string file, string code)
    {
        var run = CommandRun.In(Later, command, _folder[file], "--store", _folder["copy.db"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"error {code}: ");
        File.Exists(_folder["copy.db"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--country", "IQ")]
    [InlineData("--as-of", "2024-05-05")]
    public void A_ledger_is_exported_whole_or_not_at_all(string option, string value) =>
        Run("export", "--as", "ledger", option, value).Error.ShouldStartWith("error B200: ");

    private CommandRun Run(params string[] words) => CommandRun.In(Later, [.. words, "--store", _folder.Store]);

    private CommandRun Read(int day, string file, params string[] more) => CommandRun.In(
        new CommandRun.Setting { Clock = SteppingClock.On(2024, 5, day) }, ["read", _folder[file], "--store", _folder.Store, .. more]);

    private string Head() => JsonDocument.Parse(Run("verify", "--json").Output).RootElement.GetProperty("head").GetProperty("hash").GetString()!;

    private string IncidentOf(string type)
    {
        using var store = LedgerStore.OpenForReading(_folder.Store);
        return store.Queries.Incidents(new IncidentFilter()).First(incident => string.Equals(incident.Type.ToString(), type, StringComparison.OrdinalIgnoreCase)).Id;
    }

    private string ReportOf(string type)
    {
        var shown = Run("show", IncidentOf(type)).Output;
        return System.Text.RegularExpressions.Regex.Match(shown, "report (?<id>[0-9a-f]{12})", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["id"].Value;
    }
}

using System.Text;
using System.Text.Json;

namespace Blotter.Tests.Cli;

/// <summary>The commands that question a store.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly CommandFolder _folder = CommandFolder.WithTwoIncidents();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Incidents_are_listed_by_date()
    {
        var run = _folder.Run("incidents");
        run.Status.ShouldBe(0);
        var lines = Lines(run.Output);
        lines[0].ShouldMatch("^id +when +where +what +by +killed +injured +reports");
        lines[1].ShouldMatch("^[a-z0-9]{10} +2019-05-03 +Afghanistan +bombing +4 +2 +1");
        lines[2].ShouldMatch("^[a-z0-9]{10} +2020-06-12 +Nigeria +armed attack ");
    }

    [Theory]
    [InlineData("--from", "2020", "armed_attack")]
    [InlineData("--to", "2019-05", "bombing")]
    [InlineData("--country", "ng", "armed_attack")]
    [InlineData("--place", "afghan", "bombing")]
    [InlineData("--type", "bombing", "bombing")]
    [InlineData("--min-killed", "5", "armed_attack")]
    [InlineData("--search", "villagers", "armed_attack")]
    [InlineData("--limit", "1", "bombing")]
    public void A_filter_narrows_the_list(string option, string value, string type)
    {
        var line = Lines(_folder.Run("incidents", "--json", option, value).Output).ShouldHaveSingleItem();
        JsonDocument.Parse(line).RootElement.GetProperty("type").GetString().ShouldBe(type.Replace('_', '-'));
    }

    [Fact]
    public void A_list_that_was_cut_says_how_many_there_are() =>
        _folder.Run("incidents", "--limit", "1").Output.ShouldEndWith("1 of 2; --limit shows more.\n");

    [Fact]
    public void A_list_of_none_says_so() => _folder.Run("incidents", "--country", "SE").Output.ShouldBe("No incident.\n");

    [Fact]
    public void An_incident_is_shown_with_its_claims_by_the_beginning_of_its_id()
    {
        var id = IdOf("bombing");
        var run = _folder.Run("show", id[..4]);
        run.Status.ShouldBe(0);
        run.Output.ShouldStartWith($"{id}: bombing\n");
        run.Output.ShouldMatch("killed +4 +police +\\[1\\]");
        run.Output.ShouldContain(CommandFolder.Bombing);
    }

    [Fact]
    public void An_incident_is_shown_as_json()
    {
        var shown = JsonDocument.Parse(_folder.Run("show", IdOf("bombing"), "--json").Output).RootElement;
        shown.GetProperty("summary").GetProperty("casualties").GetProperty("killed").GetProperty("best").GetInt32().ShouldBe(4);
        shown.GetProperty("mentions")[0].GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_id_that_no_incident_has_is_bad_input()
    {
        var run = _folder.Run("show", "zzzzzzzzzz");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B110: ");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    public void An_export_to_a_file_is_what_standard_output_would_get(string format)
    {
        var file = _folder["export"];
        _folder.Run("export", "--as", format, "--out", file).Output.ShouldBeEmpty();
        var output = _folder.Run("export", "--as", format).Output;
        File.ReadAllBytes(file).ShouldBe(Encoding.UTF8.GetBytes(output));
        output.ShouldContain("2019-05-03");
    }

    [Fact]
    public void An_export_takes_the_filters_of_the_list() =>
        _folder.Run("export", "--as", "csv", "--country", "NG").Output.ShouldNotContain("2019-05-03");

    [Fact]
    public void An_export_to_where_nothing_can_be_written_is_bad_input()
    {
        var run = _folder.Run("export", "--as", "csv", "--out", _folder["no/such/folder.csv"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"error B204: {_folder["no/such/folder.csv"]}: cannot write: ");
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("show", "abc")]
    [InlineData("export", "--as", "csv")]
    public void Without_a_store_there_is_nothing_to_question(params string[] words)
    {
        var run = CommandRun.Of([.. words, "--store", _folder["none.db"]]);
        run.Status.ShouldBe(3);
        run.Error.ShouldStartWith("error B103: ");
        File.Exists(_folder["none.db"]).ShouldBeFalse();
    }

    [Fact]
    public void The_doctor_finds_a_sound_store_sound()
    {
        var run = _folder.Run("doctor");
        run.Status.ShouldBe(0);
        run.Output.ShouldMatch("state +sound");
        run.Output.ShouldMatch("reports +2, and 0 superseded versions");
        run.Output.ShouldMatch("attack-words.tsv +sha256:[0-9a-f]{64}");
    }

    [Fact]
    public void The_doctor_speaks_json()
    {
        var installation = JsonDocument.Parse(_folder.Run("doctor", "--json").Output).RootElement;
        installation.GetProperty("store").GetProperty("health").GetProperty("counts").GetProperty("reports").GetInt32().ShouldBe(2);
        installation.GetProperty("store").GetProperty("writable").GetBoolean().ShouldBeTrue();
        installation.GetProperty("coder").GetProperty("models").EnumerateObject().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_doctor_makes_no_store_and_blames_none()
    {
        var run = CommandRun.Of("doctor", "--store", _folder["none.db"]);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("not there yet");
        File.Exists(_folder["none.db"]).ShouldBeFalse();
    }

    [Fact]
    public void The_doctor_tells_what_is_no_store()
    {
        _folder.With("notes.db", "These are notes of mine, and no store at all, though their name says so. " + new string('.', 200));
        var run = CommandRun.Of("doctor", "--store", _folder["notes.db"]);
        run.Status.ShouldBe(3);
        run.Output.ShouldContain("error B101: ");
    }

    [Fact]
    public void The_doctor_tells_where_nothing_can_be_written()
    {
        var run = CommandRun.Of("doctor", "--json", "--store", _folder["no/such/folder.db"]);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("store").GetProperty("writable").GetBoolean().ShouldBeFalse();
    }

    private string IdOf(string type) => Lines(_folder.Run("incidents", "--json", "--type", type).Output)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).ShouldHaveSingleItem();

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

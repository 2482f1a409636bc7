using System.Text;

namespace Blotter.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_ends_with_what_was_read_and_found()
    {
        _folder.With("a.txt", CommandFolder.Bombing).With("b.txt", CommandFolder.Shooting);
        var run = _folder.Run("read", _folder["a.txt"], _folder["b.txt"]);
        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(
            """
            Read 2 reports with 31 words: 2 new
            Incidents: 2 (1 armed attack, 1 bombing)
            Countries: 2 (1 AF, 1 NG)
            Claims: 2 of killed, 1 of injured

            """);
    }

    [Fact]
    public void A_run_again_says_that_nothing_is_new()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        _folder.Run("read", _folder["a.txt"]);
        _folder.Run("read", _folder["a.txt"]).Output.ShouldBe("Read 0 reports: 1 skipped (held already)\n");
    }

    [Fact]
    public void A_misspelt_path_leaves_no_empty_store()
    {
        var run = _folder.Run("read", _folder["nothing.txt"], _folder["none"]);
        run.Status.ShouldBe(2);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("error B001: "));
        File.Exists(_folder["blotter.db"]).ShouldBeFalse();
    }

    [Fact]
    public void A_failed_report_has_a_line_and_the_others_are_read()
    {
        _folder.With("in/a.txt", "").With("in/b.txt", CommandFolder.Bombing);
        var run = _folder.Run("read", _folder["in"]);
        run.Status.ShouldBe(1);
        run.Error.ShouldStartWith($"error B004: {_folder["in/a.txt"]}: ");
        run.Error.Count(unit => unit == '\n').ShouldBe(1);
        run.Output.ShouldStartWith("Read 1 report with 17 words: 1 new, 1 failed\n");
    }

    [Fact]
    public void Standard_input_is_read_with_what_the_user_says_about_it()
    {
        var setting = new CommandRun.Setting { Input = Encoding.UTF8.GetBytes(CommandFolder.Bombing) };
        var run = CommandRun.In(
            setting, "read", "-", "--store", _folder.Store, "--url", "https://example.org/a", "--publisher", "The Courier", "--published", "2019-05-04");
        run.Status.ShouldBe(0);
        var report = _folder.Run("export", "--as", "jsonl").Output;
        report.ShouldContain("https://example.org/a");
        report.ShouldContain("The Courier");
        report.ShouldContain("2019-05-04");
    }

    [Fact]
    public void An_interrupted_run_says_so_and_how_to_go_on()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var setting = new CommandRun.Setting { Interruption = new CancellationToken(canceled: true) };
        var run = CommandRun.In(setting, "read", _folder["a.txt"], "--store", _folder.Store);
        run.Status.ShouldBe(130);
        run.Error.ShouldBe("error B206: interrupted. What was read so far is kept; run the same command again to go on.\n");
    }

    [Fact]
    public void Without_a_terminal_progress_is_a_line_every_five_seconds()
    {
        for (var i = 0; i < 12; i++)
            _folder.With($"in/{i}.txt", $"{CommandFolder.Bombing} {i}");
        var run = CommandRun.In(new CommandRun.Setting { Clock = new SecondHand() }, "read", _folder["in"], "--store", _folder.Store);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeInRange(1, 11);
        lines.ShouldAllBe(line => line.Contains(" reports, ", StringComparison.Ordinal) && line.Contains(" a second", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_terminal_a_bar_moves_and_failures_stand_above_it()
    {
        _folder.With("in/a.txt", "").With("in/b.txt", CommandFolder.Bombing);
        var run = CommandRun.In(new CommandRun.Setting { IsTerminal = true, IsColoured = true }, "read", _folder["in"], "--store", _folder.Store);
        run.Status.ShouldBe(1);
        run.Error.ShouldContain("error B004:");
        run.Error.ShouldContain("holds nothing");
        run.Error.ShouldContain("\u001b[");
        run.Output.ShouldContain("1 failed");
    }

    /// <summary>A clock on which every look takes a second.</summary>
    private sealed class SecondHand : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}

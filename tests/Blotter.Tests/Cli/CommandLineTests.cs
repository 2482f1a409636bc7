namespace Blotter.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void A_mistyped_command_is_told_the_nearest()
    {
        var run = CommandRun.Of("raed", "x");
        run.Status.ShouldBe(2);
        run.Error.ShouldBe("error B201: there is no command \"raed\". Perhaps \"read\" was meant.\n");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_command_like_no_other_is_sent_to_the_help() =>
        CommandRun.Of("xyzzy").Error.ShouldBe("error B201: there is no command \"xyzzy\". See blotter --help.\n");

    [Fact]
    public void A_mistyped_option_is_told_the_nearest_and_never_taken_for_a_path()
    {
        var run = CommandRun.Of("read", "reports", "--jbos", "3");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B202: blotter read has no option --jbos. Perhaps --jobs was meant.");
    }

    [Fact]
    public void A_file_that_looks_like_an_option_can_be_named_after_two_hyphens() =>
        CommandRun.Of("code", "--", "--jbos").Error.ShouldStartWith("error B001: --jbos");

    [Fact]
    public void A_missing_argument_is_a_bad_command_line()
    {
        var run = CommandRun.Of("read");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B200: ");
        run.Error.ShouldEndWith("See blotter read --help for its usage.\n");
    }

    [Theory]
    [InlineData("read", "x", "--jobs", "none")]
    [InlineData("read", "x", "--jobs", "0")]
    [InlineData("export", "--as", "pdf")]
    [InlineData("incidents", "--color", "sometimes")]
    [InlineData("eval")]
    public void A_value_that_cannot_be_is_a_bad_command_line(params string[] words)
    {
        var run = CommandRun.Of(words);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B200: ");
    }

    [Fact]
    public void A_date_that_cannot_be_is_named_with_its_option()
    {
        var run = CommandRun.Of("incidents", "--from", "2021-06-31");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B203: cannot read the date \"2021-06-31\" of --from.");
    }

    [Fact]
    public void The_version_stands_alone_on_a_line() => CommandRun.Of("--version").Output.ShouldMatch(@"\A\d+\.\d+\.\d+\n\z");

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var run = CommandRun.Of();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("incidents");
        run.Output.ShouldContain("Examples:\n  blotter read samples\n");
    }

    [Fact]
    public void Every_command_shows_examples_of_itself()
    {
        foreach (var command in CommandTree.Leaves())
        {
            var run = CommandRun.Of([.. command.Path, "--help"]);
            run.Status.ShouldBe(0);
            var examples = run.Output[run.Output.IndexOf("Examples:\n", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
            examples.Length.ShouldBeInRange(2, 3, string.Join(' ', command.Path));
            examples.ShouldAllBe(example => example.Contains($"blotter {string.Join(' ', command.Path)}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_file_of_further_words() =>
        CommandRun.Of("code", "@nothing").Error.ShouldStartWith("error B001: @nothing");

    [Fact]
    public void A_bug_is_told_on_one_line_with_a_status_of_its_own()
    {
        var run = CommandRun.In(new CommandRun.Setting { IsInputBroken = true }, "code", "-");
        run.Status.ShouldBe(70);
        run.Error.ShouldStartWith("error B900: a bug in Blotter (InvalidTimeZoneException: oh). Please report it");
        run.Error.Count(unit => unit == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_bug_shows_its_stack_trace_to_who_asks_for_it() =>
        CommandRun.In(new CommandRun.Setting { IsInputBroken = true }, "code", "-", "--debug").Error.ShouldContain("CodeCommand.Run");
}

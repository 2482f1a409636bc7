namespace Blotter.Tests.Cli;

public sealed class FilterOptionTests
{
    [Theory]
    [InlineData("--limit takes a whole number from 1.", "--limit", "many")]
    [InlineData("--limit takes a whole number from 1.", "--limit", "0")]
    [InlineData("--limit takes a whole number from 1.", "--limit", "99999999999")]
    [InlineData("--min-killed takes a whole number from 0.", "--min-killed", "-3")]
    [InlineData("--country takes the two letters of ISO 3166-1, such as IQ.", "--country", "irq")]
    [InlineData("--search needs a word.", "--search", "\"")]
    [InlineData("--place needs a word.", "--place", "")]
    [InlineData("The period ends (--to) before it begins (--from).", "--from", "2025", "--to", "2024")]
    public void A_filter_that_can_find_nothing_is_refused(string problem, params string[] words)
    {
        var run = CommandRun.Of(["incidents", .. words]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"error B200: {problem} ");
    }

    [Fact]
    public void An_empty_id_is_refused()
    {
        var run = CommandRun.Of("show", " ");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B200: ID is empty. ");
    }
}

using Blotter.Cli.Commands;

namespace Blotter.Tests.Cli;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["read", "code", "incidents", "show", "export"];

    [Theory]
    [InlineData("raed", "read")]
    [InlineData("reed", "read")]
    [InlineData("incident", "incidents")]
    [InlineData("exprot", "export")]
    [InlineData("shw", "show")]
    public void Finds_the_name_meant(string typed, string meant) => NearestName.Of(typed, Names).ShouldBe(meant);

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("")]
    [InlineData("a")]
    public void Finds_none_where_none_is_near(string typed) => NearestName.Of(typed, Names).ShouldBeNull();

    [Fact]
    public void Does_not_measure_a_word_that_is_no_name() => NearestName.Of(new string('r', 1_000_000), Names).ShouldBeNull();
}

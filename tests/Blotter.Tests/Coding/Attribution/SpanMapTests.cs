using Blotter.Coding.Attribution;

namespace Blotter.Tests.Coding.Attribution;

public sealed class SpanMapTests
{
    [Fact]
    public void Gives_the_innermost_first() => At(12, (0, 30, "outer"), (10, 20, "inner")).ShouldBe(["inner", "outer"]);

    [Fact]
    public void Of_two_that_cross_the_later_is_the_inner() => At(12, (0, 15, "first"), (10, 20, "second")).ShouldBe(["second", "first"]);

    [Fact]
    public void What_a_crossing_one_has_left_behind_is_passed_over() => At(17, (0, 15, "first"), (10, 20, "second")).ShouldBe(["second"]);

    [Fact]
    public void Of_two_that_begin_together_the_shorter_is_the_inner() => At(1, (0, 3, "short"), (0, 9, "long")).ShouldBe(["short", "long"]);

    [Theory]
    [InlineData(9)]
    [InlineData(20)]
    public void Ends_are_left_out(int offset) => At(offset, (10, 20, "only")).ShouldBeEmpty();

    [Fact]
    public void Passes_over_what_a_condition_refuses() =>
        Map((0, 30, "outer"), (10, 20, "inner")).Innermost(12, value => value.StartsWith('o')).ShouldBe("outer");

    private static IEnumerable<string> At(int offset, params ReadOnlySpan<(int Start, int End, string Value)> entries) => Map(entries).At(offset);

    private static SpanMap<string> Map(params ReadOnlySpan<(int Start, int End, string Value)> entries) =>
        new([.. entries.ToArray().Select(entry => (new TextSpan(entry.Start, entry.End), entry.Value))]);
}

using System.Text.Json;

namespace Blotter.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_includes_its_start_and_excludes_its_end()
    {
        var span = new TextSpan(2, 4);
        span.Contains(2).ShouldBeTrue();
        span.Contains(4).ShouldBeFalse();
        span.Of("abcdef").ShouldBe("cd");
    }

    [Fact]
    public void The_default_is_the_empty_span_at_the_start() => default(TextSpan).ShouldBe(new TextSpan(0, 0));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void Refuses_offsets_that_make_no_interval(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void A_span_contains_itself_and_no_wider_one()
    {
        var span = new TextSpan(2, 4);
        span.Contains(span).ShouldBeTrue();
        span.Contains(new TextSpan(2, 5)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(0, 3, 1)]
    [InlineData(3, 9, 2)]
    [InlineData(5, 9, 0)]
    public void Counts_the_units_that_two_spans_share(int start, int end, int shared)
    {
        var other = new TextSpan(start, end);
        new TextSpan(2, 5).OverlapLength(other).ShouldBe(shared);
        new TextSpan(2, 5).Overlaps(other).ShouldBe(shared > 0);
    }

    [Fact]
    public void A_union_reaches_over_the_gap_between_two_spans() => new TextSpan(6, 8).Union(new TextSpan(1, 3)).ShouldBe(new TextSpan(1, 8));

    [Theory]
    [InlineData("  ab \n", 2, 4)]
    [InlineData("ab", 0, 2)]
    [InlineData(" \t ", 0, 0)]
    public void Trimming_takes_white_space_off_both_ends(string text, int start, int end) =>
        new TextSpan(0, text.Length).Trim(text).ShouldBe(new TextSpan(start, end));

    [Fact]
    public void Trimming_white_space_alone_leaves_an_empty_span_where_it_began() =>
        new TextSpan(1, 3).Trim("a  b").ShouldBe(new TextSpan(1, 1));

    [Fact]
    public void Has_no_text_past_the_end_of_the_stored_text() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(1, 4).Of("abc"));

    [Fact]
    public void Orders_by_start_and_then_by_end()
    {
        TextSpan[] spans = [new(2, 3), new(0, 9), new(0, 1)];
        spans.Order().ShouldBe([new TextSpan(0, 1), new TextSpan(0, 9), new TextSpan(2, 3)]);
    }

    [Fact]
    public void Operators_agree_with_the_order()
    {
        TextSpan first = new(0, 1), second = new(0, 2), same = new(0, 2);
        (first < second, first <= second, second > first, second >= same, second < same).ShouldBe((true, true, true, true, false));
    }

    [Fact]
    public void Is_written_as_a_half_open_interval() => new TextSpan(2, 4).ToString().ShouldBe("[2, 4)");

    [Fact]
    public void Goes_through_json_as_two_offsets()
    {
        JsonSerializer.Serialize(new TextSpan(2, 4)).ShouldBe("[2,4]");
        JsonSerializer.Deserialize<TextSpan>("[2,4]").ShouldBe(new TextSpan(2, 4));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,2,3]")]
    [InlineData("[2,1]")]
    [InlineData("[-1,1]")]
    [InlineData("[1.5,2]")]
    [InlineData("[\"1\",2]")]
    [InlineData("[1,99999999999]")]
    public void Refuses_json_that_is_no_span(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TextSpan>(json));

    [Fact]
    public void A_span_is_neither_before_nor_after_itself()
    {
        var span = new TextSpan(2, 4);
        var same = new TextSpan(2, 4);
        (span <= same && span >= same).ShouldBeTrue();
        (span < same || span > same).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_span_goes_through_json() => JsonSerializer.Deserialize<TextSpan>("[3,3]").ShouldBe(new TextSpan(3, 3));

    [Theory]
    [InlineData("[1,2,3]")]
    [InlineData("[1,2.5]")]
    [InlineData("[1")]
    [InlineData("{\"start\":1,\"end\":2}")]
    public void Json_of_another_shape_is_refused_with_what_a_span_is(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TextSpan>(json)).Message.ShouldNotBeEmpty();
}

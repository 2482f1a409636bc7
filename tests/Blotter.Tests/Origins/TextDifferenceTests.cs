using Blotter.Origins;

namespace Blotter.Tests.Origins;

public sealed class TextDifferenceTests
{
    [Fact]
    public void A_paragraph_that_stayed_stands_beside_itself() => Shown("One died.\n\nTwo fled.", "One died.\nTwo fled.").ShouldBe(["One died.|One died.", "Two fled.|Two fled."]);

    [Fact]
    public void In_a_paragraph_that_changed_the_words_are_marked() => Shown("Police said five died.", "Police said eight died.").ShouldBe(["Police said [five ]died.|Police said [eight ]died."]);

    [Fact]
    public void A_paragraph_that_was_added_stands_alone() => Shown("First.\nLast.", "First.\nNew.\nLast.").ShouldBe(["First.|First.", "|[New.]", "Last.|Last."]);

    [Fact]
    public void A_paragraph_that_was_dropped_stands_alone() => Shown("First.\nOld.\nLast.", "First.\nLast.").ShouldBe(["First.|First.", "[Old.]|", "Last.|Last."]);

    [Fact]
    public void Of_an_empty_text_all_is_added() => Shown("", "One.").ShouldBe(["|[One.]"]);

    [Theory]
    [InlineData("a b c a b b a", "c b a b a c", 4)]
    [InlineData("a b c", "d e f", 0)]
    [InlineData("x a y b z", "a b", 2)]
    public void The_longest_choice_of_common_items_is_found(string one, string other, int length)
    {
        var (left, right) = (one.Split(' '), other.Split(' '));
        var common = CommonParts.Of(left, right);
        common.Count.ShouldBe(length);
        common.ShouldAllBe(pair => left[pair.One] == right[pair.Other]);
        common.Zip(common.Skip(1)).ShouldAllBe(step => step.First.One < step.Second.One && step.First.Other < step.Second.Other);
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_take_no_time_to_speak_of()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TextDifference.Between(Lines("a"), Lines("b")).Length.ShouldBe(40_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Lines(string word) => string.Join('\n', Enumerable.Range(0, 40_000).Select(at => $"{word}{at} {word}"));

    private static IEnumerable<string> Shown(string before, string after) =>
        TextDifference.Between(before, after).Select(row => $"{Side(row.Before)}|{Side(row.After)}");

    private static string Side(IEnumerable<DifferencePart> parts) => string.Concat(parts.Select(part => part.IsChanged ? $"[{part.Text}]" : part.Text));
}

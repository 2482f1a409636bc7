using Blotter.Coding.WriterVoice;

namespace Blotter.Tests.Coding.WriterVoice;

public class QuotedTextTests
{
    [Theory]
    [InlineData("He said \"we WON\" and left.", true)]
    [InlineData("He said “we WON” and left.", true)]
    [InlineData("He said «we WON» and left.", true)]
    [InlineData("He said 'we WON' and left.", true)]
    [InlineData("He said ‘we WON’ and left.", true)]
    [InlineData("“We WON, and nothing closes this.", true)]
    [InlineData("we WON,\" he said.", true)]
    [InlineData("It isn't ours, and we WON't go; the dogs' bowls.", false)]
    [InlineData("“We left.” They WON it.", false)]
    [InlineData("“Nothing closes this.\n\nThey WON it.", false)]
    public void Quotations_end_with_their_mark_or_paragraph(string text, bool expected)
    {
        var at = text.IndexOf("WON", StringComparison.Ordinal);
        new QuotedText(text).Holds(new TextSpan(at, at + 3)).ShouldBe(expected);
    }

    [Fact]
    public void Counts_what_stands_inside()
    {
        const string Text = "A “b” c “d” e";
        new QuotedText(Text).Inside(new TextSpan(0, Text.Length)).ShouldBe(6);
    }

    [Fact]
    public void Many_marks_that_nothing_closes_take_no_long() =>
        new QuotedText(string.Concat(Enumerable.Repeat(" 'a \"", 200_000))).Holds(new TextSpan(0, 1)).ShouldBeFalse();
}

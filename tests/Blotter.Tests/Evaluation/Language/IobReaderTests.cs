using System.Collections.Immutable;
using Blotter.Evaluation.Language;
using Blotter.Tests.Language;
using FsCheck.Fluent;

namespace Blotter.Tests.Evaluation.Language;

public sealed class IobReaderTests
{
    [Fact]
    public void Names_begin_with_B_and_go_on_with_I()
    {
        var sentence = Read("# sent_id = a-1", "1\tAda\tB-PER\t-\t-", "2\tLark\tI-PER", "3\tGafsa\tB-LOC", "4\tGulls\tB-LOC", "5\tsaid\tO").ShouldHaveSingleItem();
        sentence.Names.ShouldBe([new(0, 1, "PER"), new(2, 2, "LOC"), new(3, 3, "LOC")]);
        sentence.Words.ShouldBe(["Ada", "Lark", "Gafsa", "Gulls", "said"]);
        (sentence.Comment("sent_id"), sentence.Line).ShouldBe(("a-1", 2));
    }

    [Theory]
    [InlineData("1\ta", "the line has 2 columns, not at least 3")]
    [InlineData("2\ta\tO", "\"2\" is no number of a word where 1 should stand")]
    [InlineData("1\t \tO", "the form is empty")]
    [InlineData("1\ta\tPER", "\"PER\" is no tag")]
    [InlineData("1\ta\tB-", "\"B-\" is no tag")]
    [InlineData("1\ta\tI-PER", "\"I-PER\" goes on with no name")]
    [InlineData("# comments alone", "the sentence has no words")]
    public void A_line_that_breaks_the_format_is_named(string line, string problem)
    {
        var refusal = Should.Throw<BlotterException>(() => Read("1\ta\tB-PER", "", line));
        (refusal.Code, refusal.Where).ShouldBe(("B310", "a.iob2:3"));
        refusal.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void A_name_goes_on_with_its_own_kind_alone() =>
        Should.Throw<BlotterException>(() => Read("1\ta\tB-PER", "2\tb\tI-LOC")).Where.ShouldBe("a.iob2:2");

    [Fact]
    public void Any_text_is_read_or_refused() => Properties.Hold(
        Gen.Elements("1", "2", "\t", "\n", "a", "O", "B-PER", "I-PER", "B-", "#", "\uD83D", " ", "\r").ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        try
        {
            return Read(text).All(sentence => sentence.Names.All(name => name.First <= name.Last && name.Last < sentence.Words.Length));
        }
        catch (BlotterException refusal)
        {
            return refusal.Code == "B310";
        }
    });

    private static ImmutableArray<IobSentence> Read(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return [.. IobReader.Read(reader, "a.iob2")];
    }
}

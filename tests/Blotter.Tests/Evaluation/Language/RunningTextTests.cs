using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Tests.Evaluation.Language;

public sealed class RunningTextTests
{
    private static readonly ImmutableArray<ConlluSentence> Two = Treebank.Of("They do+n't know", "Guards fled");

    [Fact]
    public void Sentences_of_a_paragraph_are_parted_by_a_blank() => RunningText.Of(Two).ShouldBe(["They don't know Guards fled "]);

    [Fact]
    public void Paragraphs_are_parted_by_an_empty_line() =>
        RunningText.Of([Two[0], Two[1] with { Comments = ["newpar id = p2"] }]).ShouldBe(["They don't know \n\nGuards fled "]);

    [Theory]
    [InlineData("newdoc")]
    [InlineData("newdoc id = d2")]
    public void Documents_are_texts_of_their_own(string comment) =>
        RunningText.Of([Two[0], Two[1] with { Comments = [comment, "newpar"] }]).ShouldBe(["They don't know ", "Guards fled "]);

    [Fact]
    public void Tokens_without_a_space_after_them_touch_the_next()
    {
        var touching = Two[0] with { Tokens = [.. Two[0].Tokens.Select(token => token with { SpaceAfter = false })] };
        RunningText.Of([touching, Two[1]]).ShouldBe(["Theydon'tknowGuards fled "]);
    }

    [Fact]
    public void A_document_is_all_body()
    {
        var document = RunningText.AsDocument("Guards flee Gafsa\n\nBy Ada Lark ");
        document.Sections.ShouldBe([new(Blotter.Reading.SectionKind.Body, new TextSpan(0, 30))]);
    }
}

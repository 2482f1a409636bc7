using Blotter.Coding.Fills;

namespace Blotter.Tests.Coding.Fills;

public sealed class PersonWordingTests
{
    private static readonly PersonWording Wording = new(FillBench.Classes);

    [Theory]
    [InlineData("Gunmen killed former mayor Ada Lark.", "former mayor")]
    [InlineData("Gunmen killed Ada Lark, a judge.", "judge")]
    public void Parts_a_name_from_its_description(string text, string description)
    {
        var mentions = FillBench.Phrases(text, "lark");

        PersonWording.Name(mentions)?.Text.ShouldBe("Ada Lark");
        var found = Wording.Description(mentions);
        found?.Text.ShouldBe(description);
        found?.Span.Of(text).ShouldBe(description);
    }

    [Fact]
    public void Takes_the_fullest_name() =>
        PersonWording.Name(FillBench.Phrases("Lark was shot at home. Ada Lark died in hospital.", "lark"))?.Text.ShouldBe("Ada Lark");

    [Fact]
    public void Describes_those_who_have_no_name_by_their_phrase() =>
        Wording.Description(FillBench.Phrases("Rebels killed the young farmers.", "farmers"))?.Text.ShouldBe("young farmers");

    [Fact]
    public void Gives_no_role_for_any_man() => Wording.Description(FillBench.Phrases("Rebels killed citizen Ada Lark.", "lark")).ShouldBeNull();
}

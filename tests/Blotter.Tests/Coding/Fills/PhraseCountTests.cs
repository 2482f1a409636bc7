using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Fills;

public sealed class PhraseCountTests
{
    [Theory]
    [InlineData("The bomb damaged a shop.", "shop", 1, 1)]
    [InlineData("THE BOMB DAMAGED A SHOP.", "shop", 1, 1)]
    [InlineData("The rebels killed six farmers.", "farmers", 6, 6)]
    [InlineData("The rebels killed at least six farmers.", "farmers", 6, null)]
    [InlineData("They wounded two of the soldiers.", "soldiers", 2, 2)]
    [InlineData("They burned one of the buses.", "buses", 1, 1)]
    [InlineData("They burned buses.", "buses", 2, null)]
    [InlineData("A bomb exploded at the headquarters of the union.", "headquarters", 1, 1)]
    public void Counts_by_numeral_or_by_number(string text, string head, int low, int? high)
    {
        var count = FillBench.Count.Of(FillBench.Phrases(text, head));

        count.Low.ShouldBe(low);
        count.High.ShouldBe(high);
    }

    [Fact]
    public void Takes_the_numeral_of_any_mention() =>
        FillBench.Count.Of(FillBench.Phrases("The miners were shot at dawn. Seven miners died.", "miners")).ShouldBe(NumberRange.Exactly(7));

    [Fact]
    public void Counts_a_named_person_as_one() =>
        FillBench.Count.Of(FillBench.Phrases("Mayor Ada Lark was killed with two guards.", "lark")).ShouldBe(NumberRange.Exactly(1));

    [Fact]
    public void Says_plural_where_only_more_than_one_is_known() =>
        Blotter.Coding.Views.Muc4Values.Number(FillBench.Count.Of(FillBench.Phrases("They burned buses.", "buses"))).ShouldBe("PLURAL");
}

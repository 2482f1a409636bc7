using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Actors;

public sealed class PerpetratorFinderTests
{
    [Theory]
    [InlineData("Gunmen opened fire at the market gate on Monday.", "Gunmen", Standing.Fact)]
    [InlineData("A suicide bomber killed two people at the gate.", "suicide bomber", Standing.Fact)]
    [InlineData("Suspected militants opened fire at the gate of the base.", "militants", Standing.Suspected)]
    [InlineData("The suspect opened fire at the gate of the base.", "suspect", Standing.Suspected)]
    public void Takes_the_attackers_that_the_sentence_names(string text, string name, Standing standing)
    {
        var perpetrator = CoderBench.Incident(text).Perpetrators.ShouldHaveSingleItem();
        (perpetrator.Name, perpetrator.Kind, perpetrator.Standing).ShouldBe((name, PerpetratorKind.Individual, standing));
    }

    [Fact]
    public void Names_each_once() =>
        CoderBench.Incident("Gunmen opened fire at the gate of the base. The gunmen shot two guards.").Perpetrators.Length.ShouldBe(1);

    [Fact]
    public void Attackers_who_were_harmed_did_it_not() =>
        CoderBench.Incident("The army shelled the camp and two militants were killed.").Perpetrators.ShouldBeEmpty();

    [Fact]
    public void Nobody_named_is_nobody() => CoderBench.Incident("A car bomb exploded at the gate of the base.").Perpetrators.ShouldBeEmpty();
}

using System.Collections.Immutable;
using Blotter.Coding.Fills;

namespace Blotter.Tests.Coding.Fills;

public sealed class StandingFeaturesTests
{
    private static readonly FillFeatures Features = new(FillBench.Classes);

    [Theory]
    [InlineData("The Red Gull Front claimed the attack on the bank.", "claims")]
    [InlineData("THE RED GULL FRONT CLAIMED THE ATTACK ON THE BANK.", "claims")]
    [InlineData("The guerrillas of the Red Gull Front, who have claimed the attack, left the town.", "claims")]
    [InlineData("The minister accused the Red Gull Front of the crime.", "accused authority")]
    [InlineData("The shop was burned, presumably by the Red Gull Front.", "suspected")]
    public void Sees_who_says_what_of_an_organisation(string text, string signs)
    {
        Signs(text).Intersect(signs.Split(' '), StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(signs.Split(' '));
    }

    [Fact]
    public void Sees_no_doubt_where_none_is_said() => Signs("The Red Gull Front burned the shop.").ShouldNotContain(sign => sign == "suspected");

    [Theory]
    [InlineData("No group has claimed responsibility for the attack on the Red Gull Front.")]
    [InlineData("Nobody has claimed responsibility for the attack on the Red Gull Front.")]
    public void Sees_that_nobody_claims_a_deed(string text)
    {
        Signs(text).ShouldContain(sign => sign == "unclaimed");
        Signs(text).ShouldNotContain(sign => sign == "credit");
    }

    [Theory]
    [InlineData("The Red Gull Front has claimed responsibility for the attack.", "own")]
    [InlineData("The Red Gull Front burned the shop. A caller claimed responsibility.", "near")]
    [InlineData("No group has claimed responsibility for the attack on the Red Gull Front.", "none")]
    [InlineData("The Red Gull Front burned the shop.", "-")]
    public void Sees_whether_responsibility_is_claimed_beside_an_organisation(string text, string owned) =>
        Features.OfStanding(Mentions(text), Context(text), withNames: true).Names.Where(name => name.StartsWith("owned=", StringComparison.Ordinal)).ShouldBe([$"owned={owned}"]);

    [Fact]
    public void Letter_case_plays_no_part()
    {
        const string text = "The minister accused the Red Gull Front of the crime.";
        Signs(text.ToUpperInvariant()).ShouldBe(Signs(text));
    }

    private static string[] Signs(string text) =>
        [.. Features.OfStanding(Mentions(text), Context(text), withNames: true).Names.Where(name => name.StartsWith("sign=", StringComparison.Ordinal)).Select(name => name["sign=".Length..].Split(' ')[0])];

    private static ImmutableArray<Blotter.Coding.Mentions.NounPhrase> Mentions(string text) => FillBench.Phrases(text, "front");

    private static FillContext Context(string text) => new(FillBench.Annotate(text), [], null, null, null);
}

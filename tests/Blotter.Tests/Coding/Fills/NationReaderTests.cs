namespace Blotter.Tests.Coding.Fills;

public sealed class NationReaderTests
{
    [Theory]
    [InlineData("A bomb exploded at the Danish embassy.", "embassy", "DK")]
    [InlineData("A BOMB EXPLODED AT THE DANISH EMBASSY.", "embassy", "DK")]
    [InlineData("A bomb exploded at the Soviet embassy.", "embassy", "SU")]
    [InlineData("Gunmen kidnapped a citizen of Norway.", "citizen", "NO")]
    [InlineData("Gunmen kidnapped Norwegian engineer Ada Lark.", "lark", "NO")]
    public void Reads_whose_it_is(string text, string head, string code) => FillBench.Nations.Of(FillBench.Phrases(text, head), "PE").ShouldBe(code);

    [Theory]
    [InlineData("A bomb exploded at the Peruvian ministry.", "ministry")]
    [InlineData("A bomb exploded at the embassy in Chile.", "embassy")]
    [InlineData("THEY BURNED A CAR.", "car")]
    [InlineData("THEY BLEW UP SEVEN POWER POLES.", "poles")]
    [InlineData("They attacked a Central American office.", "office")]
    public void Tells_the_incident_s_own_country_places_and_other_words_apart(string text, string head) =>
        FillBench.Nations.Of(FillBench.Phrases(text, head), "PE").ShouldBeNull();
}

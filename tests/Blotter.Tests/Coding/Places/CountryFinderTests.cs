using System.Collections.Immutable;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

public sealed class CountryFinderTests
{
    private static readonly CountryFinder Finder = CoderBench.Countries;

    [Theory]
    [InlineData("a village in Iraq", "IQ")]
    [InlineData("the Ivory Coast", "CI")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("IN COLOMBIA", "CO")]
    [InlineData("the U.S. embassy", "US")]
    [InlineData("Burma", "MM")]
    public void Knows_a_country_by_its_names(string text, string iso2) => ShouldName(text, iso2);

    [Theory]
    [InlineData("Iraqi soldiers", "IQ")]
    [InlineData("two Malians", "ML")]
    public void Knows_a_country_by_adjective_and_people_but_not_as_its_name(string text, string iso2)
    {
        var found = Find(text).ShouldHaveSingleItem();
        (found.Country.Iso2, found.IsName).ShouldBe((iso2, false));
    }

    [Theory]
    [InlineData("in Guinea-Bissau", "GW")]
    [InlineData("in Papua New Guinea", "PG")]
    [InlineData("in Equatorial Guinea", "GQ")]
    [InlineData("in South Sudan", "SS")]
    [InlineData("in North Korea", "KP")]
    [InlineData("in Northern Ireland", "GB")]
    [InlineData("in the Democratic Republic of Congo", "CD")]
    public void Prefers_the_longest_name(string text, string iso2) => ShouldName(text, iso2);

    [Theory]
    [InlineData("in Jordan", "JO")]
    [InlineData("in northern Chad", "TD")]
    [InlineData("Tbilisi, Georgia", "GE")]
    [InlineData("across Turkey", "TR")]
    [InlineData("in Niger", "NE")]
    public void An_ambiguous_name_counts_after_a_word_of_place(string text, string iso2) => ShouldName(text, iso2);

    [Theory]
    [InlineData("Michael Jordan fled")]
    [InlineData("Chad fled")]
    [InlineData("a letter from Chad Miller")]
    [InlineData("roast Turkey")]
    [InlineData("of Jordan Hill")]
    public void An_ambiguous_name_elsewhere_is_a_person_or_another_word(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("they told us")]
    [InlineData("THEY TOLD US")]
    [InlineData("to polish it")]
    [InlineData("a car in chad")]
    public void Other_words_spelled_alike_are_no_countries(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("in Baghdad")]
    [InlineData("in London")]
    [InlineData("in Kinshasa")]
    public void A_capital_is_not_its_country(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Iraq", "IQ")]
    [InlineData("United States", "US")]
    [InlineData("Georgia", "GE")]
    public void Looks_a_country_up_by_name(string name, string iso2) => Finder.Named(name)?.Iso2.ShouldBe(iso2);

    [Theory]
    [InlineData("")]
    [InlineData("Iraqi")]
    [InlineData("Baghdad")]
    [InlineData("Iraq and Syria")]
    public void Looks_nothing_else_up(string name) => Finder.Named(name).ShouldBeNull();

    [Fact]
    public void Every_country_is_found_by_its_own_name() =>
        CoderBench.Lexicons.Countries.Rows.Where(row => Finder.Named(row["name"])?.Iso2 != row["iso2"]).Select(row => row["name"]).ShouldBeEmpty();

    private static ImmutableArray<CountryMention> Find(string text) => Finder.Find(CoderBench.Tokens(text));

    private static void ShouldName(string text, string iso2)
    {
        var found = Find(text).ShouldHaveSingleItem();
        (found.Country.Iso2, found.IsName).ShouldBe((iso2, true));
    }
}

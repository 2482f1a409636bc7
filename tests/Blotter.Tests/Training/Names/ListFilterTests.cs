using System.Collections.Frozen;
using Blotter.Language.Names;
using Blotter.Training.Names;

namespace Blotter.Tests.Training.Names;

public sealed class ListFilterTests
{
    private static readonly CommonWords Common = new(
        new(StringComparer.Ordinal) { ["of"] = 2, ["sale"] = 500, ["sales"] = 550, ["high"] = 600, ["level"] = 700, ["rowan"] = 9_000, ["ravenna"] = 15_000 },
        new(StringComparer.Ordinal) { ["sale"] = 60, ["rowan"] = 4, ["high"] = 90, ["level"] = 80 });

    [Theory]
    [InlineData("of", "Family", "None")]
    [InlineData("sale", "City", "None")]
    [InlineData("sales", "Family, Town", "None")]
    [InlineData("high level", "Town", "None")]
    [InlineData("monday", "Given", "None")]
    [InlineData("ca", "Organisation", "None")]
    [InlineData("un", "Organisation", "Organisation")]
    [InlineData("bramwick", "Town, Family", "Family")]
    [InlineData("bramwick", "Town", "Town")]
    [InlineData("great bramwick", "City", "City")]
    public void Keeps_what_is_mostly_a_name(string phrase, string categories, string kept) =>
        Kept(phrase, Enum.Parse<NameCategories>(categories)).ToString().ShouldBe(kept);

    [Fact]
    public void Keeps_a_great_city_that_is_called_like_a_person() =>
        Kept("ravenna", NameCategories.City | NameCategories.Given, "ravenna").ShouldBe(NameCategories.City);

    [Theory]
    [InlineData(1, "None")]
    [InlineData(3, "Given")]
    public void Keeps_a_common_word_that_many_persons_bear(int bearers, string kept)
    {
        var phrases = new ListPhrases();
        var persons = new PersonNames(phrases);
        for (var bearer = 0; bearer < bearers; bearer++)
            persons.Add($"Rowan Bramwick{(char)('a' + bearer)}");
        phrases.Add("Rowan", NameCategories.Given);
        new ListFilter(Common, persons, FrozenSet<string>.Empty, FrozenSet<string>.Empty).Apply(phrases);
        phrases.All.GetValueOrDefault("rowan").ToString().ShouldBe(kept);
    }

    private static NameCategories Kept(string phrase, NameCategories categories, params string[] great)
    {
        var phrases = new ListPhrases();
        phrases.Add(phrase, categories);
        new ListFilter(Common, new PersonNames(phrases), great.ToHashSet(StringComparer.Ordinal), FrozenSet<string>.Empty).Apply(phrases);
        return phrases.All.GetValueOrDefault(phrase);
    }
}

using Blotter.Coding.Events;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

public sealed class PlaceAttachmentTests
{
    private static readonly PlaceAttachment Attachment =
        new(new WordLists(CoderBench.Lexicons.PlaceContext), ToponymWords.Shipped, new EventReach(new WordLists(CoderBench.Lexicons.AttackWordContext)), Gazetteer.Shipped);

    [Theory]
    [InlineData("They came through Kirkuk and Mosul in Iraq.", "Kirkuk", "Mosul", true)]
    [InlineData("They came through Kirkuk and Kirkuk in Iraq.", "Kirkuk", "Kirkuk", false)]
    [InlineData("They came through Kirkuk in Iraq.", "Kirkuk", "Iraq", false)]
    [InlineData("They came through Kirkuk in Iraq.", "Iraq", "Kirkuk", false)]
    [InlineData("They came through Mali and Kenya.", "Mali", "Kenya", true)]
    [InlineData("They came through Kirkuk, Iraq, and then through Kenya.", "Kirkuk", "Kenya", true)]
    public void Different_towns_and_countries_exclude_each_other_unless_one_lies_in_the_other(string text, string one, string other, bool apart) =>
        Attachment.AreApart(Choice(text, one), Choice(text, other)).ShouldBe(apart);

    [Fact]
    public void What_is_not_known_excludes_nothing()
    {
        var known = Choice("They came through Kirkuk in Iraq.", "Kirkuk");
        Attachment.AreApart(known, null).ShouldBeFalse();
        Attachment.AreApart(null, known).ShouldBeFalse();
        Attachment.AreApart(null, null).ShouldBeFalse();
    }

    [Fact]
    public void A_town_lies_in_its_country_and_not_the_other_way_round()
    {
        var (town, country) = (Choice("They came through Kirkuk in Iraq.", "Kirkuk").Toponym, Choice("They came through Kirkuk in Iraq.", "Iraq").Toponym);
        Attachment.LiesIn(town, country).ShouldBeTrue();
        Attachment.LiesIn(country, town).ShouldBeFalse();
        Attachment.LiesIn(town, town).ShouldBeFalse();
    }

    [Fact]
    public void Quarters_are_narrower_than_towns_and_towns_than_districts_regions_and_countries() =>
        new[] { PlaceKind.Country, PlaceKind.Region, PlaceKind.District, PlaceKind.City, PlaceKind.Quarter }.Select(PlaceAttachment.Narrowness).ShouldBe([0, 1, 2, 3, 4]);

    [Theory]
    [InlineData("Memphis police are looking for the gunman.", "Memphis", true)]
    [InlineData("Kirkuk province police are looking for the gunman.", "Kirkuk", true)]
    [InlineData("Memphis residents called the police.", "Memphis", false)]
    [InlineData("The police of Memphis are looking for the gunman.", "Memphis", false)]
    public void Knows_the_town_of_a_police(string text, string town, bool police)
    {
        var facts = CoderBench.Facts(text);
        Attachment.IsOfPolice(facts.Sentence.Tokens, facts.Toponyms.First(toponym => toponym.Text.StartsWith(town, StringComparison.Ordinal))).ShouldBe(police);
    }

    [Theory]
    [InlineData("A bomb killed four people in the town.", true, false)]
    [InlineData("Two more people were shot there.", true, false)]
    [InlineData("There were two more shootings.", false, false)]
    [InlineData("The same group kidnapped a nurse.", false, false)]
    [InlineData("A bomb exploded in a town.", false, false)]
    [InlineData("Gunmen fired at a bus in the same village.", true, false)]
    [InlineData("A bomb exploded here on Monday.", false, true)]
    [InlineData("A BOMB EXPLODED HERE ON MONDAY.", false, true)]
    [InlineData("A bomb exploded in Kirkuk.", false, false)]
    public void Knows_words_that_stand_for_a_place_told_before(string text, bool before, bool here)
    {
        var tokens = CoderBench.Facts(text).Sentence.Tokens;
        (Attachment.PlaceBefore(tokens) >= 0, Attachment.TellsOfHere(tokens)).ShouldBe((before, here));
    }

    [Theory]
    [InlineData("Gunmen killed two men in Kirkuk, an officer said in Baghdad.", "killed", "Kirkuk")]
    [InlineData("In Baghdad an officer said that gunmen had killed two men in Kirkuk.", "killed", "Kirkuk")]
    [InlineData("Gunmen from Mosul killed two men in Kirkuk.", "killed", "Kirkuk")]
    [InlineData("Gunmen attacked Ansongo, 80 km south of Gao.", "attacked", "Ansongo")]
    [InlineData("GUNMEN FROM MOSUL KILLED TWO MEN IN KIRKUK.", "killed", "KIRKUK")]
    [InlineData("Gunmen killed two men.", "killed", null)]
    [InlineData("An officer in Baghdad said that gunmen had killed two men.", "killed", null)]
    public void The_likeliest_place_is_the_attack_s_and_not_the_speaker_s_nor_the_attacker_s_home(string text, string attack, string? place)
    {
        var facts = CoderBench.Facts(text);
        var trigger = facts.Sentence.Tokens.Index().First(token => token.Item.Lower == attack).Index;
        Attachment.Best(facts, trigger, [])?.Toponym.Text.ShouldBe(place);
        (Attachment.Best(facts, trigger, []) is null).ShouldBe(place is null);
    }

    private static PlaceChoice Choice(string text, string name) => new(CoderBench.Facts(text).Toponyms.First(toponym => toponym.Text == name), 0);
}

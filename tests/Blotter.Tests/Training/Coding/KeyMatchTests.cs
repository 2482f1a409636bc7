using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Tests.Coding.Fills;
using Blotter.Tests.Coding.Views.Muc4;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class KeyMatchTests
{
    private static readonly KeyMatch Match = new(Muc4Bench.Key(
        "0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1", "6. INCIDENT: INSTRUMENT ID \"CAR BOMB\"", "12. PHYS TGT: ID \"HEADQUARTERS OF THE GULL UNION\" / \"UNION HEADQUARTERS\"", "19. HUM TGT: DESCRIPTION \"THREE ARMED MEN\"",
        "0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 2", "10. PERP: ORGANIZATION ID \"GULL UNION\"", "18. HUM TGT: NAME \"ADA LARK\"", "7. INCIDENT: INSTRUMENT TYPE BOMB: \"CAR BOMB\""));

    [Theory]
    [InlineData("THE THREE ARMED MEN", "ARMED MEN")]
    [InlineData("at least 20 men", "MEN")]
    [InlineData("U.S.-owned bank", "U S OWNED BANK")]
    [InlineData("a man and the boy", "MAN AND THE BOY")]
    [InlineData("the three", "")]
    [InlineData("...", "")]
    public void Words_are_in_capitals_without_marks_and_without_premodifiers_at_the_start(string text, string words) => string.Join(' ', KeyMatch.Words(text)).ShouldBe(words);

    [Fact]
    public void Every_alternative_of_a_string_slot_is_a_string_with_the_role_of_its_slot() => Match.Strings.Select(known => (known.Role, known.Template, string.Join(' ', known.Words))).ShouldBe(
    [
        (Role.Target, 0, "HEADQUARTERS OF THE GULL UNION"), (Role.Target, 0, "UNION HEADQUARTERS"), (Role.Victim, 0, "ARMED MEN"), (Role.Weapon, 0, "CAR BOMB"),
        (Role.Organisation, 1, "GULL UNION"), (Role.NamedVictim, 1, "ADA LARK"),
    ]);

    [Fact]
    public void The_head_stands_before_what_modifies_it_from_behind() => Match.Strings.Select(known => known.Words[known.Head]).ShouldBe(["HEADQUARTERS", "HEADQUARTERS", "MEN", "BOMB", "UNION", "LARK"]);

    [Theory]
    [InlineData("The three armed men fled.", "men", "Victim")]
    [InlineData("The armed men fled.", "men", "Victim")]
    [InlineData("The men fled.", "men", "Victim")]
    [InlineData("A CAR BOMB EXPLODED.", "bomb", "Weapon")]
    [InlineData("They burned the headquarters of the Gull Union.", "headquarters", "Target")]
    [InlineData("Women fled.", "women", "")]
    [InlineData("A hand grenade exploded.", "grenade", "")]
    public void A_phrase_is_meant_by_strings_of_its_words_or_of_its_head_with_more_or_fewer(string text, string head, string roles) =>
        string.Join(' ', Match.Of(FillBench.Phrases(text, head)[0]).Select(known => known.Role).Distinct()).ShouldBe(roles);

    [Theory]
    [InlineData("Corporal Ada Lark was killed on Monday.")]
    [InlineData("Former defense minister Ada Lark was killed on Monday.")]
    [InlineData("MAYOR ADA LARK WAS KILLED ON MONDAY.")]
    public void A_person_is_meant_by_the_name_whatever_title_stands_before_it(string text) =>
        FillBench.Annotate(text).SelectMany(sentence => NounPhraseFinder.Find(sentence)).SelectMany(phrase => Match.Of(phrase)).Select(known => known.Role).Distinct().ShouldBe([Role.NamedVictim]);

    [Fact]
    public void Equal_strings_come_before_those_that_only_share_the_head()
    {
        var match = new KeyMatch(Muc4Bench.Key("0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1", "19. HUM TGT: DESCRIPTION \"MEN\"", "    \"ARMED MEN\""));
        match.Of(FillBench.Phrases("The armed men fled.", "men")[0]).ShouldHaveSingleItem().Words.ShouldBe(["ARMED", "MEN"]);
    }
}

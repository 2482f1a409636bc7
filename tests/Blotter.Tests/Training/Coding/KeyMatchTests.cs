using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Tests.Coding.Fills;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class KeyMatchTests
{
    private static readonly KeyMatch Match = new(Read(
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

    [Fact]
    public void Equal_strings_come_before_those_that_only_share_the_head()
    {
        var match = new KeyMatch(Read("0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1", "19. HUM TGT: DESCRIPTION \"MEN\"", "    \"ARMED MEN\""));
        match.Of(FillBench.Phrases("The armed men fled.", "men")[0]).ShouldHaveSingleItem().Words.ShouldBe(["ARMED", "MEN"]);
    }

    private static ImmutableArray<Muc4Template> Read(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return Muc4TemplateReader.Read(reader, "key");
    }
}

using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;

namespace Blotter.Tests.Coding.Events;

public sealed class HarmFinderTests
{
    [Theory]
    [InlineData("13 people were killed.", nameof(HarmKind.Killed), 13)]
    [InlineData("13 people, two policemen among them, were killed.", nameof(HarmKind.Killed), 13)]
    [InlineData("Two soldiers have died.", nameof(HarmKind.Killed), 2)]
    [InlineData("Three women were later found dead.", nameof(HarmKind.Killed), 3)]
    [InlineData("Four children were seriously injured.", nameof(HarmKind.Injured), 4)]
    [InlineData("Five nurses were kidnapped.", nameof(HarmKind.Abducted), 5)]
    [InlineData("Six fishermen are missing.", nameof(HarmKind.Missing), 6)]
    public void Reads_who_was_harmed_before_a_passive(string text, string kind, int number) => ShouldBe(text, Enum.Parse<HarmKind>(kind), NumberRange.Exactly(number));

    [Theory]
    [InlineData("Gunmen killed 13 people.", nameof(HarmKind.Killed), 13)]
    [InlineData("They fired at the gate, killing two night watchmen.", nameof(HarmKind.Killed), 2)]
    [InlineData("The blast wounded three shoppers.", nameof(HarmKind.Injured), 3)]
    [InlineData("Rebels abducted four teachers.", nameof(HarmKind.Abducted), 4)]
    [InlineData("Gunmen killed two men and three women.", nameof(HarmKind.Killed), 5)]
    [InlineData("Gunmen killed a farmer.", nameof(HarmKind.Killed), 1)]
    public void Reads_who_was_harmed_after_an_active_verb(string text, string kind, int number) => ShouldBe(text, Enum.Parse<HarmKind>(kind), NumberRange.Exactly(number));

    [Theory]
    [InlineData("No civilians were injured.")]
    [InlineData("None were injured.")]
    public void Nobody_harmed_is_zero(string text) => ShouldBe(text, HarmKind.Injured, NumberRange.Exactly(0));

    [Theory]
    [InlineData("Shells fell, killing between 6 and 8 people.", 6, null, 8)]
    [InlineData("Two hundred and five people were killed.", 205, 205, 205)]
    public void A_number_that_holds_and_is_one_number(string text, int? low, int? best, int? high) =>
        ShouldBe(text, HarmKind.Killed, new NumberRange(low, best, high));

    [Fact]
    public void A_bound_stays_a_bound() => ShouldBe("At least 13 people were killed.", HarmKind.Killed, NumberRange.AtLeast(13));

    [Fact]
    public void People_without_a_number_have_none() => ShouldBe("Gunmen killed the villagers.", HarmKind.Killed, null);

    [Theory]
    [InlineData("The death toll rose to 9.", 9)]
    [InlineData("The toll stands at 12, officials said.", 12)]
    public void Reads_a_death_toll(string text, int number) => ShouldBe(text, HarmKind.Killed, NumberRange.Exactly(number));

    [Fact]
    public void Those_included_in_a_number_are_part_of_it() =>
        Find("Gunmen killed 13 people, including two children who were killed at home.").Select(harm => (harm.Number!.Best, harm.IsPart))
            .ShouldBe([(13, false), (2, true)]);

    [Fact]
    public void Attackers_are_told_apart_from_victims() =>
        Find("Two attackers were killed.").ShouldHaveSingleItem().IsAttackers.ShouldBeTrue();

    [Fact]
    public void A_person_s_name_is_kept() => Find("Gunmen killed Kevin Barbee.").ShouldHaveSingleItem().Name.ShouldBe("Kevin Barbee");

    [Theory]
    [InlineData("They came to kill two people.")]
    [InlineData("Two people were not killed.")]
    [InlineData("Gunmen killed time.")]
    [InlineData("Police seized 13 rifles.")]
    [InlineData("At Chapel Hill Hospital was wounded.")]
    [InlineData("She was charged with attempted murder.")]
    public void Other_sentences_tell_of_no_harm_in_number(string text) => Find(text).ShouldAllBe(harm => harm.Number == null);

    [Theory]
    [InlineData("Gunmen killed two policemen.", VictimKind.Police)]
    [InlineData("Gunmen killed two soldiers.", VictimKind.Military)]
    [InlineData("Gunmen killed a mayor.", VictimKind.Official)]
    [InlineData("Gunmen killed a consul.", VictimKind.Diplomat)]
    [InlineData("Gunmen killed two nurses.", VictimKind.Civilian)]
    public void Says_what_the_victims_are(string text, VictimKind kind) => Find(text).ShouldHaveSingleItem().People!.Kind.ShouldBe(kind);

    [Fact]
    public void Reads_two_harms_of_one_sentence() =>
        Find("The bomb killed two men and injured six others.").Select(harm => (harm.Kind, harm.Number!.Best)).ShouldBe([(HarmKind.Killed, 2), (HarmKind.Injured, 6)]);

    [Theory]
    [InlineData("Two men in Chapel Hill were killed.", nameof(HarmKind.Killed), 2)]
    [InlineData("Two men died and a 3-year-old boy was wounded.", nameof(HarmKind.Injured), 1)]
    [InlineData("Three men were taken to the hospital with gunshot wounds.", nameof(HarmKind.Hit), 3)]
    [InlineData("A girl was taken to the clinic in critical condition.", nameof(HarmKind.Injured), 1)]
    [InlineData("Police asked about the shooting of two deputies.", nameof(HarmKind.Hit), 2)]
    [InlineData("He is accused of shooting four people.", nameof(HarmKind.Hit), 4)]
    [InlineData("A robber wounded 9-year-old girl and fled.", nameof(HarmKind.Injured), 1)]
    [InlineData("Two people -- a boy among them -- were wounded.", nameof(HarmKind.Injured), 2)]
    [InlineData("Four people including a 21-year-old girl were injured.", nameof(HarmKind.Injured), 4)]
    [InlineData("Police asked about the fatal shooting.", nameof(HarmKind.Killed), 1)]
    [InlineData("Police asked about a triple homicide.", nameof(HarmKind.Killed), 3)]
    [InlineData("A boy kills man, 18", nameof(HarmKind.Killed), 1)]
    [InlineData("An 18 year-old male was wounded.", nameof(HarmKind.Injured), 1)]
    [InlineData("She was later pronounced dead.", nameof(HarmKind.Killed), 1)]
    public void Places_ages_and_other_verbs_are_no_people(string text, string kind, int number)
    {
        var harm = Find(text).First(harm => harm.Kind == Enum.Parse<HarmKind>(kind));
        harm.Number!.Best.ShouldBe(number);
    }

    [Theory]
    [InlineData("No one else was hurt.")]
    [InlineData("No other children were injured.")]
    public void Nobody_else_harmed_says_nothing_of_how_many_were(string text) => Find(text).ShouldAllBe(harm => harm.Number == null);

    [Theory]
    [InlineData("No one was hurt.")]
    [InlineData("Nobody was harmed.")]
    [InlineData("There were no casualties.")]
    public void Nobody_hurt_is_neither_killed_nor_injured(string text) =>
        Find(text).Select(harm => (harm.Kind, harm.Number)).ShouldBe([(HarmKind.Killed, NumberRange.Exactly(0)), (HarmKind.Injured, NumberRange.Exactly(0))]);

    [Fact]
    public void Casualties_with_a_number_are_neither_dead_nor_hurt() => Find("There were 12 casualties.").ShouldBeEmpty();

    [Theory]
    [InlineData("The toll of the attack on two villages rose to 17.", nameof(HarmKind.Killed), 17)]
    [InlineData("She put the number of injured at eight.", nameof(HarmKind.Injured), 8)]
    [InlineData("He put the wounded at nine.", nameof(HarmKind.Injured), 9)]
    [InlineData("We have counted nine bodies.", nameof(HarmKind.Killed), 9)]
    [InlineData("A third was wounded.", nameof(HarmKind.Injured), 1)]
    public void Reads_figures_that_are_put_in_other_words(string text, string kind, int number) => ShouldBe(text, Enum.Parse<HarmKind>(kind), NumberRange.Exactly(number));

    [Fact]
    public void Adds_up_a_list_of_people() => ShouldBe("Armed men seized a farmer, his wife and a cook.", HarmKind.Abducted, NumberRange.Exactly(3));

    [Fact]
    public void Those_who_say_so_are_not_harmed() =>
        Find("A missile struck a market, killing five people and wounding 14 others, a health official and two security officers said.")
            .Select(harm => harm.Number).ShouldBe([NumberRange.Exactly(5), NumberRange.Exactly(14)]);

    [Fact]
    public void Keeps_those_that_are_joined_apart() =>
        Find("Three officers and a girl were hurt.").ShouldHaveSingleItem().Parts.Select(part => part.Number).ShouldBe([NumberRange.Exactly(3), NumberRange.Exactly(1)]);

    [Fact]
    public void A_shooting_is_no_harm_without_somebody_shot() => Find("Police asked about the shooting near the park.").ShouldBeEmpty();

    [Fact]
    public void A_sum_that_no_number_holds_does_not_fail() =>
        Should.NotThrow(() => Find("Gunmen killed 2,147,483,647 men and 5 women."));

    private static ImmutableArray<Harm> Find(string text) => CoderBench.Facts(text).Harms;

    private static void ShouldBe(string text, HarmKind kind, NumberRange? number)
    {
        var harm = Find(text).ShouldHaveSingleItem();
        (harm.Kind, harm.Number).ShouldBe((kind, number));
    }
}

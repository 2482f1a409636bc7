using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Tests.Coding.Events;

public sealed class EventReachTests
{
    private static readonly EventReach Reach = new(new WordLists(CoderBench.Lexicons.AttackWordContext));

    [Theory]
    [InlineData("Gunmen killed two men in Kirkuk, and rebels shelled Mosul.", "Kirkuk", "killed", "shelled")]
    [InlineData("Gunmen killed two men in Kirkuk, and rebels shelled Mosul.", "Mosul", "shelled", "killed")]
    [InlineData("REBELS SHELLED A BASE IN HERAT BEFORE GUNMEN KILLED A JUDGE IN GHAZNI.", "ghazni", "killed", "shelled")]
    [InlineData("The man who bombed the bank in Pasto shot a guard in Cali.", "Pasto", "bombed", "shot")]
    [InlineData("The man who bombed the bank in Pasto shot a guard in Cali.", "Cali", "shot", "bombed")]
    [InlineData("On Monday gunmen abducted a priest, and on Friday soldiers shelled the camp.", "Monday", "abducted", "shelled")]
    [InlineData("On Monday gunmen abducted a priest, and on Friday soldiers shelled the camp.", "Friday", "shelled", "abducted")]
    public void A_word_is_nearer_to_the_attack_of_its_own_clause(string text, string word, string own, string other) =>
        Cost(text, word, own).ShouldBeLessThan(Cost(text, word, other));

    [Theory]
    [InlineData("Gunmen killed two men in Kirkuk, an officer said in Baghdad.", "Baghdad", "Kirkuk", "killed")]
    [InlineData("An officer in Kirkuk said that gunmen killed two men in Mosul.", "Kirkuk", "Mosul", "killed")]
    [InlineData("Police in Lima reported that gunmen abducted a trader in Ica.", "Lima", "Ica", "abducted")]
    [InlineData("He was sentenced in Hamburg for the bombing in Cologne.", "Hamburg", "Cologne", "bombing")]
    [InlineData("A man was arrested in Bremen for the murder in Hamburg.", "Bremen", "Hamburg", "murder")]
    public void What_hangs_on_saying_or_on_the_aftermath_is_far(string text, string far, string near, string attack) =>
        Cost(text, far, attack).ShouldBeGreaterThan(Cost(text, near, attack) + 1);

    [Fact]
    public void A_speaker_s_town_is_further_than_three() => Cost("Gunmen killed two men in Kirkuk, an officer said in Baghdad.", "Baghdad", "killed").ShouldBeGreaterThan(3);

    [Fact]
    public void One_step_along_the_tree_costs_one_step() => Cost("Gunmen killed two men in Kirkuk.", "Kirkuk", "killed").ShouldBe(EventReach.StepCost, 0.001f);

    [Fact]
    public void A_word_is_at_no_distance_from_itself() => Cost("Gunmen killed two men in Kirkuk.", "killed", "killed").ShouldBe(0);

    [Fact]
    public void What_the_tree_does_not_join_is_further_than_all_that_it_joins()
    {
        var tokens = CoderBench.Tokens("Gunmen killed two men in Kirkuk.");
        Reach.Cost(tokens, 5, 1).ShouldBeGreaterThan(EventReach.StepCost * TreePath.MostSteps);
    }

    [Theory]
    [InlineData("The officer said so.", "said", true)]
    [InlineData("The army confirmed it.", "confirmed", true)]
    [InlineData("Gunmen killed two men.", "killed", false)]
    public void Knows_verbs_of_saying(string text, string verb, bool says)
    {
        var tokens = CoderBench.Facts(text).Sentence.Tokens;
        Reach.IsSaying(tokens[IndexOf(tokens, verb)]).ShouldBe(says);
    }

    private static float Cost(string text, string word, string attack)
    {
        var tokens = CoderBench.Facts(text).Sentence.Tokens;
        return Reach.Cost(tokens, IndexOf(tokens, word), IndexOf(tokens, attack));
    }

    private static int IndexOf(ImmutableArray<Token> tokens, string word) => tokens.Index().First(token => token.Item.Text.Equals(word, StringComparison.OrdinalIgnoreCase)).Index;
}

using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Events;

public sealed class IncidentFacetTests
{
    [Fact]
    public void Takes_the_first_figure_that_the_body_tells() =>
        CoderBench.Incident("Gunmen killed 13 people at the market. Later reports said that 15 people were killed.").Casualties.Killed.ShouldBe(NumberRange.Exactly(13));

    [Fact]
    public void Takes_the_headline_s_figure_only_where_the_body_has_none()
    {
        Killed("Gunmen kill 20 at the market", "Gunmen killed 19 people at the market.").ShouldBe(NumberRange.Exactly(19));
        Killed("Gunmen kill 20 at the market", "Gunmen opened fire at the market.").ShouldBe(NumberRange.Exactly(20));
    }

    [Fact]
    public void What_is_not_told_is_null() =>
        CoderBench.Incident("Gunmen opened fire at the market.").Casualties.ShouldBe(new Casualties(null, null, null, null));

    [Fact]
    public void Does_not_count_the_attackers_own_losses() =>
        CoderBench.Incident("Two attackers were killed when gunmen attacked the post.").Casualties.Killed.ShouldBeNull();

    [Fact]
    public void Does_not_count_a_part_for_the_whole() =>
        CoderBench.Incident("Gunmen attacked the village, killing many people, including two children who were killed at home.").Casualties.Killed.ShouldBeNull();

    [Fact]
    public void Counts_killed_injured_abducted_and_missing_apart()
    {
        var casualties = CoderBench.Incident(
            "Gunmen killed two men at the market. Three women were injured. Four children were abducted. Five boys are missing.").Casualties;
        casualties.ShouldBe(new Casualties(NumberRange.Exactly(2), NumberRange.Exactly(3), NumberRange.Exactly(4), NumberRange.Exactly(5)));
    }

    [Theory]
    [InlineData("Gunmen shot four men at the market. One of them, a farmer, was killed.", 1, 3)]
    [InlineData("Gunmen shot four men at the market.", null, 4)]
    [InlineData("Gunmen shot two men at the market. Two men were killed.", 2, null)]
    [InlineData("Gunmen shot four men at the market. One man was killed and three were injured.", 1, 3)]
    [InlineData("Gunmen shot four men at the market. One man was killed and another was injured.", 1, 3)]
    [InlineData("Gunmen shot a man at the market. The man was killed.", 1, null)]
    public void Whoever_was_shot_and_not_killed_was_injured(string text, int? killed, int? injured)
    {
        var casualties = CoderBench.Incident(text).Casualties;
        (casualties.Killed?.Best, casualties.Injured?.Best).ShouldBe((killed, injured));
    }

    [Theory]
    [InlineData("Gunmen killed a trader at the market. Four people died in all.", 4, null)]
    [InlineData("Gunmen opened fire at the market. Lark was hit. She was later pronounced dead.", 1, null)]
    [InlineData("Gunmen killed a boy at the market. The boy was wounded in the head.", 1, null)]
    [InlineData("Gunmen killed a boy at the market. A trader was wounded in the head.", 1, 1)]
    [InlineData("Gunmen killed a boy at the market and four others were shot.", 1, 4)]
    public void Counts_of_several_go_before_single_people_and_nobody_is_counted_twice(string text, int? killed, int? injured)
    {
        var casualties = CoderBench.Incident(text).Casualties;
        (casualties.Killed?.Best, casualties.Injured?.Best).ShouldBe((killed, injured));
    }

    [Theory]
    [InlineData("Two bombings shook the market on Monday.", 2)]
    [InlineData("A bombing shook the market on Monday.", 1)]
    [InlineData("The bombings shook the market on Monday.", null)]
    public void Counts_attacks_told_as_one(string text, int? attacks) => CoderBench.Incident(text).Attacks.ShouldBe(attacks);

    [Fact]
    public void Lists_each_group_of_victims_once()
    {
        var victims = CoderBench.Incident("Gunmen killed two policemen at the gate. Gunmen killed two policemen there, a witness said.").Victims;
        victims.Select(victim => (victim.Text, victim.Kind, victim.Effect)).ShouldBe([("two policemen", VictimKind.Police, VictimEffect.Killed)]);
    }

    [Fact]
    public void Lists_each_kind_of_weapon_once_with_its_number() =>
        CoderBench.Incident("Rebels fired at least six rockets at the base. More rockets hit the road, and the rebels used a rifle.").Weapons
            .Select(weapon => (weapon.Text, weapon.Kind)).ShouldBe([("at least six rockets", WeaponKind.Rocket), ("a rifle", WeaponKind.Firearm)]);

    [Theory]
    [InlineData("Gunmen shot dead a mayor at the gate.", IncidentType.Assassination)]
    [InlineData("Gunmen shot dead a farmer at the gate.", IncidentType.ArmedAttack)]
    [InlineData("Gunmen wounded a mayor at the gate.", IncidentType.ArmedAttack)]
    public void The_killing_of_one_official_is_an_assassination(string text, IncidentType type) => CoderBench.Incident(text).Type.ShouldBe(type);

    [Fact]
    public void The_first_telling_type_of_the_body_decides() =>
        CoderBench.Incident("Gunmen attacked the post at night. The attackers fired rockets and shelled the post.").Type.ShouldBe(IncidentType.RocketOrShelling);

    [Fact]
    public void A_bombing_told_later_as_a_suicide_bombing_is_one() =>
        CoderBench.Incident("A car bomb exploded at the gate of the base. The suicide bombing killed two soldiers.").Type.ShouldBe(IncidentType.SuicideBombing);

    [Fact]
    public void A_relative_date_says_that_it_is_relative()
    {
        const string text = "Gunmen killed a farmer in the market on Wednesday.";
        var date = CoderBench.Incident(text, CoderBench.Thursday).Date!;
        (date.Start.ToString(), date.Basis, date.Span!.Value.Of(text)).ShouldBe(("2024-05-01", DateBasis.Relative, "Wednesday"));
    }

    [Theory]
    [InlineData("Gunmen killed a farmer in the market on Wednesday.", null)]
    [InlineData("Gunmen killed a farmer in the market on Wednesday.", "2024-05")]
    [InlineData("Gunmen killed a farmer in the market.", CoderBench.Thursday)]
    public void Never_takes_the_publication_date_for_want_of_a_better(string text, string? published) => CoderBench.Incident(text, published).Date.ShouldBeNull();

    private static NumberRange? Killed(string headline, string body)
    {
        var document = CoderBench.Sections((SectionKind.Headline, headline), (SectionKind.Body, body));
        return CoderBench.Coder.Code(document).Report.Incidents.ShouldHaveSingleItem().Casualties.Killed;
    }
}

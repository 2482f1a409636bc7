using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Events;

public sealed class EventMentionFinderTests
{
    [Theory]
    [InlineData("A suicide bomber blew himself up at the gate.", IncidentType.SuicideBombing)]
    [InlineData("An airstrike hit the village.", IncidentType.AirstrikeOrDrone)]
    [InlineData("The army shelled the village.", IncidentType.RocketOrShelling)]
    [InlineData("Two men hijacked the bus.", IncidentType.Hijacking)]
    [InlineData("Rebels kidnapped the priest.", IncidentType.Kidnapping)]
    [InlineData("Gunmen assassinated the mayor.", IncidentType.Assassination)]
    [InlineData("A car bomb shook the market.", IncidentType.Bombing)]
    [InlineData("Masked men set fire to the school.", IncidentType.Arson)]
    [InlineData("Armed men robbed the bank.", IncidentType.Robbery)]
    [InlineData("Someone sabotaged the pipeline.", IncidentType.Sabotage)]
    [InlineData("A gun battle raged in the street.", IncidentType.Clash)]
    [InlineData("Gunmen opened fire at the gate.", IncidentType.ArmedAttack)]
    public void Chooses_the_type_by_the_attack_word(string text, IncidentType type) => Find(text)!.Type.ShouldBe(type);

    [Theory]
    [InlineData("They attacked the post with mortars.", IncidentType.RocketOrShelling)]
    [InlineData("They attacked the post with drones.", IncidentType.AirstrikeOrDrone)]
    [InlineData("They attacked the post with grenades.", IncidentType.Bombing)]
    [InlineData("They attacked the post with petrol bombs.", IncidentType.Arson)]
    [InlineData("They attacked the post with rifles.", IncidentType.ArmedAttack)]
    [InlineData("They attacked the post, killing two men.", IncidentType.ArmedAttack)]
    public void A_general_word_takes_its_type_from_the_weapon(string text, IncidentType type) => Find(text)!.Type.ShouldBe(type);

    [Theory]
    [InlineData("Robbers stormed a filling station.", IncidentType.Robbery)]
    [InlineData("Gunmen attacked a village, killing 20 people and abducting ten.", IncidentType.ArmedAttack)]
    [InlineData("Six men shot the two of them and set fire to the jeep.", IncidentType.ArmedAttack)]
    public void Those_who_do_it_and_what_is_told_first_say_the_type(string text, IncidentType type) => Find(text)!.Type.ShouldBe(type);

    [Fact]
    public void The_most_telling_of_several_words_decides() => Find("Gunmen opened fire after a car bomb exploded.")!.Type.ShouldBe(IncidentType.Bombing);

    [Theory]
    [InlineData("The minister attacked the plan.")]
    [InlineData("The storm hit the coast.")]
    [InlineData("The man was killed when his car was hit by a truck.")]
    [InlineData("Two people were killed in a landslide.")]
    [InlineData("The company was targeted in a raid on prices.")]
    public void A_weak_word_without_weapon_attacker_or_harm_tells_of_no_attack(string text) => Find(text).ShouldBeNull();

    [Fact]
    public void A_word_of_harm_tells_of_an_attack_when_an_attacker_is_there() => Find("Gunmen killed two people.")!.Type.ShouldBe(IncidentType.ArmedAttack);

    [Theory]
    [InlineData("Police foiled a car bombing.", Stage.Attempted)]
    [InlineData("A car bombing shook the town.", Stage.Accomplished)]
    [InlineData("A bomb fixed to a pillar failed to explode.", Stage.Attempted)]
    [InlineData("The bomb did not explode.", Stage.Attempted)]
    [InlineData("Gunmen opened fire and tried to kidnap the mayor.", Stage.Accomplished)]
    public void Is_an_attempt_only_when_nothing_happened(string text, Stage stage) => Find(text)!.Stage.ShouldBe(stage);

    [Theory]
    [InlineData("There was no bombing.")]
    [InlineData("Residents feared a bombing.")]
    [InlineData("Bombings have resumed.")]
    public void Tells_of_no_attack_that_did_not_happen(string text) => Find(text).ShouldBeNull();

    [Theory]
    [InlineData(SectionKind.Caption)]
    [InlineData(SectionKind.Post)]
    [InlineData(SectionKind.Boilerplate)]
    [InlineData(SectionKind.Byline)]
    public void Reads_the_report_s_own_text_alone(SectionKind section) => Find("Gunmen opened fire at the gate.", section).ShouldBeNull();

    [Theory]
    [InlineData("On 1 May 2024 gunmen opened fire, and on 2 May 2024 talks began.", "2024-05-01")]
    [InlineData("Talks began on 1 May 2024, and on 2 May 2024 gunmen opened fire.", "2024-05-02")]
    public void Takes_the_date_nearest_to_the_attack_word(string text, string day) => Find(text)!.Date!.Time.Start.ToString().ShouldBe(day);

    [Fact]
    public void A_date_after_since_does_not_date_the_attack() =>
        Find("Gunmen opened fire at the gate, closed since 1 May 2024.")!.Date.ShouldBeNull();

    private static EventMention? Find(string text, SectionKind section = SectionKind.Body) =>
        CoderBench.Events.Find(CoderBench.Facts(text, section: section)).FirstOrDefault();
}

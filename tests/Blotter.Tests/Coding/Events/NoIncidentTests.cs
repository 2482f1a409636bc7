namespace Blotter.Tests.Coding.Events;

/// <summary>What a careful reader would not take for an attack.</summary>
public sealed class NoIncidentTests
{
    [Theory]
    [InlineData("More than 400 people have been killed in attacks in the province since January.", "2024-05-02")]
    [InlineData("Attacks have resumed in the valley.", "2024-05-02")]
    [InlineData("Police fear that rebels will attack the city during the festival.", "2024-05-02")]
    [InlineData("No attack was reported in the town during the vote.", "2024-05-02")]
    [InlineData("Drug gangs have carried out hundreds of kidnappings in the state in recent years.", "2024-05-02")]
    [InlineData("The company's shares plunged in an explosive session in Tokyo on Friday.", "2024-05-02")]
    [InlineData("THE PRESIDENT SAID THAT THE GOVERNMENT WILL NOT TOLERATE BOMBINGS OR KIDNAPPINGS.", "1989-04-14")]
    [InlineData("The army said that it had killed no civilians in the valley.", "2024-05-02")]
    [InlineData("Relatives marked ten years since their sons went to the front.", "2024-05-02")]
    [InlineData("The bombing of the town in 1943 is the subject of an exhibition in Rotterdam.", "2024-05-02")]
    [InlineData("The candidate came under fire for his remarks in Ohio on Monday.", "2024-05-02")]
    [InlineData("There have been no bombings in Belfast this year.", "2024-05-02")]
    public void What_is_no_attack_is_no_incident(string text, string published) => CoderBench.Code(text, published).Incidents.ShouldBeEmpty();

    [Theory]
    [InlineData("Gunmen killed five soldiers near Dori on Wednesday.\n\nIt was the third attack in Seno province this year.", "2020-03-19", "*; 2020-03-18; near Dori; 5")]
    [InlineData("A bomb killed two men in Yala on Monday.\n\nHours later a group claimed the bombing in a call.", "2024-05-02", "Bombing; 2024-04-29; Yala; 2")]
    [InlineData("Gunmen shot a guard dead in Tame on Monday.\n\nPolice raided a farm and found a stolen car.", "2024-05-02", "*; 2024-04-29; Tame; 1")]
    public void What_points_back_to_an_attack_is_no_other(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("A bomb killed three people in Hodeidah on Monday. At least 60 people have been killed in bombings in the city this year.", "2024-05-02", "Bombing; 2024-04-29; Hodeidah; 3")]
    [InlineData("Gunmen killed two farmers near Makurdi on Sunday. More than 1,000 people have died in clashes between farmers and herders since 2016.", "2018-05-03", "*; 2018-04-29; near Makurdi; 2")]
    [InlineData("A shell killed a woman in Donetsk on Tuesday. The war has killed more than 6,000 people since April.", "2015-03-05", "RocketOrShelling; 2015-03-03; Donetsk; 1")]
    [InlineData("A soldier was killed by a roadside bomb in Helmand on Friday. His death brings to 300 the number of British troops killed in Afghanistan since 2001.", "2010-06-21", "Bombing; 2010-06-18; Helmand; 1")]
    [InlineData("A bomb killed three people in Hodeidah on Monday. The monitor recorded 19 attacks in the city between 1 and 30 March.", "2024-05-02", "Bombing; 2024-04-29; Hodeidah; 3")]
    [InlineData("Men burned a bus in Apatzingan on Monday. In the state 58 buses have been burned since December.", "2024-05-02", "Arson; 2024-04-29; Apatzingan; -")]
    [InlineData("Pirates hijacked a tanker off Lagos on Monday. At least 40 ships were hijacked last year.", "2024-05-02", "Hijacking; 2024-04-29; near Lagos; -")]
    public void A_tally_beside_an_attack_is_no_incident(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);
}

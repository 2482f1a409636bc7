namespace Blotter.Tests.Coding.Events;

/// <summary>How attacks that one sentence tells of are told apart.</summary>
public sealed class AttacksInOneSentenceTests
{
    [Theory]
    [InlineData("Gunmen killed four farmers in Zamfara state on Friday and abducted seven traders in neighbouring Katsina state on Saturday.", "2021-03-08", "ArmedAttack; 2021-03-05; Zamfara state; 4", "Kidnapping; 2021-03-06; Katsina state; *")]
    [InlineData("Gunmen opened fire in a bar in Veracruz late on Saturday, killing five people, hours after a grenade was thrown at a police station in Xalapa.", "2024-05-02", "ArmedAttack; 2024-04-27; Veracruz; 5", "Bombing; *; Xalapa; -")]
    [InlineData("The ambush in Tillabéri on Wednesday killed 17 soldiers, and an attack a week earlier in Diffa killed 25.", "2024-05-02", "ArmedAttack; 2024-05-01; Tillabéri; 17", "ArmedAttack; 2024-04-24; Diffa; 25")]
    [InlineData("Two bombs exploded in Belfast on Tuesday, and a soldier was shot dead in Newry on Wednesday.", "1989-03-16", "Bombing; 1989-03-14; Belfast; -", "ArmedAttack; 1989-03-15; Newry; 1")]
    [InlineData("Arsonists burned a mosque in Malmö on New Year's Day and shots were fired at another in Uppsala a week later.", "2015-01-12", "Arson; 2015-01-01; Malmö; -", "ArmedAttack; 2015-01-08; Uppsala; -")]
    [InlineData("Pirates hijacked a tanker off Lagos on Sunday, and armed robbers held up a bank in Ibadan on Tuesday.", "2024-05-02", "Hijacking; 2024-04-28; near Lagos; -", "Robbery; 2024-04-30; Ibadan; -")]
    [InlineData("A drone struck an oil refinery in Ryazan on Sunday, and missiles hit a power station in Kharkiv on Monday.", "2024-05-02", "AirstrikeOrDrone; 2024-04-28; Ryazan; -", "RocketOrShelling; 2024-04-29; Kharkiv; -")]
    [InlineData("Guerrillas ambushed a patrol near Popayan on 2 July and blew up a bridge near Tumaco on 4 July.", "1997-07-06", "ArmedAttack; 1997-07-02; near Popayan; -", "Bombing; 1997-07-04; near Tumaco; -")]
    [InlineData("Rebels shelled Malakal on Friday and kidnapped three doctors in Bentiu on Sunday.", "2014-02-24", "RocketOrShelling; 2014-02-21; Malakal; -", "Kidnapping; 2014-02-23; Bentiu; -")]
    [InlineData("Two policemen were shot dead in Srinagar on Tuesday, while in Anantnag a grenade wounded four soldiers.", "2003-05-01", "*; 2003-04-29; Srinagar; 2", "Bombing; *; Anantnag; *")]
    [InlineData("The assassination of a judge in Trabzon on Monday followed the murder of a prosecutor in Adana on 3 April.", "1991-04-18", "Assassination; 1991-04-15; Trabzon; *", "*; 1991-04-03; Adana; *")]
    [InlineData("Gunmen killed two men in Kirkuk, while rebels shelled a camp in Mosul.", "2024-05-02", "ArmedAttack; -; Kirkuk; 2", "RocketOrShelling; -; Mosul; *")]
    [InlineData("A car bomb killed two soldiers in Mosul on Monday. In the same hour, gunmen killed a judge in Tikrit.", "2024-05-02", "Bombing; 2024-04-29; Mosul; 2", "*; *; Tikrit; 1")]
    [InlineData("Charges went off outside a bank in Bucaramanga and at a radio station in Pasto on Monday.", "2024-05-02", "Bombing; 2024-04-29; Bucaramanga; -", "Bombing; 2024-04-29; Pasto; -")]
    [InlineData("Gunmen ambushed a lorry near Bankass on Thursday, hours before men set fire to an office in Koro.", "2020-02-07", "ArmedAttack; 2020-02-06; near Bankass; -", "Arson; 2020-02-06; Koro; -")]
    public void Attacks_of_one_sentence_that_differ_in_day_or_town_are_told_apart(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("Gunmen stormed a hotel in Ouagadougou on Friday, shot guests and set fire to the lobby, killing 29 people.", "2016-01-18", "*; 2016-01-15; Ouagadougou; 29")]
    [InlineData("A bomber blew up his car at the gate before gunmen opened fire inside the compound in Jalalabad on Sunday, killing 11 people.", "2024-05-02", "*; 2024-04-28; Jalalabad; 11")]
    [InlineData("Two soldiers were killed by a landmine near Goz Beida on Sunday, and their bodies were flown to Abeche on Monday.", "2024-05-02", "Bombing; 2024-04-28; near Goz Beida; 2")]
    [InlineData("Four people were killed and nine were wounded when grenades were thrown and shots were fired in a bar in Bujumbura on Saturday night.", "2024-05-02", "*; 2024-04-27; Bujumbura; 4")]
    [InlineData("THE GUERRILLAS DYNAMITED A BRIDGE, ATTACKED A POLICE POST AND KILLED TWO POLICEMEN IN TINGO MARIA ON 11 APRIL.", "1989-04-14", "*; 1989-04-11; TINGO MARIA; 2")]
    [InlineData("Soldiers and rebels fought for two hours near Bossangoa on Thursday, and five villagers were killed by stray bullets.", "2013-09-13", "Clash; 2013-09-12; near Bossangoa; 5")]
    [InlineData("The car bomb that exploded outside a court in Izmir on Thursday killed two people, and officers shot two of the attackers dead.", "2017-01-06", "Bombing; 2017-01-05; Izmir; 2")]
    [InlineData("Gunmen attacked two checkpoints in Mosul on Monday, killing three policemen at one and four at the other.", "2012-05-02", "ArmedAttack; 2012-04-30; Mosul; *")]
    [InlineData("The raid began with a car bomb at the gate, after which four gunmen stormed the hostel in Kabul on Sunday and killed 14 people.", "2024-05-02", "*; 2024-04-28; Kabul; 14")]
    [InlineData("A suicide bomber detonated his explosives at a market in Maroua, Cameroon, on Wednesday, killing 13 people.", "2015-07-23", "SuicideBombing; 2015-07-22; Maroua; 13")]
    public void One_attack_told_by_several_words_is_one_incident(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("The attack came hours after drones hit a children's hospital in the city, wounding five.")]
    [InlineData("The strike came at 3.10 p.m., two days after a drone hit an apartment block and killed nine people.")]
    [InlineData("It happened a week after a bomb killed six people on a bus.")]
    public void What_only_says_when_an_attack_was_is_another_attack(string aside) =>
        ToldIncidents.Report($"Two missiles struck a supermarket in Kharkiv on Wednesday, killing four people.\n\n{aside}\n\nSeven shoppers were wounded.", "2025-05-14")
            .ShouldTell("RocketOrShelling; 2025-05-14; Kharkiv; 4", "*; *; *; *");

    [Theory]
    [InlineData("The attack came hours after officials had warned of missiles.")]
    [InlineData("Rescuers came hours after the missiles hit the shop.")]
    public void What_else_a_time_is_measured_from_is_no_other_attack(string aside) =>
        ToldIncidents.Report($"Two missiles struck a supermarket in Kharkiv on Wednesday, killing four people.\n\n{aside}", "2025-05-14")
            .ShouldTell("RocketOrShelling; 2025-05-14; Kharkiv; 4");
}

namespace Blotter.Tests.Coding.Events;

/// <summary>How the sentences of a report are grouped into incidents.</summary>
public sealed class IncidentsOfReportTests
{
    [Theory]
    [InlineData("A bomb exploded on a bus in Davao on Monday, killing four people. Another bomb exploded in Cotabato on the same day, wounding six people.", "2024-05-02", "Bombing; 2024-04-29; Davao; 4", "Bombing; 2024-04-29; Cotabato; -")]
    [InlineData("Gunmen killed three policemen at a checkpoint in El Arish on Wednesday. In February, militants ambushed a convoy near Rafah, killing nine soldiers.", "2024-05-02", "ArmedAttack; 2024-05-01; El Arish; 3", "ArmedAttack; 2024-02; near Rafah; 9")]
    [InlineData("A bomb killed five people at a church in Jos on 25 December 2011. A year earlier, bombs killed 32 people in the city.", "2011-12-27", "Bombing; 2011-12-25; Jos; 5", "Bombing; *; Jos; 32")]
    [InlineData("A truck bomb killed 54 people at a hotel in Islamabad on Saturday. Six people were killed outside the Danish embassy there in June when a car bomb went off.", "2008-09-22", "Bombing; 2008-09-20; Islamabad; 54", "Bombing; 2008-06; Islamabad; 6")]
    [InlineData("Gunmen ambushed a police patrol near Tumaco on Tuesday, killing three officers.\n\nElsewhere, a pipeline was blown up near Saravena on Wednesday.", "2014-07-03", "ArmedAttack; 2014-07-01; near Tumaco; 3", "Bombing; 2014-07-02; near Saravena; -")]
    [InlineData("SHINING PATH GUERRILLAS KILLED THE MAYOR OF HUANTA ON 2 JUNE. THE DAY BEFORE, A BOMB DESTROYED A BANK IN AYACUCHO. NO ONE WAS INJURED IN THE EXPLOSION.", "1988-06-05", "*; 1988-06-02; *; 1", "Bombing; 1988-06-01; AYACUCHO; *")]
    [InlineData("A man drove a van into a crowd in Barcelona on 17 August 2017, killing 13 people. Nine hours later, five men drove a car into pedestrians in Cambrils, killing a woman.", "2017-08-19", "*; 2017-08-17; Barcelona; 13", "*; *; Cambrils; 1")]
    [InlineData("Last week rebels abducted two priests in Beni. This week they burned a clinic in Butembo and shot a nurse dead.", "2019-03-14", "Kidnapping; 2019-03-04..2019-03-10; Beni; -", "*; 2019-03-11..2019-03-17; Butembo; 1")]
    [InlineData("Insurgents fired mortars at the airport in Mogadishu on Sunday. The day before, a suicide bomber killed four soldiers at a checkpoint in Baidoa.", "2010-08-30", "RocketOrShelling; 2010-08-29; Mogadishu; -", "SuicideBombing; 2010-08-28; Baidoa; 4")]
    [InlineData("Gunmen shot dead a journalist in Xalapa on Tuesday. It was the third such killing in the state since a reporter was murdered in Poza Rica on 2 March.", "2017-03-23", "*; 2017-03-21; Xalapa; 1", "*; 2017-03-02; Poza Rica; 1")]
    [InlineData("A car bomb killed a prosecutor in Palermo on 23 May 1992. Fifty-seven days later another car bomb killed a judge in the same city.", "1992-08-01", "*; 1992-05-23; Palermo; 1", "*; 1992-07-19; Palermo; 1")]
    [InlineData("A bomb killed two people in Corsica on Sunday.\n\nIn an unrelated attack, a bomb damaged a police station in Marseille on Monday.", "1996-07-03", "Bombing; 1996-06-30; Corsica; 2", "Bombing; 1996-07-01; Marseille; -")]
    [InlineData("On Monday gunmen killed a shopkeeper in Karachi. On Tuesday gunmen killed a doctor in Karachi. On Wednesday gunmen killed a lawyer in Karachi.", "2024-05-02", "*; 2024-04-29; Karachi; 1", "*; 2024-04-30; Karachi; 1", "*; 2024-05-01; Karachi; 1")]
    [InlineData("A mine killed three soldiers near Bouar on Friday. A week earlier a mine had killed two Chinese engineers in the same area.", "2021-12-20", "Bombing; 2021-12-17; near Bouar; 3", "Bombing; 2021-12-10; *; 2")]
    [InlineData("The bomb in Omagh on 15 August 1998 killed 29 people. The bomb in Enniskillen on 8 November 1987 killed 11.", "1998-08-20", "Bombing; 1998-08-15; Omagh; 29", "Bombing; 1987-11-08; Enniskillen; 11")]
    [InlineData("Shells landed in Taiz on Monday, killing six people. Shells landed in Marib on Monday, killing two people.", "2016-02-04", "RocketOrShelling; 2016-02-01; Taiz; 6", "RocketOrShelling; 2016-02-01; Marib; 2")]
    public void Attacks_told_one_after_the_other_are_told_apart(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("A blast tore through a train in St Petersburg on Monday, killing 14 people. The explosion occurred between two stations, officials said. The bomber was 22 years old.", "2017-04-05", "*; 2017-04-03; St Petersburg; 14")]
    [InlineData("Rebels attacked the town of Bunia on Tuesday, killing 18 civilians. The attackers burned houses and looted shops, residents said. The raid lasted three hours.", "2024-05-02", "*; 2024-04-30; Bunia; 18")]
    [InlineData("Gunmen killed six fishermen near Baga. The attack took place on Sunday, but news of it was slow to emerge because phone masts had been destroyed.", "2014-11-25", "*; 2014-11-23; near Baga; 6")]
    [InlineData("Gunmen opened fire on a minibus in Juba. Seven passengers died, the driver said. The shooting happened on 4 March 2014.", "2014-03-06", "ArmedAttack; 2014-03-04; Juba; 7")]
    [InlineData("Six men kidnapped a mining engineer in Zamboanga on 3 March 1992. The kidnappers demanded a ransom of two million pesos. The victim was taken away in a white van.\n\nThe abduction was condemned by the bishop.", "1992-03-05", "Kidnapping; 1992-03-03; Zamboanga; -")]
    [InlineData("A car bomb exploded at a market in Lahore on Tuesday. Twelve people were killed in Tuesday's bombing, hospital officials said.\n\nThe blast on Tuesday also wounded 30 people.", "2024-05-02", "Bombing; 2024-04-30; Lahore; 12")]
    [InlineData("A missile hit a crowded railway station in Kramatorsk on 8 April 2022. The strike killed 52 people. Ukraine said that Russia had fired the missile.", "2022-04-09", "RocketOrShelling; 2022-04-08; Kramatorsk; 52")]
    [InlineData("The mayor of Tacloban was shot dead on Saturday. He was leaving a church when two men on a motorcycle opened fire. Police are hunting the killers.", "2024-05-02", "*; 2024-04-27; Tacloban; 1")]
    [InlineData("Four men held up a post office in Cork on Monday. The robbers fired a shot into the ceiling and fled with 20,000 pounds. The robbery was the work of professionals, a detective said.", "1991-11-14", "Robbery; 1991-11-11; Cork; *")]
    [InlineData("Arsonists set fire to a hostel for refugees in Lübeck early on Thursday. Ten people died in the blaze. Police said that the fire had been laid at the entrance.", "1996-01-19", "Arson; 1996-01-18; Lübeck; 10")]
    [InlineData("A grenade was thrown into a crowd in Kigali on Friday. Two people died. Three suspects were arrested on Saturday in Butare.", "2013-07-29", "Bombing; 2013-07-26; Kigali; 2")]
    [InlineData("Armed men seized a bus with 23 passengers in Ogun on Tuesday. The hostages were released on Wednesday after a ransom was paid.", "2024-05-02", "*; 2024-04-30; *; -")]
    [InlineData("Rebels ambushed a convoy near Lubero on Sunday. Six soldiers died in the ambush, a colonel said in Goma on Monday.", "2024-05-02", "ArmedAttack; 2024-04-28; near Lubero; 6")]
    [InlineData("Three bombs exploded within minutes of each other in Yala on Monday. The first went off outside a bank, the second at a karaoke bar and the third in a market. Eleven people were wounded.", "2012-04-05", "Bombing; 2012-04-02; Yala; *")]
    [InlineData("The judge was shot as he left his home in Thessaloniki on Tuesday. He died on the way to hospital. A left-wing group said that it had carried out the killing.", "2024-05-02", "*; 2024-04-30; Thessaloniki; 1")]
    [InlineData("UNKNOWN INDIVIDUALS THREW A GRENADE AT THE OFFICE OF THE NEWSPAPER IN TEGUCIGALPA ON 12 MAY. THE EXPLOSION DESTROYED THE ENTRANCE. NOBODY HAS CLAIMED RESPONSIBILITY FOR THE ATTACK.", "1989-05-13", "Bombing; 1989-05-12; TEGUCIGALPA; *")]
    public void Sentences_that_tell_on_of_an_attack_belong_to_it(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("Bomb kills 12 in Quetta\n\nA bomb exploded at a market in Quetta on Thursday, killing at least 14 people, hospital officials said.\n\nLast month gunmen killed eight people in Mastung.", "2024-05-02", "Bombing; 2024-05-02; Quetta; 14", "ArmedAttack; 2024-04; Mastung; 8")]
    [InlineData("Three shot dead in Caracas\n\nGunmen opened fire in a bar on Friday, killing three people.", "2024-05-02", "ArmedAttack; 2024-04-26; Caracas; 3")]
    [InlineData("Car bomb in Bogota, kidnapping in Cali\n\nA car bomb exploded outside a bank in Bogota on Monday, killing two people.\n\nIn Cali, armed men kidnapped a cattle rancher on Tuesday.", "1993-02-18", "Bombing; 1993-02-15; Bogota; 2", "Kidnapping; 1993-02-16; Cali; *")]
    [InlineData("Gunmen raid village, kill nine\n\nSuspected bandits raided a village in Sokoto on Sunday, killing nine people.\n\nThe raid was the third this year.", "2024-05-02", "*; 2024-04-28; Sokoto; 9")]
    [InlineData("Minister vows action after blast\n\nThe interior minister on Tuesday promised more patrols after a bomb killed seven people in Hyderabad on Monday.", "2013-02-28", "Bombing; 2013-02-25; Hyderabad; 7")]
    [InlineData("TWO KILLED AS BOMB RIPS THROUGH PUB\n\nTwo people were killed when a bomb exploded in a pub in Guildford on Saturday.", "1981-10-07", "Bombing; 1981-10-03; Guildford; 2")]
    [InlineData("Kidnapped priest freed in Zamboanga\n\nA priest who was kidnapped in Zamboanga on 3 March was freed on Sunday, the army said.", "1993-03-23", "Kidnapping; 1993-03-03; Zamboanga; -")]
    [InlineData("Blast at barracks\n\nA bomb exploded at a barracks in Bogota on Monday. In a separate attack, gunmen shot a councillor dead in Neiva.\n\nThe barracks bomb injured 12 soldiers.", "2002-08-08", "Bombing; 2002-08-05; Bogota; -", "*; *; Neiva; 1")]
    [InlineData("Iraq: gunmen kill six in Mosul\n\nGunmen opened fire in a market in Mosul on Monday, killing six people.", "2024-05-02", "ArmedAttack; 2024-04-29; Mosul; 6")]
    [InlineData("5 killed in Mosul bombing\n\nA bomb exploded in a market in Mosul on Monday, killing five people.", "2024-05-02", "Bombing; 2024-04-29; Mosul; 5")]
    [InlineData("Another bomb kills five in Mosul\n\nA bomb exploded in a market in Mosul on Monday, killing five people.", "2024-05-02", "Bombing; 2024-04-29; Mosul; 5")]
    [InlineData("UPDATE 2-Gunmen kill six in Mosul\n\nGunmen opened fire in a market in Mosul on Monday, killing six people.", "2024-05-02", "ArmedAttack; 2024-04-29; Mosul; 6")]
    public void A_headline_adds_no_incident_of_its_own(string text, string? published, params string[] incidents) => ToldIncidents.ReadReport(text, published).ShouldTell(incidents);
}

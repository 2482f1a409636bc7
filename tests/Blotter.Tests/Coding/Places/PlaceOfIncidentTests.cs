using Blotter.Tests.Coding.Events;

namespace Blotter.Tests.Coding.Places;

/// <summary>Which of the towns that are told is the attack's.</summary>
public sealed class PlaceOfIncidentTests
{
    [Theory]
    [InlineData("PESHAWAR, Pakistan, May 1 (AP) - A bomb exploded at a bus stop here on Wednesday, killing three people.", "2024-05-02", "Bombing; 2024-05-01; PESHAWAR; 3")]
    [InlineData("NAIROBI, May 1 (Reuters) - Gunmen killed six people in Mogadishu on Tuesday.", "2024-05-02", "*; 2024-04-30; Mogadishu; 6")]
    [InlineData("NAIROBI, May 1 (Reuters) - Gunmen killed six aid workers on Tuesday, the agency said.", "2024-05-02", "*; 2024-04-30; -; 6")]
    [InlineData("PARIS, Jan 4 (AFP) - Two French tourists were abducted on Sunday in Agadez, the foreign ministry said here.", "2009-01-06", "Kidnapping; 2009-01-04; Agadez; -")]
    [InlineData("DIYARBAKIR, Turkey, July 14 (Reuters) - Kurdish rebels killed 13 soldiers near Silvan on Thursday, the army said.", "2011-07-15", "*; 2011-07-14; near Silvan; 13")]
    [InlineData("COLOMBO, April 21 - Bombs tore through three churches and three hotels here on Sunday, killing 269 people.", "2019-04-22", "Bombing; 2019-04-21; COLOMBO; 269")]
    public void A_filing_place_counts_where_the_text_puts_the_attack_there(string text, string? published, params string[] incidents) => ToldIncidents.ReadReport(text, published).ShouldTell(incidents);

    [Theory]
    [InlineData("An explosion killed seven people at a market in Ramadi on Monday, a spokesman for the interior ministry said in Baghdad.", "2024-05-02", "*; 2024-04-29; Ramadi; 7")]
    [InlineData("A grenade went off in a bar in Rutana on Monday, and six wounded people were taken to a hospital in Gitega.", "2024-05-02", "Bombing; 2024-04-29; Rutana; -")]
    [InlineData("Fighters entered Palma on Wednesday. They shot people in the streets of the town.", "2021-03-29", "*; 2021-03-24; Palma; -")]
    [InlineData("Gunmen attacked Ansongo, 80 km south of Gao, on Sunday, killing two people.", "2024-05-02", "*; 2024-04-28; Ansongo; 2")]
    [InlineData("A mine destroyed a lorry 40 km north of Kidal on Sunday, killing its driver.", "2024-05-02", "Bombing; 2024-04-28; near Kidal; 1")]
    [InlineData("A nurse from Lyon was shot dead in Bangui on Sunday.", "2024-05-02", "*; 2024-04-28; Bangui; 1")]
    [InlineData("The minister cut short a visit to Brussels after gunmen killed five officers in Turin.", "2024-05-02", "*; *; Turin; 5")]
    [InlineData("The gunmen fled towards Chad after killing four soldiers in Kousseri on Sunday.", "2024-05-02", "*; 2024-04-28; Kousseri; 4")]
    [InlineData("The convoy was travelling from Herat to Farah when a bomb exploded near Shindand, killing three guards.", "2024-05-02", "Bombing; *; near Shindand; 3")]
    [InlineData("Gunmen killed two policemen in Wardak province, west of Kabul, on Sunday.", "2024-05-02", "*; 2024-04-28; Wardak province; 2")]
    [InlineData("Jordan Paris, a student, was shot dead in Cardiff on Monday.", "2024-05-02", "*; 2024-04-29; Cardiff; 1")]
    [InlineData("The Washington Post reported that a bomb killed four people in Kunduz on Monday.", "2024-05-02", "Bombing; 2024-04-29; Kunduz; 4")]
    [InlineData("Kenya's government in Nairobi condemned the attack in which two people were killed in Lamu on Sunday.", "2024-05-02", "*; 2024-04-28; Lamu; 2")]
    [InlineData("The mayor of Naples was attacked with a knife at a congress in Rome on Sunday.", "2024-05-02", "*; 2024-04-28; Rome; -")]
    [InlineData("Members of the Bilbao branch of the group shot dead a councillor in Andoain on Saturday.", "2000-05-10", "*; 2000-05-06; Andoain; 1")]
    [InlineData("Bandits held up a bus between Kaduna and Abuja on Monday and robbed the passengers.", "2024-05-02", "Robbery; 2024-04-29; *; -")]
    [InlineData("The body of a journalist who had been abducted in Ciudad Mante on Sunday was found in Tampico.", "2024-05-02", "Kidnapping; 2024-04-28; Ciudad Mante; *")]
    [InlineData("Officials in Delhi said that militants had killed four soldiers in Poonch, in Jammu and Kashmir.", "2024-05-02", "*; *; Poonch; 4")]
    [InlineData("Police in Tripoli, Lebanon, said that a grenade had killed a boy in the city on Monday.", "2024-05-02", "Bombing; 2024-04-29; Tripoli; 1")]
    [InlineData("ACCORDING TO A REPORT RECEIVED IN SAN SALVADOR, REBELS SHELLED THE GARRISON AT CHALATENANGO ON 3 MAY.", "1989-05-05", "RocketOrShelling; 1989-05-03; CHALATENANGO; -")]
    [InlineData("Suffragettes set fire to a church in Wargrave on Monday.", null, "Arson; -; Wargrave; -")]
    [InlineData("The president, on a visit to Tokyo, condemned Monday's bombing in Surabaya that killed 12 people.", "2018-05-16", "*; 2018-05-14; Surabaya; 12")]
    [InlineData("Gunmen in Marib fired on a helicopter flying from Sanaa to Aden on Monday.", "2024-05-02", "*; 2024-04-29; Marib; -")]
    [InlineData("Rockets fired from southern Lebanon hit Nahariya on Thursday.", "2009-01-09", "RocketOrShelling; 2009-01-08; Nahariya; -")]
    [InlineData("Gunmen shot dead a Spanish priest in Gondar, in northern Ethiopia, on Sunday.", "2024-05-02", "*; 2024-04-28; Gondar; 1")]
    [InlineData("The group, based in Peshawar, killed four policemen in Bannu on Sunday.", "2024-05-02", "*; 2024-04-28; Bannu; 4")]
    [InlineData("The ambassador of Norway was wounded when shots were fired at his car in Lagos on Sunday.", "2024-05-02", "ArmedAttack; 2024-04-28; Lagos; -")]
    [InlineData("A bomb exploded at the Kabul Hotel in Jalalabad on Sunday.", "2024-05-02", "Bombing; 2024-04-28; Jalalabad; -")]
    [InlineData("In Madrid, the foreign minister said that two Spaniards had been kidnapped in Tindouf on Sunday.", "2011-10-25", "Kidnapping; 2011-10-23; Tindouf; -")]
    [InlineData("Soldiers from the base at Bardufoss were shot at near Maimana on Sunday.", "2010-06-30", "*; 2010-06-27; near Maimana; -")]
    [InlineData("HEAVY FIGHTING BETWEEN GOVERNMENT TROOPS AND REBELS BROKE OUT IN USULUTAN ON 4 MAY, RADIO VENCEREMOS REPORTED FROM SAN MIGUEL.", "1989-05-06", "Clash; 1989-05-04; USULUTAN; -")]
    [InlineData("A woman was shot dead in her flat in Lincoln, Nebraska, on Sunday.", "2024-05-02", "*; 2024-04-28; Lincoln; 1")]
    [InlineData("Protesters in Paris demanded justice for a student stabbed to death in Nantes on Sunday.", "2024-05-02", "*; 2024-04-28; Nantes; *")]
    [InlineData("Security was stepped up in Delhi after a bomb killed six people in Jaipur on Tuesday.", "2008-05-15", "Bombing; 2008-05-13; Jaipur; 6")]
    [InlineData("Gunmen ambushed a lorry on its way to Diffa near Goure on Sunday.", "2024-05-02", "*; 2024-04-28; near Goure; -")]
    [InlineData("The priest, who was kidnapped in Jolo on Sunday, comes from Cebu.", "2024-05-02", "Kidnapping; 2024-04-28; Jolo; -")]
    [InlineData("Gunmen killed two policemen in Bannu on Sunday. They were buried in Lahore on Monday.", "2024-05-02", "*; 2024-04-28; Bannu; 2")]
    [InlineData("A bomb wounded four soldiers in Pattani on Sunday. They were flown to a hospital in Bangkok.", "2024-05-02", "Bombing; 2024-04-28; Pattani; -")]
    [InlineData("The minister was speaking in Vienna an hour after a bomb killed three people in Graz on Sunday.", "2024-05-02", "Bombing; 2024-04-28; Graz; 3")]
    public void The_place_is_where_the_attack_was(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);
}

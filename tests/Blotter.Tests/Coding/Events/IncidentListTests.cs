namespace Blotter.Tests.Coding.Events;

/// <summary>How entries of lists and chronologies are told apart.</summary>
public sealed class IncidentListTests
{
    [Theory]
    [InlineData("BAGHDAD - A roadside bomb killed two civilians, police said.\n\nMOSUL - Gunmen killed a policeman outside his house, police said.\n\nKIRKUK - A car bomb wounded seven people, police said.", "2008-05-14", "Bombing; -; BAGHDAD; 2", "*; -; MOSUL; 1", "Bombing; -; KIRKUK; *")]
    [InlineData("Feb. 12, 2001 - A bomb kills three people in Jakarta.\n\nOct. 12, 2002 - Bombs kill 202 people in Kuta.\n\nAug. 5, 2003 - A car bomb kills 12 people at a hotel in Jakarta.", "2005-10-02", "Bombing; 2001-02-12; Jakarta; 3", "Bombing; 2002-10-12; Kuta; 202", "Bombing; 2003-08-05; Jakarta; 12")]
    [InlineData("ROBBERY: Two men with a gun robbed a shop on Elm Street on 3 March.\n\nARSON: Someone set fire to a car on Oak Avenue on 4 March.", "2019-03-06", "Robbery; 2019-03-03; *; -", "Arson; 2019-03-04; *; -")]
    [InlineData("Monday: Gunmen shot a taxi driver dead in Durban.\n\nTuesday: Robbers shot a shopkeeper dead in Pinetown.", "2024-05-02", "*; 2024-04-29; Durban; 1", "*; 2024-04-30; Pinetown; 1")]
    [InlineData("IN LIMA, A BOMB EXPLODED OUTSIDE A BANK ON 3 MAY, CAUSING DAMAGE. IN TRUJILLO, TWO POLICEMEN WERE KILLED IN AN AMBUSH ON 4 MAY. IN CUZCO, GUERRILLAS SET FIRE TO A BUS ON 5 MAY.", "1989-05-07", "Bombing; 1989-05-03; LIMA; -", "*; 1989-05-04; TRUJILLO; 2", "Arson; 1989-05-05; CUZCO; -")]
    [InlineData("In Kunduz, a bomb killed a judge on Saturday.\n\nIn Ghazni, gunmen killed three truck drivers on Saturday.\n\nIn Herat, two teachers were abducted on Saturday.", "2012-09-24", "*; 2012-09-22; Kunduz; 1", "*; 2012-09-22; Ghazni; 3", "Kidnapping; 2012-09-22; Herat; *")]
    [InlineData("Afghanistan\n\nA bomb killed three policemen in Lashkar Gah on Sunday.\n\nPakistan\n\nGunmen killed two teachers in Bannu on Sunday.", "2013-06-11", "Bombing; 2013-06-09; Lashkar Gah; 3", "*; 2013-06-09; Bannu; 2")]
    [InlineData("a) Gunmen killed a farmer at Kaga Bandoro on 3 May.\n\nb) Gunmen killed a nurse at Bossangoa on 4 May.", "2014-05-06", "*; 2014-05-03; Kaga Bandoro; 1", "*; 2014-05-04; Bossangoa; 1")]
    [InlineData("(1) On 7 May a bomb wrecked a bank in Popayan.\n\n(2) On 8 May a bomb wrecked a bank in Pasto.", "1989-05-10", "Bombing; 1989-05-07; Popayan; -", "Bombing; 1989-05-08; Pasto; -")]
    [InlineData("Nineveh: Gunmen killed two guards in Mosul.\n\nDiyala: A car bomb killed four people in Baquba.", "2013-07-02", "*; -; Mosul; 2", "Bombing; -; Baquba; 4")]
    [InlineData("0930: A mortar round killed a boy in Qamishli.\n\n1100: A car bomb wounded six people in Hasakah.", "2015-07-02", "RocketOrShelling; *; Qamishli; 1", "Bombing; *; Hasakah; *")]
    [InlineData("14 March 1995 - Gatumba. Unidentified men threw a grenade into a bar and killed four people.\n\n19 March 1995 - Muyinga. Soldiers shot a trader dead.", "1995-04-01", "Bombing; 1995-03-14; Gatumba; 4", "*; 1995-03-19; Muyinga; 1")]
    [InlineData("On 3 May guerrillas killed a judge in Huanuco. On the same day, in Lima, a bomb exploded at a bank. On the same day, in Arequipa, a bomb exploded at a hotel.", "1989-05-10", "*; 1989-05-03; Huanuco; 1", "Bombing; 1989-05-03; Lima; -", "Bombing; 1989-05-03; Arequipa; -")]
    [InlineData("Sunday 5 May. A gunman killed two people in a bar in Belfast. Monday 6 May. A bomb injured a milkman in Armagh.", "1974-05-08", "*; 1974-05-05; Belfast; 2", "Bombing; 1974-05-06; Armagh; -")]
    [InlineData("- On 3 May gunmen killed a priest in Bukavu.\n\n- On 4 May a grenade killed two soldiers in Goma.\n\n- On 5 May armed men abducted a nurse in Uvira.", "1998-05-06", "*; 1998-05-03; Bukavu; 1", "Bombing; 1998-05-04; Goma; 2", "Kidnapping; 1998-05-05; Uvira; *")]
    public void Each_entry_of_a_list_is_an_incident_of_its_own(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);
}

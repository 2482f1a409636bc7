using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Culprits;

public sealed class CulpritReaderTests
{
    private const string Bomb = "A bomb exploded outside a court in Diyarbakir on Friday, injuring three people. ";
    private const string Market = "A bomb wounded four people at a market in Kano on Friday. ";
    private const string Raid = "Thirty houses were burned in a raid on a village near Jos on Wednesday. ";
    private const string Soldiers = "A bomb killed two soldiers in Hebron on Monday. ";
    private const string Stabbing = "Two people were stabbed to death at a supermarket in Leeds on Monday. ";
    private const string Missile = "A missile killed four people in Kharkiv on Monday. ";

    [Theory]
    [InlineData(Market + "The Green Valley Brigade claimed responsibility for the bombing in a message on its channel.", "Green Valley Brigade: organisation, claimed, claims")]
    [InlineData(Market + "Responsibility for the blast was claimed by the Workers' Defence Front.", "Workers' Defence Front: organisation, claimed, claims")]
    [InlineData("Two bombs exploded at the railway station in Quetta on Friday, killing nine people. In a statement sent to reporters, the Northern Sword Movement said it was behind the bombings.", "Northern Sword Movement: organisation, claimed, claims")]
    [InlineData("Rockets hit the airport in Erbil on Sunday night, wounding two guards. The Dawn Companies said their fighters had fired the rockets.", "Dawn Companies: organisation, claimed, claims")]
    [InlineData("The US military said it had carried out a drone strike near Jilib on Monday that killed three fighters.", "United States: state, claimed, claims")]
    [InlineData("A policeman was shot dead in Belfast on Thursday. The Ulster Liberty Army admitted killing the policeman.", "Ulster Liberty Army: organisation, claimed, claims")]
    [InlineData("A mine destroyed an army truck near Arauca on Saturday and killed three soldiers. A spokesman for the People's River Army said its fighters had laid the mine.", "People's River Army: organisation, claimed, claims")]
    [InlineData(Soldiers + "“We carried out this operation,” the Olive Branch Brigades said on Telegram.", "Olive Branch Brigades: organisation, claimed, claims")]
    [InlineData(Soldiers + "The Olive Branch Brigades posted a video on Tuesday. It said its men had planted the bomb.", "Olive Branch Brigades: organisation, claimed, claims")]
    [InlineData("The Free Highlands Army (FHA) is fighting for the north. Three miners were shot dead near Bunia on Monday. The FHA claimed responsibility for the killings.", "Free Highlands Army: organisation, claimed, claims")]
    [InlineData("A car bomb killed 11 people in Basra on Monday. The Black Banner Battalions claimed responsibility for the bombing. The Southern Oath Movement also claimed the attack.", "Black Banner Battalions: organisation, claimed, claims; Southern Oath Movement: organisation, claimed, claims")]
    [InlineData("A car bomb killed 11 people in Basra on Monday. Both the Black Banner Battalions and the Southern Oath Movement claimed responsibility for the bombing.", "Black Banner Battalions: organisation, claimed, claims; Southern Oath Movement: organisation, claimed, claims")]
    [InlineData(Market + "A man who said he spoke for the Green Valley Brigade telephoned a radio station to say that his men had carried out the bombing.", "Green Valley Brigade: organisation, claimed, claims")]
    [InlineData(Market + "A caller who said he was a commander of the Green Valley Brigade told the newspaper that it had planted the bomb.", "Green Valley Brigade: organisation, claimed, claims")]
    [InlineData(Market + "Abu Hafs, a spokesman for the Green Valley Brigade, said by phone that his group was behind the bombing.", "Green Valley Brigade: organisation, claimed, claims")]
    [InlineData(Market + "The Bay Shield, a clan militia, says that the bombing was its own work.", "Bay Shield: organisation, claimed, claims")]
    [InlineData(Market + "The attack was claimed on a website in the name of the Cell of Fire.", "Cell of Fire: organisation, claimed, claims")]
    public void Who_owns_up_has_claimed_it(string report, string culprits) => Culprits(report).ShouldBe(culprits);

    [Theory]
    [InlineData(Bomb + "The Mountain Eagles Front denied any involvement in the bombing.", "Mountain Eagles Front: organisation, denied, denies")]
    [InlineData(Bomb + "A spokesman for the Mountain Eagles Front said its men had no hand in the bombing.", "Mountain Eagles Front: organisation, denied, denies")]
    [InlineData("Shells killed five villagers near Masisi on Thursday. Villagers blamed the Highland Patriots Movement for the shelling. The Highland Patriots Movement denied any role in it.", "Highland Patriots Movement: organisation, suspected, denies")]
    [InlineData(Raid + "Residents blamed the raid on the Lowland Herders Militia. The Lowland Herders Militia denied the raid.", "Lowland Herders Militia: organisation, suspected, denies")]
    [InlineData("A police convoy was ambushed near Nyala on Sunday and four officers died. Police blamed the Two Rivers Army for the ambush. The Two Rivers Army denied any part in it. The Red Dune Brigade claimed responsibility for the ambush.", "Two Rivers Army: organisation, suspected-by-authorities, denies; Red Dune Brigade: organisation, claimed, claims")]
    public void Who_denies_it_says_so_and_stands_as_others_say(string report, string culprits) => Culprits(report).ShouldBe(culprits);

    [Theory]
    [InlineData(Bomb + "Police suspect the Mountain Eagles Front of the bombing.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "The interior minister blamed the attack on the Mountain Eagles Front.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "The army accused the Mountain Eagles Front of planting the bomb.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "Officials attributed the bombing to the Mountain Eagles Front.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Stabbing + "Police identified Tomas Kerrigan as the attacker.", "Tomas Kerrigan: individual, suspected-by-authorities")]
    [InlineData(Stabbing + "Tomas Kerrigan, 34, was charged with murder.", "Tomas Kerrigan: individual, suspected-by-authorities")]
    [InlineData(Missile + "The mayor blamed Russia for the strike.", "Russia: state, suspected-by-authorities")]
    [InlineData(Bomb + "Authorities hold the Mountain Eagles Front responsible for the bombing.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "Suspicion fell on the Mountain Eagles Front.", "Mountain Eagles Front: organisation, suspected")]
    [InlineData(Raid + "Residents blamed the raid on the Lowland Herders Militia.", "Lowland Herders Militia: organisation, suspected")]
    [InlineData(Raid + "Villagers said the Lowland Herders Militia was responsible for the raid.", "Lowland Herders Militia: organisation, suspected")]
    [InlineData(Bomb + "The Mountain Eagles Front is believed to be behind the bombing.", "Mountain Eagles Front: organisation, suspected")]
    [InlineData(Bomb + "The Mountain Eagles Front was blamed for the attack.", "Mountain Eagles Front: organisation, suspected")]
    [InlineData(Bomb + "The attack bore the hallmarks of the Mountain Eagles Front.", "Mountain Eagles Front: organisation, suspected")]
    [InlineData("Suspected Mountain Eagles Front militants killed two teachers in Diyarbakir on Friday. The school was closed.", "Mountain Eagles Front: organisation, suspected")]
    [InlineData(Bomb + "Residents pointed the finger at the Harakat al-Jabal.", "Harakat al-Jabal: organisation, suspected")]
    [InlineData(Bomb + "The police commander told state radio that the Mountain Eagles Front had planted the bomb.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "Police suspect the Mountain Eagles Front were behind the blast.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "The interior minister put the blame on the Mountain Eagles Front.", "Mountain Eagles Front: organisation, suspected-by-authorities")]
    [InlineData(Bomb + "Police arrested a man named Javed Khan in connection with the bombing.", "Javed Khan: individual, suspected-by-authorities")]
    [InlineData(Bomb + "The police chief said that investigators were looking into a possible role of the Barada group.", "Barada group: organisation, possible")]
    [InlineData(Bomb + "An Iranian hand cannot be ruled out, the minister said.", "Iran: state, possible")]
    [InlineData(Bomb + "The bombing may have been carried out by the Hunters of Dera, the mayor said.", "Hunters of Dera: organisation, possible")]
    public void Who_is_accused_stands_by_who_accuses(string report, string culprits) => Culprits(report).ShouldBe(culprits);

    [Theory]
    [InlineData("The Red Lantern Front attacked a police post near Kidal on Friday, killing two officers.", "Red Lantern Front: organisation, fact")]
    [InlineData("Fighters of the Red Lantern Front attacked a police post near Kidal on Friday, killing two officers.", "Red Lantern Front: organisation, fact")]
    [InlineData(Bomb + "It was the work of the Mountain Eagles Front.", "Mountain Eagles Front: organisation, fact")]
    [InlineData("A policeman was killed in an attack by the Red Lantern Front in Kidal on Friday.", "Red Lantern Front: organisation, fact")]
    [InlineData("Gunmen from the Free Highlands Army (FHA) killed three miners near Bunia on Monday.", "Free Highlands Army: organisation, fact")]
    [InlineData("A gang calling itself the Harbour Kings kidnapped an engineer in Port Harcourt on Monday.", "Harbour Kings: organisation, fact")]
    [InlineData("Masked gunmen stormed a bar in Guayaquil on Saturday and killed five people.", "Masked gunmen: individual, fact")]
    [InlineData("Tomas Kerrigan stabbed two people to death at a supermarket in Leeds on Monday.", "Tomas Kerrigan: individual, fact")]
    [InlineData("Russian drones struck an apartment building in Odesa on Monday, killing three people.", "Russia: state, fact")]
    [InlineData("Israeli warplanes bombed a warehouse in Tyre on Monday, killing two people.", "Israel: state, fact")]
    [InlineData("Turkish artillery shelled a village near Kobani on Monday, killing two people.", "Turkey: state, fact")]
    [InlineData("Russia shelled a school in Kharkiv on Monday.", "Russia: state, fact")]
    [InlineData("Israel launched an airstrike on Damascus on Monday.", "Israel: state, fact")]
    public void Who_does_it_in_the_writer_s_words_did_it(string report, string culprits) => Culprits(report).ShouldBe(culprits);

    [Theory]
    [InlineData("A drone struck a fuel depot near Luhansk on Monday, and two workers were hurt.")]
    [InlineData(Market + "Traders swept up glass and reopened their stalls.")]
    [InlineData(Market + "The Green Valley Brigade has claimed several attacks this year.")]
    [InlineData(Market + "The Green Valley Brigade praised the bombing.")]
    [InlineData("Two men were shot dead outside a pub in Leeds on Saturday. Officers found a car on fire nearby and asked for witnesses.")]
    [InlineData(Market + "The army accused the Green Valley Brigade of robbing houses.")]
    public void Weapons_bystanders_and_old_claims_make_no_culprit(string report) => Culprits(report).ShouldBeEmpty();

    [Theory]
    [InlineData(Market + "Nobody has claimed responsibility for the blast.", Responsibility.NoneYet)]
    [InlineData(Market + "There was no immediate claim of responsibility.", Responsibility.NoneYet)]
    [InlineData(Market + "No group immediately said it was behind the bombing.", Responsibility.NoneYet)]
    [InlineData(Market + "The attack has not been claimed by any group.", Responsibility.NoneYet)]
    [InlineData(Market + "No organisation had taken credit for the attack.", Responsibility.NoneYet)]
    [InlineData(Market + "So far no one has admitted the bombing.", Responsibility.NoneYet)]
    [InlineData(Market + "Traders swept up glass and reopened their stalls.", Responsibility.NotMentioned)]
    [InlineData(Market + "The governor took responsibility for the slow arrival of ambulances.", Responsibility.NotMentioned)]
    [InlineData(Market + "The Green Valley Brigade has claimed several attacks this year.", Responsibility.NotMentioned)]
    [InlineData(Market + "Police blamed the Green Valley Brigade for the blast.", Responsibility.NotMentioned)]
    [InlineData(Market + "The Green Valley Brigade denied any part in the bombing.", Responsibility.Denied)]
    [InlineData(Market + "Police accused the Green Valley Brigade of the bombing. The Green Valley Brigade denied carrying out the attack.", Responsibility.Denied)]
    [InlineData(Market + "The Green Valley Brigade denied any part in the bombing. The Red Dune Brigade claimed the attack.", Responsibility.Claimed)]
    [InlineData(Market + "The Islamic State group claimed responsibility through its Amaq news agency.", Responsibility.Claimed)]
    [InlineData(Market + "Police charged Tomas Kerrigan with the bombing. Kerrigan pleaded not guilty.", Responsibility.Denied)]
    [InlineData(Market + "Police accused the Green Valley Brigade of the bombing. The group e-mailed a denial to several papers.", Responsibility.Denied)]
    [InlineData(Market + "The army accused the Green Valley Brigade of robbing houses.", Responsibility.NotMentioned)]
    public void Says_whether_somebody_owns_up(string report, Responsibility responsibility) => MainOf(report).Responsibility.ShouldBe(responsibility);

    [Fact]
    public void A_claim_goes_to_the_attack_whose_words_it_shares()
    {
        const string report = "A bomb wounded four people at a market in Kano on Friday. A surgeon was kidnapped by gunmen in Lagos on Wednesday.\n\nThe Green Valley Brigade denied on Saturday that its men were holding the surgeon.";
        CoderBench.Code(report, CoderBench.Thursday).Incidents.Single(incident => incident.Responsibility == Responsibility.Denied).Type.ShouldBe(IncidentType.Kidnapping);
    }

    [Fact]
    public void Each_claimant_speaks_for_itself()
    {
        var report = CoderBench.Code("A car bomb killed 11 people in Basra on Monday. The Black Banner Battalions claimed responsibility for the bombing. The Southern Oath Movement also claimed the attack.", CoderBench.Thursday);
        report.Claims.Where(claim => claim.Facet == Facet.Responsibility)
            .Select(claim => (claim.Value, report.Sources.FirstOrDefault(source => source.Id == claim.Source)?.Name))
            .ShouldBe([("Black Banner Battalions", "Black Banner Battalions"), ("Southern Oath Movement", "Southern Oath Movement")]);
    }

    private static Incident MainOf(string report) => CoderBench.Code(report, CoderBench.Thursday).Incidents.Single(incident => incident.Main);

    private static string Culprits(string report) => string.Join("; ", MainOf(report).Perpetrators.Select(Written));

    private static string Written(Perpetrator culprit)
    {
        var response = culprit.Response is { } told ? ", " + SetList.Name(told) : "";
        return $"{culprit.Name}: {SetList.Name(culprit.Kind!.Value)}, {SetList.Name(culprit.Standing)}{response}";
    }
}

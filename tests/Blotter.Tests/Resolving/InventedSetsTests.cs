using Blotter.Coding.Contract;
using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

/// <summary>Small sets of invented reports, of countries and deeds that no corpus here is about, gathered as a careful reader would.</summary>
public sealed class InventedSetsTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly Place Baqir = At(33.75, 44.62, "IQ", "Tal Baqir");
    private static readonly Place Rashad = At(35.31, 44.12, "IQ", "Rashad");
    private static readonly Place Port = At(14.8, 42.95, "YE", "Salif");

    [Fact]
    public void Three_papers_on_one_car_bomb_are_one_incident() => Gathers(
        ["agency courier gazette"],
        Told("agency", "A car bomb tore through the vegetable market of Tal Baqir on Monday, killing 14 people, said police colonel Hatem Zubaidi.", Baqir, Monday, killed: 14),
        Told("courier", "At least 12 died when an explosives-laden car blew up among stalls in the Baqir vegetable market, hospital staff said.", Baqir, Monday, killed: 12),
        Told("gazette", "Monday's blast at the Tal Baqir vegetable market killed 14 and wounded 31, among them the market's warden Jassim Karradi.", Baqir, Monday, killed: 14, injured: 31));

    [Fact]
    public void Two_attacks_in_one_town_on_one_day_are_two() => Gathers(
        ["a", "b c"],
        Told("a", "Gunmen on motorcycles shot dead the headmaster Salim Othman outside his school in Tal Baqir.", Baqir, Monday, IncidentType.ArmedAttack, killed: 1) with { Victims = ["othman"] },
        Told("b", "A roadside bomb hit a minibus of pilgrims on the bypass of Tal Baqir and killed nine.", Baqir, Monday, killed: 9),
        Told("c", "Nine pilgrims died when a bomb buried beside the bypass of Tal Baqir destroyed their minibus.", Baqir, Monday, killed: 9));

    [Fact]
    public void A_follow_up_days_later_reaches_its_bombing() => Gathers(
        ["burials first"],
        Told("first", "A suicide bomber killed 23 worshippers in the shrine of Sheikh Madyan in Rashad on Tuesday.", Rashad, Tuesday, IncidentType.SuicideBombing, killed: 23),
        Told("burials", "Families buried the dead of Tuesday's bombing at the shrine of Sheikh Madyan as police held two men.", Rashad, Tuesday, IncidentType.SuicideBombing) with { Published = Tuesday.AddDays(5) });

    [Fact]
    public void A_follow_up_with_no_day_reaches_its_bombing_by_place_and_names() => Gathers(
        ["first survivor"],
        Told("first", "A suicide bomber killed 23 worshippers in the shrine of Sheikh Madyan in Rashad on Tuesday.", Rashad, Tuesday, IncidentType.SuicideBombing, killed: 23),
        Told("survivor", "Weeks after the shrine of Sheikh Madyan in Rashad was bombed, its guardian still counts 23 empty mats.", Rashad, null, IncidentType.SuicideBombing, killed: 23) with { Published = Tuesday.AddDays(12) });

    [Fact]
    public void An_old_attack_told_as_background_is_not_the_new_one() => Gathers(
        ["new other", "new/i2"],
        Told("new", "Mortar shells fell on the bakery street of Rashad on Monday and killed three.", Rashad, Monday, IncidentType.RocketOrShelling, killed: 3),
        Told("other", "Three people died as mortars struck the bakery street in Rashad.", Rashad, Monday, IncidentType.RocketOrShelling, killed: 3),
        Told("new", "In February a truck bomb at the grain silo of Rashad killed 40.", Rashad, Monday.AddDays(-80), killed: 40) with { LocalId = "i2", IsMain = false });

    [Fact]
    public void A_background_mention_reaches_the_old_incident() => Gathers(
        ["now then"],
        Told("then", "A truck bomb levelled the grain silo of Rashad on Thursday, killing 40 people, among them mill owner Dhafer Jubouri.", Rashad, Monday.AddDays(-81), killed: 40) with { Published = Monday.AddDays(-80) },
        Told("now", "In February a truck bomb at the grain silo killed 40 in Rashad.", Rashad, null, killed: 40) with { IsMain = false, Days = new DaySpan(new(2024, 2, 1), new(2024, 2, 29)) });

    [Fact]
    public void The_same_town_a_year_later_is_another_incident() => Gathers(
        ["now", "then"],
        Told("then", "A car bomb exploded outside the police academy of Tal Baqir and killed eight recruits.", Baqir, Monday.AddYears(-1), killed: 8) with { Published = Monday.AddYears(-1).AddDays(1) },
        Told("now", "A car bomb exploded outside the police academy of Tal Baqir and killed eight recruits.", Baqir, Monday, killed: 8));

    [Fact]
    public void A_correction_with_another_number_is_the_same_incident() => Gathers(
        ["correction early"],
        Told("early", "Police said 31 people were killed by the ferry blast at Salif.", Port, Monday, killed: 31),
        Told("correction", "The number killed by the ferry blast at Salif was corrected to 17; some bodies had been counted twice.", Port, Monday, killed: 17) with { Published = Tuesday.AddDays(2) });

    [Fact]
    public void Raids_on_two_villages_of_one_night_are_two() => Gathers(
        ["a", "b"],
        Told("a", "Raiders burned the granaries of Dungel on Monday night and killed six herders.", At(12.9, 24.1, "SD", "Dungel"), Monday, IncidentType.ArmedAttack, killed: 6),
        Told("b", "Horsemen drove off the cattle of Kirfi on Monday night, shooting four farmers who followed them.", At(13.6, 24.9, "SD", "Kirfi"), Monday, IncidentType.ArmedAttack, killed: 4));

    [Fact]
    public void Towns_of_one_name_in_two_countries_are_two() => Gathers(
        ["a", "b"],
        Told("a", "A grenade was thrown into a bar in San Isidro on Monday.", At(13.8, -88.6, "SV", "San Isidro"), Monday, killed: 2),
        Told("b", "Pistoleros opened fire at a football pitch in San Isidro, killing the referee Ramiro Quispe.", At(-12.1, -77.0, "PE", "San Isidro"), Monday, IncidentType.ArmedAttack, killed: 1));

    [Fact]
    public void One_name_read_as_two_places_is_one_where_the_rest_agrees() => Gathers(
        ["a b"],
        Told("a", "A grenade thrown into the bar La Chicharra in San Isidro killed the barman Evelio Tobar and a guest.", At(13.8, -88.6, "SV", "San Isidro"), Monday, killed: 2) with { Victims = ["tobar"] },
        Told("b", "Evelio Tobar, barman of La Chicharra in San Isidro, and a guest died when a grenade exploded.", At(9.4, -83.7, "CR", "San Isidro"), Monday, killed: 2) with { Victims = ["tobar"] });

    [Fact]
    public void A_wrong_day_does_not_keep_a_named_victim_apart() => Gathers(
        ["a b"],
        Told("a", "The judge Oluwaseun Adebanjo was abducted from her house in Kano on Monday.", null, Monday, IncidentType.Kidnapping) with { Victims = ["adebanjo"] },
        Told("b", "Kidnappers seized the judge Oluwaseun Adebanjo at her home, the court said.", null, Monday.AddDays(-2), IncidentType.Kidnapping) with { Victims = ["adebanjo"] });

    [Fact]
    public void Shootings_of_one_city_and_week_stay_apart_by_their_victims() => Gathers(
        ["a", "b"],
        Told("a", "Two riders shot the trader Aslam Qureshi in Karachi's Lyari quarter.", At(24.86, 67.01, "PK", "Karachi"), Monday, IncidentType.ArmedAttack, killed: 1) with { Victims = ["qureshi"] },
        Told("b", "A constable, Naveed Bhatti, was shot on patrol in Karachi's Malir quarter.", At(24.86, 67.01, "PK", "Karachi"), Tuesday, IncidentType.ArmedAttack, killed: 1) with { Victims = ["bhatti"] });

    [Fact]
    public void The_same_rockets_on_the_same_base_a_week_later_are_another_attack() => Gathers(
        ["a", "b"],
        Told("a", "Rockets hit the Ain Dabis air base on Monday without casualties.", At(33.8, 42.4, "IQ", "Ain Dabis"), Monday, IncidentType.RocketOrShelling, killed: 0),
        Told("b", "Rockets hit the Ain Dabis air base again, wounding a contractor.", At(33.8, 42.4, "IQ", "Ain Dabis"), Monday.AddDays(7), IncidentType.RocketOrShelling, injured: 1) with { Published = Monday.AddDays(8) });

    [Fact]
    public void A_district_and_a_town_in_it_are_one_incident_where_the_rest_agrees() => Gathers(
        ["a b"],
        Told("a", "Militants stormed a checkpoint in Tal Baqir and killed seven soldiers with knives.", Baqir, Monday, IncidentType.ArmedAttack, killed: 7),
        Told("b", "Seven soldiers were knifed to death at a checkpoint in the district of Baquba.", Baqir with { Name = "Baquba", Lat = 33.6, Lon = 44.7, Precision = PlacePrecision.District, Gazetteer = "d" }, Monday, IncidentType.ArmedAttack, killed: 7));

    [Fact]
    public void An_airstrike_and_the_ambush_that_followed_it_are_two() => Gathers(
        ["a", "b"],
        Told("a", "An airstrike destroyed a water station in Salif on Monday; two engineers died.", Port, Monday, IncidentType.AirstrikeOrDrone, killed: 2),
        Told("b", "Fighters ambushed a convoy leaving Salif on Monday and took eleven prisoners.", Port, Monday, IncidentType.ArmedAttack, killed: 5));

    [Fact]
    public void Reports_with_no_incident_come_together_by_their_words() => Gathers(
        ["a b", "c"],
        Untold("a", "The trawler Hurstbourne sank off Skerrivore after its hull split; skipper Angus Macleod and four of the Hurstbourne's crew reached Tiree by raft."),
        Untold("b", "Skipper Angus Macleod blamed a split hull for the loss of the trawler Hurstbourne off Skerrivore. The raft drifted to Tiree."),
        Untold("c", "The council of Lerwick voted to close its library over the protests of the librarian Morag Tulloch."));

    [Fact]
    public void Two_quakes_told_in_like_words_stay_two() => Gathers(
        ["a1 a2 a3", "b1 b2 b3"],
        Untold("a1", "A magnitude 6.1 earthquake shook Bener Meriah in Aceh, collapsing houses and a mosque. Officials in Takengon counted 22 dead."),
        Untold("a2", "Rescuers dug in Bener Meriah and Takengon after a magnitude 6.1 earthquake in Aceh collapsed houses and a mosque."),
        Untold("a3", "The earthquake in Aceh collapsed a mosque in Bener Meriah, trapping children; Takengon hospital treated dozens from fallen houses."),
        Untold("b1", "A magnitude 7.6 earthquake off Manokwari in Papua damaged the Mutiara hotel and houses. Officials counted four dead."),
        Untold("b2", "Rescuers searched the Mutiara hotel after a magnitude 7.6 earthquake collapsed houses in Manokwari, Papua."),
        Untold("b3", "The Papua earthquake cut power in Manokwari, where guests of the Mutiara hotel were trapped and houses fell."));

    private static MentionProfile Told(string report, string text, Place? place, DateOnly? day, IncidentType type = IncidentType.Bombing, int? killed = null, int? injured = null) => Mention(report, text) with
    {
        Type = type,
        Place = place,
        Days = day is { } known ? new DaySpan(known, known) : null,
        Killed = killed is { } dead ? NumberRange.Exactly(dead) : null,
        Injured = injured is { } hurt ? NumberRange.Exactly(hurt) : null,
    };

    private static MentionProfile Untold(string report, string text) => Mention(report, text) with { LocalId = "", Type = null, Place = null, Days = null, Killed = null };

    private static void Gathers(string[] expected, params MentionProfile[] mentions)
    {
        var incidents = new Resolver(PairJudge.Shipped).Resolve([.. mentions]);
        var found = incidents.Select(incident => string.Join(' ', incident.Select(at => NameOf(mentions[at])).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.True(found.SequenceEqual(expected, StringComparer.Ordinal), string.Join('\n', mentions.SelectMany((one, at) => mentions.Skip(at + 1).Select(other => Reasons(one, other)))));
    }

    private static string Reasons(MentionProfile one, MentionProfile other)
    {
        var judgement = PairJudge.Shipped.Judge(one, other);
        return $"{NameOf(one)} {NameOf(other)} {judgement.Score:0.0}: {string.Join(", ", judgement.Evidence.Select(evidence => $"{evidence.Name} {evidence.Weight:0.0} {evidence.Detail}"))}";
    }

    private static string NameOf(MentionProfile mention) => mention.LocalId == "i2" ? $"{mention.Report}/i2" : mention.Report;
}

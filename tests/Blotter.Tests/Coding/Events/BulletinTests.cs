namespace Blotter.Tests.Coding.Events;

/// <summary>How lists of incidents are read, and what reports tell of several attacks by the way.</summary>
public sealed class BulletinTests
{
    [Fact]
    public void Each_item_of_a_list_is_an_incident_with_its_day_and_town() => ToldIncidents.Report(
        "• 10 March: Gao – gunmen killed 3 traders at the livestock market; 2 injured.\n• 10 March: Ansongo – an IED hit a patrol on the Labbezanga road, no casualties.\n• 11 March: Kidal – a rocket landed near the airport.",
        "2021-03-12").ShouldTell("ArmedAttack; 2021-03-10; Gao; 3", "Bombing; 2021-03-10; Ansongo; 0", "RocketOrShelling; 2021-03-11; Kidal; -");

    [Fact]
    public void An_entry_s_day_stands_before_a_day_told_by_the_way() => ToldIncidents.Report(
        "5 April, Bambari town. Armed men abducted two nurses; one of them was released on 7 April.\n\n6 April, Bria town. A grenade was thrown at a shop.",
        "2021-04-12").ShouldTell("Kidnapping; 2021-04-05; Bambari; -", "Bombing; 2021-04-06; Bria; -");

    [Fact]
    public void A_time_behind_a_day_is_no_year() => ToldIncidents.Report(
        "18 January, 0200, Bria town. Two farmers were shot dead by armed men.", "2019-01-21").ShouldTell("ArmedAttack; 2019-01-18; Bria; 2");

    [Fact]
    public void Bearings_may_be_cut_short() => ToldIncidents.Report(
        "NIGER FIELD NOTE\n\n5 April, 6 km E of Bosso. Gunmen ambushed a market truck in Niger, killing four people.", "2021-04-12").ShouldTell("ArmedAttack; 2021-04-05; near Bosso; 4");

    [Theory]
    [InlineData("Gunmen ambushed a bus near Beni on Monday, killing four people. In March three drivers were killed in an ambush on the same road.", "ArmedAttack; 2021-05-03; near Beni; 4", "ArmedAttack; 2021-03; near Beni; *")]
    [InlineData("A bomb killed two people in Quetta on Monday. In March last year a mortar round landed on its vegetable market, killing a trader.", "Bombing; 2021-05-03; Quetta; 2", "RocketOrShelling; 2020-03; Quetta; 1")]
    [InlineData("A bomb killed two people in Quetta on Monday. The wounded were moved to Karachi for surgery. In March last year gunmen killed a judge in the city.", "Bombing; 2021-05-03; Quetta; 2", "*; 2020-03; Quetta; 1")]
    public void A_place_told_before_is_where_something_was_done(string text, params string[] incidents) => ToldIncidents.Report(text, "2021-05-06").ShouldTell(incidents);

    [Fact]
    public void The_dead_of_two_towns_are_counted_apart() => ToldIncidents.Report(
        "Five people were killed in Tikrit and three in Samarra when car bombs went off on Monday, police said.", "2014-06-05").ShouldTell("Bombing; 2014-06-02; Tikrit; 5", "Bombing; 2014-06-02; Samarra; 3");

    [Fact]
    public void A_town_that_a_pronoun_stands_for_is_where_it_was() => ToldIncidents.Report(
        "Residents of the Nigerian town of Konduga fled on Friday after gunmen stormed it and killed six people.", "2019-01-21").ShouldTell("*; *; Konduga; 6");

    [Fact]
    public void Both_sides_of_a_clash_count() => ToldIncidents.Report(
        "Three soldiers and at least five militants were killed in a gun battle near Datu Piang on Monday, the army said.", "2009-05-07").ShouldTell("Clash; 2009-05-04; *; 8");

    [Theory]
    [InlineData("A bomb exploded at a market in Lahore on Monday. First reports had put the dead at four. Nine people were killed, police said.", "Bombing; 2012-04-02; Lahore; 9")]
    [InlineData("A bomb killed eleven people at a market in Lahore on Monday. A twelfth victim died on Wednesday, doctors said.", "Bombing; 2012-04-02; Lahore; 12")]
    [InlineData("Gunmen stopped a bus near Lahore on Monday. The driver was shot and died at the scene.", "ArmedAttack; 2012-04-02; near Lahore; 1")]
    public void The_last_count_of_the_dead_is_taken(string text, string incident) => ToldIncidents.Report(text, "2012-04-06").ShouldTell(incident);

    [Fact]
    public void The_number_of_a_unit_counts_no_dead() => ToldIncidents.Report(
        "A bomb killed a 16th Brigade soldier at a market in Lahore on Monday.", "2012-04-06").ShouldTell("Bombing; 2012-04-02; Lahore; 1");

    [Fact]
    public void Messages_that_are_refuted_tell_of_no_attack() => ToldIncidents.Report(
        "Gunmen robbed a bank in Zamboanga on Monday. The governor dismissed text messages that a bomb had exploded in Jolo.", "2009-05-07").ShouldTell("Robbery; 2009-05-04; Zamboanga; -");

    [Fact]
    public void An_attack_of_the_same_night_is_another_one() => ToldIncidents.Report(
        "Gunmen shot dead a judge in Baidoa on Monday. They made no mention of a grenade attack on a police post in the town the same night.", "2016-11-17").ShouldTell("*; 2016-11-14; Baidoa; 1", "Bombing; 2016-11-14; Baidoa; -");
}

using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Tallies;

public sealed class TallyFinderTests
{
    [Theory]
    [InlineData("Militants have carried out 31 attacks in the valley since 1 March.", "attacks 31..31 2024-03-01")]
    [InlineData("It was the sixth ambush on the highway this year.", "attacks 6..6 2024-01-01")]
    [InlineData("It was the group's fifth raid in as many days.", "attacks 5..5 ")]
    [InlineData("More than 300 people have been abducted in the province in the last six months.", "abductions 300.. 2023-11-05")]
    [InlineData("So far this year, 23 journalists have been murdered there.", "murdered 23..23 2024-01-01")]
    [InlineData("The army had lost 41 soldiers in the north since June last year.", "killed 41..41 2023-06-01")]
    [InlineData("The depot has been shelled eleven times since Easter.", "attacks 11..11 2024-03-31")]
    [InlineData("The town has been bombed twice this month.", "attacks 2..2 2024-05-01")]
    [InlineData("It is the fourth time this month that the depot has been shelled.", "attacks 4..4 2024-05-01")]
    [InlineData("Pirates have seized 17 vessels since the beginning of the year.", "seized 17..17 2024-01-01")]
    [InlineData("Monday's murder brought to nine the number of officers killed in the city this year.", "killed 9..9 2024-01-01")]
    [InlineData("The ministry puts the number of villages burned since August at 288.", "burned 288..288 2023-08-01")]
    [InlineData("The number of civilians killed since April has reached 1,150, an office said.", "killed 1150..1150 2024-04-01")]
    [InlineData("Air raids have killed at least 2,300 people since 2011.", "killed 2300.. 2011-01-01")]
    [InlineData("An institute recorded the deaths of 58 villagers between January and March.", "killed 58..58 2024-01-01")]
    [InlineData("Wednesday's ambush was the third in two weeks.", "attacks 3..3 2024-04-22")]
    [InlineData("There have been no attacks on the road for the past 18 months.", "attacks 0..0 2022-11-05")]
    [InlineData("The post had not been attacked since 12 April.", "attacks 0..0 2024-04-12")]
    [InlineData("No policeman has been killed in the district since 2019.", "killed 0..0 2019-01-01")]
    [InlineData("It was the city's 87th homicide of the year.", "homicides 87..87 2024-01-01")]
    [InlineData("The mission has recorded 412 violations of the ceasefire since 3 March.", "violations 412..412 2024-03-03")]
    [InlineData("Nearly 200 people have been taken hostage by the gang since last June.", "kidnappings ..200 2023-06-01")]
    [InlineData("Fighting since Monday has killed at least 80 people.", "killed 80.. 2024-04-29")]
    [InlineData("As many as 12 trucks have been torched on the route since January.", "torched ..12 2024-01-01")]
    [InlineData("Two other priests have been kidnapped in the province this year.", "kidnappings 2..2 2024-01-01")]
    public void Finds_a_count_over_a_time(string sentence, string line) => TallyBench.Line(TallyBench.Find(sentence).ShouldHaveSingleItem()).ShouldBe(line);

    [Theory]
    [InlineData("The officer, 34, had served in the police since 2009.")]
    [InlineData("The guard fired 12 times before fleeing.")]
    [InlineData("Three people were shot in a restaurant last week.")]
    [InlineData("A bomb killed 14 people at the same hotel in 2016.")]
    [InlineData("In 1994 gunmen killed 29 worshippers in the mosque.")]
    [InlineData("The company has lost $4 million since January.")]
    [InlineData("Some 900 troops have been stationed in the country since 2014.")]
    [InlineData("The club has won the cup three times since 2010.")]
    [InlineData("The suspect has been arrested four times since 2008.")]
    [InlineData("More than 5,000 people have fled their homes since Monday's attack.")]
    [InlineData("The prime minister has visited the province six times this year.")]
    [InlineData("The bombing left 7 dead and 31 injured, one of the deadliest this year.")]
    [InlineData("Police have carried out 120 searches since the attack.")]
    [InlineData("The road has been closed since 2 January, when gunmen killed four people.")]
    [InlineData("Since the attack on Monday, which killed nine people, shops have been closed.")]
    [InlineData("Four people have died in traffic accidents in the county this year.")]
    [InlineData("The embassy has been shut since two rockets landed in its garden in May.")]
    [InlineData("Two suspects wanted since January in connection with five bombings were detained.")]
    [InlineData("He is charged with three murders that were committed in 2013 and 2014.")]
    [InlineData("This was the first attack on a consulate in the city since 2012.")]
    [InlineData("The second bomb exploded ten minutes after the first.")]
    [InlineData("They claimed last week's abduction of nine men outside the town.")]
    [InlineData("The number of injured stands at eight, most of whom have since gone home.")]
    [InlineData("Thirteen people, four of them civilians, were killed between Friday and Sunday.")]
    [InlineData("Two shells fell on the depot between 1 and 3 a.m. and wounded a driver.")]
    [InlineData("About 70 people attended the funeral of the 11 victims this week.")]
    [InlineData("A twelfth victim died last week, hospital staff said.")]
    public void Takes_no_toll_of_one_deed_and_no_other_number_for_a_tally(string sentence) => TallyBench.Find(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Police have recorded 61 shootings this year, compared with 44 in the same period last year.", "44..44", "2023-01-01")]
    [InlineData("There were 23 bombings in 2015 and 31 in 2016, police records show.", "31..31", "2016-01-01")]
    [InlineData("A committee counts 58 buses burned since December. The ministry counts 31.", "31..31", "2023-12-01")]
    [InlineData("Officials say 8,000 people have died in the war since 2015; the government puts the figure at 3,100.", "3100..3100", "2015-01-01")]
    [InlineData("Partners reported 27 access incidents between 1 and 28 April, 9 of them violent.", "9..9", "2024-04-01")]
    [InlineData("Since 1 April there have been 14 incidents, including three kidnappings.", "3..3", "2024-04-01")]
    [InlineData("The killing is the 12th in the city this year and the third this month.", "3..3", "2024-05-01")]
    public void A_count_without_a_noun_goes_on_with_the_tally_before(string sentences, string bounds, string since)
    {
        var tallies = TallyBench.Find(sentences);
        tallies.Length.ShouldBe(2);
        ($"{tallies[1].Count.Low}..{tallies[1].Count.High}", $"{tallies[1].Since?.Start}", tallies[1].What).ShouldBe((bounds, since, sentences.Contains("kidnappings", StringComparison.Ordinal) ? "kidnappings" : tallies[0].What));
    }

    [Theory]
    [InlineData("Rebels have staged 40 raids on police posts in the valley since May last year.", "police posts")]
    [InlineData("It was the third attack on a military convoy since January.", "military convoys")]
    [InlineData("Air raids have killed 143 civilians since January.", "civilians")]
    [InlineData("They have counted 118 people killed since January.", null)]
    [InlineData("Militants have attacked police posts nine times since January.", "police posts")]
    [InlineData("The third child murdered in the city this year was buried on Friday.", "children")]
    public void Says_whom_it_was_done_to(string sentence, string? against) => TallyBench.Find(sentence).ShouldHaveSingleItem().Against.ShouldBe(against);

    [Theory]
    [InlineData("He said 31 attacks in the valley since 1 March had gone unpunished.", "31 attacks in the valley since 1 March")]
    [InlineData("He said it was the group's fifth raid this year.", "the group's fifth raid this year")]
    [InlineData("In the province 58 buses have been burned since December, a union says.", "58 buses have been burned since December")]
    [InlineData("They said at least 212 people, 97 of them civilians, had been killed since 31 March.", "at least 212 people")]
    [InlineData("Since 1 April the office has recorded 14 incidents on or near the road, and it warned drivers.", "14 incidents on or near the road")]
    public void Spans_the_words_that_tell_it(string sentence, string words) => TallyBench.Words(sentence, TallyBench.Find(sentence)[0]).ShouldBe(words);

    [Theory]
    [InlineData("There were 41 attacks in Iraq and Syria between 1 and 20 April.", "IQ SY")]
    [InlineData("There were 41 attacks in the province between 1 and 20 April.", "IQ")]
    public void Says_in_which_countries(string sentence, string codes) => string.Join(' ', TallyBench.Find(sentence).ShouldHaveSingleItem().Where).ShouldBe(codes);

    [Theory]
    [InlineData("There were 41 attacks between 1 and 20 April.", "2024-04-20")]
    [InlineData("As of 30 April, 271 people had been kidnapped this year.", "2024-04-30")]
    [InlineData("There were 11 attacks in the whole of 2018.", "2018-12-31")]
    [InlineData("There have been 41 attacks since 1 April.", null)]
    public void Says_up_to_which_day_where_the_text_does(string sentence, string? day) => TallyBench.Find(sentence).ShouldHaveSingleItem().AsOf?.ToString().ShouldBe(day);

    [Theory]
    [InlineData("Some 40 farmers have been killed by herdsmen since Christmas.", "herdsmen")]
    [InlineData("Los Tejones have killed 52 people in bars this year.", "Los Tejones")]
    [InlineData("Air raids have killed 143 civilians since January.", null)]
    public void Says_who_did_it_where_its_words_do(string sentence, string? doer) => TallyBench.Find(sentence).ShouldHaveSingleItem().Perpetrator.ShouldBe(doer);

    [Theory]
    [InlineData("There have been about 40 attacks since March.", 40, 40, Qualifier.About)]
    [InlineData("The mission has been attacked a dozen times since March.", 12, 12, Qualifier.About)]
    [InlineData("There have been no more than eight attacks since March.", null, 8, Qualifier.UpTo)]
    [InlineData("There have been dozens of attacks since March.", 24, null, Qualifier.AtLeast)]
    [InlineData("There have been between 60 and 70 attacks since March.", 60, 70, Qualifier.Between)]
    public void Says_how_the_number_is_meant(string sentence, int? low, int? high, Qualifier qualifier) =>
        TallyBench.Find(sentence).ShouldHaveSingleItem().Count.ShouldBe(new TallyCount(low, high, qualifier));

    [Fact]
    public void A_headline_that_repeats_the_body_is_not_counted_again()
    {
        var document = CoderBench.Sections(
            (SectionKind.Headline, "Shelling kills two; monitor says 212 dead since truce"),
            (SectionKind.Body, "Shelling killed two men in Idlib on Friday. The monitor said 212 people had been killed since a truce took effect on March 31."));
        CoderBench.Coder.Code(document).Report.Tallies.ShouldHaveSingleItem().Count.Low.ShouldBe(212);
    }

    [Fact]
    public void Attacks_on_computers_are_no_tally() =>
        CoderBench.Code("A gang claimed the ransomware that has paralysed four clinics since Monday. It was the fourth strike on a hospital this year, said a firm.", "2024-05-05").Tallies.ShouldBeEmpty();

    [Fact]
    public void A_report_without_a_day_has_tallies_without_dates() => TallyBench.Find("There have been 31 attacks this year.", published: null).All(tally => tally.Since?.Start is null).ShouldBeTrue();

    [Fact]
    public void Long_lists_of_numbers_do_not_hang() =>
        Should.CompleteIn(() => TallyBench.Find(string.Concat(Enumerable.Repeat("the second 31 attacks since May, 9 of them in the past 3 days and twice this year, ", 400))), TimeSpan.FromSeconds(20));
}

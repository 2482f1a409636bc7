using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Blotter.Tests.Coding.Posts;

namespace Blotter.Tests.Coding.Flags;

public sealed class FlagFinderTests
{
    private const string Monday = "2023-06-12";
    private const string Depot = "A drone struck a fuel depot near Luhansk on Saturday, the governor said.";
    private const string Mine = "Gunmen shot dead four guards at a mine near Bunia on Monday.";
    private const string Village = "Gunmen raided a village near Kaduna on Friday and killed two people.";

    /// <summary>Kind, headline, body, the same report as a careful writer would put it: a headline and a body.</summary>
    public static TheoryData<FlagKind, string, string, string, string> Twins => new()
    {
        {
            FlagKind.HeadlineOverstates,
            "Blast kills 40 at market", "A bomb exploded at a market in Kano on Friday, killing 12 people and wounding 30, the hospital said.",
            "Blast kills 12 at market", "A bomb exploded at a market in Kano on Friday, killing 12 people and wounding 30, the hospital said."
        },
        {
            FlagKind.HeadlineOverstates,
            "Rocket destroys school in Sderot", "A rocket damaged a school in Sderot on Monday, the town said. Two windows were broken and nobody was hurt.",
            "Rocket damages school in Sderot", "A rocket damaged a school in Sderot on Monday, the town said. Two windows were broken and nobody was hurt."
        },
        { FlagKind.SelfContradiction, "Guards shot dead at mine", Mine + " The three guards killed were buried on Tuesday.", "Guards shot dead at mine", Mine + " The four guards killed were buried on Tuesday." },
        { FlagKind.SelfContradiction, "Guards shot dead at mine", Mine + " The mine has been shut since Saturday's shooting.", "Guards shot dead at mine", Mine + " The mine has been shut since Monday's shooting." },
        {
            FlagKind.SelfContradiction,
            "Village raided in the hills", "The Red Lantern Front attacked a village near Bunia on Monday and killed four people. The Blue Harbour Brigade killed the four villagers with machetes.",
            "Village raided in the hills", "The Red Lantern Front attacked a village near Bunia on Monday and killed four people. The Red Lantern Front burned the huts with petrol."
        },
        {
            FlagKind.SelfContradiction,
            "Teacher killed in Gondar", "Gunmen killed a teacher in Gondar on Monday. A crowd gathered in Jimma, where the killing took place.",
            "Teacher killed in Gondar", "Gunmen killed a teacher in Gondar on Monday. A crowd gathered in Gondar, where the killing took place."
        },
        {
            FlagKind.LabelExceedsEvidence,
            "Bus attacked on the coast road", "Jihadist militants attacked a bus near Lamu on Friday and killed five passengers. Police said it was not clear who the attackers were.",
            "Bus attacked on the coast road", "Gunmen attacked a bus near Lamu on Friday and killed five passengers. Police said it was not clear who the attackers were."
        },
        {
            FlagKind.LabelExceedsEvidence,
            "Bus attacked on the coast road", "Islamist terrorists attacked a bus near Lamu on Friday and killed five passengers. Police suspect the Harbour Boys Gang of the attack.",
            "Bus attacked on the coast road", "The Harbour Boys Gang attacked a bus near Lamu on Friday and killed five passengers. The Harbour Boys Gang claimed responsibility for the attack."
        },
        {
            FlagKind.HeadlineOverstates,
            "Bomb injures 40", "A bomb went off at a depot in Zarqa on Sunday. Two cleaners were injured, the town said, and nobody was killed.",
            "Bomb injures two", "A bomb went off at a depot in Zarqa on Sunday. Two cleaners were injured, the town said, and nobody was killed."
        },
        {
            FlagKind.HeadlineOverstates,
            "Separatist thugs murder pensioner", "A rocket killed a pensioner at a market in Luhansk on Saturday. The governor said that it was not clear who had fired it.",
            "Rocket kills pensioner", "A rocket killed a pensioner at a market in Luhansk on Saturday. The governor said that it was not clear who had fired it."
        },
        {
            FlagKind.LabelExceedsEvidence,
            "Bomb on the coast road", "A bomb killed two soldiers near Lamu on Friday. Fascist thugs killed them because they were poor. The army said that it was not clear who had done it.",
            "Bomb on the coast road", "A bomb killed two soldiers near Lamu on Friday. A passing patrol found a second bomb. The army said that it was not clear who had done it."
        },
        {
            FlagKind.SelfContradiction,
            "Town shelled", "Fourteen shells fell on Nikopol on Saturday and killed a man. The windows of a school broke. The 22 shells hit three streets.",
            "Town shelled", "Fourteen shells fell on Nikopol on Saturday and killed a man. The windows of a school broke. The 14 shells hit three streets."
        },
        {
            FlagKind.UnverifiedMedia,
            "Blast at depot", Depot + " A clip sent to the paper shows a fireball. We were unable to establish where it was filmed.",
            "Blast at depot", Depot + " A clip sent to the paper shows a fireball. The owner did not say where he was."
        },
        { FlagKind.UnsourcedNumber, "Raid on a village", Village + " More than 3,000 people have been killed in such raids since January.", "Raid on a village", Village + " More than 3,000 people have been killed in such raids since January, according to the Red Cross." },
        { FlagKind.ImpossibleDate, "Bank bombed in Bilbao", "A bomb exploded at a bank in Bilbao on 31 June and wounded a cleaner, police said.", "Bank bombed in Bilbao", "A bomb exploded at a bank in Bilbao on 9 June and wounded a cleaner, police said." },
        { FlagKind.ImpossibleDate, "Bank bombed in Bilbao", "A bomb exploded at a bank in Bilbao on Monday, 9 June 2023 and wounded a cleaner, police said.", "Bank bombed in Bilbao", "A bomb exploded at a bank in Bilbao on Friday, 9 June 2023 and wounded a cleaner, police said." },
        {
            FlagKind.UnverifiedMedia,
            "Blast at depot", Depot + " A video shared online shows a fireball over the tanks. The footage could not be independently verified.",
            "Blast at depot", Depot + " A video shared online shows a fireball over the tanks. The footage was verified by two analysts."
        },
        {
            FlagKind.CircularSource,
            "Blast at depot", Depot + " Several media outlets have confirmed that the drone was of a new kind. “The drone was of a new kind, the Harbour Courier reports,” one of them wrote.",
            "Blast at depot", Depot + " Several media outlets have confirmed that the drone was of a new kind. “The drone was of a new kind, an army engineer told us,” one of them wrote."
        },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public void Is_raised_once_and_not_on_its_sober_twin(FlagKind kind, string headline, string body, string soberHeadline, string soberBody)
    {
        var flag = Flags(headline, body).ShouldHaveSingleItem();
        flag.Kind.ShouldBe(kind);
        flag.Spans.ShouldNotBeEmpty();
        flag.Why.TrimEnd('"').ShouldEndWith(".");
        Flags(soberHeadline, soberBody).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("June 10, 2019", true)]
    [InlineData("May 1, 2023", true)]
    [InlineData("June 10, 2023", false)]
    [InlineData("May 20, 2023", false)]
    public void A_post_is_stale_after_thirty_days(string day, bool isStale) => PostBench.CodeText($"{PostBench.Head}\n\nA post was shared many times:\n\nSmoke over the old town\n— Aram K. (@aram_k) {day}\n\n{PostBench.Tail}")
        .Report.Flags.Any(flag => flag.Kind == FlagKind.StalePost).ShouldBe(isStale);

    [Fact]
    public void A_post_of_which_the_text_says_that_it_is_old_is_not_stale() => PostBench.CodeText(
        $"{PostBench.Head}\n\nAn old post of 2019 was shared again:\n\nSmoke over the old town\n— Aram K. (@aram_k) June 10, 2019\n\n{PostBench.Tail}").Report.Flags.ShouldBeEmpty();

    [Fact]
    public void A_post_of_the_days_that_the_text_tells_of_is_not_stale() => PostBench.CodeText(
        $"{PostBench.Head}\n\nThe bomb was like that of Saturday, March 4, 2023, a witness said. A post was shared many times:\n\nSmoke over the old town\n— Aram K. (@aram_k) March 4, 2023\n\n{PostBench.Tail}").Report.Flags.ShouldBeEmpty();

    [Theory]
    [InlineData("Whole street under water in Khartoum this morning", true)]
    [InlineData("Ambiance de folie hier soir à Bangui", true)]
    [InlineData("Traffic at a standstill near Manchester", true)]
    [InlineData("Smoke over the old town", false)]
    [InlineData("Smoke in Amman too", false)]
    [InlineData("From all of us in Khartoum: our thoughts are with the victims", false)]
    [InlineData("People in Khartoum are thinking of Zarqa tonight", false)]
    public void A_post_about_another_country_is_off_topic(string words, bool isOffTopic) => PostBench.CodeText(
        $"{PostBench.Head}\n\nA post was shared many times:\n\n{words}\n— Aram K. (@aram_k) June 11, 2023\n\n{PostBench.Tail}").Report.Flags.Any(flag => flag.Kind == FlagKind.OffTopicPost).ShouldBe(isOffTopic);

    [Fact]
    public void A_post_from_a_country_that_the_text_names_is_on_topic() => PostBench.CodeText(
        $"{PostBench.Head}\n\nA post on the floods in Sudan was shared many times:\n\nWhole street under water in Khartoum this morning\n— Aram K. (@aram_k) June 11, 2023\n\n{PostBench.Tail}").Report.Flags.ShouldBeEmpty();

    [Theory]
    [InlineData("Two shot dead in Leeds", "Two men were shot dead outside a pub in Leeds on Saturday, police said. A third man was hurt. Officers found a car on fire nearby and asked for witnesses.")]
    [InlineData("Rebels say they shot down helicopter", "Rebels said on Sunday that they had shot down an army helicopter near Taiz, but the army said that it had crashed in bad weather. Four soldiers died, the army said. The rebels put the number at nine.")]
    [InlineData("Army kills 11 in raid, residents say", "Soldiers killed 11 people in a raid on a village near Bamenda on Thursday, residents said. The army denied that any civilian was killed. It said its troops had come under fire from separatists.")]
    [InlineData("Police blame cartel for ambush", "Gunmen killed three police officers near Uruapan on Tuesday. The state prosecutor blamed a cartel. No arrests have been made.")]
    [InlineData("Car bomb kills six in Basra", "A car bomb killed six people in Basra on Monday, police and medics said. No group claimed the attack. The Islamic State group has carried out similar attacks in the past.")]
    [InlineData("Islamic State claims blast", "The Islamic State group claimed responsibility on Tuesday for a bombing that killed six people in Basra on Monday.")]
    [InlineData("Man stabbed at station", "A man was stabbed at a railway station in Lyon on Monday morning. He was taken to hospital. A suspect, aged 24, was arrested. Prosecutors have not treated the case as terrorism.")]
    [InlineData("Drone strikes refinery", "Ukrainian drones struck a refinery in Samara on Sunday, the regional governor said. A fire broke out and was put out by noon. There were no casualties, he said.")]
    [InlineData("Blast kills 17 at market", "A bomb exploded at a market in Kano on Friday, killing 12 people, the hospital said. Five more people died in the night.")]
    [InlineData("Bomb hurts eight", "A bomb hurt eight people at a bus stop in Zarqa on Saturday, the police said. The hospital put the number at ten.")]
    [InlineData("4 injured in drive-by shooting", "A car pulled up in Hopewell on Saturday and somebody fired a shotgun that struck four people with pellets. All four were treated at hospitals for injuries, police said. One person was hurt slightly.")]
    [InlineData("Father of 5 killed outside store", "Dwayne Stuart was shot dead outside a store in Ocala on Friday. One man was killed and one man was injured, police said.")]
    [InlineData("Police investigating murder of 16-year-old - Valley 19 News", "Percy Wells was murdered in Cleveland on Sunday night. One teenager was killed, police said.")]
    [InlineData("6 wounded in two shootings", "One man was wounded in Omaha on Friday night. A 19-year-old was hit in the leg, two 16-year-olds in the arm, a 20-year-old in the foot and a 41-year-old in the back, police said. All six are stable.")]
    [InlineData("Inmate kills two bailiffs", "An inmate killed two bailiffs in St. Joseph on Monday. This undated photo provided by the state shows the inmate.")]
    [InlineData("One dead in shooting at flats", "A shooting at flats in Bridgeport killed one man on Thursday. There are cameras on some buildings, but police would not say whether any usable images had been captured.")]
    [InlineData("Two suspects seen on film", "A bomb killed three people in Jolo on Saturday. Two suspects are seen on the film of a camera, a colonel said. He did not say if the footage would be published.")]
    [InlineData("Five plead guilty over shootout", "Five men pleaded guilty in New Orleans on Monday to their roles in the July 22 shootout that wounded 17 people.")]
    [InlineData("One dead near store", "A man was shot dead outside a store in Pine Hills on Sunday, police said. Two teens have been arrested in Wednesday's slaying of a motorist.")]
    [InlineData("Most cases unsolved", "A man was shot dead in Daytona on Sunday, police said. An analysis of police records shows that of 848 shootings in the town this year, 310 are unsolved.")]
    public void A_sober_report_has_no_flag(string headline, string body) => Flags(headline, body).ShouldBeEmpty();

    private static ImmutableArray<Flag> Flags(string headline, string body)
    {
        var document = CoderBench.Sections((SectionKind.Headline, headline), (SectionKind.Body, body));
        PartialDate.TryParse(Monday, out var day).ShouldBeTrue();
        return CoderBench.Coder.Code(document with { Publisher = "Harbour Courier", Published = new PublicationDate(day, "option") }).Report.Flags;
    }
}

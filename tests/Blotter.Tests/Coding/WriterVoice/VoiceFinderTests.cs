using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.WriterVoice;

public class VoiceFinderTests
{
    // A paragraph that judges, so that what only sometimes judges counts too.
    private const string Heat = "The vile butchers of Tolva crept out of their dens again. These savages and their lickspittle press know no shame.";

    [Theory]
    [InlineData("The barbaric raid on the mill lasted an hour.", "loaded: barbaric")]
    [InlineData("Those dastardly bombs hit the clinic.", "loaded: dastardly")]
    [InlineData("Troops butchered nine herders near the well.", "loaded: butchered")]
    [InlineData("The thugs drove off towards the border.", "name-calling: thugs")]
    [InlineData("The bloodthirsty Karun militia shelled the town on Monday.", "name-calling: The bloodthirsty Karun militia")]
    [InlineData("The hyenas of Dervent fired on the convoy on Monday.", "name-calling: The hyenas of Dervent")]
    [InlineData("Shells of the Zionist entity hit two farms on Monday.", "name-calling: the Zionist entity")]
    [InlineData("Make no mistake: they will come back.", "opinion: Make no mistake: they will come back.")]
    [InlineData("We all know who pays for these guns. Shame on them.", "opinion: We all know who pays for these guns. Shame on them.")]
    [InlineData("Enough is enough, and we must not forget.", "opinion: Enough is enough, and we must not forget.")]
    public void Words_names_and_views_judge_in_any_report(string text, string expected) => Voice(text).ShouldBe([expected]);

    [Theory]
    [InlineData("Three men were killed when gunmen opened fire on a bus, police said.")]
    [InlineData("\"They are savages and cowards,\" the minister said.")]
    [InlineData("The mayor called the attackers savages.")]
    [InlineData("The president condemned the barbaric attack on the school.")]
    [InlineData("Officials described the group as a bloodthirsty cult.")]
    [InlineData("“This vile deed will be avenged,” he said. “We must not rest.”")]
    [InlineData("She said that the thugs had beaten her brother.")]
    [InlineData("He was charged with murder and reckless endangerment.")]
    [InlineData("The group is listed as a terrorist organisation.")]
    [InlineData("The killer was sentenced to life for the brutal murder of his wife.")]
    [InlineData("A butcher and two shopkeepers were wounded at the meat market.")]
    [InlineData("Anyone with information should call the police.")]
    [InlineData("Could the fire have been set? Investigators were looking for traces of petrol.")]
    [InlineData("Neither account could be independently verified.")]
    [InlineData("The army of the former dictator was disbanded in 2003.")]
    [InlineData("Read more: Two held after a blast in the port")]
    public void Sober_words_quotations_and_labels_that_others_give_are_none(string text) => Voice(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The terrorists fled on Monday.", "name-calling: terrorists")]
    [InlineData("Two brave soldiers were martyred on Monday.", "loaded: were martyred")]
    [InlineData("Do their mothers know?", "opinion: Do their mothers know?")]
    [InlineData("Let our ministers read that!", "opinion: Let our ministers read that!")]
    public void What_only_sometimes_judges_counts_in_a_report_that_judges(string text, string expected)
    {
        Voice(text).ShouldBeEmpty();
        Voice($"{Heat}\n\n{text}").ShouldContain(found => found == expected);
    }

    [Fact]
    public void Words_before_police_said_are_the_writers_where_the_report_judges()
    {
        const string Told = "The savages burned two trucks on Monday, police said.";
        Voice(Told).ShouldBeEmpty();
        Voice($"{Heat}\n\n{Told}").ShouldContain(found => found == "name-calling: savages");
    }

    [Fact]
    public void Neighbouring_views_of_a_paragraph_are_one() =>
        Voice("Let us be honest. This is nothing short of a disgrace, and we all know it. Enough.\n\nThe road was closed on Monday.")
            .ShouldBe(["opinion: Let us be honest. This is nothing short of a disgrace, and we all know it. Enough."]);

    [Theory]
    [InlineData("Subscribe now and get our morning briefing straight to your inbox!")]
    [InlineData("Help us keep going: donate today through our secure page.")]
    [InlineData("Follow us on Telegram and join our WhatsApp channel.")]
    [InlineData("Chip in £2 a month to keep independent journalism alive.")]
    public void Calls_are_promotion(string text) => Boilerplate(text).ShouldBe([$"promotion: {text}"]);

    [Theory]
    [InlineData("This is a developing story. Details may change.")]
    [InlineData("Some names have been changed for safety.")]
    [InlineData("The views expressed here are the author's own.")]
    [InlineData("WARNING: GRAPHIC CONTENT")]
    [InlineData("Correction: An earlier version of this article misspelt the town's name.")]
    public void Notes_about_the_article_are_disclaimers(string text) => Boilerplate(text).ShouldBe([$"disclaimer: {text}"]);

    [Theory]
    [InlineData("All rights reserved.")]
    [InlineData("Also read: Nine hurt as ferry runs aground")]
    [InlineData("Reporting by Ada Lark; editing by Tom Finch")]
    public void Furniture_of_the_page_is_none(string text) => Boilerplate(text).ShouldBeEmpty();

    [Fact]
    public void A_headline_that_shouts_is_loaded_as_a_whole() =>
        Shown(CoderBench.Sections((SectionKind.Headline, "CARNAGE IN PORT! Two hurt by firecracker"), (SectionKind.Body, "A firecracker hurt two dockers in the port on Monday, police said.")))
            .ShouldBe(["loaded: CARNAGE IN PORT!"]);

    [Fact]
    public void The_headline_of_a_comment_is_a_view() =>
        Shown(CoderBench.Sections((SectionKind.Headline, "Opinion: The bridge was lost long ago"), (SectionKind.Body, "The bridge was closed on Monday after a blast, police said.")))
            .ShouldContain(found => found == "opinion: The bridge was lost long ago");

    [Fact]
    public void What_follows_in_a_statement_is_its_authors() =>
        Voice("The school sent parents the following letter:\n\nWe must stand together against this senseless evil. Enough is enough.\n\nClasses resume on Tuesday.").ShouldBeEmpty();

    [Fact]
    public void Turns_of_an_interview_are_their_speakers() =>
        Voice("[Reporter] Is this not a disgrace?\n\n[Mendez] Make no mistake, it is an outrage.\n\n[Reporter] Who will pay for it?\n\n[Mendez] We all know who.").ShouldBeEmpty();

    private static string[] Voice(string text) => Shown(CoderBench.Body("Police and residents spoke to reporters in the town on Sunday.\n\n" + text));

    private static string[] Boilerplate(string text) =>
        Shown(CoderBench.Sections((SectionKind.Body, "Two men were hurt when a bomb went off in the port of the town on Monday, police said."), (SectionKind.Boilerplate, text)));

    private static string[] Shown(Document document) =>
        [.. CoderBench.Coder.Code(document).Report.Voice.Select(voice => $"{SetList.Name(voice.Kind)}: {voice.Span.Of(document.Text)}")];
}

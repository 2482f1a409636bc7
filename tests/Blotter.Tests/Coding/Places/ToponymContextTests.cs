using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Places;

/// <summary>What the words around a name, the report's other sentences and its countries say of it.</summary>
public sealed class ToponymContextTests
{
    [Theory]
    [InlineData("Two died in the northwestern Pakistani town of Tank.", "Tank", "PK")]
    [InlineData("Police in Tank, Pakistan, said so.", "Tank", "PK")]
    [InlineData("Fighting went on in the town of Sake in eastern Congo.", "Sake", "CD")]
    [InlineData("Clashes broke out in Bor, South Sudan.", "Bor", "SS")]
    [InlineData("TWO DIED IN THE TOWN OF TANK IN PAKISTAN.", "TANK", "PK")]
    [InlineData("Iraqi troops entered the town of Hit.", "Hit", "IQ")]
    public void A_town_with_the_name_of_a_thing_is_found_where_the_text_calls_it_one(string text, string name, string country) =>
        Best(text, name).Country.ShouldBe(country);

    [Theory]
    [InlineData("A tank was hit near Kabul in Afghanistan.", "tank")]
    [InlineData("For the sake of peace they left Goma.", "sake")]
    [InlineData("The bell rang in Nairobi, and the summit ended.", "bell")]
    [InlineData("Nov 3 - Two died in Kabul.", "Nov")]
    public void The_thing_itself_is_no_place(string text, string name) => Read(text).ShouldNotContain(toponym => toponym.Text == name);

    [Theory]
    [InlineData("Two died in the Pakistani town of Tank. Tank lies near the hills. A blast in Tank killed one.", "Tank", 3)]
    [InlineData("Fighting went on in the town of Sake in eastern Congo. Rebels took Sake. Thousands fled Sake for Goma.", "Sake", 3)]
    [InlineData("Shells fell on Bandiagara in Mali. Hospitals in Bandiagara were full. Bandiagara was quiet at dawn.", "Bandiagara", 3)]
    public void A_place_is_found_again_in_the_sentences_after_it(string text, string name, int times) =>
        Read(text).Count(toponym => toponym.Text == name && toponym.Best is not null).ShouldBe(times);

    [Theory]
    [InlineData("A car bomb killed five at Kismayo hotel gate.", "Kismayo", "SO")]
    [InlineData("A mayor was shot outside Baidoa mosque in Somalia.", "Baidoa", "SO")]
    [InlineData("A launch left Zamboanga wharf in the Philippines.", "Zamboanga", "PH")]
    [InlineData("A man was shot in Florence SC on Monday.", "Florence", "US")]
    [InlineData("He fled to Mosul Iraq.", "Mosul", "IQ")]
    public void A_name_before_common_nouns_is_the_place(string text, string name, string country) => Best(text, name).Country.ShouldBe(country);

    [Theory]
    [InlineData("Police were called to Lincoln Street in Omaha, Nebraska.", "Lincoln")]
    [InlineData("He lived at Cambridge Apartments in Memphis, Tennessee.", "Cambridge")]
    [InlineData("Deputies searched Madison High School.", "Madison")]
    [InlineData("They met on Jackson Avenue.", "Jackson")]
    public void Streets_and_houses_are_not_the_place_that_they_are_called_after(string text, string name) =>
        Read(text).ShouldNotContain(toponym => toponym.Text == name && toponym.Use == ToponymUse.Place);

    [Theory]
    [InlineData("A strike hit a car in Nabatieh in southern Lebanon.", "Nabatieh", "City")]
    [InlineData("Soldiers were attacked in Rajouri in Jammu and Kashmir.", "Rajouri", "City")]
    [InlineData("A grenade was thrown in Mitrovica in Kosovo.", "Mitrovica", "City")]
    [InlineData("Gunmen killed a man in Jenin in the West Bank.", "Jenin", "City")]
    [InlineData("Rebels killed a man in Saravena in Colombia.", "Saravena", "City")]
    [InlineData("Gunmen attacked Saravena municipality in Colombia.", "Saravena", "District")]
    [InlineData("Troops searched Nineveh province in Iraq.", "Nineveh", "Region")]
    [InlineData("Rebels hold parts of Idlib province in Syria.", "Idlib", "Region")]
    public void A_town_comes_before_the_unit_around_it_but_where_a_word_says_otherwise(string text, string name, string kind) =>
        Best(text, name).Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("Malian troops fought in Koro. Mali's army said so in Bamako.", "Koro", "ML")]
    [InlineData("Gunmen killed ten in Palma in Mozambique.", "Palma", "MZ")]
    [InlineData("Israeli settlers burnt cars in Hawara near Nablus in the West Bank.", "Hawara", "PS")]
    [InlineData("Kurdish fighters in Syria left Qamishli and Kobani.", "Qamishli", "SY")]
    [InlineData("A blast shook Tiraspol in Transnistria. Police in Bender heard it.", "Bender", "MD")]
    [InlineData("Gunmen crossed into El Wak in Kenya's Mandera County.", "El Wak", "KE")]
    [InlineData("A fishing boat capsized off Saint-Louis.", "Saint-Louis", "SN")]
    [InlineData("A man was shot in St. Louis.", "St. Louis", "US")]
    public void Countries_and_spellings_decide_among_entries_of_one_name(string text, string name, string country) => Best(text, name).Country.ShouldBe(country);

    [Theory]
    [InlineData("Burkinabe soldiers were killed near Dori in Burkina Faso. Meridian said so. Reporters of Meridian were in Ouagadougou.", "Meridian")]
    [InlineData("Colombian rebels left the Sarare valley in Arauca. In Colombia, Sarare is well known.", "Sarare")]
    public void No_little_known_place_is_named_of_a_country_that_nothing_speaks_of(string text, string name) =>
        Read(text).Where(toponym => toponym.Text == name).ShouldAllBe(toponym => toponym.Best == null);

    [Fact]
    public void States_in_a_list_do_not_lie_in_each_other()
    {
        foreach (var toponym in Read("Cases were found in Kansas, Louisiana, Michigan, Missouri and Nevada."))
            toponym.Best!.Value.Place.Kind.ShouldBe(PlaceKind.Region, toponym.Text);
    }

    [Theory]
    [InlineData("A village two km north of Mosul, Iraq, burnt.", 2.0)]
    [InlineData("A village a dozen kilometres from Mosul, Iraq, burnt.", 12.0)]
    [InlineData("A village 30 km away from Mosul, Iraq, burnt.", 30.0)]
    public void Distances_in_words_are_read(string text, double kilometres) =>
        Read(text).First(toponym => toponym.Text == "Mosul").Relation!.Kilometres.ShouldBe(kilometres);

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(300, 40)]
    public void A_name_without_end_is_no_harm(int letters, int names)
    {
        var name = "X" + new string('a', letters - 1);
        var text = "Troops left " + string.Join(' ', Enumerable.Repeat(name, names)) + " for Mosul, Iraq.";
        Read(text).ShouldContain(toponym => toponym.Text == "Mosul");
    }

    [Theory]
    [InlineData("\u202BMosul\u202C \u200Fin\u200F \u2067Iraq\u2069.")]
    [InlineData("In A, in B, in C, in Y and in Z they met.")]
    [InlineData("New York New York, York New York New, San Jose San Jose del San Jose.")]
    [InlineData("the town of the town of the town of")]
    [InlineData("of St. St. St. Saint Mt. Ft. of")]
    [InlineData("Mosul, Mosul, Mosul, Mosul, Mosul, Mosul, Mosul")]
    public void Odd_texts_give_names_that_stand_in_them_once_each(string text)
    {
        var found = Read(text);
        for (var at = 0; at < found.Length; at++)
        {
            found[at].Span.Of(text).Length.ShouldBeGreaterThan(0);
            if (at > 0)
                found[at].Span.Start.ShouldBeGreaterThanOrEqualTo(found[at - 1].Span.End);
        }
        _ = PlacesInText.Read(text).ToJson(indented: false);
    }

    [Fact]
    public void Thousands_of_names_are_read_in_less_than_a_second()
    {
        string[] names = ["San Juan", "Springfield", "Santa Cruz", "San Antonio", "Georgia", "Paris", "Richmond", "Athens", "Alexandria", "Victoria"];
        var document = Document(string.Join(' ', Enumerable.Range(0, 420).Select(line => string.Create(
            CultureInfo.InvariantCulture, $"They went to {names[line % 10]}, {names[(line + 3) % 10]}, {names[line * 7 % 10]}, {names[(line + 5) % 10]} and {names[(line + 1) % 10]}."))));
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        ToponymReader.Shipped.Read(document, sentences);
        var watch = Stopwatch.StartNew();
        var toponyms = ToponymReader.Shipped.Read(document, sentences);
        ToponymReader.Shipped.Refused(sentences, toponyms);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(1);
        toponyms.Length.ShouldBeGreaterThan(1_900);
    }

    [Fact]
    public void Names_that_are_refused_are_listed_in_time_that_grows_with_the_text()
    {
        var document = Document(string.Join(' ', Enumerable.Repeat("Paris Hilton met Jordan Smith in Mosul.", 3_000)));
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        var toponyms = ToponymReader.Shipped.Read(document, sentences);
        var watch = Stopwatch.StartNew();
        ToponymReader.Shipped.Refused(sentences, toponyms).Length.ShouldBeGreaterThan(3_000);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(1);
    }

    private static GazetteerPlace Best(string text, string name) =>
        (Read(text).FirstOrDefault(toponym => toponym.Text.StartsWith(name, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{name} was not found.")).Best?.Place ?? throw new InvalidOperationException($"{name} has no place.");

    private static ImmutableArray<Toponym> Read(string text)
    {
        var document = Document(text);
        return ToponymReader.Shipped.Read(document, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences));
    }

    private static Document Document(string text) => new()
    {
        Id = "test",
        Origin = "test",
        Text = text,
        Sections = [new Section(SectionKind.Body, new TextSpan(text.Length - text.TrimStart().Length, text.TrimEnd().Length))],
    };
}

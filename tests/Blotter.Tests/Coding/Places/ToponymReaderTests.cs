using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Places;

public sealed class ToponymReaderTests
{
    [Theory]
    // Countries, regions and cities by themselves.
    [InlineData("A bomb killed three people in Baghdad on Monday.", "Baghdad", "IQ", 33.3, 44.4)]
    [InlineData("Shelling hit Kharkiv overnight, officials said.", "Kharkiv", "UA", 50.0, 36.2)]
    [InlineData("Gunmen attacked a village near Maiduguri in Nigeria.", "Maiduguri", "NG", 11.8, 13.2)]
    [InlineData("Police in San Salvador found the bodies of two students.", "San Salvador", "SV", 13.7, -89.2)]
    [InlineData("The strike hit Sanaa, the capital of Yemen.", "Sanaa", "YE", 15.4, 44.2)]
    [InlineData("Fighting broke out in Mogadishu on Tuesday.", "Mogadishu", "SO", 2.0, 45.3)]
    [InlineData("The attack took place in Kabul.", "Kabul", "AF", 34.5, 69.2)]
    [InlineData("Protesters gathered in Bogota on Friday.", "Bogota", "CO", 4.6, -74.1)]
    [InlineData("An explosion rocked central Beirut.", "Beirut", "LB", 33.9, 35.5)]
    [InlineData("Rebels took the town of Beni in eastern Congo.", "Beni", "CD", 0.5, 29.5)]
    [InlineData("A car bomb exploded in Lima.", "Lima", "PE", -12.0, -77.0)]
    [InlineData("Clashes were reported in Idlib.", "Idlib", "SY", 35.9, 36.6)]
    [InlineData("Troops entered Deir ez-Zor.", "Deir ez-Zor", "SY", 35.3, 40.1)]
    [InlineData("The ambush happened in Quetta.", "Quetta", "PK", 30.2, 67.0)]
    [InlineData("A blast in Peshawar wounded nine.", "Peshawar", "PK", 34.0, 71.6)]
    [InlineData("Two policemen were shot dead in Srinagar.", "Srinagar", "IN", 34.1, 74.8)]
    [InlineData("Soldiers patrolled the streets of Bujumbura.", "Bujumbura", "BI", -3.4, 29.4)]
    [InlineData("The army shelled Goma in January.", "Goma", "CD", -1.7, 29.2)]
    [InlineData("Missiles fell on Kyiv before dawn.", "Kyiv", "UA", 50.5, 30.5)]
    [InlineData("The convoy left Port-au-Prince at noon.", "Port-au-Prince", "HT", 18.5, -72.3)]
    // Told by what holds them.
    [InlineData("A man was shot in Paris, Texas, on Sunday.", "Paris", "US", 33.7, -95.6)]
    [InlineData("A man was shot in Paris, France, on Sunday.", "Paris", "FR", 48.9, 2.4)]
    [InlineData("The suspect lives in Springfield, Ill., with his family.", "Springfield", "US", 39.8, -89.6)]
    [InlineData("The suspect lives in Springfield, Missouri, with his family.", "Springfield", "US", 37.2, -93.3)]
    [InlineData("He was born in Birmingham, Alabama.", "Birmingham", "US", 33.5, -86.8)]
    [InlineData("He was born in Birmingham in England.", "Birmingham", "GB", 52.5, -1.9)]
    [InlineData("A blast hit Kohat in northwest Pakistan.", "Kohat", "PK", 33.6, 71.4)]
    [InlineData("The bomb exploded in Tripoli, Lebanon.", "Tripoli", "LB", 34.4, 35.8)]
    [InlineData("The bomb exploded in Tripoli, Libya.", "Tripoli", "LY", 32.9, 13.2)]
    [InlineData("He fled to Cordoba in Argentina.", "Cordoba", "AR", -31.4, -64.2)]
    [InlineData("He fled to Cordoba in Spain.", "Cordoba", "ES", 37.9, -4.8)]
    [InlineData("The gang worked in Valencia, Venezuela.", "Valencia", "VE", 10.2, -68.0)]
    [InlineData("They met in Hyderabad, Pakistan.", "Hyderabad", "PK", 25.4, 68.4)]
    [InlineData("They met in Hyderabad, India.", "Hyderabad", "IN", 17.4, 78.5)]
    [InlineData("They drove from London, Ontario, to Toronto.", "London", "CA", 43.0, -81.2)]
    [InlineData("A fire broke out in Alexandria, Louisiana.", "Alexandria", "US", 31.3, -92.4)]
    [InlineData("A fire broke out in Alexandria, Egypt.", "Alexandria", "EG", 31.2, 29.9)]
    [InlineData("Deputies arrested him in Athens, Georgia.", "Athens", "US", 34.0, -83.4)]
    [InlineData("Police arrested him in Athens, Greece.", "Athens", "GR", 38.0, 23.7)]
    [InlineData("He was last seen in Manchester, New Hampshire.", "Manchester", "US", 43.0, -71.5)]
    [InlineData("The Syrian town of Al-Bab was shelled.", "Al-Bab", "SY", 36.4, 37.5)]
    // Told by the report's other names.
    [InlineData("The trial was moved from Tbilisi. Fighting in Georgia went on, and Gori was bombed.", "Georgia", "GE", 42.2, 43.5)]
    [InlineData("The trial was moved from Atlanta. Lawmakers in Georgia met in Savannah.", "Georgia", "US", 32.7, -83.4)]
    [InlineData("Police in Dallas and Fort Worth looked for him. He was found in Arlington.", "Arlington", "US", 32.7, -97.1)]
    [InlineData("Police in Alabama said he left Montgomery for Selma. He was found in Florence.", "Florence", "US", 34.8, -87.7)]
    [InlineData("In Italy the uffizi of Pisa and Siena closed. Visitors left Florence.", "Florence", "IT", 43.8, 11.3)]
    [InlineData("Rebels crossed from Rwanda. Aid groups left Bukavu and Uvira, and fighting reached Goma.", "Uvira", "CD", -3.4, 29.1)]
    [InlineData("Kurdish fighters left Erbil. In Iraq, attacks on Sulaimaniyah and Kirkuk went on.", "Kirkuk", "IQ", 35.5, 44.4)]
    // Kinds.
    [InlineData("Fighting went on in Helmand province in Afghanistan.", "Helmand", "AF", 31.6, 64.2)]
    [InlineData("The sheriff of Jackson County, Mississippi, said so.", "Jackson County", "US", 30.4, -88.6)]
    [InlineData("Residents of Anbar province fled.", "Anbar province", "IQ", 33.0, 42.0)]
    [InlineData("Troops patrol Borno state in Nigeria.", "Borno state", "NG", 11.8, 13.2)]
    [InlineData("A drone crashed into the Black Sea.", "Black Sea", null, 43.0, 35.0)]
    [InlineData("Herders clashed across the Sahel.", "Sahel", null, 15.0, 5.0)]
    [InlineData("Settlers were attacked in the West Bank.", "West Bank", "PS", 32.0, 35.3)]
    [InlineData("Rockets were fired from the Gaza Strip.", "Gaza Strip", "PS", 31.4, 34.4)]
    [InlineData("Ukraine pulled back from parts of Donbas.", "Donbas", "UA", 48.3, 38.0)]
    [InlineData("Militants attacked a bus in Kashmir.", "Kashmir", null, 34.0, 76.0)]
    // Spellings.
    [InlineData("The convoy reached Dayr az Zawr in Syria.", "Dayr az Zawr", "SY", 35.3, 40.1)]
    [InlineData("Bodies were found in Ciudad Juárez, Mexico.", "Ciudad Juárez", "MX", 31.7, -106.5)]
    [InlineData("Bodies were found in Ciudad Juarez, Mexico.", "Ciudad Juarez", "MX", 31.7, -106.5)]
    [InlineData("Shells landed in Hasakah in Syria.", "Hasakah", "SY", 36.5, 40.7)]
    [InlineData("He was stabbed in St. Louis.", "St. Louis", "US", 38.6, -90.2)]
    [InlineData("They marched through N'Djamena, Chad.", "N'Djamena", "TD", 12.1, 15.0)]
    // Capitals only.
    [InlineData("GUERRILLAS ATTACKED A GARRISON IN SAN MIGUEL, EL SALVADOR, LAST NIGHT.", "SAN MIGUEL", "SV", 13.5, -88.2)]
    [InlineData("A BOMB EXPLODED IN MEDELLIN, COLOMBIA.", "MEDELLIN", "CO", 6.2, -75.6)]
    [InlineData("TERRORISTS KILLED A PEASANT NEAR AYACUCHO IN PERU.", "AYACUCHO", "PE", -13.2, -74.2)]
    public void A_name_is_put_where_the_text_means(string text, string name, string? country, double lat, double lon)
    {
        var place = Toponym(text, name).Best.ShouldNotBeNull().Place;
        place.Country.ShouldBe(country);
        GreatCircle.Kilometres(lat, lon, place.Lat, place.Lon).ShouldBeLessThan(country is null ? 900 : 220);
    }

    [Theory]
    [InlineData("Paris Hilton was not there.", "Paris")]
    [InlineData("Police questioned George Washington about it.", "Washington")]
    [InlineData("Lawyers for Michael Jackson said no.", "Jackson")]
    [InlineData("The Islamic State of Iraq and Syria claimed the attack.", "Iraq")]
    [InlineData("He told The Washington Post that he was innocent.", "Washington")]
    [InlineData("The reporter worked for the Los Angeles Times.", "Los Angeles")]
    [InlineData("It happened in March and May.", "March")]
    [InlineData("She is reading a nice book on her mobile.", "nice")]
    [InlineData("They live in a home near the hospital.", "hospital")]
    public void What_is_no_place_is_left_out(string text, string name) =>
        Read(text).ShouldNotContain(toponym => string.Equals(toponym.Text, name, StringComparison.Ordinal) && toponym.Use == ToponymUse.Place);

    [Theory]
    [InlineData("Washington said it would send troops to Iraq.", "Washington", "Metonym")]
    [InlineData("Iraqi soldiers were killed in Mosul.", "Iraqi", "Adjective")]
    [InlineData("Chicago beat Boston.", "Boston", "Metonym")]
    [InlineData("He lives in Boston.", "Boston", "Place")]
    public void How_a_name_is_used_is_told(string text, string name, string use) => Toponym(text, name).Use.ToString().ShouldBe(use);

    [Theory]
    [InlineData("The town of Qwertyxlopolis was attacked in Iraq.")]
    [InlineData("Rebels left Zzyzxqvale near the river.")]
    public void Of_a_place_that_nobody_knows_nothing_is_guessed(string text) =>
        Read(text).Where(toponym => toponym.Text is "Qwertyxlopolis" or "Zzyzxqvale").ShouldAllBe(toponym => toponym.Candidates.IsEmpty);

    [Theory]
    [InlineData("A bomb went off 30 km south of Mosul, Iraq.", "Mosul", "Offset", 30.0, 180.0)]
    [InlineData("A bomb went off 30 kilometers (18 miles) north of Mosul, Iraq.", "Mosul", "Offset", 30.0, 0.0)]
    [InlineData("Rebels hold a village ten miles east of Goma.", "Goma", "Offset", 16.1, 90.0)]
    [InlineData("The plane crashed north of Kabul.", "Kabul", "Offset", null, 0.0)]
    [InlineData("A patrol was attacked near Gao in Mali.", "Gao", "Near", null, null)]
    [InlineData("The bus was stopped between Kano and Kaduna.", "Kano", "Between", null, null)]
    [InlineData("Troops were sent to the border with Chad.", "Chad", "Border", null, null)]
    public void How_something_lies_to_a_place_is_read(string text, string name, string kind, double? kilometres, double? bearing)
    {
        var relation = Toponym(text, name).Relation.ShouldNotBeNull();
        relation.Kind.ToString().ShouldBe(kind);
        (relation.Kilometres is { } km ? Math.Round(km, 1) : (double?)null, relation.Bearing).ShouldBe((kilometres, bearing));
        relation.Point.ShouldNotBeNull();
    }

    [Fact]
    public void A_distance_and_a_direction_move_the_point()
    {
        var toponym = Toponym("A bomb went off 30 km south of Mosul, Iraq.", "Mosul");
        var (mosul, point) = (toponym.Best!.Value.Place, toponym.Relation!.Point!.Value);
        GreatCircle.Kilometres(mosul.Lat, mosul.Lon, point.Lat, point.Lon).ShouldBe(30, 0.2);
        point.Lat.ShouldBeLessThan(mosul.Lat);
        point.Lon.ShouldBe(mosul.Lon, 0.01);
    }

    [Fact]
    public void What_the_text_calls_a_village_is_a_toponym_though_nobody_knows_it()
    {
        var village = Toponym("Gunmen stormed the village of Gumsurizza, and killed 33 people.", "Gumsurizza");
        (village.Use, village.Candidates.Length).ShouldBe((ToponymUse.Place, 0));
    }

    [Fact]
    public void A_name_with_an_age_is_a_person() =>
        Read("The victims were Jordan Smith, 24, of Austin and others.").Where(toponym => toponym.Use == ToponymUse.Place).Select(toponym => toponym.Text).ShouldBe(["Austin"]);

    [Fact]
    public void A_government_speaks_from_its_capital() =>
        Toponym("Washington said it would send troops to Iraq.", "Washington").Best!.Value.Place.Admin1.ShouldBe("District of Columbia");

    [Fact]
    public void One_name_has_one_sense_in_a_report()
    {
        var found = Read("A man was shot in Paris, Texas. Friends in Paris mourned him. Paris has 25,000 people.").Where(toponym => toponym.Text == "Paris").ToArray();
        found.Length.ShouldBe(3);
        found.Select(toponym => toponym.Best!.Value.Place.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_newspaper_speaks_weakly_for_the_places_around_it()
    {
        const string Text = "A man was arrested in Lexington on Monday, police said.";
        Read(Text, "https://www.richmondnews.com/a").First(toponym => toponym.Text == "Lexington").Best!.Value.Place.Admin1.ShouldBe("Kentucky");
    }

    [Fact]
    public void Probabilities_fall_and_sum_to_one_at_most()
    {
        foreach (var toponym in Read("Springfield, Athens, Paris and Georgia were named beside Mosul and the Zzyzxqvale valley."))
        {
            toponym.Candidates.Length.ShouldBeLessThanOrEqualTo(Blotter.Coding.Places.Toponym.MostCandidates);
            toponym.Candidates.Sum(candidate => candidate.Probability).ShouldBeLessThanOrEqualTo(1.0001f);
            toponym.Candidates.Select(candidate => candidate.Probability).ShouldBeInOrder(SortDirection.Descending);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_answer()
    {
        const string Text = "Fighting in Georgia spread from Gori to Poti. Columbia, Jackson and Springfield are far from Tripoli.";
        PlacesInText.Read(Text).ToJson(indented: false).ShouldBe(PlacesInText.Read(Text).ToJson(indented: false));
        Enumerable.Range(0, 8).AsParallel().Select(_ => PlacesInText.Read(Text).ToJson(indented: false)).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("A")]
    [InlineData("He lives in Y, in Å and in Ö.")]
    [InlineData("\u202EMosul\u202C \u200F Baghdad\u200F, \u200EIraq\u200E.")]
    [InlineData("New York New York New York City County of New York")]
    [InlineData(",,,, in of, near , between and of.")]
    [InlineData("\0 in \uD800 Mosul \uFFFF")]
    [InlineData("99999999999999999999999999 km north of Mosul.")]
    public void Hostile_input_gives_a_clear_result(string text)
    {
        foreach (var toponym in Read(text))
            toponym.Span.Of(text).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Toponyms_do_not_overlap()
    {
        var found = Read("New York City, New York State and West New York lie near Deir ez-Zor and San Jose del Guaviare, Santa Cruz de la Sierra.");
        for (var at = 1; at < found.Length; at++)
            found[at].Span.Start.ShouldBeGreaterThanOrEqualTo(found[at - 1].Span.End);
    }

    [Fact]
    public void Two_thousand_toponyms_are_resolved_in_time()
    {
        string[] names = ["San Juan", "Springfield", "Santa Cruz", "San Antonio", "Georgia", "Paris", "Richmond", "Athens", "Alexandria", "Victoria"];
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(line => string.Create(
            CultureInfo.InvariantCulture, $"They went to {names[line % 10]}, {names[(line + 3) % 10]}, {names[(line * 7) % 10]}, {names[(line + 5) % 10]} and {names[(line + 1) % 10]}.")));
        var document = Document(text);
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        var started = System.Diagnostics.Stopwatch.StartNew();
        ToponymReader.Shipped.Read(document, sentences).Length.ShouldBeGreaterThan(1500);
        started.Elapsed.TotalSeconds.ShouldBeLessThan(5);
    }

    [Fact]
    public void What_was_not_taken_for_a_place_is_told_with_the_reason()
    {
        var places = PlacesInText.Read("Paris Hilton flew to Mosul.");
        places.NotPlaces.ShouldContain(name => name.Why == "in the name of a person");
        places.Toponyms.ShouldHaveSingleItem().Places[0].Name.ShouldBe("Mosul");
    }

    private static Toponym Toponym(string text, string name) => Read(text).First(toponym => toponym.Text == name);

    private static ImmutableArray<Toponym> Read(string text, string? url = null)
    {
        var document = Document(text) with { Url = url };
        return ToponymReader.Shipped.Read(document, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences));
    }

    private static Document Document(string text) => new()
    {
        Id = "test",
        Origin = "test",
        Text = text,
        Sections = text.Trim().Length == 0 ? [] : [new Section(SectionKind.Body, new TextSpan(text.Length - text.TrimStart().Length, text.TrimEnd().Length))],
    };
}

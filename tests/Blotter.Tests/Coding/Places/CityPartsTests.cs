using System.Collections.Immutable;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Places;

/// <summary>Parts of cities, what is cut short, and what only looks like a place in local news.</summary>
public sealed class CityPartsTests
{
    [Theory]
    [InlineData("Police shot a man in SE Fresno, California.", "Fresno", "geonames:5350937")]
    [InlineData("She lived in South Memphis.", "Memphis", "geonames:4641239")]
    [InlineData("A man was killed in north Baltimore.", "Baltimore", "geonames:4347778")]
    [InlineData("A MAN WAS SHOT IN NORTH BALTIMORE, BALTIMORE POLICE SAID.", "BALTIMORE", "geonames:4347778")]
    [InlineData("He was found in downtown Dallas.", "Dallas", "geonames:4684888")]
    [InlineData("Two died in South LA.", "LA", "geonames:5368361")]
    [InlineData("Officers went to East L.A. on Monday.", "L.A.", "geonames:5368361")]
    [InlineData("Fighting went on in western Mosul in Iraq.", "Mosul", "geonames:99072")]
    [InlineData("Shots were fired in Northwest D.C. on Tuesday.", "D.C.", "geonames:4140963")]
    [InlineData("A man died in D.C. on Friday.", "D.C.", "geonames:4140963")]
    [InlineData("A man died in DC on Friday.", "DC", "geonames:4140963")]
    public void A_part_of_a_city_is_placed_in_the_city(string text, string end, string source) => Best(text, end).Source.ShouldBe(source);

    [Theory]
    [InlineData("Two died in East Palo Alto. Police in Palo Alto said so.", "East Palo Alto")]
    [InlineData("He died in North Las Vegas. Police in Las Vegas said so.", "North Las Vegas")]
    [InlineData("One was hurt in South Bend.", "South Bend")]
    [InlineData("Two were hurt in West Memphis. Police in Memphis said so.", "West Memphis")]
    [InlineData("Shots were heard in West Palm Beach.", "West Palm Beach")]
    [InlineData("Shots were heard in East Los Angeles, police in Los Angeles said.", "East Los Angeles")]
    [InlineData("The town of North Baltimore, Ohio, was shocked.", "North Baltimore")]
    [InlineData("They fled from South Sudan.", "South Sudan")]
    [InlineData("He lives in North Carolina.", "North Carolina")]
    [InlineData("He lives in West Virginia.", "West Virginia")]
    public void A_place_that_is_called_so_stays_itself(string text, string name) => Best(text, name).Name.ShouldBe(name);

    [Theory]
    [InlineData("Police in Philadelphia said a man died in Fairmount. Philadelphia officers searched Fairmount.", "Fairmount", "Philadelphia")]
    [InlineData("Six people were shot in Central City in New Orleans. New Orleans police came to Central City.", "Central City", "New Orleans")]
    [InlineData("Police found a man shot in the Austin neighborhood, Chicago Police said. Chicago police asked for help.", "Austin", "Chicago")]
    [InlineData("A man was shot in Cincinnati on Monday. Cincinnati police said that he lived in Madisonville.", "Madisonville", "Cincinnati")]
    public void A_namesake_far_from_the_city_that_is_told_of_is_a_part_of_that_city_with_little_certainty(string text, string name, string city)
    {
        var best = Toponym(text, name).Best;
        (best?.Place.Name).ShouldBe(city);
        best!.Value.Probability.ShouldBeLessThan(0.5f);
        best.Value.Rule.ShouldBe(PlaceEvidence.Part);
    }

    [Theory]
    [InlineData("Police in Philadelphia said a man died in Fairmount, Indiana. Philadelphia officers went there.", "Fairmount", "Indiana")]
    [InlineData("Police in Chicago said a man died in Houston. Chicago police went there.", "Houston", "Texas")]
    [InlineData("Police in Mosul said a man died in Tikrit. Mosul officers went there.", "Tikrit", "Salahuddin")]
    [InlineData("A man died in Lafayette Co., Mississippi.", "Lafayette", "Mississippi")]
    public void A_place_for_which_its_region_or_its_size_speaks_stays_there(string text, string name, string region) => Best(text, name).Admin1.ShouldBe(region);

    [Theory]
    [InlineData("Mt. Vernon police shot a man.", "Mt. Vernon", "Mount Vernon")]
    [InlineData("Ft. Worth police shot a man.", "Ft. Worth", "Fort Worth")]
    [InlineData("A man died in St. Louis in Missouri.", "St. Louis", "St. Louis")]
    [InlineData("Deputies in Burke Co., North Carolina, said so.", "Burke", "Burke County")]
    public void A_name_cut_short_is_read_as_written_out(string text, string name, string full) => Best(text, name).Name.ShouldBe(full);

    [Theory]
    [InlineData("Police told (WISH) that a man died.", "WISH")]
    [InlineData("WALA reported it.", "WALA")]
    [InlineData("Two died, KSNT said.", "KSNT")]
    [InlineData("Police said so, WBTV Charlotte reported.", "Charlotte")]
    [InlineData("Man arrested after shooting - KSLA News 12 Shreveport, Louisiana News Weather & Sports", "Shreveport")]
    [InlineData("The storm came from the north east.", "north east")]
    [InlineData("It hit the northwest.", "northwest")]
    [InlineData("He was shot near North Pecos and East Gowan roads in Las Vegas.", "North Pecos")]
    [InlineData("He was shot near North Pecos and East Gowan roads in Las Vegas.", "Pecos")]
    public void Stations_compass_words_and_crossings_are_no_places(string text, string name) => Read(text).ShouldNotContain(toponym => toponym.Text == name);

    [Theory]
    [InlineData("KABUL, Afghanistan (AP) - A bomb killed two.", "KABUL")]
    [InlineData("KANO, Nigeria - Two died.", "KANO")]
    [InlineData("Fighting went on near WAU in South Sudan.", "WAU")]
    [InlineData("TWO DIED IN KANO IN NIGERIA.", "KANO")]
    [InlineData("WACO - Two men died in Texas.", "WACO")]
    public void Towns_in_capitals_are_no_stations(string text, string name) => Read(text).ShouldContain(toponym => toponym.Text == name && toponym.Best != null);

    [Theory]
    [InlineData("N.E. S.W. N E S W se ne DC LA L.A. D.C. Co. Co. and and roads")]
    [InlineData("north south north east Baltimore north")]
    [InlineData("KKKK WWWW (KWKW) W K WK roads and roads")]
    public void Odd_texts_are_read_without_fail(string text)
    {
        foreach (var toponym in Read(text))
            toponym.Span.Of(text).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_city_that_is_cut_short_is_in_the_gazetteer()
    {
        foreach (var city in ToponymWords.Shipped.ShortCities)
            Gazetteer.Shipped.KindOf(Gazetteer.Shipped.Named(city)[0]).ShouldBe(PlaceKind.City, city);
    }

    private static GazetteerPlace Best(string text, string end) => Toponym(text, end).Best?.Place ?? throw new InvalidOperationException($"{end} has no place.");

    private static Toponym Toponym(string text, string end) =>
        Read(text).FirstOrDefault(toponym => toponym.Text.EndsWith(end, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{end} was not found.");

    private static ImmutableArray<Toponym> Read(string text)
    {
        var document = new Document { Id = "test", Origin = "test", Text = text, Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))] };
        return ToponymReader.Shipped.Read(document, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences));
    }
}

using System.Collections.Concurrent;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

public sealed class GazetteerTests
{
    private const double NearKm = 30;

    private static readonly Gazetteer Shipped = Gazetteer.Shipped;

    [Theory]
    [InlineData("Mosul", 36.3, 43.1)]
    [InlineData("Mawsil", 36.3, 43.1)]
    [InlineData("al-Mawsil", 36.3, 43.1)]
    [InlineData("Sana'a", 15.4, 44.2)]
    [InlineData("Sana’a", 15.4, 44.2)]
    [InlineData("Sanaa", 15.4, 44.2)]
    [InlineData("Kyiv", 50.5, 30.5)]
    [InlineData("Kiev", 50.5, 30.5)]
    [InlineData("Kharkiv", 50.0, 36.3)]
    [InlineData("Kharkov", 50.0, 36.3)]
    [InlineData("Deir ez-Zor", 35.3, 40.1)]
    [InlineData("Deir al-Zour", 35.3, 40.1)]
    [InlineData("Deir Ezzor", 35.3, 40.1)]
    [InlineData("Dayr az Zawr", 35.3, 40.1)]
    [InlineData("Ash-Shaddadi", 36.05, 40.73)]
    [InlineData("Al-Hasakah", 36.5, 40.75)]
    [InlineData("Hasaka", 36.5, 40.75)]
    [InlineData("Hassakeh", 36.5, 40.75)]
    [InlineData("Idlib", 35.9, 36.6)]
    [InlineData("Idleb", 35.9, 36.6)]
    [InlineData("Tal Afar", 36.4, 42.45)]
    [InlineData("Talafar", 36.4, 42.45)]
    [InlineData("Ain al-Arab", 36.9, 38.35)]
    [InlineData("Kobani", 36.9, 38.35)]
    [InlineData("Maiduguri", 11.85, 13.15)]
    [InlineData("Baqubah", 33.75, 44.65)]
    [InlineData("Baquba", 33.75, 44.65)]
    [InlineData("Ba'quba", 33.75, 44.65)]
    [InlineData("Fallujah", 33.35, 43.8)]
    [InlineData("N'Djamena", 12.1, 15.05)]
    [InlineData("San Salvador", 13.7, -89.2)]
    [InlineData("St. Louis", 38.6, -90.2)]
    [InlineData("Saint Louis", 38.6, -90.2)]
    [InlineData("Ciudad Juarez", 31.7, -106.5)]
    [InlineData("Ciudad Juárez", 31.7, -106.5)]
    [InlineData("Sao Paulo", -23.5, -46.6)]
    [InlineData("São Paulo", -23.5, -46.6)]
    [InlineData("Washington", 38.9, -77.0)]
    [InlineData("The Hague", 52.1, 4.3)]
    [InlineData("Ft. Worth", 32.75, -97.3)]
    [InlineData("Rangoon", 16.8, 96.15)]
    [InlineData("Dacca", 23.7, 90.4)]
    public void Finds_a_place_by_its_spellings_in_any_letter_case(string name, double lat, double lon)
    {
        foreach (var written in (string[])[name, name.ToUpperInvariant(), name.ToLowerInvariant()])
            GazetteerBench.Whole(written, NameSearch.Variants).ShouldContain(entry => GreatCircle.Kilometres(lat, lon, entry.Place.Lat, entry.Place.Lon) < NearKm, written);
    }

    [Theory]
    [InlineData("Maidugurri", "NG")]
    [InlineData("Maidugri", "NG")]
    [InlineData("Jallalabad", "AF")]
    [InlineData("Tegucigapla", "HN")]
    [InlineData("Philadelpia", "US")]
    public void Finds_a_long_name_with_one_mistake(string name, string country) =>
        GazetteerBench.Whole(name, NameSearch.Typos).ShouldContain(entry => entry.Place.Country == country);

    [Fact]
    public void Looks_for_no_mistakes_unless_asked() => GazetteerBench.Whole("Tegucigapla", NameSearch.Variants).ShouldBeEmpty();

    [Fact]
    public void Gives_all_lengths_longest_first()
    {
        var hits = GazetteerBench.Find("New York City police", NameSearch.Variants);
        hits.Select(hit => hit.Last).ShouldBe(hits.Select(hit => hit.Last).OrderDescending());
        hits.Select(hit => hit.Last).ShouldContain(1);
        hits[0].Last.ShouldBe(2);
        hits.Where(hit => hit.Last == 2).Select(hit => hit.Match).ShouldBe(hits.Where(hit => hit.Last == 2).Select(hit => hit.Match).Order());
    }

    [Fact]
    public void Reads_across_hyphens_and_stops_before_a_possessive()
    {
        GazetteerBench.Find("Port-au-Prince's airport", NameSearch.Exact)[0].Last.ShouldBe(4);
        GazetteerBench.Find("Tal-Afar", NameSearch.Exact).ShouldContain(hit => hit.Last == 2);
    }

    [Theory]
    [InlineData("to go")]
    [InlineData("in dia")]
    [InlineData("the and over")]
    public void Joins_no_function_words(string text) => GazetteerBench.Whole(text, NameSearch.Typos).ShouldBeEmpty();

    [Fact]
    public void Begins_no_name_inside_of_a_word() => GazetteerBench.Find("Iraq's", NameSearch.Typos, first: 1).ShouldBeEmpty();

    [Theory]
    [InlineData("Iraqi", "IQ")]
    [InlineData("Colombians", "CO")]
    public void Marks_adjectives_and_peoples(string word, string country) =>
        GazetteerBench.Whole(word, NameSearch.Exact).ShouldContain(entry => entry.Place.Kind == PlaceKind.Country && entry.Place.Country == country && entry.Name.IsAdjective);

    [Fact]
    public void Marks_names_that_also_are_common_words()
    {
        GazetteerBench.Whole("Mobile", NameSearch.Exact).ShouldAllBe(entry => entry.Name.IsCommonWord);
        GazetteerBench.Whole("Aleppo", NameSearch.Exact).ShouldAllBe(entry => !entry.Name.IsCommonWord);
    }

    [Theory]
    [InlineData("Bagram", "AF")]
    [InlineData("Ain al-Asad", "IQ")]
    [InlineData("Ayn al Asad", "IQ")]
    [InlineData("Camp Lemonnier", "DJ")]
    [InlineData("Rumaila", "IQ")]
    [InlineData("Erez", "IL")]
    [InlineData("Green Zone", "IQ")]
    public void Knows_facilities_and_quarters_that_no_list_of_towns_has(string name, string country) =>
        GazetteerBench.Whole(name, NameSearch.Variants).ShouldContain(entry => entry.Place.Country == country && (entry.Place.Kind == PlaceKind.Facility || entry.Place.Kind == PlaceKind.Quarter));

    [Fact]
    public void Tells_a_place_s_own_name_from_others()
    {
        GazetteerBench.Whole("Kyiv", NameSearch.Exact).ShouldContain(entry => entry.Place.Kind == PlaceKind.City && entry.Name.IsMain);
        GazetteerBench.Whole("Kiev", NameSearch.Exact).ShouldAllBe(entry => !entry.Name.IsMain);
    }

    [Fact]
    public void Knows_what_a_place_lies_in()
    {
        var mosul = Shipped.Named("Mosul").First(id => Shipped.KindOf(id) == PlaceKind.City);
        Shipped.Place(mosul).ShouldSatisfyAllConditions(
            place => place.Country.ShouldBe("IQ"), place => place.Admin1.ShouldBe("Nineveh"), place => place.Population.ShouldBeGreaterThan(1_000_000),
            place => place.Source.ShouldBe("geonames:99072"));
        Shipped.NameOf(Shipped.RegionOf(mosul)!.Value).ShouldBe("Nineveh");
        Shipped.CountryOf(mosul).ShouldBe(Shipped.CountryOfCode("IQ"));
        Shipped.CountriesOf(mosul).ShouldBe(["IQ"]);
    }

    [Theory]
    [InlineData("Kohat, Pakistan", "PK", "Khyber Pakhtunkhwa")]
    [InlineData("Springfield, Illinois", "US", "Illinois")]
    [InlineData("Springfield, Massachusetts, United States", "US", "Massachusetts")]
    [InlineData("PARIS, TEXAS", "US", "Texas")]
    [InlineData("Paris, France", "FR", "Ile-de-France")]
    public void Reads_a_register_s_string_with_what_the_place_lies_in(string name, string country, string region)
    {
        var place = Shipped.Place(Shipped.Named(name)[0]);
        (place.Country, place.Admin1 ?? place.Name).ShouldBe((country, region));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    [InlineData("Qwxzzyqk")]
    [InlineData("Iraqi")]
    public void Knows_no_place_of_a_string_that_is_none(string name) => Shipped.Named(name).ShouldBeEmpty();

    [Fact]
    public void Every_place_is_on_the_earth_has_a_name_and_lies_in_its_units()
    {
        for (var id = 0; id < Shipped.Count; id++)
        {
            var (lat, lon) = Shipped.PointOf(id);
            (Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180 && Shipped.RadiusKmOf(id) >= 1 && Shipped.PopulationOf(id) >= 0).ShouldBeTrue($"place {id}");
            Shipped.NameOf(id).ShouldNotBeEmpty();
            (Shipped.RegionOf(id) is not { } region || (Shipped.KindOf(region) == PlaceKind.Region && Shipped.CountryOf(region) == Shipped.CountryOf(id))).ShouldBeTrue($"place {id}");
            (Shipped.DistrictOf(id) is not { } district || Shipped.KindOf(district) == PlaceKind.District).ShouldBeTrue($"place {id}");
            (Shipped.CountryOf(id) is not { } country || Shipped.KindOf(country) == PlaceKind.Country).ShouldBeTrue($"place {id}");
        }
    }

    [Fact]
    public void Refuses_a_number_that_no_place_has()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.Place(Shipped.Count));
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.PointOf(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.Places(new NameHit(0, 0, NameMatch.Exact, int.MaxValue, 1)).Length);
    }

    [Fact]
    public void Stays_within_bounds_whatever_the_tokens_hold()
    {
        foreach (var text in (string[])
        [
            new string('a', 100_000), string.Concat(Enumerable.Repeat("a-", 5_000)), string.Concat(Enumerable.Repeat("san ", 5_000)),
            string.Concat(Enumerable.Repeat("al-", 5_000)) + "x", string.Concat(Enumerable.Repeat("\U0001F30D ", 500)), "\uD800 Mosul", "Åé", "'", "-", "st. st. st. st.",
        ])
            for (var first = 0; first < Math.Min(20, GazetteerBench.Tokens(text).Length); first++)
                GazetteerBench.Find(text, NameSearch.Typos, first).ShouldAllBe(hit => hit.First == first && hit.Last - first < NameFinder.MostTokens && hit.Count > 0);
    }

    [Fact]
    public void Gives_every_thread_the_same()
    {
        string[] texts = ["Deir ez-Zor", "San José", "Tegucigapla", "St. Louis", "Hassakeh", "New York City"];
        var expected = texts.Select(text => GazetteerBench.Find(text, NameSearch.Typos)).ToArray();
        var differing = new ConcurrentBag<string>();
        Parallel.For(0, 600, at =>
        {
            if (!GazetteerBench.Find(texts[at % texts.Length], NameSearch.Typos).SequenceEqual(expected[at % texts.Length]))
                differing.Add(texts[at % texts.Length]);
        });
        differing.ShouldBeEmpty();
    }
}

using Blotter.Coding.Places;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Tests.Coding.Views.Muc4;

public sealed class Muc4PlaceTests
{
    private const string Filed = "Guatemala City, 4 Feb 90 --";

    [Theory]
    [InlineData("A mayor was killed in Flores, Peten, by gunmen.")]
    [InlineData("A MAYOR WAS KILLED IN FLORES, PETEN, BY GUNMEN.")]
    public void Puts_a_town_into_the_department_beside_it_in_any_letter_case(string sentence)
    {
        var places = Muc4Bench.Places(Filed, sentence);
        places.ShouldContain("GUATEMALA: FLORES (CITY)", StringComparer.Ordinal);
        places.ShouldContain("GUATEMALA: PETEN (DEPARTMENT): FLORES (CITY)", StringComparer.Ordinal);
        places.ShouldContain("GUATEMALA", StringComparer.Ordinal);
    }

    [Fact]
    public void A_word_says_which_of_the_places_of_one_name_is_meant() =>
        Muc4Bench.Places("San Salvador, 4 Feb 90 --", "Two men were killed in San Miguel department.").ShouldNotContain("EL SALVADOR: SAN MIGUEL (CITY)", StringComparer.Ordinal);

    [Fact]
    public void One_word_serves_two_places()
    {
        var places = Muc4Bench.Places("San Salvador, 4 Feb 90 --", "Soldiers were killed in Usulutan and Morazan departments.");
        places.ShouldContain("EL SALVADOR: USULUTAN (DEPARTMENT)", StringComparer.Ordinal);
        places.ShouldContain("EL SALVADOR: MORAZAN (DEPARTMENT)", StringComparer.Ordinal);
        places.ShouldNotContain("EL SALVADOR: USULUTAN (CITY)", StringComparer.Ordinal);
    }

    [Fact]
    public void A_place_that_no_list_has_is_what_the_text_calls_it() =>
        Muc4Bench.Places("Bogota, 4 Feb 90 --", "Guerrillas attacked the village of Quirupalo in Antioquia department.")
            .ShouldContain("COLOMBIA: ANTIOQUIA (DEPARTMENT): QUIRUPALO (VILLAGE)", StringComparer.Ordinal);

    [Fact]
    public void The_capital_is_that_of_the_country_in_question() =>
        Muc4Bench.Places("Lima, 4 Feb 90 --", "A bomb went off in the Peruvian capital.").ShouldContain("PERU: LIMA (CITY)", StringComparer.Ordinal);

    [Fact]
    public void A_neighborhood_may_lie_in_the_dateline_s_city() =>
        Muc4Bench.Places("Lima, 4 Feb 90 --", "A bomb went off in the Miraflores neighborhood.").ShouldContain("PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)", StringComparer.Ordinal);

    [Theory]
    [InlineData("Police say that the Medellin cartel killed him.")]
    [InlineData("A bomb went off on Medellin street.")]
    public void A_name_of_something_else_is_no_place(string sentence) => Muc4Bench.Places("Bogota, 4 Feb 90 --", sentence).ShouldNotContain("COLOMBIA: MEDELLIN (CITY)", StringComparer.Ordinal);

    [Fact]
    public void The_capital_city_s_name_is_not_the_country() =>
        Muc4Bench.Places("San Salvador, 4 Feb 90 --", "He was killed in Guatemala City.").ShouldContain("GUATEMALA: GUATEMALA CITY (CITY)", StringComparer.Ordinal);

    [Theory]
    [InlineData("A mayor was killed in Cartago by gunmen.")]
    [InlineData("A MAYOR WAS KILLED IN CARTAGO BY GUNMEN.")]
    public void The_report_s_country_has_its_capital_as_a_candidate_though_nobody_names_it(string sentence) =>
        Muc4Bench.Places("Cali, Colombia, 4 Feb 90 --", sentence).ShouldContain("COLOMBIA: BOGOTA (CITY)", StringComparer.Ordinal);

    [Theory]
    [InlineData("The Antioquia governor was kidnapped.")]
    [InlineData("THE ANTIOQUIA GOVERNOR WAS KIDNAPPED.")]
    public void Who_governs_a_place_may_be_attacked_there(string sentence) =>
        Muc4Bench.Places("Bogota, 4 Feb 90 --", sentence).ShouldContain("COLOMBIA: ANTIOQUIA (DEPARTMENT)", StringComparer.Ordinal);

    [Fact]
    public void A_town_lies_in_the_region_that_the_gazetteer_knows_where_the_report_names_it() =>
        Muc4Bench.Places("Bogota, 4 Feb 90 --", "A bomb went off in Neiva. It was a hot day. Police patrol the towns. Huila department is quiet.")
            .ShouldContain("COLOMBIA: HUILA (DEPARTMENT): NEIVA (CITY)", StringComparer.Ordinal);

    [Fact]
    public void Gazetteer_and_templates_agree_on_countries_and_kinds()
    {
        var gazetteer = Muc4Gazetteer.Shipped;
        var town = Gazetteer.Shipped.Place(Gazetteer.Shipped.Named("Neiva, Colombia")[0]);
        gazetteer.CountryOf(town).ShouldBe("COLOMBIA");
        gazetteer.RegionNamed("San Miguel Department").ShouldBe("SAN MIGUEL");
        gazetteer.RegionNamed("Petén").ShouldBe("PETEN");
        gazetteer.KindsOf(PlaceKind.Region, "COLOMBIA").ShouldBe(["DEPARTMENT"]);
        gazetteer.KindsOf(PlaceKind.City, "COLOMBIA").ShouldBe(["CITY", "TOWN"]);
        gazetteer.KindsOf(PlaceKind.Quarter, "COLOMBIA").ShouldBe(["NEIGHBORHOOD"]);
    }

    [Theory]
    [InlineData("Gunmen killed two in Coban.", true)]
    [InlineData("Gunmen killed two, said a man from Coban.", false)]
    public void A_place_of_the_attack_s_own_clause_is_near(string sentence, bool isNear)
    {
        var document = Muc4Bench.Report(Filed, sentence);
        var reading = new Muc4PlaceReading(document, Muc4Bench.Sentences(document), Muc4Gazetteer.Shipped);
        var place = reading.Places.Single(mention => mention.Areas[0].Name == "COBAN");
        (reading.ReachOf(place).Cost < 1).ShouldBe(isNear);
        reading.ReachOf(reading.DatelineMention!).ShouldBe(Muc4Reach.Nowhere);
    }

    [Fact]
    public void The_likeliest_candidate_is_chosen()
    {
        var document = Muc4Bench.Report(Filed, "A mayor was killed in Flores. Soldiers went to Coban.");
        var sentences = Muc4Bench.Sentences(document);
        var location = Muc4Location.Of(document, sentences, Muc4Bench.Model(("word", "t0", "")));
        location.Choose([0]).ShouldBe("GUATEMALA: FLORES (CITY)");
        location.Choose([1]).ShouldBe("GUATEMALA: COBAN (CITY)");
    }

    [Fact]
    public void Without_any_place_or_country_there_is_none()
    {
        var document = Muc4Bench.Report("", "He was killed.");
        Muc4Location.Of(document, Muc4Bench.Sentences(document), Muc4Bench.Model()).Choose([0]).ShouldBeNull();
    }

    [Fact]
    public void Listed_places_have_a_known_kind_of_place_and_a_country_of_the_list()
    {
        var rows = DataFile.Load("Coding/Views/Muc4/muc4-places.tsv").Rows;
        var countries = rows.Where(row => row["kind"] == "COUNTRY").Select(row => row["name"]).ToHashSet(StringComparer.Ordinal);
        rows.Where(row => row["country"].Length > 0 && !countries.Contains(row["country"])).ShouldBeEmpty();
        rows.ShouldAllBe(row => !row["name"].Any(char.IsLower) && !row["kind"].Contains('?', StringComparison.Ordinal));
        rows.Select(row => (row["name"], row["kind"], row["country"])).ShouldBeUnique();
        rows.Where(row => row["capital"].Length > 0).ShouldAllBe(row => rows.Any(other => other["name"] == row["capital"] && other["country"] == row["country"] && other["kind"] == "CITY"));
    }
}

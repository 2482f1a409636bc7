using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

/// <summary>What holds for every row of the files of facilities, areas and regions.</summary>
public sealed class PlaceFactsTests
{
    private const string FacilityFile = "Coding/Places/facilities.tsv";
    private const string AreaFile = "Coding/Places/areas.tsv";
    private const string TownFile = "Coding/Places/towns.tsv";
    private const string RegionFile = "Coding/Places/region-names.tsv";

    private static readonly ImmutableArray<DataRow> Facilities = DataFile.Load(FacilityFile).Rows;
    private static readonly ImmutableArray<DataRow> Areas = DataFile.Load(AreaFile).Rows;
    private static readonly ImmutableArray<DataRow> Regions = DataFile.Load(RegionFile).Rows;

    private static readonly FrozenSet<string> Countries = DataFile.Load("Coding/Places/countries.tsv").Rows.Select(row => row["iso2"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FacilityKinds = Set(
        "air-base army-base naval-base airport embassy camp prison crossing checkpoint port refinery oilfield power-plant nuclear-site dam bridge road hospital school government " +
        "holy-site market district square monument hotel venue works");

    private static readonly FrozenSet<string> AreaKinds =
        Set("continent region territory ocean sea gulf bay strait canal river lake valley mountains desert oasis islands");

    public static TheoryData<string> Files { get; } = [FacilityFile, AreaFile, TownFile, RegionFile];

    [Fact]
    public void There_are_as_many_as_news_needs()
    {
        Facilities.Length.ShouldBeGreaterThanOrEqualTo(600);
        Areas.Length.ShouldBeGreaterThanOrEqualTo(350);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_has_a_name_and_names_no_form_twice(string file)
    {
        var rows = DataFile.Load(file).Rows;
        rows.Where(row => row["name"].Length == 0).Select(row => row.Line).ShouldBeEmpty();
        rows.Where(row => Forms(row).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Forms(row).Count()).Select(row => row.Line).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Cells_hold_no_stray_blanks_or_marks(string file)
    {
        var facts = DataFile.Load(file);
        facts.Rows.Where(row => facts.Columns.Any(column => IsStray(row[column]))).Select(row => row.Line).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_two_rows_have_one_name_and_country(string file) =>
        DataFile.Load(file).Rows.GroupBy(row => row["name"] + "\t" + row["iso2"], StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_are_of_countries_that_are_known(string file) =>
        DataFile.Load(file).Rows.SelectMany(row => row.Values("iso2")).Where(code => !Countries.Contains(code)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void An_ambiguous_form_is_one_of_the_row(string file) => DataFile.Load(file).Rows
        .SelectMany(row => row.Values("ambiguous").Except(file is FacilityFile or TownFile ? Forms(row) : FormsAndAdjectives(row), StringComparer.Ordinal).Select(form => $"{row.Line}: {form}"))
        .ShouldBeEmpty();

    [Fact]
    public void Every_town_is_in_the_gazetteer_near_its_point()
    {
        foreach (var row in DataFile.Load(TownFile).Rows)
        {
            var (lat, lon) = (double.Parse(row["lat"], CultureInfo.InvariantCulture), double.Parse(row["lon"], CultureInfo.InvariantCulture));
            GazetteerBench.Whole(row["name"], NameSearch.Exact).ShouldContain(
                place => place.Place.Country == row["iso2"] && place.Name.IsMain && GreatCircle.Kilometres(lat, lon, place.Place.Lat, place.Place.Lon) < 26, row["name"]);
        }
    }

    [Fact]
    public void Kinds_are_of_the_lists()
    {
        Facilities.Where(row => !FacilityKinds.Contains(row["kind"])).Select(row => row.Line).ShouldBeEmpty();
        Areas.Where(row => !AreaKinds.Contains(row["kind"])).Select(row => row.Line).ShouldBeEmpty();
    }

    [Fact]
    public void Points_are_on_the_earth_and_exact_enough()
    {
        foreach (var row in Facilities.Concat(Areas))
        {
            IsDegrees(row["lat"], 90).ShouldBeTrue(row["name"]);
            IsDegrees(row["lon"], 180).ShouldBeTrue(row["name"]);
        }
    }

    [Fact]
    public void A_facility_lies_in_one_country_and_next_to_a_town_unless_it_stands_alone()
    {
        Facilities.Where(row => row.Values("iso2").Length != 1).Select(row => row.Line).ShouldBeEmpty();
        Facilities.Where(row => row["alone"] is not ("" or "yes")).Select(row => row.Line).ShouldBeEmpty();
        Facilities.Where(row => row["near"].Length == 0 && row["alone"] != "yes").Select(row => row.Line).ShouldBeEmpty();
    }

    [Fact]
    public void An_area_has_an_extent() =>
        Areas.Where(row => !int.TryParse(row["radius-km"], CultureInfo.InvariantCulture, out var radius) || radius is < 1 or > 10_000).Select(row => row.Line).ShouldBeEmpty();

    [Fact]
    public void A_region_has_a_code_of_its_own()
    {
        Regions.Select(row => row["iso2"] + "." + row["code"]).ShouldBeUnique(StringComparer.Ordinal);
        Regions.Where(row => row.Values("iso2").Length != 1 || row["code"].Length == 0 || !row["code"].All(char.IsAsciiLetterOrDigit)).Select(row => row.Line).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("US", 51)]
    [InlineData("CA", 13)]
    [InlineData("AU", 8)]
    [InlineData("MX", 32)]
    [InlineData("GB", 4)]
    [InlineData("IQ", 19)]
    [InlineData("UA", 27)]
    [InlineData("CO", 33)]
    public void Some_countries_are_complete(string iso2, int regions) => Regions.Count(row => row["iso2"] == iso2).ShouldBe(regions);

    [Theory]
    [InlineData("Green Zone", "IQ")]
    [InlineData("Ain al-Asad", "IQ")]
    [InlineData("Camp Lemonnier", "DJ")]
    [InlineData("Bagram", "AF")]
    [InlineData("Erez", "IL")]
    [InlineData("Rumaila", "IQ")]
    [InlineData("Shujaiya", "PS")]
    [InlineData("Saltivka", "UA")]
    [InlineData("Cite Soleil", "HT")]
    public void Knows_a_facility(string form, string iso2) => Facilities.ShouldContain(row => row["iso2"] == iso2 && Forms(row).Contains(form, StringComparer.Ordinal));

    [Theory]
    [InlineData("Calif.", "US.CA")]
    [InlineData("Texan", "US.TX")]
    [InlineData("Catalan", "ES.56")]
    [InlineData("Hilmand", "AF.10")]
    [InlineData("Idleb", "SY.12")]
    [InlineData("Ninawa", "IQ.15")]
    [InlineData("Kharkov", "UA.07")]
    public void Knows_a_region_by_another_form(string form, string code) =>
        FormsAndAdjectives(Regions.Single(row => row["iso2"] + "." + row["code"] == code)).ShouldContain(form, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Forms(DataRow row) => row.Values("aliases").Prepend(row["name"]);

    private static IEnumerable<string> FormsAndAdjectives(DataRow row) => Forms(row).Concat(row.Values("adjectives"));

    private static bool IsStray(string cell) =>
        cell != cell.Trim() || cell.Contains("||", StringComparison.Ordinal) || cell.StartsWith('|') || cell.EndsWith('|') || cell.AsSpan().IndexOfAny("*~;\"") >= 0;

    // Two to four decimals: 1 km to 10 m.
    private static bool IsDegrees(string cell, double bound) =>
        double.TryParse(cell, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= bound && cell.Length - cell.IndexOf('.', StringComparison.Ordinal) - 1 is >= 2 and <= 4 && cell.Contains('.', StringComparison.Ordinal);
}

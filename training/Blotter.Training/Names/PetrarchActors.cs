using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Language.Names;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>
/// The actor dictionaries of PETRARCH2 (MIT): leaders and officials of countries, names of countries and their towns, organisations, companies and armed
/// groups. An entry is a name, further names on lines that begin with <c>+</c>, and codes in brackets.
/// </summary>
internal sealed class PetrarchActors(ListPhrases phrases, PersonNames persons, CommonWords common)
{
    private const int CountryCode = 3;

    private static readonly ImmutableArray<string> Files = ["Countries", "International", "MilNonState"];

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Bracketed = new(@"\[(?<code>[^\]]*)\]", Linear);

    // "EARTH LIBERATION FRONT (ELF)"
    private static readonly Regex Abbreviated = new(@"^(?<name>.+) ?\((?<short>[A-Z/]{3,})\)$", Linear);

    private static readonly FrozenSet<string> CompanyForms = FrozenSet.Create(
        StringComparer.Ordinal, "INC", "INC.", "CORPORATION", "CORP", "CORP.", "LTD", "LTD.", "LIMITED", "COMPANY", "CO", "CO.", "PLC", "LLC", "AG", "SA", "NV", "GROUP", "HOLDINGS");

    /// <summary>Adds the three dictionaries.</summary>
    public void Add(string data)
    {
        List<Entry> entries = [.. Files.SelectMany(file => Entries(data, file))];
        foreach (var name in entries.Where(entry => entry.IsOfLeader).SelectMany(entry => entry.Names))
            persons.Add(name);
        foreach (var entry in entries.Where(entry => !entry.IsOfLeader))
            if (entry.Codes.Any(code => code.Length == CountryCode && code is not ("IGO" or "NGO" or "MNC" or "IMG")))
                AddPlaces(entry);
            else
                AddOrganisations(entry);
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

    private void AddPlaces(Entry entry)
    {
        foreach (var name in entry.Names.Where(name => !Countries.IsPeople(name)))
            phrases.Add(name, NameCategories.Place);
    }

    private void AddOrganisations(Entry entry)
    {
        var isCompany = entry.Codes.Exists(code => code.StartsWith("MNC", StringComparison.Ordinal));
        foreach (var name in entry.Names)
            if (!isCompany && IsOfPerson(name))
                persons.Add(name);
            else if (!PersonNames.HasTitle(name))
                AddOrganisation(name);
    }

    // These entries do not say what they name: a person has a given name and no common word.
    private bool IsOfPerson(string name)
    {
        var words = ListPhrases.Cut(PersonNames.Untitled(name)).Split(' ');
        return words.Length > 1 && words[0].Length > 2 && (persons.IsGiven(words[0]) || persons.BearersOf(words[0]) > 1) && words.Skip(1).All(word => common.Uses(word) < 3);
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

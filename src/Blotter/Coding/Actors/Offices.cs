using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Actors;

/// <summary>Reads a country with an office ("the Iraqi Interior Ministry", "Ministry of Interior of Iraq"), a country alone, and an office alone. Immutable.</summary>
internal sealed class Offices
{
    private readonly FrozenDictionary<string, Office> _firm;
    private readonly FrozenDictionary<string, Office> _loose;
    private readonly FrozenDictionary<string, CountryForm> _countries;
    private readonly FrozenDictionary<string, string> _countryNames;
    private readonly int _longestCountry;
    private readonly int _longestOffice;

    /// <summary>Reads the tables; of two countries that share a form, the one of the first table has it.</summary>
    public Offices(DataFile offices, params ReadOnlySpan<DataFile> countries)
    {
        _firm = Table(offices, "phrases");
        _loose = Table(offices, "loose");
        var forms = new List<(string Key, CountryForm Form)>();
        foreach (var file in countries)
            forms.AddRange(file.Rows.SelectMany(row => FormsOf(row, file.Columns.Contains("ambiguous", StringComparer.Ordinal) ? row.Values("ambiguous") : [])));
        _countries = forms.DistinctBy(form => form.Key, StringComparer.Ordinal).ToFrozenDictionary(form => form.Key, form => form.Form, StringComparer.Ordinal);
        _countryNames = forms.DistinctBy(form => form.Form.Iso2, StringComparer.Ordinal).ToFrozenDictionary(form => form.Form.Iso2, form => form.Form.Name, StringComparer.Ordinal);
        _longestCountry = _countries.Keys.Max(Length);
        _longestOffice = _firm.Keys.Max(Length);
    }

    /// <summary>The office or state that the words are, or <c>null</c>. An office without a country is that of the context's home.</summary>
    public Actor? Find(ImmutableArray<ActorWord> words, ActorContext context)
    {
        if (words.IsEmpty)
            return null;
        if (CountryFirst(words, context) is { } first)
            return first;
        if (CountryLast(words) is { } last)
            return last;
        return context.Home is { } home && _firm.GetValueOrDefault(Key(words)) is { } office ? Actor(office, home) : null;
    }

    /// <summary>The state with that code in small letters, or <c>null</c>.</summary>
    public Actor? State(string id) =>
        id.Length == 2 && id.ToUpperInvariant() is var iso2 && _countryNames.TryGetValue(iso2, out var name)
            ? new Actor(id, name, PerpetratorKind.State, ActorClass.Government, SourceKind.Official, [iso2])
            : null;

    /// <summary>The state of that name, or <c>null</c>.</summary>
    public Actor? StateNamed(ImmutableArray<ActorWord> words) => !words.IsEmpty && Country(words) is { IsName: true } country ? State(country.Iso2.ToLowerInvariant()) : null;

    /// <summary>The office whose phrase ends the words, whoever's it is, with the number of words before it; or <c>null</c>.</summary>
    public (Actor Office, int Before)? EndOf(ImmutableArray<ActorWord> words)
    {
        for (var first = Math.Max(0, words.Length - _longestOffice); first < words.Length; first++)
            if (_firm.TryGetValue(Key(words[first..]), out var office))
                return (new Actor(office.Id, office.Name, office.Kind, office.Class, office.SourceKind, []), first);
        return null;
    }

    /// <summary>The number of words of the country that opens the words, or 0.</summary>
    public int CountryAt(ImmutableArray<ActorWord> words, int first)
    {
        for (var length = Math.Min(_longestCountry, words.Length - first); length > 0; length--)
            if (Country(words[first..(first + length)]) is not null)
                return length;
        return 0;
    }

    // "Iraqi police", "Iraq's police", "Iraq"; adjectives and peoples alone are no state, and a name that is a person's too ("Chad") only where the report names the country.
    private Actor? CountryFirst(ImmutableArray<ActorWord> words, ActorContext context)
    {
        for (var length = Math.Min(_longestCountry, words.Length); length > 0; length--)
        {
            if (Country(words[..length]) is not { } country)
                continue;
            if (length == words.Length)
                return country.IsName && (!country.IsAmbiguous || context.Countries.Contains(country.Iso2)) ? State(country.Iso2.ToLowerInvariant()) : null;
            if (OfOneCountry(words[length..]) is { } office)
                return Actor(office, country.Iso2);
        }
        return null;
    }

    // "Ministry of Interior of Iraq", "the army in Mali" is no such.
    private Actor? CountryLast(ImmutableArray<ActorWord> words)
    {
        for (var of = 1; of + 1 < words.Length; of++)
        {
            if (words[of].Text != "of" || OfOneCountry(words[..of]) is not { } office)
                continue;
            var rest = words[(of + 1)..];
            if (rest is [{ Text: "the" }, _, ..])
                rest = rest[1..];
            if (Country(rest) is { IsName: true } country)
                return Actor(office, country.Iso2);
        }
        return null;
    }

    private Office? OfOneCountry(ImmutableArray<ActorWord> words) => Key(words) is var key && _firm.TryGetValue(key, out var office) ? office : _loose.GetValueOrDefault(key);

    private CountryForm? Country(ImmutableArray<ActorWord> words) =>
        words[0].IsCapitalised && _countries.TryGetValue(BareKey(words), out var form) ? form : null;

    private Actor Actor(Office office, string iso2) => new(
        $"{iso2.ToLowerInvariant()}-{office.Id}", $"{office.Name} of {_countryNames[iso2]}", office.Kind, office.Class, office.SourceKind, [iso2]);

    private static IEnumerable<(string Key, CountryForm Form)> FormsOf(DataRow row, ImmutableArray<string> ambiguous)
    {
        foreach (var name in row.Values("aliases").Prepend(row["name"]))
            yield return (Key(name), new CountryForm(row["iso2"], row["name"], IsName: true, ambiguous.Contains(name, StringComparer.Ordinal)));
        foreach (var people in row.Values("demonyms"))
            yield return (Key(people), new CountryForm(row["iso2"], row["name"], IsName: false, IsAmbiguous: true));
    }

    private static FrozenDictionary<string, Office> Table(DataFile offices, string column) =>
        offices.Rows.SelectMany(row => row.Values(column).Select(phrase => (Key: Key(phrase), Office: OfficeOf(row)))).ToFrozenDictionary(pair => pair.Key, pair => pair.Office, StringComparer.Ordinal);

    private static Office OfficeOf(DataRow row) => new(
        row["id"], row["name"], SetList.Parse<PerpetratorKind>(row["kind"]), SetList.Parse<ActorClass>(row["class"]), SetList.Parse<SourceKind>(row["source-kind"]));

    private static string Key(string phrase) => Key(ActorWords.KeyOf(phrase));

    private static string Key(ImmutableArray<ActorWord> words) => words is [var only] ? only.Text : string.Join(' ', words.Select(word => word.Text));

    private static string BareKey(ImmutableArray<ActorWord> words) => words is [var only] ? only.Bare : $"{Key(words[..^1])} {words[^1].Bare}";

    private static int Length(string key) => key.Count(' '.Equals) + 1;

    private sealed record Office(string Id, string Name, PerpetratorKind Kind, ActorClass Class, SourceKind SourceKind);

    private sealed record CountryForm(string Iso2, string Name, bool IsName, bool IsAmbiguous);
}

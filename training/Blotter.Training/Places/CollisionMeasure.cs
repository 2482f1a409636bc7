using System.Collections.Immutable;
using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>
/// Says what each rule of <see cref="NameSkeleton"/>, and each that was left out, brings and costs. It brings listed spellings that would be found were they not
/// listed: one of two names of a place is left out, and the other has its skeleton. It costs names that get a place they do not have, far from all that they have.
/// </summary>
internal sealed class CollisionMeasure
{
    private const int LeastPopulation = 5_000;
    private const double FarKm = 50;

    // Rules work on small letters, in this order, each on what the shipped ones before left.
    private static readonly ImmutableArray<(string Name, bool IsShipped, Func<string, string> Apply)> PlainRules =
    [
        ("words joined", true, Joined),
        ("doubled letters are one", true, Single),
        ("q is k", true, name => name.Replace('q', 'k')),
        ("iy is i", true, name => Single(Replace(name, "iy", "i"))),
        ("-ah is -a", true, name => name.EndsWith("ah", StringComparison.Ordinal) ? name[..^1] : name),
        ("ou is u", false, name => Replace(name, "ou", "u")),
        ("kh is h", false, name => Replace(name, "kh", "h")),
        ("w is v", false, name => name.Replace('w', 'v')),
        ("y is i", false, name => Single(name.Replace('y', 'i'))),
        ("c is k", false, name => name.Replace('c', 'k')),
        ("z is s", false, name => Single(name.Replace('z', 's'))),
        ("o is u", false, name => Single(name.Replace('o', 'u'))),
        ("e is i", false, name => Single(name.Replace('e', 'i'))),
    ];

    private static readonly ImmutableArray<(string Name, bool IsShipped, Func<string, string> Apply)> LooseRules =
    [
        ("articles left out", true, WithoutArticles),
        ("words joined", true, Joined),
        ("oo and ou are u", true, name => Replace(Replace(name, "oo", "u"), "ou", "u")),
        ("ee is i", true, name => Replace(name, "ee", "i")),
        ("doubled letters are one", true, Single),
        ("q is k", true, name => name.Replace('q', 'k')),
        ("-ah and -eh are -a", true, name => name.EndsWith("ah", StringComparison.Ordinal) ? name[..^1] : name.EndsWith("eh", StringComparison.Ordinal) ? name[..^2] + "a" : name),
        ("y is i", true, name => Single(name.Replace('y', 'i'))),
        ("w is v", true, name => Single(name.Replace('w', 'v'))),
        ("kh is h", true, name => Single(Replace(name, "kh", "h"))),
        ("gh is g", true, name => Single(Replace(name, "gh", "g"))),
        ("dh is d", true, name => Single(Replace(name, "dh", "d"))),
        ("th is t", true, name => Single(Replace(name, "th", "t"))),
        ("dj is j", true, name => Single(Replace(name, "dj", "j"))),
        ("dzh is j, zh is j", true, name => Single(Replace(Replace(name, "dzh", "j"), "zh", "j"))),
        ("ei is ai", true, name => Single(Replace(name, "ei", "ai"))),
        ("ie is i", false, name => Single(Replace(name, "ie", "i"))),
        ("g is j", false, name => Single(name.Replace('g', 'j'))),
        ("c is k", false, name => Single(name.Replace('c', 'k'))),
        ("ts is c", false, name => Single(Replace(name, "ts", "c"))),
        ("z is s", false, name => Single(name.Replace('z', 's'))),
        ("o is u", false, name => Single(name.Replace('o', 'u'))),
        ("e is i", false, name => Single(name.Replace('e', 'i'))),
        ("e is a", false, name => Single(name.Replace('e', 'a'))),
        ("without h", false, name => Single(Replace(name, "h", ""))),
    ];

    private readonly ImmutableArray<(PlaceDraft Place, ImmutableArray<string> Names)> _places;
    private readonly ILookup<string, PlaceDraft> _listed;
    private readonly GazetteerWords _words;

    /// <summary>Takes the larger places with their names.</summary>
    public CollisionMeasure(GazetteerDraft draft)
    {
        _words = draft.Words;
        _places = [.. draft.Places.Where(place => place.Kind is PlaceKind.City or PlaceKind.Region or PlaceKind.Country && place.Population >= LeastPopulation).Select(place => (place, NamesOf(place)))];
        _listed = _places.SelectMany(place => place.Names.Select(name => (name, place.Place))).ToLookup(entry => entry.name, entry => entry.Place, StringComparer.Ordinal);
    }

    /// <summary>Prints a row a rule.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"{_places.Length} places, {_listed.Count} names");
        Table("plain", PlainRules, _places, output);
        Table("loose", LooseRules, [.. _places.Where(place => _words.IsOtherScript(place.Place.Countries[0]))], output);
    }

    private void Table(string title, ImmutableArray<(string Name, bool IsShipped, Func<string, string> Apply)> rules, ImmutableArray<(PlaceDraft Place, ImmutableArray<string> Names)> places, TextWriter output)
    {
        output.WriteLine($"| Rule ({title}: {places.Length} places, {places.Sum(place => place.Names.Length)} names) | shipped | spellings found without being listed, % | names with a place far away more |");
        output.WriteLine("|---|---|---:|---:|");
        var before = new Func<string, string>(name => name);
        foreach (var (name, isShipped, apply) in rules)
        {
            var so = before;
            string With(string text) => apply(so(text));
            output.WriteLine($"| {name} | {(isShipped ? "yes" : "no")} | {Found(With, places):F1} | {Collisions(With, places):N0} |");
            before = isShipped ? With : before;
        }
    }

    private static ImmutableArray<string> NamesOf(PlaceDraft place) =>
    [
        .. place.Names.Where(name => (name.Value & (NameUse.Adjective | NameUse.Abbreviation)) == NameUse.None).Select(name => Spelling.Of(name.Key)?.Letters).OfType<string>()
            .Where(name => name.Length > 3).Distinct(StringComparer.Ordinal),
    ];

    private static string Replace(string name, string from, string to) => name.Replace(from, to, StringComparison.Ordinal);

    private static string Joined(string name) => Replace(name, " ", "");

    private static string Single(string name) => string.Concat(name.Where((letter, at) => at == 0 || letter != name[at - 1]));

    private static string WithoutArticles(string name)
    {
        var words = name.Split(' ');
        return string.Join(' ', words.Where((word, at) => at == words.Length - 1 || !NameSkeleton.IsArticle(word)));
    }

    private static double Found(Func<string, string> apply, ImmutableArray<(PlaceDraft Place, ImmutableArray<string> Names)> places)
    {
        var (all, found) = (0, 0);
        foreach (var (_, names) in places.Where(place => place.Names.Length > 1))
        {
            var keys = names.GroupBy(apply, StringComparer.Ordinal).ToArray();
            (all, found) = (all + names.Length, found + keys.Where(key => key.Count() > 1).Sum(key => key.Count()));
        }
        return 100.0 * found / all;
    }

    private int Collisions(Func<string, string> apply, ImmutableArray<(PlaceDraft Place, ImmutableArray<string> Names)> places)
    {
        var keys = places.SelectMany(place => place.Names.Select(name => (key: apply(name), place.Place))).Distinct().ToLookup(entry => entry.key, entry => entry.Place, StringComparer.Ordinal);
        return _listed.Count(name => keys[apply(name.Key)].Any(place => name.All(own => IsFar(own, place))));
    }

    private static bool IsFar(PlaceDraft one, PlaceDraft other) => GreatCircle.Kilometres(one.Lat, one.Lon, other.Lat, other.Lon) > FarKm;
}

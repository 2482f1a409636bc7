using System.Collections.Frozen;

namespace Blotter.Coding.Places;

/// <summary>The words of <c>toponym-words.tsv</c>.</summary>
internal sealed class ToponymWords
{
    /// <summary>The file.</summary>
    public const string FileName = "Coding/Places/toponym-words.tsv";

    private static readonly int[] Counted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

    private static readonly (string List, KindWish Wish)[] WishesBefore =
    [
        ("kind-unit-before", KindWish.Unit), ("kind-settlement-before", KindWish.Settlement), ("kind-area-before", KindWish.Area),
        ("kind-country-before", KindWish.Country), ("kind-quarter-before", KindWish.Quarter),
    ];

    private static readonly (string List, KindWish Wish)[] WishesAfter =
    [
        ("kind-unit-after", KindWish.Unit), ("kind-settlement-after", KindWish.Settlement), ("kind-area-after", KindWish.Area),
        ("kind-quarter-after", KindWish.Quarter),
    ];

    private readonly FrozenDictionary<string, KindWish> _before;
    private readonly FrozenDictionary<string, KindWish> _after;
    private readonly FrozenDictionary<string, double> _directions;
    private readonly FrozenDictionary<string, double> _counts;
    private readonly FrozenSet<string> _generic;
    private readonly FrozenSet<string> _parts;
    private readonly FrozenDictionary<string, string> _shortCities;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _papers;

    /// <summary>Reads the lists of a file.</summary>
    public ToponymWords(DataFile file)
    {
        var lists = new WordLists(file);
        _before = Wishes(lists, WishesBefore);
        _after = Wishes(lists, WishesAfter);
        _directions = Enumerable.Range(0, 8).SelectMany(step => lists[$"direction-{step * 45}"].Select(word => (word, step * 45.0)))
            .ToFrozenDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);
        _counts = Counted.SelectMany(count => lists[$"count-{count}"].Select(word => (word, (double)count)))
            .ToFrozenDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);
        (SecondDomains, Stateless) = (lists["domain-second"], lists["domain-nowhere"]);
        _papers = lists["paper"].GetAlternateLookup<ReadOnlySpan<char>>();
        (Residents, Loose, Buildings) = (lists["resident"], lists["loose"], lists["building"]);
        (Beating, Things) = (lists["beating"], lists["thing"]);
        _generic = lists["organisation"].Concat(lists["feature"]).Concat(lists["street"]).Concat(lists["generic"]).Concat(lists["thing"]).Concat(_after.Keys).Concat(_before.Keys).Concat(_directions.Keys).ToFrozenSet(StringComparer.Ordinal);
        (Streets, BeforeStreets) = (lists["street"], lists["street-before"]);
        (Organisations, Elsewhere, Groups, Features) = (lists["organisation"], lists["not-there"], lists["group"], lists["feature"]);
        (Titles, Speech, Common) = (lists["title"], lists["speech"], lists["common"]);
        (BeforePlaces, FirmlyBeforePlaces) = (lists["before-place"], lists["firmly-before-place"]);
        (Genitive, Comitative, Possessive, Listing, Inside) = (lists["genitive"], lists["comitative"], lists["possessive"], lists["listing"], lists["inside"]);
        (Away, Aside, Asides, Articles, Opening) = (lists["away"], lists["aside"], lists["aside-preposition"], lists["article"], lists["opening"]);
        (Strikes, Called, Undergoing, Afar, Conjunctions, Nouns) = (lists["strike"], lists["called"], lists["undergoing"], lists["afar"], lists["conjunction"], lists["noun"]);
        (Near, Between, Border) = (lists["near"], lists["between"], lists["border"]);
        (Kilometres, Miles) = (lists["unit-km"], lists["unit-mile"]);
        (Police, Linking) = (lists["police"], lists["linking"]);
        (_parts, ShortCounties) = (lists["part"], lists["county-short"]);
        (CrossingStreets, Stations) = (lists["streets"], lists["station"]);
        _shortCities = lists["city-short"].Select(entry => entry.Split('=')).ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
    }

    /// <summary>The lists that ship with the library.</summary>
    public static ToponymWords Shipped { get; } = new(DataFile.Load(FileName));

    /// <summary>Those who look into what happens in the town that stands before them.</summary>
    public FrozenSet<string> Police { get; }

    /// <summary>Words between hyphens in names of groups: "Lashkar-i-Gomal".</summary>
    public FrozenSet<string> Linking { get; }

    /// <summary>Words at the end of names of streets.</summary>
    public FrozenSet<string> Streets { get; }

    /// <summary>Words at the beginning of names of streets.</summary>
    public FrozenSet<string> BeforeStreets { get; }

    /// <summary>Words of offices and institutions that are where their name says.</summary>
    public FrozenSet<string> Organisations { get; }

    /// <summary>Words of firms, papers and teams, whose place says nothing of where things happen.</summary>
    public FrozenSet<string> Elsewhere { get; }

    /// <summary>Words of armed groups and parties.</summary>
    public FrozenSet<string> Groups { get; }

    /// <summary>Words of things that are called after a place.</summary>
    public FrozenSet<string> Features { get; }

    /// <summary>Who is called by the place that they come from ("a Winona man").</summary>
    public FrozenSet<string> Residents { get; }

    /// <summary>Words that may stand before a name of a place in capitals too ("Metro Vancouver").</summary>
    public FrozenSet<string> Loose { get; }

    /// <summary>What a team does to another ("Chicago beat Boston").</summary>
    public FrozenSet<string> Beating { get; }

    /// <summary>Words at the end of names of buildings, which are no toponyms.</summary>
    public FrozenSet<string> Buildings { get; }

    /// <summary>What is in the place that a name before it names ("Kismayo hotel gate").</summary>
    public FrozenSet<string> Things { get; }

    /// <summary>Titles of persons.</summary>
    public FrozenSet<string> Titles { get; }

    /// <summary>What people, governments and teams do.</summary>
    public FrozenSet<string> Speech { get; }

    /// <summary>Names of places that mostly are other words.</summary>
    public FrozenSet<string> Common { get; }

    /// <summary>Prepositions and the like before places.</summary>
    public FrozenSet<string> BeforePlaces { get; }

    /// <summary>Those of them that stand before little else.</summary>
    public FrozenSet<string> FirmlyBeforePlaces { get; }

    /// <summary>Words of nearness.</summary>
    public FrozenSet<string> Near { get; }

    /// <summary>Common nouns that are a place's name only where the words beside it say so.</summary>
    public FrozenSet<string> Nouns { get; }

    /// <summary>What is done to places ("a rocket hit X", "troops entered X"), before their names.</summary>
    public FrozenSet<string> Strikes { get; }

    /// <summary>Nouns before the names of farms and ships, which are called after places ("the farm La Esperanza").</summary>
    public FrozenSet<string> Called { get; }

    /// <summary>Verbs before "under" by which a place is shelled or attacked: "X came under fire".</summary>
    public FrozenSet<string> Undergoing { get; }

    /// <summary>Second-level domains under a country's ("co" of "co.uk").</summary>
    public FrozenSet<string> SecondDomains { get; }

    /// <summary>Two-letter domains that tell no country ("tv").</summary>
    public FrozenSet<string> Stateless { get; }

    /// <summary>"of".</summary>
    public FrozenSet<string> Genitive { get; }

    /// <summary>"with", after a border.</summary>
    public FrozenSet<string> Comitative { get; }

    /// <summary>"'s".</summary>
    public FrozenSet<string> Possessive { get; }

    /// <summary>What stands between names of a list.</summary>
    public FrozenSet<string> Listing { get; }

    /// <summary>Prepositions between a place and what holds it.</summary>
    public FrozenSet<string> Inside { get; }

    /// <summary>Marks between a place and what holds it ("Paris, Texas").</summary>
    public FrozenSet<string> Opening { get; }

    /// <summary>"away", after a distance.</summary>
    public FrozenSet<string> Afar { get; }

    /// <summary>"and", in "between X and Y".</summary>
    public FrozenSet<string> Conjunctions { get; }

    /// <summary>Prepositions after a distance ("30 km from X").</summary>
    public FrozenSet<string> Away { get; }

    /// <summary>Words of nearness before a preposition ("close to").</summary>
    public FrozenSet<string> Aside { get; }

    /// <summary>The prepositions after them.</summary>
    public FrozenSet<string> Asides { get; }

    /// <summary>Articles.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>"between".</summary>
    public FrozenSet<string> Between { get; }

    /// <summary>Words for a border.</summary>
    public FrozenSet<string> Border { get; }

    /// <summary>Words for kilometres.</summary>
    public FrozenSet<string> Kilometres { get; }

    /// <summary>Words for miles.</summary>
    public FrozenSet<string> Miles { get; }

    /// <summary>Words after the names of two streets that cross.</summary>
    public FrozenSet<string> CrossingStreets { get; }

    /// <summary>Words between a station's call sign and its town.</summary>
    public FrozenSet<string> Stations { get; }

    /// <summary>"Co." after the name of a county.</summary>
    public FrozenSet<string> ShortCounties { get; }

    /// <summary>The cities that <see cref="ShortCity"/> may give, each with what it lies in.</summary>
    public IEnumerable<string> ShortCities => _shortCities.Values;

    /// <summary>The city of which a word is the name cut short, with what it lies in ("Los Angeles, California" for "l.a."), or <c>null</c>.</summary>
    public string? ShortCity(string word) => _shortCities.GetValueOrDefault(word);

    /// <summary>Whether a word before the name of a city tells a part of it: "north", "SE", "downtown".</summary>
    public bool IsPart(string word) => _parts.Contains(word) || _directions.ContainsKey(word);

    /// <summary>What a word before a name calls it.</summary>
    public KindWish Before(string word) => _before.GetValueOrDefault(word);

    /// <summary>What a word after a name calls it.</summary>
    public KindWish After(string word) => _after.GetValueOrDefault(word);

    /// <summary>Degrees from north, clockwise, or <c>null</c>.</summary>
    public double? Direction(string word) => _directions.TryGetValue(word, out var degrees) ? degrees : null;

    /// <summary>The number that a word counts in front of a unit of distance, or <c>null</c>.</summary>
    public double? Count(string word) => _counts.TryGetValue(word, out var count) ? count : null;

    /// <summary>Whether a word alone is no name, whatever places have it.</summary>
    public bool IsGeneric(string word) => _generic.Contains(word);

    /// <summary>Whether newspapers are called by a word, in lower case.</summary>
    public bool IsPaper(ReadOnlySpan<char> word) => _papers.Contains(word);

    private static FrozenDictionary<string, KindWish> Wishes(WordLists lists, (string List, KindWish Wish)[] from) =>
        from.SelectMany(entry => lists[entry.List].Select(word => (word, entry.Wish))).DistinctBy(entry => entry.word, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.word, entry => entry.Wish, StringComparer.Ordinal);
}

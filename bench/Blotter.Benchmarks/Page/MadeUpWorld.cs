using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Reading;

namespace Blotter.Benchmarks.Page;

/// <summary>A made-up report with its coding, and the number of the attack that it tells of.</summary>
internal sealed record MadeUpReport(int Attack, Document Document, CodedReport Coding);

/// <summary>
/// Ten years of made-up attacks in real towns of the countries at war, few of which have most of them; each is told by four reports. Places, dates and
/// figures are known as well or badly as in the real record: a seventh of the places to a district, province or country alone, a seventh of the dates not to a day.
/// </summary>
internal sealed class MadeUpWorld(int seed)
{
    /// <summary>How many reports tell of an attack.</summary>
    public const int ReportsAnAttack = 4;

    private const int Towns = 3000;
    private const int Groups = 80;
    private const int Vocabulary = 6000;
    private const int WordsOfReport = 60;
    private const int Days = 3652;

    private static readonly DateOnly Start = new(2014, 1, 1);
    private static readonly string[] Countries =
        ["AF", "BF", "CD", "CF", "CM", "CO", "ET", "IL", "IN", "IQ", "LB", "LY", "ML", "MM", "MX", "MZ", "NE", "NG", "PH", "PK", "PS", "SD", "SO", "SS", "SY", "TD", "TR", "UA", "YE"];

    private readonly Random _random = new(seed);
    private readonly ImmutableArray<GazetteerPlace> _towns = TownsOf(new Random(seed));
    private readonly ImmutableArray<string> _words = [.. Enumerable.Range(0, Vocabulary).Select(number => Word(number))];
    private readonly ImmutableArray<string> _groups = [.. Enumerable.Range(0, Groups).Select(number => $"{Capital(Word(7919 * (number + 1)))} {(number % 3 == 0 ? "Front" : number % 3 == 1 ? "Brigade" : "Movement")}")];

    /// <summary>The reports, those of one attack together.</summary>
    public IEnumerable<MadeUpReport> Reports(int attacks)
    {
        for (var attack = 0; attack < attacks; attack++)
        {
            var incident = Attack();
            for (var telling = 0; telling < ReportsAnAttack; telling++)
                yield return Report(attack, telling, incident);
        }
    }

    private static ImmutableArray<GazetteerPlace> TownsOf(Random random)
    {
        var places = Gazetteer.Shipped;
        var cities = Enumerable.Range(0, places.Count).Where(id => places.KindOf(id) == PlaceKind.City && places.PopulationOf(id) > 2000).Select(places.Place)
            .Where(place => place.Country is { } country && Countries.Contains(country, StringComparer.Ordinal)).ToArray();
        random.Shuffle(cities);
        return [.. cities.Take(Towns)];
    }

    private Incident Attack()
    {
        var killed = _random.NextDouble() < 0.35 ? (int?)null : (int)(-4 * Math.Log(1 - _random.NextDouble()));
        return new Incident
        {
            Id = "i1",
            Main = true,
            Type = (IncidentType)(int)(13 * Math.Pow(_random.NextDouble(), 2)),
            Stage = _random.NextDouble() < 0.94 ? Stage.Accomplished : Stage.Attempted,
            Date = When(),
            Place = Where(),
            Perpetrators = _random.NextDouble() < 0.4 ? [] : [new Perpetrator(_groups[Few(Groups)], null, PerpetratorKind.Organisation, null, (Standing)_random.Next(4), null, null)],
            Responsibility = Responsibility.NotMentioned,
            Casualties = new Casualties(killed is { } dead ? new NumberRange(dead, dead, _random.NextDouble() < 0.2 ? null : dead + _random.Next(3)) : null, killed is { } hurt ? NumberRange.Exactly(hurt * 2) : null, null, null),
            Spans = [],
        };
    }

    // Some have most of it.
    private int Few(int count) => (int)(count * Math.Pow(_random.NextDouble(), 3));

    private EventDate? When()
    {
        var day = Start.AddDays(_random.Next(Days));
        var exact = new PartialDate(day.Year, day.Month, day.Day);
        return _random.Next(100) switch
        {
            < 2 => null,
            < 4 => new EventDate(new PartialDate(day.Year, 1, 1), new PartialDate(day.Year, 12, 31), DatePrecision.Year, DateBasis.Stated, null),
            < 9 => new EventDate(new PartialDate(day.Year, day.Month, 1), Of(new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))), DatePrecision.Month, DateBasis.Stated, null),
            < 14 => new EventDate(exact, Of(day.AddDays(2)), DatePrecision.Days, DateBasis.Relative, null),
            _ => new EventDate(exact, exact, DatePrecision.Day, DateBasis.Relative, null),
        };
    }

    private Place? Where()
    {
        var town = _towns[Few(Towns)];
        return _random.Next(100) switch
        {
            < 3 => null,
            < 8 => new Place(town.Country!, null, town.Country, null, null, PlacePrecision.Country, null, null),
            < 13 => new Place(town.Admin1 ?? town.Name, town.Admin1, town.Country, town.Lat, town.Lon, PlacePrecision.Province, null, null),
            < 17 => At(town, PlacePrecision.District),
            < 25 => new Place(town.Name, town.Admin1, town.Country, Math.Round(town.Lat + (_random.NextDouble() * 0.2), 4), Math.Round(town.Lon + (_random.NextDouble() * 0.2), 4), PlacePrecision.Near, town.Source, null),
            _ => At(town, PlacePrecision.Exact),
        };
    }

    private static Place At(GazetteerPlace town, PlacePrecision precision) => new(town.Name, town.Admin1, town.Country, town.Lat, town.Lon, precision, town.Source, null);

    private MadeUpReport Report(int attack, int telling, Incident told)
    {
        var (text, number) = TextOf(attack, telling, told);
        var sentence = new TextSpan(0, text.IndexOf('.', StringComparison.Ordinal) + 1);
        var day = (told.Date?.Start?.FirstDay ?? Start).AddDays(telling);
        var document = new Document
        {
            Id = Sha256Digest.Of(Encoding.UTF8.GetBytes(text)),
            Origin = "made-up",
            Publisher = string.Create(CultureInfo.InvariantCulture, $"Paper {_random.Next(300)}"),
            Title = $"{Capital(SetList.Name(told.Type).Replace('-', ' '))} in {told.Place?.Name ?? "an unnamed place"}",
            Published = new PublicationDate(Of(day), "meta"),
            Text = text,
            Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
        };
        return new MadeUpReport(attack, document, CodingOf(document, told, sentence, number));
    }

    private (string Text, TextSpan? Number) TextOf(int attack, int telling, Incident told)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Attack {attack} in {told.Place?.Name ?? "the country"} ");
        TextSpan? number = null;
        if (told.Casualties.Killed?.Best is { } killed)
        {
            var written = killed.ToString(CultureInfo.InvariantCulture);
            text.Append("killed ");
            number = new TextSpan(text.Length, text.Length + written.Length);
            text.Append(written).Append(" people ");
        }
        text.Append(CultureInfo.InvariantCulture, $"on day {telling}, police said. ");
        for (var word = 0; word < WordsOfReport; word++)
            text.Append(_words[Few(Vocabulary)]).Append(' ');
        return (text.Append('.').ToString(), number);
    }

    private static CodedReport CodingOf(Document document, Incident told, TextSpan sentence, TextSpan? number) => new()
    {
        Report = new ReportFacts(document.Id, null, document.Publisher, document.Title, null, document.Published!.Value.Date, null, "en", document.Sections),
        Incidents = [told with { Spans = [sentence] }],
        Sources = [new Source("s1", "police", null, SourceKind.Official, null, sentence)],
        Claims = number is { } span ? [new Claim("c1", "i1", Facet.Killed, told.Casualties.Killed!.Best!.Value.ToString(CultureInfo.InvariantCulture), "s1", Stance.Asserts, sentence, span)] : [],
        Coder = new CoderVersion("made-up", ImmutableSortedDictionary<string, string>.Empty),
    };

    private static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // Three syllables, another for each number.
    private static string Word(int number)
    {
        const string Consonants = "bdfghjklmnprstvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var (syllable, rest) = (0, unchecked((uint)number * 2654435761u)); syllable < 3; syllable++, rest /= 80)
            word.Append(Consonants[(int)(rest % 16)]).Append(Vowels[(int)(rest / 16 % 5)]);
        return word.ToString();
    }
}

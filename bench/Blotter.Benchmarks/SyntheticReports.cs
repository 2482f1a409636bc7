using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>
/// Made-up reports with made-up codings, as many as are wanted, at densities that the real record has: one city at war with thirty attacks a day (Baghdad in 2007 by Iraq Body Count), a country of
/// forty towns with a hundred (Syria in 2016 by ACLED) and a world of three thousand towns with three hundred (ACLED, all countries, 2023). The three run beside each other day by day, so that any thousand reports are of
/// the same mixture. One to six reports tell of an attack, the first on its day, the others up to ten days later; some get its town's neighbour or a number wrong.
/// </summary>
internal sealed class SyntheticReports(int seed)
{
    private const int MostReports = 6;
    private const double AnotherReport = 0.6;
    private const double WrongNumber = 0.15;
    private const double WrongDay = 0.1;
    private const int NamesOfAttack = 5;
    private const int CommonWords = 40;

    private static readonly DateOnly Start = new(2007, 1, 1);
    private static readonly Theatre[] Theatres = [new("XA", 1, 30, 33, 44), new("XB", 40, 100, 35, 38), new("XC", 3000, 300, 0, 0)];
    private static readonly string[] Common =
        ["police", "said", "attack", "killed", "people", "wounded", "city", "security", "forces", "officials", "hospital", "gunmen", "area", "street", "witnesses", "morning", "group", "army", "explosion", "car"];

    private readonly Random _random = new(seed);
    private long _written;
    private int _attacks;

    /// <summary>Reports in the order in which they are published, without end.</summary>
    public IEnumerable<SyntheticReport> All()
    {
        var waiting = new PriorityQueue<Telling, (int Day, long Number)>();
        var number = 0L;
        for (var day = 0; ; day++)
        {
            foreach (var telling in Theatres.SelectMany(theatre => Enumerable.Range(0, theatre.AttacksADay).SelectMany(_ => Tellings(theatre, day))))
                waiting.Enqueue(telling, (telling.Published, number++));
            while (waiting.TryPeek(out var next, out _) && next.Published <= day)
                yield return Report(waiting.Dequeue());
        }
    }

    private List<Telling> Tellings(Theatre theatre, int day)
    {
        var attack = new Attack(_attacks++, theatre, _random.Next(theatre.Towns), day, _random.Next(8), [.. Enumerable.Range(0, NamesOfAttack).Select(_ => Name())], (IncidentType)_random.Next(4));
        var reports = 1;
        while (reports < MostReports && _random.NextDouble() < AnotherReport)
            reports++;
        return [.. Enumerable.Range(0, reports).Select(at => new Telling(attack, day + (at == 0 ? 0 : _random.Next(11))))];
    }

    private SyntheticReport Report(Telling telling)
    {
        var attack = telling.Attack;
        var killed = _random.NextDouble() < WrongNumber ? attack.Killed + 1 : attack.Killed;
        var day = _random.NextDouble() < WrongDay ? attack.Day + 1 : attack.Day;
        var text = Text(attack, killed);
        var published = Date(telling.Published);
        var document = new Document
        {
            Id = Sha256Digest.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_written++}"))),
            Origin = "synthetic",
            Publisher = string.Create(CultureInfo.InvariantCulture, $"Paper {_random.Next(200)}"),
            Published = new PublicationDate(published, "meta"),
            Text = text,
            Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
        };
        return new SyntheticReport(document, Coding(document, attack, Date(day), killed), attack.Theatre.Country, attack.Number);
    }

    private static CodedReport Coding(Document document, Attack attack, PartialDate day, int killed)
    {
        var sentence = new TextSpan(0, document.Text.IndexOf('.', StringComparison.Ordinal) + 1);
        var (lat, lon) = attack.Theatre.Position(attack.Town);
        var town = attack.Theatre.NameOf(attack.Town);
        var incident = new Incident
        {
            Id = "i1",
            Main = true,
            Type = attack.Type,
            Stage = Stage.Accomplished,
            Date = new EventDate(day, day, DatePrecision.Day, DateBasis.Relative, sentence),
            Place = new Place(town, null, attack.Theatre.Country, lat, lon, PlacePrecision.Exact, $"synthetic:{town}", sentence),
            Responsibility = Responsibility.NotMentioned,
            Casualties = new Casualties(NumberRange.Exactly(killed), null, null, null),
            Spans = [sentence],
        };
        return new CodedReport
        {
            Report = new ReportFacts(document.Id, null, document.Publisher, null, null, document.Published!.Value.Date, null, "en", document.Sections),
            Incidents = [incident],
            Sources = [new Source("s1", "police", null, SourceKind.Official, null, sentence)],
            Claims = [new Claim("c1", "i1", Facet.Killed, killed.ToString(CultureInfo.InvariantCulture), "s1", Stance.Asserts, sentence, sentence)],
            Coder = new CoderVersion("synthetic", ImmutableSortedDictionary<string, string>.Empty),
        };
    }

    private string Text(Attack attack, int killed)
    {
        var town = attack.Theatre.NameOf(attack.Town);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"An attack killed {killed} people in {town}, {attack.Names[0]} said. ");
        foreach (var name in attack.Names)
            text.Append(name).Append(' ');
        for (var word = 0; word < CommonWords; word++)
            text.Append(Common[_random.Next(Common.Length)]).Append(' ');
        return text.Append(Name()).Append('.').ToString();
    }

    private string Name()
    {
        const string Consonants = "bdfghjklmnprstvz";
        const string Vowels = "aeiou";
        var name = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++)
            name.Append(Consonants[_random.Next(Consonants.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static PartialDate Date(int day)
    {
        var date = Start.AddDays(day);
        return new PartialDate(date.Year, date.Month, date.Day);
    }

    /// <summary>Where attacks happen, and how many a day.</summary>
    private sealed record Theatre(string Country, int Towns, int AttacksADay, double Lat, double Lon)
    {
        // Towns of a country lie some 40 km apart, those of the world all over it.
        private const double Apart = 0.4;
        private const int Row = 60;

        public (double Lat, double Lon) Position(int town) => Towns < 100
            ? (Lat + (Apart * (town / 7)), Lon + (Apart * (town % 7)))
            : (Lat - 50 + (2.0 * (town / Row)), Lon - 170 + (5.5 * (town % Row)));

        public string NameOf(int town) => string.Create(CultureInfo.InvariantCulture, $"{Country}ton{town}");
    }

    private sealed record Attack(int Number, Theatre Theatre, int Town, int Day, int Killed, ImmutableArray<string> Names, IncidentType Type);

    private sealed record Telling(Attack Attack, int Published);
}

/// <summary>A made-up report with its coding.</summary>
/// <param name="Document">The report.</param>
/// <param name="Coding">What it says: one incident.</param>
/// <param name="Theatre">Where the attack was.</param>
/// <param name="Attack">The number of the attack that it tells of.</param>
internal sealed record SyntheticReport(Document Document, CodedReport Coding, string Theatre, int Attack);

using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Coding.Contract;

/// <summary>
/// What one report says, in the shape and with the names of the output contract (<c>docs/schema/coded-report-1.json</c>).
/// Unknown is <c>null</c>; an empty list means that none was found. All spans refer to the report's stored text.
/// </summary>
public sealed record CodedReport
{
    /// <summary>The contract's name and version.</summary>
    public const string SchemaName = "blotter/coded-report/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The report itself.</summary>
    public required ReportFacts Report { get; init; }

    /// <summary>Incidents, in the order of their first mention.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Whoever says something in it.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What they say of the incidents.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Cumulative counts.</summary>
    public ImmutableArray<Tally> Tallies { get; init; } = [];

    /// <summary>Threats, condemnations, orders and the like.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Forces in a place.</summary>
    public ImmutableArray<Posture> Postures { get; init; } = [];

    /// <summary>Votes, laws, raids, arrests and the like.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Embedded posts.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>What the writer adds to the facts.</summary>
    public ImmutableArray<VoiceSpan> Voice { get; init; } = [];

    /// <summary>What a careful reader would stop at.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>Which coder made this.</summary>
    public required CoderVersion Coder { get; init; }
}

/// <summary>The report as read.</summary>
public sealed record ReportFacts(
    string Id,
    string? Url,
    string? Publisher,
    string? Title,
    string? Byline,
    PartialDate? Published,
    DatelineFacts? Dateline,
    string? Language,
    ImmutableArray<Section> Sections);

/// <summary>Place and agency of the dateline, as written.</summary>
public sealed record DatelineFacts(string? Place, string? Agency);

/// <summary>A whole number known between bounds, each inclusive and each <c>null</c> when not known.</summary>
public sealed record NumberRange(int? Low, int? Best, int? High)
{
    /// <summary>The number is known exactly.</summary>
    public static NumberRange Exactly(int number) => new(number, number, number);

    /// <summary>"At least N": N is the low and the best figure, the high one is open.</summary>
    public static NumberRange AtLeast(int number) => new(number, number, null);
}

/// <summary>One attack, main subject or background.</summary>
public sealed record Incident
{
    /// <summary><c>i1</c>, <c>i2</c>, ... within the report.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the report is about it, rather than mentioning it as background.</summary>
    public required bool Main { get; init; }

    /// <summary>What kind of attack.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>How far it got.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Number of attacks told as one, or <c>null</c>.</summary>
    public int? Attacks { get; init; }

    /// <summary>When, or <c>null</c>: never the publication date for want of a better.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where, or <c>null</c>: never the capital for want of a better.</summary>
    public Place? Place { get; init; }

    /// <summary>Who did it or is said to have done it.</summary>
    public ImmutableArray<Perpetrator> Perpetrators { get; init; } = [];

    /// <summary>Whether somebody claims it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>Things hit or aimed at.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>People harmed or aimed at.</summary>
    public ImmutableArray<Victim> Victims { get; init; } = [];

    /// <summary>How many were harmed; attackers are not counted.</summary>
    public required Casualties Casualties { get; init; }

    /// <summary>What it was done with.</summary>
    public ImmutableArray<Weapon> Weapons { get; init; } = [];

    /// <summary>
    /// How likely the report tells of an attack in the surest of its sentences, from 0 to 1 in hundredths; <c>null</c> where no sentence of the body tells of it.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>The sentences that tell of it, in text order.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];
}

/// <summary>
/// A date in the text: the days from <paramref name="Start"/> to <paramref name="End"/>, both inclusive; an open end is <c>null</c>.
/// </summary>
public sealed record EventDate(PartialDate? Start, PartialDate? End, DatePrecision Precision, DateBasis Basis, TextSpan? Span);

/// <summary>
/// A place in the text. <paramref name="Country"/> is ISO 3166-1 alpha-2; latitude and longitude are WGS 84 decimal degrees;
/// <paramref name="Gazetteer"/> names the entry (<c>geonames:95446</c>).
/// </summary>
public sealed record Place(
    string Name, string? Admin1, string? Country, double? Lat, double? Lon, PlacePrecision Precision, string? Gazetteer, TextSpan? Span);

/// <summary>A perpetrator with its standing. <paramref name="Actor"/> is the id in the actor register.</summary>
public sealed record Perpetrator(
    string Name, string? Actor, PerpetratorKind? Kind, string? Sponsor, Standing Standing, PerpetratorResponse? Response, TextSpan? Span);

/// <summary>A thing hit or aimed at.</summary>
public sealed record Target(string Text, TargetKind? Kind, int? Number, TargetEffect? Effect, TextSpan Span);

/// <summary>People harmed or aimed at.</summary>
public sealed record Victim(string Text, string? Name, VictimKind? Kind, NumberRange? Number, VictimEffect? Effect, TextSpan Span);

/// <summary>How many were harmed; <c>null</c> where the text does not say.</summary>
public sealed record Casualties(NumberRange? Killed, NumberRange? Injured, NumberRange? Abducted, NumberRange? Missing);

/// <summary>What it was done with.</summary>
public sealed record Weapon(string Text, WeaponKind Kind, TextSpan Span);

/// <summary>Whoever says something. <paramref name="Via"/> is the id of the source through which it speaks to the report.</summary>
public sealed record Source(string Id, string Name, string? Of, SourceKind Kind, string? Via, TextSpan? Span);

/// <summary>One source asserting, hedging or denying one facet of one incident; ids refer to this report's lists.</summary>
public sealed record Claim(
    string Id, string Incident, Facet Facet, string Value, string? Source, Stance Stance, TextSpan Sentence, TextSpan Span);

/// <summary>Somebody's cumulative count over a period and an area.</summary>
public sealed record Tally(
    string Id, string What, string? Against, ImmutableArray<string> Where, TallyCount Count, Period? Since, Period? Until, PartialDate? AsOf,
    string? Perpetrator, string? Source, Stance Stance, TextSpan Span);

/// <summary>A tally's number, as bounds and as it was put.</summary>
public sealed record TallyCount(int? Low, int? High, Qualifier Qualifier);

/// <summary>The days from <paramref name="Start"/> to <paramref name="End"/>, both inclusive.</summary>
public sealed record Period(PartialDate? Start, PartialDate? End);

/// <summary>Something done by saying it.</summary>
public sealed record Statement(string Id, string? Speaker, StatementKind Kind, string Quote, PartialDate? Date, TextSpan Span);

/// <summary>Forces in a place. <paramref name="Where"/> is ISO 3166-1 alpha-2.</summary>
public sealed record Posture(string Id, string Force, NumberRange? Count, string? Where, string? Source, TextSpan Span);

/// <summary>Something done by a state or authority short of an attack.</summary>
public sealed record Measure(string Id, string? Actor, MeasureKind Kind, string? Outcome, EventDate? Date, string? Source, TextSpan Span);

/// <summary>An embedded post. <paramref name="AgeDays"/> counts from its date to the report's.</summary>
public sealed record Post(
    string Id, Platform Platform, string? Author, string? Handle, string? ForwardedFrom, PartialDate? Date, string Text, ImmutableArray<string> Links,
    bool? Media, Verification Verification, int? AgeDays, TextSpan Span)
{
    /// <summary>What is older than the report by more days is old news.</summary>
    public const int FreshDays = 30;
}

/// <summary>What the writer adds to the facts.</summary>
public sealed record VoiceSpan(VoiceKind Kind, TextSpan Span);

/// <summary>What a careful reader would stop at; <paramref name="About"/> holds ids of this report.</summary>
public sealed record Flag(FlagKind Kind, ImmutableArray<string> About, string Why, ImmutableArray<TextSpan> Spans);

/// <summary>The coder's version and the SHA-256 of every data file or model that it used.</summary>
public sealed record CoderVersion(string Version, ImmutableSortedDictionary<string, string> Models);

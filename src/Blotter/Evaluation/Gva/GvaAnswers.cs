using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Gva;

/// <summary>What register and program say of one facet of one article; <c>null</c> where nothing.</summary>
internal readonly record struct GvaAnswer(string Facet, string? Gold, string? Found);

/// <summary>Holds a coded article against the register. Of the article's incidents the first main one answers, or else the first.</summary>
internal sealed class GvaAnswers(GvaIncident gold, CodedReport coded)
{
    private readonly Incident? _incident = coded.Incidents.FirstOrDefault(incident => incident.Main) ?? coded.Incidents.FirstOrDefault();

    private Casualties? Counts => _incident?.Casualties;

    /// <summary>
    /// The register's answers. Of an incident whose killed or injured the program does not tell it says that there were none, as somebody would
    /// who counts; of an article without an incident it says nothing.
    /// </summary>
    public ImmutableArray<GvaAnswer> OfArticle =>
    [
        new("at least one incident", "one", _incident is null ? null : "one"),
        new("killed", Number(gold.Killed), Silent(Counts?.Killed)),
        new("injured", Number(gold.Injured), Silent(Counts?.Injured)),
        new("date to the day", PartialDate.Of(gold.Date).ToString(), Date(_incident?.Date)),
        new("city", gold.City.ToUpperInvariant(), City(_incident?.Place)),
    ];

    /// <summary>Figures above zero alone, on both sides.</summary>
    public ImmutableArray<GvaAnswer> OfFigures =>
        [new("killed", Number(gold.Killed, 1), Told(Counts?.Killed)), new("injured", Number(gold.Injured, 1), Told(Counts?.Injured))];

    /// <summary>The counts of the contract, which leaves attackers out.</summary>
    public ImmutableArray<GvaAnswer> OfVictims =>
        [new("killed", Number(gold.VictimsKilled), Silent(Counts?.Killed)), new("injured", Number(gold.VictimsInjured), Silent(Counts?.Injured))];

    private string? City(Place? place) =>
        place is not { Precision: not PlacePrecision.Country } known ? null
        : new RegisteredCity(gold.City, gold.State).Is(known) || (gold.Locality is { } locality && new RegisteredCity(locality, gold.State).Is(known)) ? gold.City.ToUpperInvariant()
        : known.Name.ToUpperInvariant();

    private string? Silent(NumberRange? range) => _incident is null ? null : range is null ? Number(0) : Best(range);

    private static string? Told(NumberRange? range) => range is null or { High: 0 } ? null : Best(range);

    private static string Best(NumberRange range) => range.Best is { } best ? Number(best) : "some";

    private static string? Number(int number, int least) => number < least ? null : Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Date(EventDate? date) => date is null ? null : date.Start == date.End ? date.Start?.ToString() : $"{date.Start}/{date.End}";
}

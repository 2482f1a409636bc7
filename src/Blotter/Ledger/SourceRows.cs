using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>Which sources to list. Every property that is set narrows the list.</summary>
public sealed record SourceFilter
{
    /// <summary>Words of the name; case and accents do not count.</summary>
    public string? Words { get; init; }

    /// <summary>Only outlets (<c>true</c>), whose reports were read, or only those that speak in reports (<c>false</c>).</summary>
    public bool? IsOutlet { get; init; }

    /// <summary>Which come first.</summary>
    public SourceOrder Order { get; init; }

    /// <summary>At most so many; <c>null</c> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }
}

/// <summary>In which order sources are listed; those alike are in the order of their keys.</summary>
public enum SourceOrder
{
    /// <summary>By the reports that they published, then by those in which they speak, the most first.</summary>
    Reports,

    /// <summary>By the incidents that they told first, the most first.</summary>
    First,

    /// <summary>By their claims, the most first.</summary>
    Claims,

    /// <summary>By their reports that are other outlets' texts, the most first.</summary>
    Reprints,

    /// <summary>By name.</summary>
    Name,
}

/// <summary>A source as lists show it: an outlet, a speaker, or both. Superseded versions of reports are not counted.</summary>
/// <param name="Key">By what it is found (<see cref="SourceKey"/>).</param>
/// <param name="Name">Its name, as the first report has it.</param>
/// <param name="Kind">What kind of speaker it is, as the first report has it; <c>null</c> for an outlet that speaks nowhere.</param>
/// <param name="Published">Reports that are its own.</param>
/// <param name="First">Incidents of several outlets that it told at least a day before all others.</param>
/// <param name="Reprints">Its reports that are the text of another outlet.</param>
/// <param name="Reprinted">Reports of other outlets that are its text.</param>
/// <param name="SpeaksIn">Reports in which it speaks.</param>
/// <param name="Claims">Claims that it makes in them.</param>
/// <param name="Letter">The letter that a person gave it, or <c>null</c>: the program gives none.</param>
public sealed record SourceSummary(
    string Key, string Name, SourceKind? Kind, int Published, int First, int Reprints, int Reprinted, int SpeaksIn, int Claims, string? Letter);

/// <summary>Some sources of a list, and how many it has.</summary>
/// <param name="Sources">Those of the page.</param>
/// <param name="InAll">Number of sources that the filter takes.</param>
public sealed record SourcePage(ImmutableArray<SourceSummary> Sources, int InAll);

/// <summary>Another source, and how often.</summary>
/// <param name="Key">By what it is found, or <c>null</c> where no report is its own and it speaks in none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reports">In how many reports.</param>
public sealed record SourceTie(string? Key, string Name, int Reports);

/// <summary>A claim of a source, with where it stands.</summary>
/// <param name="Incident">Id of the incident that it is about.</param>
/// <param name="Type">What kind of attack that is.</param>
/// <param name="Report">The report.</param>
/// <param name="Claim">The claim with its sentence and speakers.</param>
public sealed record SourceClaim(string Incident, IncidentType Type, ReportSummary Report, ClaimDetail Claim);

/// <summary>All that the ledger holds on one source.</summary>
/// <param name="Summary">The source as lists show it.</param>
/// <param name="Rating">The letter with who gave it and why, or <c>null</c>.</param>
/// <param name="ReprintsOf">Outlets whose texts its reports are, the most frequent first.</param>
/// <param name="ReprintedBy">Outlets whose reports are its text.</param>
/// <param name="Credits">Agencies that its reports credit.</param>
/// <param name="Cites">Outlets that its reports cite.</param>
/// <param name="Reports">Its reports, the latest first; at most <see cref="MostReports"/>.</param>
/// <param name="Claims">What it says, the latest report first: one page of it.</param>
public sealed record SourceDetail(
    SourceSummary Summary,
    SourceRating? Rating,
    ImmutableArray<SourceTie> ReprintsOf,
    ImmutableArray<SourceTie> ReprintedBy,
    ImmutableArray<SourceTie> Credits,
    ImmutableArray<SourceTie> Cites,
    ImmutableArray<ReportSummary> Reports,
    ImmutableArray<SourceClaim> Claims)
{
    /// <summary>The most reports that are listed.</summary>
    public const int MostReports = 50;

    /// <summary>The letters of all sources.</summary>
    [JsonIgnore]
    public SourceLetters Letters { get; init; } = SourceLetters.None;
}

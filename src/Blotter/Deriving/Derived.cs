using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>An incident as it follows from all that tell of it, with the reasons.</summary>
/// <param name="Report">Id of the newest report that is about it: targets, victims, weapons, spans and the incident's local id are from there.</param>
/// <param name="Facets">The facets; spans of other reports are left out.</param>
/// <param name="Reasons">Why they are what they are.</param>
public sealed record DerivedIncident(string Report, Incident Facets, DerivedReasons Reasons);

/// <summary>Why an incident's facets are what they are.</summary>
/// <param name="Facets">The rule behind each derived facet and the claims it rests on.</param>
/// <param name="Superseded">Figures that count no longer.</param>
/// <param name="History">How each perpetrator's standing changed, the oldest first.</param>
/// <param name="Contradictions">Who is against whom on what.</param>
/// <param name="Origins">The independent origins, in the order of their first report.</param>
public sealed record DerivedReasons(
    ImmutableArray<FacetReason> Facets,
    ImmutableArray<SupersededFigure> Superseded,
    ImmutableArray<StandingChange> History,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<IncidentOrigin> Origins)
{
    /// <summary>No reason at all.</summary>
    public static DerivedReasons None { get; } = new([], [], [], [], []);
}

/// <summary>Something that was said, where, and by whom.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Claim">The claim's id in the report, or <c>null</c> where the report's coding says it without a claim.</param>
/// <param name="Speaker">The first speaker; the publisher where the report itself speaks; <c>null</c> where neither is known.</param>
/// <param name="On">When the report was published, or <c>null</c>.</param>
public sealed record Said(string Report, string? Claim, string? Speaker, PartialDate? On);

/// <summary>Why a facet has its value.</summary>
/// <param name="Facet"><c>type</c>, <c>stage</c>, <c>date</c>, <c>place</c>, <c>responsibility</c>, <c>killed</c>, <c>injured</c>, <c>abducted</c>, <c>missing</c>, or <c>perpetrator</c>.</param>
/// <param name="Part"><c>low</c>, <c>best</c> or <c>high</c> of a number, the name of a perpetrator, or <c>null</c>.</param>
/// <param name="Value">The value in words; <c>open</c> for a bound that nobody gives.</param>
/// <param name="Rule">The rule's name in the codebook.</param>
/// <param name="From">What it rests on.</param>
public sealed record FacetReason(string Facet, string? Part, string Value, string Rule, ImmutableArray<Said> From);

/// <summary>A figure that counts no longer.</summary>
/// <param name="Facet"><c>killed</c>, <c>injured</c>, <c>abducted</c> or <c>missing</c>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Rule">Why not, by the rule's name in the codebook.</param>
/// <param name="From">Who gave it.</param>
/// <param name="By">What replaced it, or <c>null</c>.</param>
public sealed record SupersededFigure(string Facet, string Value, string Rule, Said From, Said? By);

/// <summary>From when on a perpetrator stood how.</summary>
/// <param name="Name">The perpetrator, by the name that the incident gives it.</param>
/// <param name="Standing">How it stands in that report.</param>
/// <param name="From">On whose word.</param>
public sealed record StandingChange(string Name, Standing Standing, Said From);

/// <summary>What some say against others.</summary>
/// <param name="Facet">What they disagree on.</param>
/// <param name="Sides">At least two.</param>
public sealed record Contradiction(string Facet, ImmutableArray<ContradictionSide> Sides);

/// <summary>One side of a contradiction.</summary>
/// <param name="Value">What it says.</param>
/// <param name="From">Who says so.</param>
public sealed record ContradictionSide(string Value, ImmutableArray<Said> From);

/// <summary>Whoever found out for itself, with all reports that rest on it.</summary>
/// <param name="Name">The publisher or agency.</param>
/// <param name="Reports">Ids of the reports, the oldest first.</param>
public sealed record IncidentOrigin(string Name, ImmutableArray<string> Reports);

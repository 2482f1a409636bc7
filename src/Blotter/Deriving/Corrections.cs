using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>Sets the facets of a derived incident that a person corrected. What sources say, and where they contradict each other, stays.</summary>
internal static class Corrections
{
    /// <summary>The name of the rule in the codebook.</summary>
    public const string Rule = "corrected-by-hand";

    /// <summary>The incident with all corrections applied; at most one a facet.</summary>
    public static DerivedIncident Apply(DerivedIncident incident, IEnumerable<Correction> corrections) => corrections.Aggregate(incident, Apply);

    private static DerivedIncident Apply(DerivedIncident incident, Correction correction)
    {
        var facet = SetList.Name(correction.Value.Facet);
        // A correction is no report's word: its log entry stands where a report's id would.
        var said = new Said(string.Create(CultureInfo.InvariantCulture, $"log:{correction.Entry}"), null, correction.By, PartialDate.Of(correction.On));
        var reason = new FacetReason(facet, null, correction.Value.Text, Rule, [said]);
        return incident with
        {
            Facets = Set(incident.Facets, correction.Value),
            Reasons = incident.Reasons with { Facets = [.. incident.Reasons.Facets.Where(other => !string.Equals(other.Facet, facet, StringComparison.Ordinal)), reason] },
        };
    }

    private static Incident Set(Incident incident, CorrectedFacet value) => value.Facet switch
    {
        CorrectableFacet.Type => incident with { Type = value.Type ?? IncidentType.Other },
        CorrectableFacet.Stage => incident with { Stage = value.Stage ?? incident.Stage },
        CorrectableFacet.Date => incident with { Date = value.Date },
        CorrectableFacet.Place => incident with { Place = value.Place },
        CorrectableFacet.Perpetrator => incident with { Perpetrators = value.Perpetrators },
        CorrectableFacet.Responsibility => incident with { Responsibility = value.Responsibility ?? Responsibility.NotMentioned },
        CorrectableFacet.Killed => incident with { Casualties = incident.Casualties with { Killed = value.Number } },
        CorrectableFacet.Injured => incident with { Casualties = incident.Casualties with { Injured = value.Number } },
        CorrectableFacet.Abducted => incident with { Casualties = incident.Casualties with { Abducted = value.Number } },
        _ => incident with { Casualties = incident.Casualties with { Missing = value.Number } },
    };
}

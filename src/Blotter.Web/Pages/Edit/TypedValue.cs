using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Web.Pages.Edit;

/// <summary>The values of an incident's facets in the form in which they can be typed.</summary>
internal static class TypedValue
{
    /// <summary>The value, or <c>null</c> where it is not known.</summary>
    public static string? Of(IncidentSummary incident, CorrectableFacet facet) => facet switch
    {
        CorrectableFacet.Type => Wording.Of(incident.Type),
        CorrectableFacet.Stage => Wording.Of(incident.Stage),
        CorrectableFacet.Date => incident.Date is { } date ? Wording.Days(date) : null,
        CorrectableFacet.Place => incident.Place is { } place ? Wording.Names(place) : null,
        CorrectableFacet.Perpetrator => incident.Perpetrators.IsEmpty ? null : string.Join("; ", incident.Perpetrators.Select(Wording.Of)),
        CorrectableFacet.Responsibility => Wording.Of(incident.Responsibility),
        CorrectableFacet.Killed => Of(incident.Casualties.Killed),
        CorrectableFacet.Injured => Of(incident.Casualties.Injured),
        CorrectableFacet.Abducted => Of(incident.Casualties.Abducted),
        _ => Of(incident.Casualties.Missing),
    };

    private static string? Of(NumberRange? number) => number is null ? null : Wording.Of(number);
}

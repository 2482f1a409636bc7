using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Web.Pages.Incidents;

/// <summary>What pages call an incident.</summary>
public static class IncidentHeading
{
    /// <summary>What, where and when: "Bombing, Erbil, Arbil, IQ, 2024-04-29".</summary>
    public static string Of(IncidentSummary incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var what = Wording.Of(incident.Type);
        var parts = new[]
        {
            char.ToUpperInvariant(what[0]) + what[1..],
            incident.Place is { } place ? Wording.Brief(place) : null,
            incident.Date is { } date ? Wording.Days(date) : null,
        };
        return string.Join(", ", parts.Where(part => part is not null));
    }
}

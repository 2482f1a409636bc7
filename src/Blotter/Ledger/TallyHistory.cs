using System.Collections.Immutable;
using Blotter.Reconciling;

namespace Blotter.Ledger;

/// <summary>A tally beside the incidents that the ledger counts for it.</summary>
/// <param name="Detail">The tally held against the ledger.</param>
/// <param name="Incidents">Those inside its scope or perhaps inside, by date, then id.</param>
public sealed record TallyHistory(TallyDetail Detail, ImmutableArray<CountedLine> Incidents);

/// <summary>An incident that a tally counts, or may count.</summary>
/// <param name="Incident">The incident as lists show it.</param>
/// <param name="Line">How much it adds, and what is open.</param>
public sealed record CountedLine(IncidentSummary Incident, ReconciledIncident Line)
{
    /// <summary>The day from which it counts: the last on which it can have been, <c>null</c> where no day is known.</summary>
    public DateOnly? Day => (Incident.Date?.End ?? Incident.Date?.Start)?.LastDay;
}

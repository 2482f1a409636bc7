using System.Collections.Immutable;
using Blotter.Ledger;

namespace Blotter.Web.Adding;

/// <summary>What became of one report that was added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Outcome">Whether it is new; <c>null</c> when it could not be read.</param>
/// <param name="Problem">Why it could not be read, or <c>null</c>.</param>
/// <param name="Incidents">The incidents that it tells of.</param>
public sealed record AddedReport(string Name, AppendOutcome? Outcome, string? Problem, ImmutableArray<AddedIncident> Incidents);

/// <summary>An incident of a report that was added.</summary>
/// <param name="Incident">The incident as it is now.</param>
/// <param name="IsNew">Whether no other report tells of it.</param>
public sealed record AddedIncident(IncidentSummary Incident, bool IsNew);

using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Incidents;

/// <summary>An incident as learned models see it in a report.</summary>
/// <param name="Type">What kind of attack.</param>
/// <param name="Stage">How far it got.</param>
/// <param name="Probability">How likely the report tells of such an incident.</param>
/// <param name="Telling">The indexes of the sentences that tell of it, the surest first.</param>
/// <param name="Participants">Who and what takes part, in text order.</param>
internal sealed record FoundIncident(EventType Type, Stage Stage, float Probability, ImmutableArray<int> Telling, ImmutableArray<Participant> Participants);

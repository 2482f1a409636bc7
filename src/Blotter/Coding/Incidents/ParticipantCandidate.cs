using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>Somebody or something that may take part in an incident of a report.</summary>
/// <param name="Participant">As what, and how likely by itself.</param>
/// <param name="Entity">Index of the entity in the report.</param>
/// <param name="Scores">How much its sentences speak for each group of sentences that may tell of an incident.</param>
/// <param name="Groups">Indexes of the groups whose incident it would take part in.</param>
/// <param name="Numbers">What is known of it beside all else in the report, as <see cref="ParticipantNumbers"/> lists it.</param>
internal sealed record ParticipantCandidate(Participant Participant, int Entity, ImmutableArray<float> Scores, ImmutableArray<int> Groups, float[] Numbers);

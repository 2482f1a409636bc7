using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>How sure something has to be before it is said.</summary>
internal sealed record IncidentThresholds
{
    /// <summary>How likely the report has to tell of a type for its incidents to be looked for.</summary>
    public float Type { get; init; } = 0.08f;

    /// <summary>How likely an incident has to be one.</summary>
    public float Incident { get; init; } = 0.22f;

    /// <summary>The same for the likeliest of a report.</summary>
    public float Only { get; init; } = 0.16f;

    /// <summary>How likely somebody has to take part in an incident, once all candidates are seen together.</summary>
    public float Participant { get; init; } = 0.24f;

    /// <summary>How likely an organisation has to have done an incident, once both are seen beside all others.</summary>
    public float Organisation { get; init; } = 0.16f;

    /// <summary>How likely two groups of sentences have to tell of one incident to be taken for one.</summary>
    public float Same { get; init; } = 0.75f;

    /// <summary>For each role how likely an entity has to have it by itself, for incidents of the contract.</summary>
    public ImmutableArray<float> Roles { get; init; } = [1, 0.17f, 0.17f, 0.19f, 0.19f, 0.19f, 0.19f];
}

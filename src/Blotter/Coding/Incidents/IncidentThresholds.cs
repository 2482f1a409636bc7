using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>How sure something has to be before it is said.</summary>
internal sealed record IncidentThresholds
{
    /// <summary>How likely the report has to tell of a type for its incidents to be looked for.</summary>
    public float Type { get; init; } = 0.15f;

    /// <summary>How likely an incident has to be one.</summary>
    public float Incident { get; init; } = 0.28f;

    /// <summary>The same for the likeliest of a report.</summary>
    public float Only { get; init; } = 0.2f;

    /// <summary>How likely two groups of sentences have to tell of one incident to be taken for one.</summary>
    public float Same { get; init; } = 0.75f;

    /// <summary>For each role how likely an entity has to have it.</summary>
    public ImmutableArray<float> Roles { get; init; } = [1, 0.17f, 0.17f, 0.19f, 0.19f, 0.14f, 0.19f];

    /// <summary>A participant takes part in every incident that speaks for it at least so much as this share of what the one that speaks most for it does.</summary>
    public float Share { get; init; } = 0.9f;

    /// <summary>The same for organisations.</summary>
    public float ShareOfOrganisations { get; init; }
}

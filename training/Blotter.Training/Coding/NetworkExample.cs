using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Language.Network;

namespace Blotter.Training.Coding;

/// <summary>A report for the network to learn from.</summary>
/// <param name="Input">What it sees.</param>
/// <param name="Roles">The role of each entity.</param>
/// <param name="Types">For each sentence the types of attacks that it tells of.</param>
/// <param name="IsPlain">For each entity whether the regression, which did not learn from the report, is rightly sure that it takes no part.</param>
/// <param name="Weight">How much the report counts.</param>
internal sealed record NetworkExample(ReportInput Input, ImmutableArray<Role> Roles, ImmutableArray<ImmutableArray<EventType>> Types, ImmutableArray<bool> IsPlain, float Weight)
{
    private const float Sure = 0.99f;

    /// <summary>That of a report.</summary>
    /// <param name="example">The report.</param>
    /// <param name="clues">What the regressions see in its sentences.</param>
    /// <param name="roles">For each entity the probability of each role, by the regression.</param>
    /// <param name="vectors">The vectors of words.</param>
    /// <param name="weight">How much the report counts.</param>
    public static NetworkExample Of(CodingExample example, ReportClues clues, ImmutableArray<float[]> roles, VectorTable vectors, float weight) => new(
        ReportInput.Of(example.Report, clues, vectors), [.. example.Labels.Select(label => label.Role)], example.Types,
        [.. roles.Select((own, at) => example.Labels[at].Role == Role.None && own[(int)Role.None] > Sure)], weight);
}

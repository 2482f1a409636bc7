using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Incidents;

/// <summary>The models that put sentences together which may tell of one incident.</summary>
/// <param name="Report">Whether a report tells of an incident; label 1 says so.</param>
/// <param name="Type">Whether it tells of one of a type; label 1 says so.</param>
/// <param name="Same">Whether two sentences tell of the same; label 1 says so.</param>
internal sealed record GroupModels(LinearModel Report, LinearModel Type, LinearModel Same);

/// <summary>The models that tell incidents apart.</summary>
/// <param name="Groups">Which sentences may tell of one incident.</param>
/// <param name="Participant">Whether somebody takes part in an incident and is named by the right words.</param>
/// <param name="Incident">Whether sentences that were put together tell of an incident of their own.</param>
/// <param name="Organisation">Whether an organisation did an incident.</param>
/// <param name="Stage">How far an incident got; its labels are the names of <see cref="Contract.Stage"/>.</param>
internal sealed record IncidentModels(GroupModels Groups, Forest Participant, Forest Incident, Forest Organisation, LinearModel Stage)
{
    /// <summary>The regressions among them, to be kept with the coder's other models.</summary>
    public ImmutableArray<LinearModel> Regressions => [Groups.Report, Groups.Type, Groups.Same, Stage];

    /// <summary>The forests among them.</summary>
    public ImmutableArray<Forest> Forests => [Participant, Incident, Organisation];

    /// <summary>Takes them from all models of the coder.</summary>
    public static IncidentModels Of(CoderModels models) => new(
        new GroupModels(models[RelevanceFeatures.ModelName], models[TypeFeatures.ModelName], models[PairFeatures.ModelName]),
        models.Forest(ParticipantNumbers.ModelName), models.Forest(IncidentNumbers.ModelName), models.Forest(OrganisationNumbers.ModelName), models[StageFeatures.ModelName]);
}

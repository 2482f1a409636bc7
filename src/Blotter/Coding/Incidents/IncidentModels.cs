using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Incidents;

/// <summary>The models that tell incidents apart.</summary>
/// <param name="Report">Whether a report tells of an incident; label 1 says so.</param>
/// <param name="Type">Whether it tells of one of a type; label 1 says so.</param>
/// <param name="Same">Whether two sentences tell of the same; label 1 says so.</param>
/// <param name="Incident">Whether sentences that were put together tell of an incident of their own; label 1 says so.</param>
/// <param name="Stage">How far an incident got; its labels are the names of <see cref="Contract.Stage"/>.</param>
internal sealed record IncidentModels(LinearModel Report, LinearModel Type, LinearModel Same, LinearModel Incident, LinearModel Stage)
{
    /// <summary>All of them, to be kept with the coder's other models.</summary>
    public ImmutableArray<LinearModel> All => [Report, Type, Same, Incident, Stage];

    /// <summary>Takes them from all models of the coder.</summary>
    public static IncidentModels Of(CoderModels models) => new(models[RelevanceFeatures.ModelName], models[TypeFeatures.ModelName], models[PairFeatures.ModelName], models[IncidentFeatures.ModelName], models[StageFeatures.ModelName]);
}

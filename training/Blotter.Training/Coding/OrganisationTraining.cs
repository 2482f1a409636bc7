using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>
/// Learns the forest that says which incidents an organisation did, in folds: the incidents are those that models find which did not learn from the report, each mapped to the key's as the scorer does. Those that
/// the key does not have teach that nobody did them.
/// </summary>
internal sealed class OrganisationTraining
{
    private const ulong Seed = 7;

    private static readonly ForestLearner Learner = new() { Depth = 3, Ridge = 10 };

    private readonly ImmutableArray<ForestExample[]> _examples;
    private readonly ImmutableArray<Forest> _crossed;

    // An organisation beside an incident, and the fill of the key that names it there, if any does.
    private readonly record struct Labelled(OrganisationShare Share, FoundIncident Incident, Muc4Template? Key, Muc4Fill? Fill);

    /// <summary>Finds the incidents of the reports.</summary>
    /// <param name="cases">The reports.</param>
    /// <param name="models">What tells the incidents of a report apart, by its index; learned without it, and with <see cref="Unlearned"/> for organisations.</param>
    /// <param name="builder">Fills templates, by which incidents are mapped.</param>
    public OrganisationTraining(ImmutableArray<IncidentCase> cases, Func<int, IncidentModels> models, Muc4TemplateBuilder builder)
    {
        var labelled = cases.Index().AsParallel().AsOrdered().Select(each => Label(each.Item, new IncidentFinder(models(each.Index), new IncidentThresholds()), builder).ToArray()).ToArray();
        _examples = [.. labelled.Select(own => own.Select(each => new ForestExample(each.Share.Numbers, each.Fill is not null)).ToArray())];
        _crossed = Folds.Each(Learn);
        Found = [.. cases.Zip(labelled).SelectMany(pair => pair.Second.Where(each => each.Fill is not null).Select(each => Case(pair.First, each)))];
    }

    /// <summary>The key's organisations as models meet them: beside incidents that were found.</summary>
    public ImmutableArray<FillCase> Found { get; }

    /// <summary>Before any is learned: whoever is more likely than <see cref="IncidentThresholds.Participant"/> to take part in any incident takes part in all.</summary>
    public static Forest Unlearned { get; } = new(
        OrganisationNumbers.ModelName, OrganisationNumbers.Width, 0, [0], [new ForestNode(0, LogOdds.Of(new IncidentThresholds().Participant), 1), ForestNode.Leaf(-9), ForestNode.Leaf(9)]);

    /// <summary>The forest learned from all reports but those of a fold.</summary>
    public Forest Without(int fold) => fold == Folds.None ? Learn(fold) : _crossed[fold];

    private Forest Learn(int without) => Learner.Learn(OrganisationNumbers.ModelName, Folds.Outside(_examples, without).SelectMany(examples => examples), Seed);

    private static IEnumerable<Labelled> Label(IncidentCase each, IncidentFinder finder, Muc4TemplateBuilder builder)
    {
        var found = finder.Find(each.View, each.Read.Words);
        if (found.IsEmpty)
            return [];
        var templates = builder.Build(each.Report.Id, each.Read.Example.Report, each.Read.Setting, found);
        var mapped = TemplateMapper.Map([.. each.Report.Key.Select(template => new ComparedTemplate(template))], [.. templates.Select(template => new ComparedTemplate(template))], judgements: null)
            .ToDictionary(pair => templates.IndexOf(pair.Response.Template), pair => pair.Key.Template);
        return finder.Organisations(each.View, each.Read.Words).GroupBy(share => share.Incident).SelectMany(shares => Label(shares, found[shares.Key], mapped.GetValueOrDefault(shares.Key)));
    }

    // Each organisation of the key is one candidate, the likeliest that says its words.
    private static IEnumerable<Labelled> Label(IEnumerable<OrganisationShare> shares, FoundIncident incident, Muc4Template? key)
    {
        var fills = key?[Muc4Slot.PerpetratorOrganization].ToList() ?? [];
        foreach (var share in shares)
        {
            var said = RoleEntity.Of([share.Organisation.Candidate.Participant.Text]);
            var fill = fills.Find(fill => said.IsWithin(RoleEntity.Of(fill.Values)));
            if (fill is not null)
                fills.Remove(fill);
            yield return new Labelled(share, incident, key, fill);
        }
    }

    private static FillCase Case(IncidentCase each, Labelled labelled) => new(
        each.Report, labelled.Key!, Role.Organisation, labelled.Fill!, labelled.Share.Organisation.Candidate.Participant.Mentions, Muc4TemplateBuilder.ContextOf(each.Read.Example.Report, labelled.Incident));
}

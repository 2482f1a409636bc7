using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>A report whose sentences and entities are judged by models that did not learn from it, with its key.</summary>
internal sealed record IncidentCase(ReadExample Read, Muc4Report Report)
{
    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> _owners = new(() => SentenceOwners.Of(Report));

    /// <summary>The report as those models see it.</summary>
    public ReportView View => Read.View;

    /// <summary>Whether the key demands an incident.</summary>
    public bool IsRelevant => Report.Key.Any(template => !template.IsOptional);

    /// <summary>Whether the key neither demands an incident nor says that there is none.</summary>
    public bool IsOpen => !IsRelevant && !Report.Key.IsEmpty;

    /// <summary>For each sentence the templates that it tells of most.</summary>
    public ImmutableArray<ImmutableArray<int>> Owners => _owners.Value;
}

/// <summary>Learns <see cref="IncidentModels"/> from reports whose sentences and entities were judged in <see cref="Folds"/>, each by models that did not see its fold.</summary>
internal sealed class IncidentTraining
{
    private const int Rows = 1 << 16;
    private const int Epochs = 8;
    private const ulong Seed = 1;

    private static readonly ImmutableArray<string> Labels = ["no", "yes"];

    private readonly ImmutableArray<IncidentCase> _cases;
    private readonly Example[] _reports;
    private readonly ImmutableArray<Example[]> _types;
    private readonly ImmutableArray<Example[]> _pairs;
    private readonly ForestTraining _forests;
    private readonly OrganisationTraining _organisations;
    private readonly ILookup<int, KeyIncident> _stages;
    private readonly ImmutableArray<IncidentModels> _crossed;
    private readonly Lazy<IncidentModels> _all;

    /// <summary>Judges the reports in folds.</summary>
    /// <param name="cases">The reports.</param>
    /// <param name="builder">Fills templates, by which incidents are mapped to the key's.</param>
    public IncidentTraining(IEnumerable<IncidentCase> cases, Muc4TemplateBuilder builder)
    {
        _cases = [.. cases];
        _reports = [.. _cases.AsParallel().AsOrdered().Select(each => new Example(RelevanceFeatures.Of(each.View).Distinct(), each.IsRelevant ? 1 : 0, each.IsOpen ? 0 : 1))];
        var foldOf = _cases.Index().ToDictionary(each => each.Item.Report.Id, each => Folds.Of(each.Index), StringComparer.Ordinal);
        var reports = Folds.Each(Reports);
        _types = Each((each, at) => Types(each, reports[Folds.Of(at)].Read(_reports[at].Features)[1]));
        _pairs = Each((each, _) => Pairs(each));
        var groups = Folds.Each(fold => Groups(fold, reports[fold]));
        _forests = new ForestTraining(_cases, groups);
        _stages = KeyIncident.Of(_cases.Select(each => each.Report)).ToLookup(incident => foldOf[incident.Report.Id]);
        var before = Folds.Each(fold => Models(groups[fold], fold, OrganisationTraining.Unlearned));
        _organisations = new OrganisationTraining(_cases, report => before[Folds.Of(report)], builder);
        _crossed = [.. before.Select((models, fold) => models with { Organisation = _organisations.Without(fold) })];
        _all = new Lazy<IncidentModels>(() => Models(Groups(Folds.None, Reports(Folds.None)), Folds.None, _organisations.Without(Folds.None)));
    }

    /// <summary>The models that learned from all reports.</summary>
    public IncidentModels All => _all.Value;

    /// <summary>The key's organisations as models meet them.</summary>
    public ImmutableArray<FillCase> FoundOrganisations => _organisations.Found;

    /// <summary>The models that did not learn from the fold of a report.</summary>
    /// <param name="report">Its index.</param>
    public IncidentModels Without(int report) => _crossed[Folds.Of(report)];

    /// <summary>How many of the groups that are said to be incidents with each probability are, by models that did not learn from them; in words.</summary>
    public string Calibration() =>
        string.Join(", ", _forests.Judged().GroupBy(pair => Math.Min(9, (int)(pair.Said * 10))).OrderBy(bin => bin.Key)
            .Select(bin => string.Create(CultureInfo.InvariantCulture, $"{bin.Average(pair => pair.Said):F2} said, {bin.Average(pair => pair.IsRight ? 1 : 0):F2} right of {bin.Count()}")));

    private GroupModels Groups(int without, LinearModel reports) => new(reports, Learn(TypeFeatures.ModelName, Folds.Outside(_types, without).SelectMany(examples => examples)), Learn(PairFeatures.ModelName, Folds.Outside(_pairs, without).SelectMany(examples => examples)));

    private IncidentModels Models(GroupModels groups, int without, Forest organisation)
    {
        var (participant, incident) = _forests.Without(without);
        return new IncidentModels(groups, participant, incident, organisation, Stages(without));
    }

    private LinearModel Stages(int without) => StageTraining.Learn(_stages.Where(group => group.Key != without).SelectMany(group => group));

    private LinearModel Reports(int without) => Learn(RelevanceFeatures.ModelName, Folds.Outside(_reports, without).Where(example => example.Weight > 0));

    private static IEnumerable<Example> Types(IncidentCase each, float relevance)
    {
        foreach (var type in TypeFeatures.Candidates(each.View))
        {
            var own = each.Report.Key.Where(template => CodingExample.TypeOf(template) == type).ToArray();
            var isRight = own.Any(template => !template.IsOptional);
            if (isRight || own.Length == 0)
                yield return new Example(TypeFeatures.Of(each.View, type, relevance).Distinct(), isRight ? 1 : 0);
        }
    }

    // Pairs of reports that tell of much weigh less, so that each sentence weighs alike.
    private static IEnumerable<Example> Pairs(IncidentCase each)
    {
        foreach (var type in TypeFeatures.Candidates(each.View))
        {
            var telling = IncidentGroups.Telling(each.View, type);
            var features = new PairFeatures(each.View, type, telling);
            var owners = telling.Select(sentence => each.Owners[sentence].Where(template => CodingExample.TypeOf(each.Report.Key[template]) == type).ToArray()).ToArray();
            var weight = 2f / Math.Max(1, owners.Count(own => own.Length > 0));
            for (var first = 0; first < telling.Length; first++)
                for (var second = first + 1; second < telling.Length; second++)
                    if (owners[first].Length > 0 && owners[second].Length > 0)
                        yield return new Example(features.Of(telling[first], telling[second]).Distinct(), owners[first].Intersect(owners[second]).Any() ? 1 : 0, weight);
        }
    }

    private ImmutableArray<Example[]> Each(Func<IncidentCase, int, IEnumerable<Example>> examples) =>
        [.. _cases.Index().AsParallel().AsOrdered().Select(each => examples(each.Item, each.Index).ToArray())];

    private static LinearModel Learn(string name, IEnumerable<Example> examples) => new SoftmaxLearner(Labels, Rows).Learn(examples, Epochs, Seed).Model(name);
}

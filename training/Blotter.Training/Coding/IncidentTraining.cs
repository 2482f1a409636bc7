using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;

namespace Blotter.Training.Coding;

/// <summary>A report whose sentences and entities are judged by models that did not learn from it, with its key.</summary>
internal sealed record IncidentCase(ReadExample Read, Muc4Report Report)
{
    /// <summary>The report as those models see it.</summary>
    public ReportView View => Read.View;

    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> _owners = new(() => SentenceOwners.Of(Report));

    /// <summary>Whether the key demands an incident.</summary>
    public bool IsRelevant => Report.Key.Any(template => !template.IsOptional);

    /// <summary>Whether the key neither demands an incident nor says that there is none.</summary>
    public bool IsOpen => !IsRelevant && !Report.Key.IsEmpty;

    /// <summary>For each sentence the templates that it tells of most.</summary>
    public ImmutableArray<ImmutableArray<int>> Owners => _owners.Value;
}

/// <summary>Learns <see cref="IncidentModels"/> from reports whose sentences and entities were judged in folds: the report at index i by models that did not see those of fold i modulo <see cref="Folds"/>.</summary>
internal sealed class IncidentTraining
{
    /// <summary>The number of folds.</summary>
    public const int Folds = 5;

    /// <summary>In place of a fold: the models learn from all reports.</summary>
    public const int Everything = -1;

    private const int Rows = 1 << 16;
    private const int Epochs = 8;
    private const ulong Seed = 1;

    private static readonly ImmutableArray<string> Labels = ["no", "yes"];

    private readonly ImmutableArray<IncidentCase> _cases;
    private readonly Example[] _reports;
    private readonly ILookup<int, Example> _types;
    private readonly ILookup<int, Example> _pairs;
    private readonly ForestTraining _forests;
    private readonly ILookup<int, KeyIncident> _stages;
    private readonly ImmutableArray<IncidentModels> _crossed;
    private readonly Lazy<IncidentModels> _all;

    public IncidentTraining(IEnumerable<IncidentCase> cases)
    {
        _cases = [.. cases];
        _reports = [.. _cases.AsParallel().AsOrdered().Select(each => new Example(RelevanceFeatures.Of(each.View).Distinct(), each.IsRelevant ? 1 : 0, each.IsOpen ? 0 : 1))];
        var foldOf = _cases.Index().ToDictionary(each => each.Item.Report.Id, each => each.Index % Folds, StringComparer.Ordinal);
        LinearModel[] reports = [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Reports(fold))];
        _types = Each((each, at) => Types(each, reports[at % Folds].Read(_reports[at].Features)[1]));
        _pairs = Each((each, _) => Pairs(each));
        ImmutableArray<GroupModels> groups = [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Groups(fold, reports[fold]))];
        _forests = new ForestTraining(_cases, groups);
        _stages = KeyIncident.Of(_cases.Select(each => each.Report)).ToLookup(incident => foldOf[incident.Report.Id]);
        _crossed = [.. groups.AsParallel().AsOrdered().Select(Models)];
        _all = new Lazy<IncidentModels>(() => Models(Groups(Everything, Reports(Everything)), Everything));
    }

    /// <summary>The models that learned from all reports.</summary>
    public IncidentModels All => _all.Value;

    /// <summary>For each fold the models that did not learn from it.</summary>
    public ImmutableArray<IncidentModels> Crossed => _crossed;

    /// <summary>How many of the groups that are said to be incidents with each probability are, by models that did not learn from them; in words.</summary>
    public string Calibration() =>
        string.Join(", ", _forests.Judged().GroupBy(pair => Math.Min(9, (int)(pair.Said * 10))).OrderBy(bin => bin.Key)
            .Select(bin => string.Create(CultureInfo.InvariantCulture, $"{bin.Average(pair => pair.Said):F2} said, {bin.Average(pair => pair.IsRight ? 1 : 0):F2} right of {bin.Count()}")));

    private GroupModels Groups(int without, LinearModel reports) => new(reports, Learn(TypeFeatures.ModelName, _types, without), Learn(PairFeatures.ModelName, _pairs, without));

    private IncidentModels Models(GroupModels groups, int without)
    {
        var (participant, incident) = _forests.Without(without);
        return new IncidentModels(groups, participant, incident, Stages(without));
    }

    private LinearModel Stages(int without) => StageTraining.Learn(_stages.Where(group => group.Key != without).SelectMany(group => group));

    private LinearModel Reports(int without) => Learn(RelevanceFeatures.ModelName, _reports.Index().ToLookup(pair => pair.Index, pair => pair.Item), without);

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

    private ILookup<int, Example> Each(Func<IncidentCase, int, IEnumerable<Example>> examples) =>
        _cases.Index().AsParallel().AsOrdered().SelectMany(each => examples(each.Item, each.Index).Select(example => (each.Index, example)).ToArray()).ToLookup(pair => pair.Index, pair => pair.example);

    private static LinearModel Learn(string name, ILookup<int, Example> examples, int without) =>
        new SoftmaxLearner(Labels, Rows).Learn(examples.Where(group => group.Key % Folds != without).SelectMany(group => group).Where(example => example.Weight > 0), Epochs, Seed).Model(name);
}

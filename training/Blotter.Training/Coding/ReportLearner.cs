using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Training.Coding;

/// <summary>The models that read a report: which sentences tell of an attack, whether it is relevant, who and what takes part, by which words; and the network, which says the first and the third as well.</summary>
internal sealed record ReadingModels(LinearModel Events, LinearModel Relevance, LinearModel Roles, LinearModel Spans, IReadOnlyDictionary<string, WeightMatrix> Network)
{
    private readonly Lazy<ReportNetwork> _network = new(() => new ReportNetwork(Network, ReportLearner.Vectors));

    /// <summary>The regressions.</summary>
    public ImmutableArray<LinearModel> Regressions => [Events, Relevance, Roles, Spans];

    /// <summary>What they see in a report.</summary>
    public ReadExample Read(CodingExample example)
    {
        var (clues, words) = (ReportLearner.Clues(example, Events, Relevance), new ParticipantRoles(Roles, Spans));
        return new ReadExample(example, new IncidentReading(example.Report, clues, words.Read(example.Report, clues), _network.Value.Read(example.Report, clues)), words);
    }
}

/// <summary>A report as models see it that did not learn from it.</summary>
internal sealed record ReadExample(CodingExample Example, IncidentReading Reading, ParticipantRoles Words)
{
    private readonly Lazy<(Muc4Setting Setting, ReportView View)> _seen = new(() =>
    {
        var setting = new Muc4Setting(Example.Report);
        return (setting, ReportView.Of(Reading, setting.OfReport));
    });

    /// <summary>Where and when the report is set.</summary>
    public Muc4Setting Setting => _seen.Value.Setting;

    /// <summary>The report with that.</summary>
    public ReportView View => _seen.Value.View;
}

/// <summary>
/// Learns <see cref="ReadingModels"/>. Roles see what sentences and the report tell by models that did not learn from the report at hand, since that is how they will be met; so all is learned
/// in <see cref="Folds"/>: a report is read by models that saw none of its fold.
/// </summary>
internal sealed class ReportLearner
{
    // Reports of today weigh less than those of MUC-4, which alone say what is relevant.
    private const float ModernWeight = 0.3f;

    // Higher rates and more epochs learn the noise of the keys.
    private const float Rate = 0.01f;
    private const int Epochs = 10;
    private const int RoleRows = 1 << 20;
    private const int Rows = 1 << 18;
    private const ulong Seed = 1;

    private readonly ImmutableArray<CodingExample> _examples;
    private readonly ImmutableArray<CodingExample> _modern;
    private readonly ImmutableArray<(LinearModel Events, LinearModel Relevance)> _sentences;
    private readonly ImmutableArray<ReportClues> _clues;
    private readonly ImmutableArray<ImmutableArray<ulong[]>> _features;
    private readonly ImmutableArray<ImmutableArray<ulong[]>> _modernFeatures;
    private readonly ImmutableArray<LinearModel> _roles;
    private readonly ImmutableArray<ImmutableArray<float[]>> _inRoles;
    private readonly ImmutableArray<NetworkExample> _network;
    private readonly ImmutableArray<NetworkExample> _modernNetwork;

    /// <summary>Reads all reports in folds.</summary>
    /// <param name="examples">Reports of MUC-4.</param>
    /// <param name="modern">Reports of today; they teach roles and sentences.</param>
    public ReportLearner(ImmutableArray<CodingExample> examples, ImmutableArray<CodingExample> modern)
    {
        (_examples, _modern) = (examples, modern);
        _sentences = Folds.Each(Sentences);
        _clues = [.. examples.Select((example, at) => Clues(example, at))];
        _features = [.. examples.Index().AsParallel().AsOrdered().Select(each => ParticipantRoles.Features(each.Item.Report, _clues[each.Index]))];
        _modernFeatures = [.. modern.Index().AsParallel().AsOrdered().Select(each => ParticipantRoles.Features(each.Item.Report, Clues(each.Item, each.Index)))];
        _roles = Folds.Each(Roles);
        _inRoles = InRoles(_features);
        _network = [.. examples.Select((example, at) => NetworkExample.Of(example, _clues[at], _inRoles[at], Vectors, 1))];
        var modernRoles = InRoles(_modernFeatures);
        _modernNetwork = [.. modern.Select((example, at) => NetworkExample.Of(example, Clues(example, at), modernRoles[at], Vectors, ModernWeight))];
    }

    /// <summary>The vectors of words that networks read.</summary>
    public static VectorTable Vectors => SentenceAnnotator.Shipped.Vectors;

    /// <summary>What models see in a report.</summary>
    public static ReportClues Clues(CodingExample example, LinearModel events, LinearModel relevance) =>
        new([.. example.SentenceFeatures.Select(features => events.Read(features))], relevance.Read(example.ReportFeatures)[1]);

    /// <summary>The models that learned from all reports.</summary>
    public ReadingModels All
    {
        get
        {
            var (events, relevance) = Sentences(Folds.None);
            return new ReadingModels(events, relevance, Roles(Folds.None), SpanLearner.Learn(_examples), Network(Folds.None));
        }
    }

    /// <summary>The reports of MUC-4 as models see them that did not learn from them.</summary>
    public ImmutableArray<ReadExample> Read()
    {
        var models = Folds.Each(fold => (Spans: SpanLearner.Learn(Folds.Outside(_examples, fold)), Network: new ReportNetwork(Network(fold), Vectors)));
        return
        [
            .. _examples.Select((example, at) =>
            {
                var (spans, network) = models[Folds.Of(at)];
                return new ReadExample(example, new IncidentReading(example.Report, _clues[at], _inRoles[at], network.Read(_network[at].Input)), new ParticipantRoles(_roles[Folds.Of(at)], spans));
            }),
        ];
    }

    private ReportClues Clues(CodingExample example, int at) => Clues(example, _sentences[Folds.Of(at)].Events, _sentences[Folds.Of(at)].Relevance);

    private (LinearModel Events, LinearModel Relevance) Sentences(int without)
    {
        var events = Folds.Outside(_examples, without).SelectMany(SentencesOf).Concat(Folds.Outside(_modern, without).SelectMany(SentencesOf).Select(Lighter));
        var reports = Folds.Outside(_examples, without).Select(example => new Example(example.ReportFeatures, example.IsRelevant ? 1 : 0));
        return (Learner<EventType>(Rows).Learn(events, Epochs, Seed).Model(ReportClues.EventModel), new SoftmaxLearner(["no", "yes"], Rows) { Rate = Rate }.Learn(reports, Epochs, Seed).Model(ReportClues.RelevanceModel));
    }

    private LinearModel Roles(int without)
    {
        var examples = Folds.Outside(_examples.Zip(_features), without).SelectMany(pair => RolesOf(pair.First, pair.Second));
        var modern = Folds.Outside(_modern.Zip(_modernFeatures), without).SelectMany(pair => RolesOf(pair.First, pair.Second)).Select(Lighter);
        return Learner<Role>(RoleRows).Learn(examples.Concat(modern), Epochs, Seed).Model(ParticipantRoles.ModelName);
    }

    // For each report, by the model without its fold, the roles of its entities.
    private ImmutableArray<ImmutableArray<float[]>> InRoles(ImmutableArray<ImmutableArray<ulong[]>> features) =>
        [.. features.Select((entities, at) => entities.Select(own => _roles[Folds.Of(at)].Read(own)).ToImmutableArray())];

    private IReadOnlyDictionary<string, WeightMatrix> Network(int without) =>
        ReportNetworkLearner.Learn(Folds.Outside(_network, without).Concat(Folds.Outside(_modernNetwork, without)), Vectors);

    // A sentence that tells of several types is an example of each, in equal parts.
    private static IEnumerable<Example> SentencesOf(CodingExample example)
    {
        for (var at = 0; at < example.SentenceFeatures.Length; at++)
        {
            var (features, types) = (example.SentenceFeatures[at], example.Types[at]);
            if (types.IsEmpty)
                yield return new Example(features, (int)EventType.None);
            foreach (var type in types)
                yield return new Example(features, (int)type, 1f / types.Length);
        }
    }

    private static IEnumerable<Example> RolesOf(CodingExample example, ImmutableArray<ulong[]> features) =>
        features.Select((own, at) => new Example(own, (int)example.Labels[at].Role));

    private static SoftmaxLearner Learner<T>(int rows)
        where T : struct, Enum => new([.. Enum.GetNames<T>()], rows) { Rate = Rate };

    private static Example Lighter(Example example) => example with { Weight = example.Weight * ModernWeight };
}

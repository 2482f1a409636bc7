using Blotter.Coding.Incidents;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Language.Network;
using Blotter.Training.Network;

namespace Blotter.Training.Coding;

/// <summary>
/// Learns a <see cref="ReportNetwork"/> from roles and sentences together, by Adam with dropout on words and hidden layers, on one thread in a fixed order, so that the same examples give the same bytes.
/// Of entities that the regression is rightly sure of, each epoch sees a quarter, which count four times.
/// </summary>
internal sealed unsafe class ReportNetworkLearner
{
    private const ulong Seed = 1;
    private const int Epochs = 14;
    private const int Batch = 8;
    private const float Rate = 0.002f;
    private const float LeastRate = 0.05f;
    private const int WarmUp = 50;
    private const float InputDropout = 0.2f;
    private const float HiddenDropout = 0.4f;
    private const float PlainShare = 0.25f;
    private const float EdgeBound = 0.1f;
    private const float AverageDecay = 0.998f;

    private readonly VectorTable _vectors;
    private readonly RandomNumbers _random = new(Seed);
    private readonly List<Parameter> _parameters = [];
    private readonly Dictionary<string, Parameter> _byName;
    private readonly Tape _tape;

    private ReportNetworkLearner(VectorTable vectors)
    {
        _vectors = vectors;
        foreach (var (name, rows, columns) in NetworkMatrix.Of(vectors))
        {
            var parameter = new Parameter(name, _parameters.Count, rows, columns, sparse: name == NetworkMatrix.Signs);
            if (name == NetworkMatrix.Edge)
                parameter.Fill(_random, EdgeBound);
            else if (rows > 1 && !parameter.IsSparse)
                parameter.Fill(_random, MathF.Sqrt(6f / (rows + columns)));
            parameter.Value.Span.CopyTo(parameter.Average.Span);
            parameter.Transpose();
            _parameters.Add(parameter);
        }
        _byName = _parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        _tape = new Tape(new Arena(), new Gradients(_parameters), new RandomNumbers(Seed + 1));
    }

    /// <summary>The network's matrices, learned from these reports.</summary>
    public static IReadOnlyDictionary<string, WeightMatrix> Learn(IEnumerable<NetworkExample> examples, VectorTable vectors)
    {
        var learner = new ReportNetworkLearner(vectors);
        learner.Learn([.. examples.Where(example => !example.Input.Sentences.IsEmpty && !example.Input.Phrases.IsEmpty)]);
        return learner._parameters.ToDictionary(parameter => parameter.Name, parameter => new WeightMatrix(parameter.Rounded(), parameter.Rows, parameter.Columns), StringComparer.Ordinal);
    }

    private void Learn(NetworkExample[] examples)
    {
        var adam = new Adam(_parameters) { AverageDecay = AverageDecay };
        var steps = Epochs * (examples.Length / Batch);
        for (var step = 0; step < steps; step++)
        {
            var start = step * Batch % (examples.Length / Batch * Batch);
            if (start == 0)
                _random.Shuffle(examples.AsSpan());
            Step(examples[start..(start + Batch)]);
            adam.Update(_tape.Gradients, Rate * Math.Min(1, (step + 1f) / WarmUp) * Math.Max(LeastRate, 1 - ((float)step / steps)));
            _tape.Gradients.Clear(_parameters);
        }
        if (steps > 0)
            adam.Swap();
    }

    private void Step(NetworkExample[] examples)
    {
        _tape.Arena.Reset();
        var picked = examples.Select(example => Enumerable.Range(0, example.Roles.Length).Where(at => !example.IsPlain[at] || _tape.Random.NextSingle() < PlainShare).ToArray()).ToArray();
        var context = Context(examples);
        var (events, roles) = (_tape.Linear(context, _byName[NetworkMatrix.Event], _byName[NetworkMatrix.EventBias]), Roles(examples, picked, context));
        var (ofSentence, ofEntity) = (1f / events.Rows, 1f / examples.Sum(example => example.Roles.Length));
        var (sentence, entity) = (0, 0);
        foreach (var (example, own) in examples.Zip(picked))
        {
            foreach (var types in example.Types)
                Compare(events, sentence++, Enum.GetValues<EventType>().Length, types.IsEmpty ? [new Network.Choice((int)EventType.None, 1)] : [.. types.Select(type => new Network.Choice((int)type, 1f / types.Length))], ofSentence * example.Weight);
            foreach (var at in own)
                Compare(roles, entity++, Enum.GetValues<Role>().Length, [new Network.Choice((int)example.Roles[at], 1)], ofEntity * example.Weight * (example.IsPlain[at] ? 1 / PlainShare : 1));
        }
        _tape.GoBack();
    }

    private static void Compare(Matrix scores, int row, int labels, Network.Choice[] right, float weight) => Tape.CrossEntropy(scores.Row(row), scores.GradientRow(row), labels, right, weight);

    // As ReportNetwork.Context, of several reports.
    private Matrix Context(NetworkExample[] examples)
    {
        var count = examples.Sum(example => example.Input.Sentences.Length);
        var x = _tape.Arena.Take(count, SentenceInput.Width(_vectors));
        int[] before = new int[count], after = new int[count], first = new int[count], report = new int[count];
        var reports = new Range[examples.Length];
        var at = 0;
        foreach (var (number, example) in examples.Index())
        {
            var sentences = example.Input.Sentences;
            reports[number] = at..(at + sentences.Length);
            for (var own = 0; own < sentences.Length; own++, at++)
            {
                sentences[own].Fill(_vectors, x.Row(at));
                (before[at], after[at], first[at], report[at]) = (own == 0 ? -1 : at - 1, own + 1 == sentences.Length ? -1 : at + 1, reports[number].Start.Value, number);
            }
        }
        var alone = _tape.Dropout(_tape.Rectify(_tape.LinearOfInput(_tape.Dropout(x, InputDropout), _byName[NetworkMatrix.Sentence], _byName[NetworkMatrix.SentenceBias])), HiddenDropout / 2);
        var edge = _byName[NetworkMatrix.Edge];
        var context = _tape.Linear(alone, _byName[NetworkMatrix.Own], _byName[NetworkMatrix.ContextBias]);
        context = _tape.Sum(context, _tape.Linear(_tape.Gather(alone, before, edge), _byName[NetworkMatrix.Before], null));
        context = _tape.Sum(context, _tape.Linear(_tape.Gather(alone, after, edge), _byName[NetworkMatrix.After], null));
        context = _tape.Sum(context, _tape.Linear(_tape.Gather(alone, first), _byName[NetworkMatrix.First], null));
        context = _tape.Sum(context, _tape.Linear(_tape.Gather(_tape.Mean(alone, reports), report), _byName[NetworkMatrix.Mean], null));
        return _tape.Dropout(_tape.Rectify(context), HiddenDropout);
    }

    // As ReportNetwork.Roles, of the entities that are picked.
    private Matrix Roles(NetworkExample[] examples, int[][] picked, Matrix context)
    {
        var phrases = new List<PhraseInput>();
        var sentences = new List<int>();
        var entities = new List<Range>();
        var firstSentence = 0;
        foreach (var (example, own) in examples.Zip(picked))
        {
            foreach (var entity in own)
            {
                var all = example.Input.Phrases.AsSpan(example.Input.StartOf(entity)..example.Input.Ends[entity]);
                entities.Add(phrases.Count..(phrases.Count + all.Length));
                phrases.AddRange(all);
                foreach (var phrase in all)
                    sentences.Add(firstSentence + phrase.Sentence);
            }
            firstSentence += example.Input.Sentences.Length;
        }
        var x = _tape.Arena.Take(phrases.Count, PhraseInput.Width(_vectors));
        for (var at = 0; at < phrases.Count; at++)
            phrases[at].Fill(_vectors, x.Row(at));
        int[][] signs = [.. phrases.Select(phrase => phrase.Signs.Where(_ => _tape.Random.NextSingle() >= InputDropout).ToArray())];
        var hidden = _tape.LinearOfInput(_tape.Dropout(x, InputDropout), _byName[NetworkMatrix.Phrase], _byName[NetworkMatrix.PhraseBias]);
        hidden = _tape.Sum(hidden, _tape.Linear(_tape.Gather(context, [.. sentences]), _byName[NetworkMatrix.InSentence], null));
        hidden = _tape.Sum(hidden, _tape.Embed(_byName[NetworkMatrix.Signs], signs));
        hidden = _tape.Dropout(_tape.Rectify(hidden), HiddenDropout);
        hidden = _tape.Dropout(_tape.Rectify(_tape.Linear(hidden, _byName[NetworkMatrix.Hidden], _byName[NetworkMatrix.HiddenBias])), HiddenDropout);
        return _tape.Linear(_tape.Most(hidden, entities), _byName[NetworkMatrix.Roles], _byName[NetworkMatrix.RoleBias]);
    }
}

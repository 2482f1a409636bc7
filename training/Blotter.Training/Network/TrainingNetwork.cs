using Blotter.Language.Names;
using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>
/// The network that reads sentences: what a form gives (its vector, its own row, its affixes and shape) goes through a hidden layer into bidirectional
/// recurrent layers, on which stand a classifier of UPOS and XPOS, a biaffine scorer of heads (Dozat and Manning 2017), a classifier of an arc's
/// relation (Kiperwasser and Goldberg 2016) and a classifier of names in BIOES.
/// </summary>
internal sealed unsafe class TrainingNetwork
{
    private readonly List<Parameter> _parameters = [];
    private readonly RandomNumbers _random;
    private readonly (LstmLayer Forward, LstmLayer Reverse)[] _layers;
    private readonly (LstmLayer Forward, LstmLayer Reverse) _nameLayer;

    public TrainingNetwork(NetworkShape shape, Vocabulary vocabulary, ulong seed)
    {
        (Shape, Vocabulary, _random) = (shape, vocabulary, new RandomNumbers(seed));
        Vectors = Sparse("vectors", vocabulary.Vectors.Rows.Count, vocabulary.Vectors.Dimensions, 0);
        for (var row = 0; row < Vectors.Rows; row++)
            Scaled(vocabulary.Vectors.Numbers.AsSpan(row * vocabulary.Vectors.Dimensions, vocabulary.Vectors.Dimensions), Vectors.Value.Pointer + (row * Vectors.Stride));
        FormVector = Dense("form-vector", Vectors.Stride, shape.Form);
        Words = Sparse("words", vocabulary.Words, shape.Form, 0);
        Affixes = Sparse("affixes", FormFeatures.TableRows, shape.Form, 0);
        FormBias = Dense("form-bias", 1, shape.Form, 0);
        InputWeights = Dense("input", shape.Form, shape.Input);
        InputBias = Dense("input-bias", 1, shape.Input, 0);
        Lists = Sparse("lists", NameLists.Features, shape.Input, 0);
        _layers = [.. Enumerable.Range(0, shape.Layers).Select(layer => Lstm($"layer-{layer}", layer == 0 ? shape.Input : 2 * shape.Hidden, shape.Hidden))];
        _nameLayer = Lstm("name-layer", 2 * shape.Hidden, shape.Name);
        var context = 2 * shape.Hidden;
        TagWeights = Dense("tag", context, shape.Tag);
        TagBias = Dense("tag-bias", 1, shape.Tag, 0);
        UposWeights = Dense("upos", shape.Tag, vocabulary.Upos.Labels.Length);
        XposWeights = Dense("xpos", shape.Tag, vocabulary.Xpos.Labels.Length);
        Names = Classifier("name", 2 * shape.Name);
        OtherNames = Classifier("other-name", 2 * shape.Name);
        Dependent = Dense("arc-dependent", context, shape.Arc);
        DependentBias = Dense("arc-dependent-bias", 1, shape.Arc, 0);
        Head = Dense("arc-head", context, shape.Arc);
        HeadBias = Dense("arc-head-bias", 1, shape.Arc, 0);
        Biaffine = Dense("biaffine", shape.Arc, shape.Arc);
        BiaffineBias = Dense("biaffine-bias", 1, shape.Arc, 0);
        Root = Dense("root", 1, context);
        RelationDependent = Dense("relation-dependent", context, shape.Relation);
        RelationHead = Dense("relation-head", context, shape.Relation);
        RelationBias = Dense("relation-bias", 1, shape.Relation, 0);
        RelationWeights = Dense("relation", shape.Relation, vocabulary.Relations.Labels.Length);
        foreach (var parameter in _parameters)
        {
            parameter.Value.Span.CopyTo(parameter.Average.Span);
            parameter.Transpose();
        }
    }

    public NetworkShape Shape { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>The parameters that training changes: all but the word vectors.</summary>
    public IReadOnlyList<Parameter> Learned => [.. _parameters.Where(parameter => parameter != Vectors)];

    public Parameter Vectors { get; }

    public Parameter FormVector { get; }

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    public Parameter FormBias { get; }

    public Parameter InputWeights { get; }

    public Parameter InputBias { get; }

    /// <summary>What a mark of a list of names adds to a word.</summary>
    public Parameter Lists { get; }

    public Parameter TagWeights { get; }

    public Parameter TagBias { get; }

    public Parameter UposWeights { get; }

    public Parameter XposWeights { get; }

    /// <summary>Names as Universal NER marks them.</summary>
    public HiddenClassifier Names { get; }

    /// <summary>Names as other corpora mark them; only for what the layers below learn from it.</summary>
    public HiddenClassifier OtherNames { get; }

    public Parameter Dependent { get; }

    public Parameter DependentBias { get; }

    public Parameter Head { get; }

    public Parameter HeadBias { get; }

    public Parameter Biaffine { get; }

    public Parameter BiaffineBias { get; }

    public Parameter Root { get; }

    public Parameter RelationDependent { get; }

    public Parameter RelationHead { get; }

    public Parameter RelationBias { get; }

    public Parameter RelationWeights { get; }

    /// <summary>What the recurrent layers say of each word, in packed order: the last one for tags and trees, that of names for names.</summary>
    public (Matrix Syntax, Matrix Names) Encode(Tape tape, TrainingBatch batch, NetworkDropout dropout)
    {
        var groups = batch.SentenceOf;
        var x = tape.Dropout(Forms(tape, batch, dropout), dropout.Layer, groups);
        Matrix? names = null;
        foreach (var layer in _layers)
        {
            x = tape.Dropout(Run(tape, layer, x, batch, dropout), dropout.Layer, groups);
            names ??= tape.Dropout(Run(tape, _nameLayer, x, batch, dropout), dropout.Layer, groups);
        }
        return (x, names!);
    }

    private static Matrix Run(Tape tape, (LstmLayer Forward, LstmLayer Reverse) layer, Matrix x, TrainingBatch batch, NetworkDropout dropout) =>
        tape.Concat(layer.Forward.Run(tape, x, batch.Packing, dropout.Recurrent), layer.Reverse.Run(tape, x, batch.Packing, dropout.Recurrent));

    private Matrix Forms(Tape tape, TrainingBatch batch, NetworkDropout dropout)
    {
        var forms = batch.Forms;
        var vectorRows = new int[forms.Length][];
        var wordRows = new int[forms.Length][];
        var affixRows = new int[forms.Length][];
        for (var at = 0; at < forms.Length; at++)
        {
            var form = forms[at];
            vectorRows[at] = [Dropped(tape, dropout.Vector) ? -1 : form.Vector];
            wordRows[at] = [Dropped(tape, dropout.Word) ? -1 : form.Word];
            affixRows[at] = Dropped(tape, dropout.Affixes) ? [form.Affixes[0]] : form.Affixes;
        }
        var hidden = tape.Linear(tape.Embed(Vectors, vectorRows), FormVector, FormBias);
        hidden = tape.Sum(hidden, tape.Sum(tape.Embed(Words, wordRows), tape.Embed(Affixes, affixRows)));
        hidden = tape.Dropout(tape.Rectify(hidden), dropout.Form);
        return tape.Sum(tape.Linear(hidden, InputWeights, InputBias), tape.Embed(Lists, [.. batch.Lists.Select(mark => Marks(tape, mark, dropout))]));
    }

    public (Matrix Upos, Matrix Xpos) Tags(Tape tape, Matrix context, NetworkDropout dropout)
    {
        var hidden = tape.Dropout(tape.Rectify(tape.Linear(context, TagWeights, TagBias)), dropout.Head);
        return (tape.Linear(hidden, UposWeights, null), tape.Linear(hidden, XposWeights, null));
    }

    public static Matrix NameScores(HiddenClassifier names, Tape tape, Matrix context, NetworkDropout dropout) =>
        tape.Linear(tape.Dropout(tape.Rectify(tape.Linear(context, names.Hidden, names.Bias)), dropout.Head), names.Weights, null);

    /// <summary>The scores of all arcs of a sentence: a row a word, a column a head, the root first.</summary>
    public Matrix ArcScores(Tape tape, Matrix dependents, Matrix heads, int[] rows)
    {
        var (words, width) = (rows.Length, heads.Columns);
        var columns = MatrixProduct.Padded(words + 1);
        var scores = tape.Arena.Take(words, columns);
        var own = tape.Gather(dependents, rows);
        var others = tape.Gather(heads, [heads.Rows - 1, .. rows]);
        var transposed = (nint)tape.Arena.Floats(width * columns);
        Transposition.Copy(others.Value, width, (float*)transposed, columns, words + 1, width);
        MatrixProduct.Add(own.Value, width, (float*)transposed, columns, scores.Value, columns, words, width, columns);
        tape.Remember(() =>
        {
            MatrixProduct.Add(scores.Gradient, columns, others.Value, width, own.Gradient, width, words, words + 1, width);
            var gradient = tape.Arena.Floats(columns * MatrixProduct.Padded(words));
            Transposition.Copy(scores.Gradient, columns, gradient, MatrixProduct.Padded(words), words, columns);
            MatrixProduct.Add(gradient, MatrixProduct.Padded(words), own.Value, width, others.Gradient, width, words + 1, words, width);
        });
        return scores;
    }

    /// <summary>Words as dependents (already multiplied into the space of heads) and as heads; the last row of the heads is the root's.</summary>
    public (Matrix Dependents, Matrix Heads) ArcSides(Tape tape, Matrix context, NetworkDropout dropout)
    {
        var dependents = tape.Dropout(tape.Rectify(tape.Linear(context, Dependent, DependentBias)), dropout.Head);
        var heads = tape.Dropout(tape.Rectify(tape.Linear(WithRoot(tape, context), Head, HeadBias)), dropout.Head);
        return (tape.Linear(dependents, Biaffine, BiaffineBias), heads);
    }

    /// <summary>The words' part and the heads' part of the hidden layer that chooses relations; the last row of the heads is the root's.</summary>
    public (Matrix Dependents, Matrix Heads) RelationSides(Tape tape, Matrix context) =>
        (tape.Linear(context, RelationDependent, RelationBias), tape.Linear(WithRoot(tape, context), RelationHead, null));

    /// <summary>Scores of the relations between words and given heads (rows of the context, the last one more for the root).</summary>
    public Matrix RelationScores(Tape tape, Matrix dependents, Matrix heads, int[] rows, int[] headRows, NetworkDropout dropout)
    {
        var hidden = tape.Rectify(tape.Sum(tape.Gather(dependents, rows), tape.Gather(heads, headRows)));
        return tape.Linear(tape.Dropout(hidden, dropout.Head), RelationWeights, null);
    }

    private Matrix WithRoot(Tape tape, Matrix context) => tape.Gather(context, [.. Enumerable.Range(0, context.Rows), -1], Root);

    private static int[] Marks(Tape tape, uint mark, NetworkDropout dropout) =>
        mark == 0 || Dropped(tape, dropout.Lists) ? [] : [.. Enumerable.Range(0, NameLists.Features).Where(feature => (mark & (1u << feature)) != 0)];

    private static bool Dropped(Tape tape, float rate) => tape.IsTraining && rate > 0 && tape.Random.NextSingle() < rate;

    private static void Scaled(ReadOnlySpan<float> vector, float* target)
    {
        var norm = 0f;
        foreach (var number in vector)
            norm += number * number;
        var scale = 4 / MathF.Sqrt(norm + 1e-6f);
        for (var at = 0; at < vector.Length; at++)
            target[at] = vector[at] * scale;
    }

    private (LstmLayer Forward, LstmLayer Reverse) Lstm(string name, int width, int hidden) =>
        (Lstm(name + "-forward", width, hidden, isReverse: false), Lstm(name + "-reverse", width, hidden, isReverse: true));

    private LstmLayer Lstm(string name, int width, int hidden, bool isReverse)
    {
        var input = Dense(name, width, 4 * hidden);
        var recurrent = Dense(name + "-recurrent", hidden, 4 * hidden, MathF.Sqrt(1f / hidden));
        var bias = Dense(name + "-bias", 1, 4 * hidden, 0);
        bias.Value.Span.Slice(hidden, hidden).Fill(1);
        return new LstmLayer(input, recurrent, bias, hidden, isReverse);
    }

    private HiddenClassifier Classifier(string name, int context) => new(
        Dense(name + "-hidden", context, Shape.Tag), Dense(name + "-hidden-bias", 1, Shape.Tag, 0), Dense(name, Shape.Tag, Vocabulary.Names.Labels.Length));

    // Glorot and Bengio (2010) unless a bound is given.
    private Parameter Dense(string name, int rows, int columns, float? bound = null) =>
        Keep(new Parameter(name, _parameters.Count, rows, columns, sparse: false).Fill(_random, bound ?? MathF.Sqrt(6f / (rows + columns))));

    private Parameter Sparse(string name, int rows, int columns, float bound) =>
        Keep(new Parameter(name, _parameters.Count, rows, columns, sparse: true).Fill(_random, bound));

    private Parameter Keep(Parameter parameter)
    {
        _parameters.Add(parameter);
        return parameter;
    }
}

/// <summary>A classifier with one hidden layer.</summary>
internal sealed record HiddenClassifier(Parameter Hidden, Parameter Bias, Parameter Weights);

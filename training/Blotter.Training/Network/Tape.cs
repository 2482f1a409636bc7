using System.Runtime.Intrinsics;
using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>
/// Computes with matrices and remembers how, so that the gradient of a loss can be found backwards (reverse-mode differentiation). One worker's.
/// </summary>
internal sealed unsafe class Tape(Arena arena, Gradients gradients, RandomNumbers random)
{
    private readonly Stack<Action> _backward = new();

    /// <summary>Whether dropout is at work and gradients will be asked for.</summary>
    public bool IsTraining { get; set; } = true;

    public Arena Arena => arena;

    public Gradients Gradients => gradients;

    public RandomNumbers Random => random;

    /// <summary>Remembers a step of the way back.</summary>
    public void Remember(Action backward)
    {
        if (IsTraining)
            _backward.Push(backward);
    }

    /// <summary>Finds the gradients of everything remembered, and forgets it.</summary>
    public void GoBack()
    {
        while (_backward.TryPop(out var step))
            step();
    }

    /// <summary>Row by row the sum of rows of a table. Rows below zero are passed over.</summary>
    public Matrix Embed(Parameter table, int[][] rows)
    {
        var result = arena.Take(rows.Length, table.Stride);
        unchecked
        {
            for (var at = 0; at < rows.Length; at++)
                foreach (var row in rows[at])
                    if (row >= 0)
                        Sum(result.Row(at), table.Value.Pointer + ((nint)row * table.Stride), table.Stride);
        }
        Remember(() =>
        {
            for (var at = 0; at < rows.Length; at++)
                foreach (var row in rows[at])
                    if (row >= 0)
                        Sum(gradients.Touch(table, row), result.GradientRow(at), table.Stride);
        });
        return result;
    }

    /// <summary><paramref name="x"/> times <paramref name="weights"/>, plus <paramref name="bias"/> in each row.</summary>
    public Matrix Linear(Matrix x, Parameter weights, Parameter? bias) => Linear(x, weights, bias, result => AddProductGradients(x, weights, result));

    /// <summary>The same where nobody asks for the gradient of <paramref name="x"/>.</summary>
    public Matrix LinearOfInput(Matrix x, Parameter weights, Parameter bias) =>
        Linear(x, weights, bias, result => AddWeightGradient(x.Value, x.Columns, weights, result.Gradient, result.Columns, result.Rows));

    private Matrix Linear(Matrix x, Parameter weights, Parameter? bias, Action<Matrix> backward)
    {
        var result = arena.Take(x.Rows, weights.Stride);
        if (bias is not null)
            for (var row = 0; row < x.Rows; row++)
                Sum(result.Row(row), bias.Value.Pointer, bias.Stride);
        MatrixProduct.Add(x.Value, x.Columns, weights.Value.Pointer, weights.Stride, result.Value, result.Columns, x.Rows, weights.Rows, weights.Stride);
        Remember(() =>
        {
            backward(result);
            if (bias is not null)
                for (var row = 0; row < x.Rows; row++)
                    Sum(gradients.Of(bias), result.GradientRow(row), bias.Stride);
        });
        return result;
    }

    /// <summary>The gradients of x and W from that of y = xW.</summary>
    public void AddProductGradients(Matrix x, Parameter weights, Matrix y)
    {
        MatrixProduct.Add(y.Gradient, y.Columns, weights.Transposed!.Pointer, weights.PaddedRows, x.Gradient, x.Columns, y.Rows, weights.Stride,
            Math.Min(weights.PaddedRows, x.Columns));
        AddWeightGradient(x.Value, x.Columns, weights, y.Gradient, y.Columns, y.Rows);
    }

    public void AddWeightGradient(float* x, int xStride, Parameter weights, float* y, int yStride, int rows)
    {
        if (rows == 0)
            return;
        var paddedRows = MatrixProduct.Padded(rows);
        var transposed = arena.Floats(weights.PaddedRows * paddedRows);
        Transposition.Copy(x, xStride, transposed, paddedRows, rows, Math.Min(weights.Rows, xStride));
        MatrixProduct.Add(transposed, paddedRows, y, yStride, gradients.Of(weights), weights.Stride, weights.Rows, rows, weights.Stride);
    }

    public Matrix Sum(Matrix x, Matrix y)
    {
        var result = arena.Take(x.Rows, x.Columns);
        unchecked
        {
            for (nint at = 0; at < x.Length; at += 16)
                (Vector512.Load(x.Value + at) + Vector512.Load(y.Value + at)).Store(result.Value + at);
        }
        Remember(() =>
        {
            Sum(x.Gradient, result.Gradient, (int)x.Length);
            Sum(y.Gradient, result.Gradient, (int)x.Length);
        });
        return result;
    }

    /// <summary>The larger of zero and each number, in a new matrix.</summary>
    public Matrix Rectify(Matrix x)
    {
        var result = arena.Take(x.Rows, x.Columns);
        unchecked
        {
            for (nint at = 0; at < x.Length; at += 16)
                Vector512.Max(Vector512.Load(x.Value + at), Vector512<float>.Zero).Store(result.Value + at);
        }
        Remember(() =>
        {
            unchecked
            {
                for (nint at = 0; at < x.Length; at += 16)
                {
                    var passes = Vector512.GreaterThan(Vector512.Load(x.Value + at), Vector512<float>.Zero);
                    (Vector512.Load(x.Gradient + at) + (passes & Vector512.Load(result.Gradient + at))).Store(x.Gradient + at);
                }
            }
        });
        return result;
    }

    /// <summary>The columns of both, side by side.</summary>
    public Matrix Concat(Matrix x, Matrix y)
    {
        var result = arena.Take(x.Rows, x.Columns + y.Columns);
        for (var row = 0; row < x.Rows; row++)
        {
            Sum(result.Row(row), x.Row(row), x.Columns);
            Sum(result.Row(row) + x.Columns, y.Row(row), y.Columns);
        }
        Remember(() =>
        {
            for (var row = 0; row < x.Rows; row++)
            {
                Sum(x.GradientRow(row), result.GradientRow(row), x.Columns);
                Sum(y.GradientRow(row), result.GradientRow(row) + x.Columns, y.Columns);
            }
        });
        return result;
    }

    /// <summary>Rows of <paramref name="x"/> by their index; the row of an index below zero is <paramref name="instead"/>.</summary>
    public Matrix Gather(Matrix x, int[] rows, Parameter? instead = null)
    {
        var result = arena.Take(rows.Length, x.Columns);
        for (var at = 0; at < rows.Length; at++)
            Sum(result.Row(at), rows[at] >= 0 ? x.Row(rows[at]) : instead!.Value.Pointer, x.Columns);
        Remember(() =>
        {
            for (var at = 0; at < rows.Length; at++)
                Sum(rows[at] >= 0 ? x.GradientRow(rows[at]) : gradients.Of(instead!), result.GradientRow(at), x.Columns);
        });
        return result;
    }

    /// <summary>For each range of rows their mean.</summary>
    public Matrix Mean(Matrix x, IReadOnlyList<Range> ranges)
    {
        var result = arena.Take(ranges.Count, x.Columns);
        Each((row, target, share) => Scaled(x.Row(row), result.Row(target), share, x.Columns));
        Remember(() => Each((row, target, share) => Scaled(result.GradientRow(target), x.GradientRow(row), share, x.Columns)));
        return result;

        void Each(Action<int, int, float> add)
        {
            for (var target = 0; target < ranges.Count; target++)
                for (int row = ranges[target].Start.Value, end = ranges[target].End.Value; row < end; row++)
                    add(row, target, 1f / (end - ranges[target].Start.Value));
        }
    }

    /// <summary>For each range of rows, none of them empty, the most of each column; the first of several that are equal gets the gradient.</summary>
    public Matrix Most(Matrix x, IReadOnlyList<Range> ranges)
    {
        var result = arena.Take(ranges.Count, x.Columns);
        var from = new int[ranges.Count, x.Columns];
        for (var target = 0; target < ranges.Count; target++)
            for (var column = 0; column < x.Columns; column++)
            {
                var best = ranges[target].Start.Value;
                for (var row = best + 1; row < ranges[target].End.Value; row++)
                    best = x.Row(row)[column] > x.Row(best)[column] ? row : best;
                (result.Row(target)[column], from[target, column]) = (x.Row(best)[column], best);
            }
        Remember(() =>
        {
            for (var target = 0; target < ranges.Count; target++)
                for (var column = 0; column < x.Columns; column++)
                    x.GradientRow(from[target, column])[column] += result.GradientRow(target)[column];
        });
        return result;
    }

    private static void Scaled(float* source, float* target, float scale, int length)
    {
        for (var at = 0; at < length; at++)
            target[at] += source[at] * scale;
    }

    /// <summary>
    /// Sets columns to zero with probability <paramref name="rate"/> and scales the others; rows of one group share their zeros (variational dropout,
    /// Gal and Ghahramani 2016).
    /// </summary>
    public Matrix Dropout(Matrix x, float rate, int[]? groups = null)
    {
        if (!IsTraining || rate <= 0)
            return x;
        var result = arena.Take(x.Rows, x.Columns);
        var masks = groups is null ? Mask(x.Rows, x.Columns, rate) : Mask(groups.Max() + 1, x.Columns, rate);
        var address = (nint)masks;
        Multiply(x.Value, result.Value, address, groups, x, add: false);
        Remember(() => Multiply(result.Gradient, x.Gradient, address, groups, x, add: true));
        return result;
    }

    /// <summary>Numbers that are zero with probability <paramref name="rate"/> and else what makes their mean one.</summary>
    public float* Mask(int rows, int columns, float rate)
    {
        var mask = arena.Floats(rows * columns);
        var kept = 1 / (1 - rate);
        for (var at = 0; at < rows * columns; at++)
            mask[at] = random.NextSingle() < rate ? 0 : kept;
        return mask;
    }

    private static void Multiply(float* source, float* target, nint masks, int[]? groups, Matrix shape, bool add)
    {
        unchecked
        {
            for (var row = 0; row < shape.Rows; row++)
            {
                var mask = (float*)masks + ((nint)(groups is null ? row : groups[row]) * shape.Columns);
                float* from = source + ((nint)row * shape.Columns), to = target + ((nint)row * shape.Columns);
                for (var at = 0; at < shape.Columns; at += 16)
                {
                    var product = Vector512.Load(from + at) * Vector512.Load(mask + at);
                    (add ? Vector512.Load(to + at) + product : product).Store(to + at);
                }
            }
        }
    }

    /// <summary>Adds numbers to numbers.</summary>
    public static void Sum(float* target, float* source, int length)
    {
        unchecked
        {
            for (var at = 0; at < length; at += 16)
                (Vector512.Load(target + at) + Vector512.Load(source + at)).Store(target + at);
        }
    }

    /// <summary>
    /// The cross-entropy of a softmax over the first <paramref name="labels"/> columns against what is right in each row (empty: nothing is known). Adds
    /// the loss's gradient, times <paramref name="weight"/>, to that of <paramref name="scores"/>, and returns the sum of losses.
    /// </summary>
    public static double CrossEntropy(Matrix scores, int labels, Choice[][] right, float weight)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Rows; row++)
            loss += CrossEntropy(scores.Row(row), scores.GradientRow(row), labels, right[row], weight);
        return loss;
    }

    /// <summary>The same of one row; the probabilities of what is right add up to one.</summary>
    public static double CrossEntropy(float* scores, float* gradient, int labels, Choice[] right, float weight)
    {
        if (right.Length == 0)
            return 0;
        var most = scores[0];
        for (var label = 1; label < labels; label++)
            most = Math.Max(most, scores[label]);
        var sum = 0f;
        for (var label = 0; label < labels; label++)
            sum += MathF.Exp(scores[label] - most);
        var scale = weight / sum;
        for (var label = 0; label < labels; label++)
            gradient[label] += scale * MathF.Exp(scores[label] - most);
        var loss = MathF.Log(sum) + most;
        foreach (var (label, probability) in right)
        {
            gradient[label] -= weight * probability;
            loss -= probability * scores[label];
        }
        return loss;
    }
}

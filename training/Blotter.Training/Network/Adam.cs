using System.Runtime.Intrinsics;

namespace Blotter.Training.Network;

/// <summary>
/// Adam (Kingma and Ba 2015) with clipping by the gradient's norm; rows of sparse parameters are updated when touched. Keeps an exponential moving
/// average of all values, which is what gets shipped.
/// </summary>
internal sealed unsafe class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float MostNorm = 5f;

    private int _step;

    /// <summary>How slowly the average of the values follows them.</summary>
    public float AverageDecay { get; init; } = 0.999f;

    public void Update(Gradients gradients, float rate)
    {
        _step++;
        var norm = MathF.Sqrt((float)parameters.Sum(parameter => SquaredNorm(parameter, gradients)));
        var scale = norm > MostNorm ? MostNorm / norm : 1;
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, _step)) / (1 - MathF.Pow(Beta1, _step));
        var decay = Math.Min(AverageDecay, (1f + _step) / (10f + _step));
        unchecked
        {
            foreach (var parameter in parameters)
            {
                if (!parameter.IsSparse)
                {
                    Step(parameter, 0, parameter.Rows * parameter.Stride, gradients.Of(parameter), scale, rate * correction, decay, 1);
                    parameter.Transpose();
                    continue;
                }
                foreach (var row in gradients.TouchedRows(parameter))
                {
                    var sinceLast = MathF.Pow(decay, _step - 1 - parameter.LastStep![row]);
                    parameter.LastStep[row] = _step;
                    Step(parameter, row * parameter.Stride, parameter.Stride, gradients.Of(parameter) + ((nint)row * parameter.Stride), scale,
                        rate * correction, decay, sinceLast);
                }
            }
        }
    }

    /// <summary>Puts the averages in the place of the values, and the values in that of the averages.</summary>
    public void Swap()
    {
        unchecked
        {
            foreach (var parameter in parameters)
            {
                for (var row = 0; parameter.IsSparse && row < parameter.Rows; row++)
                {
                    // An untouched row kept its value, and the average came closer to it.
                    var sinceLast = MathF.Pow(AverageDecay, _step - parameter.LastStep![row]);
                    parameter.LastStep[row] = _step;
                    for (var at = row * parameter.Stride; at < (row + 1) * parameter.Stride; at++)
                        parameter.Average.Pointer[at] = (parameter.Average.Pointer[at] * sinceLast) + (parameter.Value.Pointer[at] * (1 - sinceLast));
                }
                for (var at = 0; at < parameter.Value.Length; at++)
                    (parameter.Value.Pointer[at], parameter.Average.Pointer[at]) = (parameter.Average.Pointer[at], parameter.Value.Pointer[at]);
                parameter.Transpose();
            }
        }
    }

    private static double SquaredNorm(Parameter parameter, Gradients gradients)
    {
        unchecked
        {
            if (!parameter.IsSparse)
                return Norm(gradients.Of(parameter), parameter.Rows * parameter.Stride);
            var sum = 0.0;
            foreach (var row in gradients.TouchedRows(parameter))
                sum += Norm(gradients.Of(parameter) + ((nint)row * parameter.Stride), parameter.Stride);
            return sum;
        }

        static double Norm(float* numbers, int length)
        {
            unchecked
            {
                var sum = Vector512<float>.Zero;
                for (var at = 0; at < length; at += 16)
                {
                    var x = Vector512.Load(numbers + at);
                    sum = Vector512.FusedMultiplyAdd(x, x, sum);
                }
                return Vector512.Sum(sum);
            }
        }
    }

    private static void Step(Parameter parameter, int offset, int length, float* gradient, float scale, float rate, float decay, float sinceLast)
    {
        unchecked
        {
            float* value = parameter.Value.Pointer + offset, first = parameter.First.Pointer + offset, second = parameter.Second.Pointer + offset;
            var average = parameter.Average.Pointer + offset;
            for (var at = 0; at < length; at += 16)
            {
                var g = Vector512.Load(gradient + at) * scale;
                var m = (Vector512.Load(first + at) * Beta1) + (g * (1 - Beta1));
                var v = (Vector512.Load(second + at) * Beta2) + (g * g * (1 - Beta2));
                m.Store(first + at);
                v.Store(second + at);
                var old = Vector512.Load(value + at);
                var mean = (Vector512.Load(average + at) * sinceLast) + (old * (1 - sinceLast));
                var x = old - (m * rate / (Vector512.Sqrt(v) + Vector512.Create(Epsilon)));
                x.Store(value + at);
                ((mean * decay) + (x * (1 - decay))).Store(average + at);
            }
        }
    }
}

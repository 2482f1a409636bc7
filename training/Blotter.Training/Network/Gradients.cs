using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>The gradients of all parameters as one worker sums them over its share of a batch.</summary>
internal sealed unsafe class Gradients
{
    private readonly FloatBuffer[] _sums;
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    public Gradients(IReadOnlyList<Parameter> parameters)
    {
        _sums = [.. parameters.Select(parameter => new FloatBuffer(parameter.Rows * parameter.Stride))];
        _touched = [.. parameters.Select(_ => new List<int>())];
        _isTouched = [.. parameters.Select(parameter => parameter.IsSparse ? new bool[parameter.Rows] : [])];
    }

    public float* Of(Parameter parameter) => _sums[parameter.Index].Pointer;

    /// <summary>The rows of a sparse parameter that have a gradient, in the order in which they got one.</summary>
    public List<int> TouchedRows(Parameter parameter) => _touched[parameter.Index];

    /// <summary>The gradient of a row of a sparse parameter.</summary>
    public float* Touch(Parameter parameter, int row)
    {
        if (!_isTouched[parameter.Index][row])
        {
            _isTouched[parameter.Index][row] = true;
            _touched[parameter.Index].Add(row);
        }
        return unchecked(_sums[parameter.Index].Pointer + ((nint)row * parameter.Stride));
    }

    /// <summary>Adds another worker's gradients.</summary>
    public void Add(Gradients other, IReadOnlyList<Parameter> parameters)
    {
        unchecked
        {
            foreach (var parameter in parameters)
            {
                if (!parameter.IsSparse)
                {
                    Tape.Sum(Of(parameter), other.Of(parameter), parameter.Rows * parameter.Stride);
                    continue;
                }
                foreach (var row in other.TouchedRows(parameter))
                    Tape.Sum(Touch(parameter, row), other.Of(parameter) + ((nint)row * parameter.Stride), parameter.Stride);
            }
        }
    }

    /// <summary>Sets all to zero.</summary>
    public void Clear(IReadOnlyList<Parameter> parameters)
    {
        unchecked
        {
            foreach (var parameter in parameters)
            {
                if (!parameter.IsSparse)
                {
                    _sums[parameter.Index].Span.Clear();
                    continue;
                }
                foreach (var row in _touched[parameter.Index])
                {
                    new Span<float>(Of(parameter) + ((nint)row * parameter.Stride), parameter.Stride).Clear();
                    _isTouched[parameter.Index][row] = false;
                }
                _touched[parameter.Index].Clear();
            }
        }
    }
}

using System.Collections.Immutable;

namespace Blotter.Training.Coding;

/// <summary>The numbers of examples in bins that hold about as many each.</summary>
internal sealed class QuantileTable
{
    private readonly ImmutableArray<float>[] _bounds;
    private readonly byte[][] _bins;

    /// <summary>Bins the numbers of these examples.</summary>
    /// <param name="examples">The examples, all of as many numbers; at least one.</param>
    /// <param name="quantiles">How many bins there are at most, from 2 to 256.</param>
    public QuantileTable(ForestExample[] examples, int quantiles)
    {
        Width = examples[0].Numbers.Length;
        _bounds = [.. Enumerable.Range(0, Width).Select(number => BoundsOf([.. examples.Select(example => example.Numbers[number]).Order()], quantiles))];
        _bins = [.. Enumerable.Range(0, Width).Select(number => examples.Select(example => BinOf(_bounds[number], example.Numbers[number])).ToArray())];
    }

    /// <summary>How many numbers an example has.</summary>
    public int Width { get; }

    /// <summary>What parts the bins of a number: below the first lies bin 0.</summary>
    public ImmutableArray<float> Bounds(int number) => _bounds[number];

    /// <summary>The bin of an example's number.</summary>
    public int Bin(int number, int example) => _bins[number][example];

    private static ImmutableArray<float> BoundsOf(float[] sorted, int quantiles) =>
        [.. Enumerable.Range(1, quantiles - 1).Select(at => sorted[(int)((long)at * sorted.Length / quantiles)]).Distinct().Where(bound => bound > sorted[0])];

    private static byte BinOf(ImmutableArray<float> bounds, float number)
    {
        var bin = 0;
        while (bin < bounds.Length && number >= bounds[bin])
            bin++;
        return (byte)bin;
    }
}

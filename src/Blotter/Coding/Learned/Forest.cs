using System.Collections.Immutable;

namespace Blotter.Coding.Learned;

/// <summary>
/// Decision trees that together say how likely something is, from numbers that describe it: the log odds are the sum of the leaves that the numbers lead to (gradient boosting, Friedman 2001).
/// Immutable.
/// </summary>
/// <param name="name">What it decides ("participant").</param>
/// <param name="width">How many numbers describe a thing.</param>
/// <param name="bias">The log odds before any tree.</param>
/// <param name="roots">Index of the first node of each tree.</param>
/// <param name="nodes">The nodes of all trees; each stands before those that it leads to.</param>
internal sealed class Forest(string name, int width, float bias, ImmutableArray<int> roots, ImmutableArray<ForestNode> nodes)
{
    /// <summary>What it decides.</summary>
    public string Name => name;

    /// <summary>How many numbers describe a thing.</summary>
    public int Width => width;

    /// <summary>The log odds before any tree.</summary>
    public float Bias => bias;

    /// <summary>Index of the first node of each tree.</summary>
    public ImmutableArray<int> Roots => roots;

    /// <summary>The nodes of all trees.</summary>
    public ImmutableArray<ForestNode> Nodes => nodes;

    /// <summary>Whether every node leads on to nodes that there are, and asks for a number that there is; then <see cref="Read"/> ends.</summary>
    public bool IsWhole =>
        float.IsFinite(bias) && roots.All(root => root >= 0 && root < nodes.Length)
        && nodes.Index().All(each => float.IsFinite(each.Item.Value) && (each.Item.IsLeaf || (each.Item.Number >= 0 && each.Item.Number < width && each.Item.Below > each.Index && each.Item.Below < nodes.Length - 1)));

    /// <summary>How likely it is, from 0 to 1.</summary>
    /// <param name="numbers">What describes it; <see cref="Width"/> of them.</param>
    public float Read(ReadOnlySpan<float> numbers) => LogOdds.Probability(LogOddsOf(numbers));

    /// <summary>The same in log odds.</summary>
    public float LogOddsOf(ReadOnlySpan<float> numbers)
    {
        if (numbers.Length != width)
            throw new ArgumentException($"The forest \"{name}\" asks for {width} numbers; these are {numbers.Length}.", nameof(numbers));
        var sum = bias;
        foreach (var root in roots)
        {
            ref readonly var node = ref nodes.ItemRef(root);
            while (!node.IsLeaf)
                node = ref nodes.ItemRef(numbers[node.Number] < node.Value ? node.Below : node.Below + 1);
            sum += node.Value;
        }
        return sum;
    }
}

/// <summary>A node of a tree: a question, or a leaf with an answer.</summary>
/// <param name="Number">Index of the number that is asked for; -1 at a leaf.</param>
/// <param name="Value">The bound that the number is compared with; at a leaf its log odds.</param>
/// <param name="Below">Index of the node for numbers below the bound; that for all others follows it.</param>
internal readonly record struct ForestNode(int Number, float Value, int Below)
{
    /// <summary>Whether it answers.</summary>
    public bool IsLeaf => Number == -1;

    /// <summary>A leaf.</summary>
    public static ForestNode Leaf(float logOdds) => new(-1, logOdds, 0);
}

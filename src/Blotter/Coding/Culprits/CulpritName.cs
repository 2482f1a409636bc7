using Blotter.Coding.Contract;

namespace Blotter.Coding.Culprits;

/// <summary>What a sentence calls whoever did a deed.</summary>
/// <param name="Name">The name, or a description without its article.</param>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of the first token of the words.</param>
/// <param name="Last">Index of the last.</param>
/// <param name="Form">Whether it is a name, a description, or words that stand for somebody named before.</param>
internal sealed record CulpritName(string Name, PerpetratorKind Kind, int First, int Last, CulpritForm Form);

/// <summary>How a sentence speaks of somebody.</summary>
internal enum CulpritForm
{
    /// <summary>By name.</summary>
    Named,

    /// <summary>By a description that introduces somebody ("two men on a motorcycle").</summary>
    Described,

    /// <summary>By a pronoun or a definite description of somebody told before ("it", "the group").</summary>
    Reference,
}

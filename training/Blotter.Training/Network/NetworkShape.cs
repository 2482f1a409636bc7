namespace Blotter.Training.Network;

/// <summary>The sizes of a network; widths are multiples of sixteen.</summary>
internal sealed record NetworkShape
{
    /// <summary>Width of the hidden layer that looks at a form by itself.</summary>
    public int Form { get; init; } = 256;

    /// <summary>Width of what a form gives to the recurrent layers.</summary>
    public int Input { get; init; } = 128;

    /// <summary>Width of one direction of a recurrent layer.</summary>
    public int Hidden { get; init; } = 160;

    /// <summary>How many recurrent layers there are.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Width of one direction of the recurrent layer that names have to themselves; it stands on the first one.</summary>
    public int Name { get; init; } = 64;

    /// <summary>Width of a word as head or dependent of an arc.</summary>
    public int Arc { get; init; } = 128;

    /// <summary>Width of the hidden layer that chooses an arc's relation.</summary>
    public int Relation { get; init; } = 96;

    /// <summary>Width of the hidden layers that choose tags and names.</summary>
    public int Tag { get; init; } = 64;
}

namespace Blotter.Training.Network;

/// <summary>What a training run does, besides the shape of the network.</summary>
internal sealed record NetworkRecipe
{
    public ulong Seed { get; init; } = 1;

    public int Epochs { get; init; } = 20;

    /// <summary>Words in one update, over all shards.</summary>
    public int BatchWords { get; init; } = 800;

    /// <summary>The learning rate after the first updates; it falls in a line to zero.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Weights of the losses of names and of tags; those of heads and relations weigh one.</summary>
    public float NameWeight { get; init; } = 2;

    public float TagWeight { get; init; } = 0.5f;

    /// <summary>The probability with which a name is changed for another of its kind.</summary>
    public float NameSwaps { get; init; } = 0.3f;

    /// <summary>The probability with which a sentence loses its commas.</summary>
    public float CommaDropping { get; init; } = 0.1f;

    public NetworkDropout Dropout { get; init; } = new();
}

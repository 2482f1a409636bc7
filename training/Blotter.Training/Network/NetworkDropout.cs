namespace Blotter.Training.Network;

/// <summary>Probabilities with which training leaves things out.</summary>
internal sealed record NetworkDropout
{
    /// <summary>A form's vector.</summary>
    public float Vector { get; init; } = 0.05f;

    /// <summary>A form's own row.</summary>
    public float Word { get; init; } = 0.4f;

    /// <summary>A form's affixes and n-grams.</summary>
    public float Affixes { get; init; } = 0.05f;

    /// <summary>What lists of names say of a word. They were made with the training sentences in view and flatter them.</summary>
    public float Lists { get; init; } = 0.25f;

    /// <summary>Columns of the form's hidden layer.</summary>
    public float Form { get; init; } = 0.2f;

    /// <summary>Columns of what goes into and out of a recurrent layer, alike for all words of a sentence.</summary>
    public float Layer { get; init; } = 0.3f;

    /// <summary>Columns of the recurrent state, alike for all words of a sentence.</summary>
    public float Recurrent { get; init; } = 0.2f;

    /// <summary>Columns of the hidden layers of the classifiers.</summary>
    public float Head { get; init; } = 0.25f;

    /// <summary>Nothing.</summary>
    public static NetworkDropout None { get; } = new() { Vector = 0, Word = 0, Affixes = 0, Lists = 0, Form = 0, Layer = 0, Recurrent = 0, Head = 0 };
}

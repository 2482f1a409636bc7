namespace Blotter.Language;

/// <summary>Morphological features of a word, as Universal Dependencies writes them.</summary>
/// <param name="Text">In CoNLL-U form, sorted by name and joined by bars ("Mood=Ind|Tense=Past|VerbForm=Fin"); <c>_</c> for none.</param>
internal sealed record Features(string Text)
{
    /// <summary>No features.</summary>
    public static Features None { get; } = new("_");
}

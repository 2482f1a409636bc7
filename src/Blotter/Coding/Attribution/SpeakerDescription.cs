using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>What the words of a source say about it.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Name">A person's or an organisation's own name, else a short description without article.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Head">The lemma of the noun that describes it ("spokesman", "ministry"), in lower case; of a bare name its last word.</param>
internal sealed record SpeakerDescription(SourcePhrase Phrase, string Name, bool IsName, SourceKind Kind, string Head)
{
    /// <summary>The lemmas of all nouns that say what a named one is.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Whether it is one person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether it is several people.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it is brought in as new ("a spokesman"), so that it takes up nobody named before.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whom it speaks for, or <c>null</c>.</summary>
    public string? Of { get; init; }

    /// <summary>Whether the one it speaks for is told by a pronoun alone ("its spokesman").</summary>
    public bool IsOfLast { get; init; }

    /// <summary>What the words say of its sex.</summary>
    public Sex? Sex { get; init; }
}

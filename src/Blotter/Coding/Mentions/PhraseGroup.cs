using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>Phrases of a report that are compared as one, since they are of the same words.</summary>
/// <param name="Words">The words, as <see cref="PhraseWords"/> gives them; at least one.</param>
/// <param name="IsPerson">Whether they name a person.</param>
/// <param name="Head">The lemma of the head, lower case.</param>
/// <param name="IsPlural">Whether the head is in the plural.</param>
/// <param name="First">Where its first phrase stands among those of the report.</param>
internal sealed record PhraseGroup(string[] Words, bool IsPerson, string Head, bool IsPlural, int First)
{
    /// <summary>The phrases in text order.</summary>
    public List<NounPhrase> Phrases { get; } = [];

    /// <summary>An empty group for phrases like this one.</summary>
    public static PhraseGroup For(NounPhrase phrase, string[] words, int at) =>
        new(words, phrase.Name is { Kind: NameKind.Person }, phrase.HeadToken.Lemma.ToLowerInvariant(), phrase.HeadToken.Features.Number == Number.Plural, at);

    /// <summary>Whether these words say less of what the other's say: the same head with fewer modifiers, or part of the person's name.</summary>
    public bool IsShortFor(PhraseGroup other) =>
        Words.Length < other.Words.Length && (other.IsPerson ? (IsPerson || Words.Length == 1) && IsNamePart(other) : !IsPerson && Head == other.Head && IsPlural == other.IsPlural) && Words.All(other.Words.Contains);

    // A given name alone is too little.
    private bool IsNamePart(PhraseGroup other) => Words.Length > 1 || Words[0] != other.Words[0];
}

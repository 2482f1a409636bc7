using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>Somebody or something that a report names or describes, with all phrases that do so.</summary>
/// <param name="Phrases">The phrases in text order; at least one.</param>
internal sealed record Entity(ImmutableArray<NounPhrase> Phrases)
{
    /// <summary>Whether one of its phrases is a person's name.</summary>
    public bool IsNamedPerson => Phrases.Any(phrase => phrase.Name is { Kind: NameKind.Person });
}

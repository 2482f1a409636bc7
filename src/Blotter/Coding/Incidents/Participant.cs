using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>Somebody or something that takes part in an incident.</summary>
/// <param name="Role">As what.</param>
/// <param name="Entity">Who or what, with all phrases of the report.</param>
/// <param name="Words">The words that stand for it.</param>
/// <param name="Probability">How likely it takes part in that role.</param>
internal sealed record Participant(Role Role, Entity Entity, FillerSpan Words, float Probability)
{
    // Reports that name somebody this often are lists; what is said of them is read many times.
    internal const int MostMentions = 60;

    /// <summary>The phrases of the report for it, first the one that its words are of, then the others in text order; of very many the first.</summary>
    public ImmutableArray<NounPhrase> Mentions => [Words.Phrase, .. Entity.Phrases.Where(phrase => !ReferenceEquals(phrase, Words.Phrase)).Take(MostMentions)];

    /// <summary>The words as written, white space as single blanks.</summary>
    public string Text => Words.Text;

    /// <summary>Where the words are.</summary>
    public TextSpan Span => Words.Span;
}

using System.Collections.Immutable;

namespace Blotter.Coding.Actors;

/// <summary>A name of an actor, cut into words.</summary>
/// <param name="Words">The name's words.</param>
/// <param name="Actor">Whose it is.</param>
/// <param name="IsAmbiguous">Whether it needs context.</param>
internal sealed record ActorForm(ImmutableArray<ActorWord> Words, Actor Actor, bool IsAmbiguous)
{
    private const int LongestAcronym = 5;
    private const int LongestInitials = 3;
    private const int ShortestPeople = 5;

    // "LeT", "MEND", "UN" are no "let", "Mend", "Un"; "Nato" is NATO.
    private readonly bool _isExact = IsExactAcronym(Words, IsAmbiguous);

    // Names for people: one "Houthi", several "Houthis".
    private readonly bool _hasNumber = Words[^1].Written.Any(char.IsLower) && Actor.Class is ActorClass.ArmedGroup or ActorClass.Militia or ActorClass.Gang or ActorClass.Party;

    /// <summary>Whether the words of a text from <paramref name="first"/> on are the name's; of the last the possessive is allowed, and of people the other number.</summary>
    public bool Matches(ImmutableArray<ActorWord> text, int first)
    {
        if (first + Words.Length > text.Length)
            return false;
        for (var at = Words.Length - 1; at >= 0; at--)
            if (!AreAlike(Words.ItemRef(at), text.ItemRef(first + at), at))
                return false;
        return IsWrittenAlike(text, first);
    }

    private bool AreAlike(in ActorWord own, in ActorWord word, int at)
    {
        if (at > 0 && word.Link == WordLink.Stop && own.Link != WordLink.Stop)
            return false;
        return own.Text == word.Text || (at == Words.Length - 1 && (own.Text == word.Bare || (_hasNumber && (IsPlural(own.Text, word.Bare) || IsPlural(word.Bare, own.Text)))));
    }

    private static bool IsPlural(string singular, string plural) =>
        singular.Length >= ShortestPeople && plural.Length == singular.Length + 1 && plural[^1] == 's' && plural.StartsWith(singular, StringComparison.Ordinal);

    // The first capital of a name is one in the text too; of an ambiguous name all are.
    private bool IsWrittenAlike(ImmutableArray<ActorWord> text, int first)
    {
        if (_isExact)
            return Letters(text[first].Written) == Letters(Words[0].Written);
        for (var at = 0; at < Words.Length; at++)
        {
            if (!Words[at].IsCapitalised)
                continue;
            if (!text[first + at].IsCapitalised)
                return false;
            if (!IsAmbiguous)
                return true;
        }
        return true;
    }

    private static string Letters(string written) => string.Concat(written.Where(char.IsLetterOrDigit)).TrimEnd('s');

    private static bool IsExactAcronym(ImmutableArray<ActorWord> words, bool isAmbiguous) =>
        words is [var only] && only.Text.Length <= LongestAcronym && only.Written.Count(char.IsUpper) > 1
        && (isAmbiguous || only.Text.Length <= LongestInitials || only.Written.Any(char.IsLower));
}

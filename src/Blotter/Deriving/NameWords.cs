using Blotter.Coding.Actors;

namespace Blotter.Deriving;

/// <summary>The words of names as they are compared: in small letters, without accents and articles.</summary>
internal static class NameWords
{
    private const int LongestShortForm = 8;

    /// <summary>The words of a name.</summary>
    public static string[] Of(string name) => [.. ActorWords.KeyOf(name).Select(word => word.Bare)];

    /// <summary>Whether a short form is made of the first letters of a name of several words, those of its small words left out or not.</summary>
    /// <param name="form">As written: "RAC", "I.P.A.".</param>
    /// <param name="name">As <see cref="Of"/> gives it.</param>
    public static bool AreInitials(string form, string[] name)
    {
        var letters = form.Where(char.IsLetter).ToArray();
        if (letters.Length is < 2 or > LongestShortForm || !letters.All(char.IsUpper) || name.Length < 2)
            return false;
        var small = new string(letters).ToLowerInvariant();
        return Matches(small, name) || Matches(small, [.. name.Where(word => word.Length > 2 && word is not ("the" or "and" or "for" or "del"))]);
    }

    private static bool Matches(string letters, string[] words) => words.Length == letters.Length && words.Zip(letters).All(pair => pair.First[0] == pair.Second);
}

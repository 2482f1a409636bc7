using System.Collections.Frozen;

namespace Blotter.Evaluation.Cases;

/// <summary>The head word of a name or description: "spokesman for the army" and "army spokesman" share theirs.</summary>
internal static class HeadWord
{
    // Names in other languages than English keep their last word on both sides alike.
    private static readonly FrozenSet<string> Openers = new WordLists(DataFile.Load("Evaluation/Cases/head-openers.tsv"))["after-head"];

    /// <summary>
    /// The last word before the first preposition, relative or comma, in lower case and without marks around it; <c>""</c> when there is none.
    /// </summary>
    public static string Of(string name)
    {
        var head = "";
        foreach (var token in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Bare(token);
            if (head.Length > 0 && Openers.Contains(word))
                break;
            head = word.Length > 0 ? word : head;
            if (head.Length > 0 && token.EndsWith(','))
                break;
        }
        return head;
    }

    private static string Bare(string token)
    {
        int start = 0, end = token.Length;
        while (start < end && IsMark(token[start]))
            start++;
        while (end > start && IsMark(token[end - 1]))
            end--;
        return token[start..end].ToLowerInvariant();
    }

    // Surrogates are halves of letters or emoji; they stay, so that a name of emoji alone still has a head.
    private static bool IsMark(char unit) => !char.IsLetterOrDigit(unit) && !char.IsSurrogate(unit);
}

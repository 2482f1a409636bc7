using System.Collections.Immutable;

namespace Blotter.Coding.Numbers;

/// <summary>The counts of a sentence in text order, found by their place in logarithmic time.</summary>
internal sealed class NumberPhrases(ImmutableArray<NumberPhrase> phrases)
{
    /// <summary>Tokens that are searched backwards for the start of a count; longer ones are not written.</summary>
    public const int Longest = 12;

    /// <summary>
    /// The first count that starts at token <paramref name="first"/> or later and starts before token <paramref name="limit"/>, or <c>null</c>.
    /// </summary>
    public NumberPhrase? FirstFrom(int first, int limit)
    {
        int low = 0, high = phrases.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (phrases[middle].First < first)
                low = middle + 1;
            else
                high = middle;
        }
        return low < phrases.Length && phrases[low].First < limit ? phrases[low] : null;
    }

    /// <summary>The count that starts at the token, or <c>null</c>.</summary>
    public NumberPhrase? StartingAt(int token) => FirstFrom(token, token + 1);

    /// <summary>The count that holds the token, or <c>null</c>.</summary>
    public NumberPhrase? Holding(int token)
    {
        var phrase = FirstFrom(token - Longest + 1, token + 1);
        while (phrase is not null && phrase.Last < token)
            phrase = FirstFrom(phrase.Last + 1, token + 1);
        return phrase;
    }

    /// <summary>The count that ends at the token, or <c>null</c>. A count has at most <see cref="Longest"/> tokens.</summary>
    public NumberPhrase? EndingAt(int token)
    {
        for (var phrase = FirstFrom(token - Longest + 1, token + 1); phrase is not null; phrase = FirstFrom(phrase.Last + 1, token + 1))
            if (phrase.Last == token)
                return phrase;
        return null;
    }
}

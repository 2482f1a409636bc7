using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// A string as the official program compares it: without quotation marks and premodifiers (articles, demonstratives, the numbers to ten, and words
/// like "several").
/// </summary>
/// <remarks>
/// The program takes a premodifier away wherever its letters stand before a blank, even at the end of a longer word. So the last digit of a day goes
/// too, and 04 APR 90 equals 06 APR 90; the official score reports agree with that in every date.
/// </remarks>
internal static class PlainString
{
    // Longer ones first, so that OTHER goes as a whole and not its THE.
    private static readonly ImmutableArray<string> Premodifiers =
    [
        .. ("A AN THE THIS THAT THESE THOSE ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN 1 2 3 4 5 6 7 8 9 10 " +
            "MORE MOST MANY SEVERAL SOME ALL FEW ANY ANOTHER OTHER CERTAIN OF").Split(' ').OrderByDescending(word => word.Length).Select(word => word + " "),
    ];

    /// <summary>The words that say nothing of what a string stands for.</summary>
    public static ImmutableHashSet<string> Words { get; } = [.. Premodifiers.Select(word => word.TrimEnd())];

    /// <summary>What is compared of <paramref name="text"/>.</summary>
    public static string Of(string text)
    {
        var plain = WhiteSpace.Collapsed(text.Replace('"', ' '));
        foreach (var premodifier in Premodifiers)
            plain = plain.Replace(premodifier, "", StringComparison.Ordinal);
        return plain;
    }
}

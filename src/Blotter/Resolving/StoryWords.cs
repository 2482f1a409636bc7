using System.Globalization;
using Blotter.Language;

namespace Blotter.Resolving;

/// <summary>A word of running text: letters, or digits, with the apostrophes and hyphens inside it.</summary>
/// <param name="Lower">In lower case, without accents.</param>
/// <param name="Stem">The same without a plural's or a tense's ending, so that the forms of a word meet.</param>
/// <param name="HasCapital">It begins with a capital.</param>
/// <param name="IsCapitalised">It begins with a capital and goes on in lower case.</param>
/// <param name="FollowsDirectly">Nothing but a space, or a space and an initial's full stop, lies between it and the word before.</param>
internal readonly record struct StoryWord(string Lower, string Stem, bool HasCapital, bool IsCapitalised, bool FollowsDirectly)
{
    /// <summary>The year that it is, of the last century or this, or <c>null</c>.</summary>
    public int? Year => Lower is ['1', '9', >= '0' and <= '9', >= '0' and <= '9'] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9'] ? int.Parse(Lower, CultureInfo.InvariantCulture) : null;
}

/// <summary>Cuts text into words for comparing stories: cheaper than the language layer, and the same for text that was never annotated.</summary>
internal static class StoryWords
{
    private const int LongestWord = 40;

    /// <summary>The words of a stretch of text, in order. What is longer than forty characters is no word, nor is any part of a web address.</summary>
    public static IEnumerable<StoryWord> In(string text, TextSpan span)
    {
        var (at, last) = (span.Start, span.Start - 1);
        while (at < span.End)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < span.End && IsInside(text, at, span.End))
                at++;
            if (IsAddress(text.AsSpan(start, span.End - start), at - start))
                at = EndOfAddress(text, at, span.End);
            else if (at - start <= LongestWord)
                yield return Word(text.AsSpan(start, at - start), text.AsSpan(Math.Max(last, 0), start - Math.Max(last, 0)));
            last = at;
        }
    }

    // "https://..." or "www....": what follows is the site's way of filing, not the story's words.
    private static bool IsAddress(ReadOnlySpan<char> rest, int word) =>
        rest[word..].StartsWith("://", StringComparison.Ordinal)
        || (rest[..word].Equals("www", StringComparison.OrdinalIgnoreCase) && rest[word..].StartsWith(".", StringComparison.Ordinal));

    private static int EndOfAddress(string text, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static StoryWord Word(ReadOnlySpan<char> word, ReadOnlySpan<char> between)
    {
        var lower = Plain(word);
        return new StoryWord(lower, Stem(lower), char.IsUpper(word[0]), IsCapitalised(word), IsDirect(between));
    }

    private static bool IsInside(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsCapitalised(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && word.Length > 1 && char.IsLower(word[1]);

    private static bool IsDirect(ReadOnlySpan<char> between) => between is " " or ". ";

    private static string Plain(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        foreach (var suffix in (ReadOnlySpan<string>)["'s", "’s"])
            if (lower.EndsWith(suffix, StringComparison.Ordinal))
                lower = lower[..^suffix.Length];
        return PlainLetters.Of(lower);
    }

    // Enough for plurals and tenses to meet: a wrong stem is as good as a right one as long as all its forms have it.
    private static string Stem(string word) => word switch
    {
        { Length: < 5 } => word,
        [.., 's', 's'] => word,
        [.., 'i', 'e', 's'] => $"{word[..^3]}y",
        [.., 's'] => word[..^1],
        [.., 'i', 'n', 'g'] when word.Length > 6 => word[..^3],
        [.., 'e', 'd'] when word.Length > 5 => word[..^2],
        _ => word,
    };
}

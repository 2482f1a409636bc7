using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Reading.Sections;

/// <summary>The words of <c>post-phrases.tsv</c> that stand around posts.</summary>
internal static class PostPhrases
{
    private const int LongestName = 120;

    private static readonly ImmutableArray<Phrase> All = [.. DataFile.Load("Reading/Sections/post-phrases.tsv").Rows.SelectMany(row =>
        row.Values("phrases").Select(phrase => new Phrase(row["role"], row["platform"] is { Length: > 0 } platform ? platform : null, phrase)))];

    private static readonly FrozenDictionary<string, string> Platforms = Named("platform");
    private static readonly FrozenDictionary<string, string> Headings = Named("heading");
    private static readonly FrozenSet<string> Ends = Of("end").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> FurnitureLines = Of("furniture").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Weekdays = Of("weekday").ToFrozenSet(StringComparer.Ordinal);
    private static readonly ImmutableArray<string> NoNames = [.. DataFile.Load("Reading/Sections/post-phrases.tsv").Rows
        .Where(row => row["role"] == "noname").SelectMany(row => row["phrases"].Split('|'))];

    private static readonly ImmutableArray<string> Films = [.. Of("film")];
    private static readonly ImmutableArray<string> Pictures = [.. Of("picture")];
    private static readonly ImmutableArray<Phrase> Openers = [.. All.Where(phrase => phrase.Role is "view" or "shared" or "posted" or "forwarded")];

    /// <summary>The platform that a part of a stamp names, or <c>null</c>.</summary>
    public static string? PlatformOf(string part) => part.Length <= 40 ? Platforms.GetValueOrDefault(Fold(part)) : null;

    /// <summary>Whether the words are a heading over a post ("POST", "Embedded tweet"), and of which platform; empty where it names none.</summary>
    public static string? HeadingOf(string words) => words.Length <= 40 ? Headings.GetValueOrDefault(Fold(words)) : null;

    /// <summary>Whether the words say that a post ends.</summary>
    public static bool IsEnd(string words) => words.Length <= 40 && Ends.Contains(Fold(words));

    /// <summary>Whether the words are a weekday.</summary>
    public static bool IsWeekday(string words) => words.Length <= 20 && (CalendarWords.IsWeekday(words) || Weekdays.Contains(Fold(words)));

    /// <summary>Whether the line is one of a platform's buttons.</summary>
    public static bool IsFurniture(string line) =>
        line.Length <= 60 && Fold(line) is var folded
        && (folded.AsSpan().Trim("·|•").IsWhiteSpace() || FurnitureLines.Contains(folded) || (folded.StartsWith("see ", StringComparison.Ordinal) && folded.Contains("other tweets", StringComparison.Ordinal))
            || folded.EndsWith("people are talking about this", StringComparison.Ordinal) || PostPatterns.ReadReplies().IsMatch(folded));

    /// <summary>Whether the words start as no author's name does: the line is a caption, a byline or the page's own.</summary>
    public static bool IsNoName(string words)
    {
        var folded = Fold(words);
        return NoNames.Any(start => folded.StartsWith(start, StringComparison.Ordinal) && (start[^1] is ' ' or ':' || folded.Length == start.Length || !char.IsLetter(folded[start.Length])));
    }

    /// <summary>Whether words of a post say that it shows a film or picture.</summary>
    public static bool ShowsMedia(string words) => Holds(words, Films) || Holds(words, Pictures);

    /// <summary>Where a phrase like "A photo posted by" starts inside the line; -1 where none does.</summary>
    public static int SharedInside(string line)
    {
        if (!line.Contains("(@", StringComparison.Ordinal))
            return -1;
        var folded = Fold(line);
        foreach (var phrase in Openers)
        {
            if (phrase.Role != "shared" || phrase.Before.Length == 0 || folded.Length != line.Length)
                continue;
            var at = folded.LastIndexOf(phrase.Before, StringComparison.Ordinal);
            if (at > 0 && char.IsWhiteSpace(folded[at - 1]))
                return at;
        }
        return -1;
    }

    /// <summary>The phrase that the line starts with: its role, its platform and the words in place of the name, to the end of the line; or <c>null</c>.</summary>
    public static (string Role, string? Platform, string Named)? OpenerOf(string line)
    {
        var folded = Fold(line);
        foreach (var phrase in Openers)
        {
            if (phrase.Match(line, folded) is { } rest)
                return (phrase.Role, phrase.Platform, rest);
        }
        return null;
    }

    private static bool Holds(string words, ImmutableArray<string> signs)
    {
        var folded = Fold(words);
        foreach (var sign in signs)
        {
            for (var at = folded.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                var isWord = char.IsLetter(sign[0]);
                var startsWord = at == 0 || !char.IsLetterOrDigit(folded[at - 1]);
                var endsWord = at + sign.Length == folded.Length || !char.IsAsciiLetterOrDigit(folded[at + sign.Length]);
                if (!isWord || (startsWord && endsWord))
                    return true;
            }
        }
        return false;
    }

    private static IEnumerable<string> Of(string role) => All.Where(phrase => phrase.Role == role).Select(phrase => phrase.Text);

    private static FrozenDictionary<string, string> Named(string role) => All.Where(phrase => phrase.Role == role)
        .DistinctBy(phrase => phrase.Text, StringComparer.Ordinal)
        .ToFrozenDictionary(phrase => phrase.Text, phrase => phrase.Platform ?? string.Empty, StringComparer.Ordinal);

    private static string Fold(string words) => words.Trim().Replace('’', '\'').ToLower(CultureInfo.InvariantCulture);

    private sealed record Phrase(string Role, string? Platform, string Text)
    {
        public string Before { get; } = Text.Split('*')[0];

        private readonly string? _after = Text.Contains('*', StringComparison.Ordinal) ? Text.Split('*')[1] : null;

        // Folding keeps lengths, so that places in the folded line are places in the line.
        public string? Match(string line, string folded)
        {
            if (folded.Length != line.Length || !folded.StartsWith(Before, StringComparison.Ordinal))
                return null;
            if (_after is null)
                return folded.Length == Before.Length || !char.IsLetter(folded[Before.Length]) ? line[Before.Length..] : null;
            if (_after.Length == 0)
                return line[Before.Length..];
            var end = folded.IndexOf(_after, Before.Length, StringComparison.Ordinal);
            return end > Before.Length && end - Before.Length <= LongestName ? $"{line[Before.Length..end]} · {line[(end + _after.Length)..]}" : null;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>What a line under, over or beside a post says of it, taken apart: "Name · Facebook · 29 February 2024 at 15:20".</summary>
internal sealed record PostStamp
{
    private const int LongestName = 80;
    private const char Cut = '\u0001';
    private static readonly char[] Separators = [Cut, '·', '|', '•', '/', '\\', '—', '–', '―', '(', ')', '[', ']', '\u2007'];

    /// <summary>The contract's name of the platform that it names, or <c>null</c>.</summary>
    public string? Platform { get; private init; }

    /// <summary>An account's name without the sign before it, or <c>null</c>.</summary>
    public string? Handle { get; private init; }

    /// <summary>Whether the account's name stands in brackets, as embeds write it.</summary>
    public bool IsHandleInBrackets { get; private init; }

    /// <summary>What is left: the author's name, if it is one part.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>The days in it.</summary>
    public ImmutableArray<PostDay> Days { get; private init; } = [];

    /// <summary>Whether it gives a time of day.</summary>
    public bool HasClock { get; private init; }

    /// <summary>How many days ago, where that is said in days; <c>null</c> otherwise.</summary>
    public int? DaysAgo { get; private init; }

    /// <summary>Whether it says how long ago.</summary>
    public bool HasAgo { get; private init; }

    /// <summary>Links in it.</summary>
    public ImmutableArray<PostLink> Links { get; private init; } = [];

    /// <summary>Whether it counts readers.</summary>
    public bool HasCounts { get; private init; }

    /// <summary>Whether it tells when the post was made.</summary>
    public bool HasTime => Days.Length > 0 || HasAgo;

    /// <summary>Whether nothing is left but what stamps are made of, and at most one name.</summary>
    public bool IsWhole => Names.Length <= 1 && (Names.IsEmpty || IsName(Names[0]));

    /// <summary>Takes a line of at most some hundred units apart. Any text is accepted.</summary>
    public static PostStamp Read(string line)
    {
        var rest = line.ToCharArray();
        var links = PostLink.FindAll(line);
        foreach (var link in links)
            Clear(rest, link.Span);
        var handle = Take(PostPatterns.Handle(), rest);
        var days = PostDates.FindAll(new string(rest));
        foreach (var day in days)
            Clear(rest, day.Span);
        var clock = Take(PostPatterns.Clock(), rest);
        var counts = Take(PostPatterns.Counts(), rest);
        var ago = Take(PostPatterns.Ago(), rest);
        var (platform, names) = Parts(new string(rest));
        return new PostStamp
        {
            Platform = platform,
            Handle = handle?.Groups["h"].Value,
            IsHandleInBrackets = handle?.Value[0] == '(',
            Names = names,
            Days = days,
            HasClock = clock is not null,
            HasAgo = ago is not null,
            DaysAgo = ago is null ? null : DaysOf(ago),
            Links = links,
            HasCounts = counts is not null,
        };
    }

    // The first match; all are taken out of the rest.
    private static Match? Take(Regex pattern, char[] rest)
    {
        Match? first = null;
        foreach (Match match in pattern.Matches(new string(rest)))
        {
            first ??= match;
            Clear(rest, new TextSpan(match.Index, match.Index + match.Length));
        }
        return first;
    }

    private static void Clear(char[] rest, TextSpan span) => rest.AsSpan(span.Start, span.Length).Fill(Cut);

    private static int? DaysOf(Match ago) => ago.Groups["u"].Value.ToUpperInvariant() switch
    {
        "D" or "DAY" or "DAYS" => int.TryParse(ago.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var days) ? days : 1,
        "YESTERDAY" => 1,
        _ => null,
    };

    private static (string? Platform, ImmutableArray<string> Names) Parts(string rest)
    {
        string? platform = null;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in rest.Replace(" - ", "·", StringComparison.Ordinal).Replace(" -- ", "·", StringComparison.Ordinal).Split(Separators))
        {
            if (AddPlatform(piece))
                continue;
            var parts = piece.Split(", ");
            if (Array.Exists(parts, part => PostPhrases.PlatformOf(Words(part)) is not null))
                names.AddRange(parts.Where(part => !AddPlatform(part)).Select(Words).Where(IsWord));
            else if (Words(piece) is var words && IsWord(words))
                names.Add(words);
        }
        return (platform, names.ToImmutable());

        bool AddPlatform(string part)
        {
            var words = Words(part);
            var named = PostPhrases.PlatformOf(words);
            if (named is null && PostPatterns.PlatformBeside().Match(words) is { Success: true } beside && PostPhrases.PlatformOf(beside.Groups["p"].Value) is { } other)
            {
                names.Add(Words(beside.Groups["n"].Value));
                named = other;
            }
            platform ??= named;
            return named is not null;
        }
    }

    // Without marks and small words at its ends: "on Facebook", "via Telegram:".
    private static string Words(string part)
    {
        var words = PostText.Trim(part).Trim(',', ';', ':', '-', '.', ' ', '"');
        foreach (var opener in new[] { "posted on ", "shared on ", "published on ", "on ", "via ", "from ", "at ", "in " })
        {
            if (words.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && PostPhrases.PlatformOf(words[opener.Length..]) is not null)
                return words[opener.Length..];
        }
        return words is "on" or "at" or "via" or "in" or "г" or "р" or "год" or "року" or "года" or "to" or "um" or "à" or "a las" ? string.Empty : PostText.Trim(part).Trim(',', ';', ':', ' ');
    }

    private static bool IsWord(string words) => words.Any(unit => !char.IsPunctuation(unit) && !char.IsWhiteSpace(unit)) && !PostPhrases.IsFurniture(words) && !PostPhrases.IsWeekday(words.TrimEnd('.'));

    // A name is short, starts like one and ends no sentence; of initials it has stops.
    private static bool IsName(string words) =>
        words.Length <= (words.Contains(". ", StringComparison.Ordinal) ? LongestName / 2 : LongestName) && words[^1] is not ('?' or '!') && !PostPhrases.IsNoName(words);
}

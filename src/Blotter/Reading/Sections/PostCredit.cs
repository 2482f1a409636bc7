using System.Buffers;

namespace Blotter.Reading.Sections;

/// <summary>How a line belongs to a post.</summary>
internal enum PostCreditKind
{
    /// <summary>It ends an embedded post: <c>— Name (@handle) date</c>.</summary>
    Attribution,

    /// <summary>It names platform or channel, and author or date; the post's words stand above or below.</summary>
    Stamp,

    /// <summary>A date alone, with or without a time, as a post's card has them at its end.</summary>
    Clock,

    /// <summary>An account's name alone, or under or after its owner's: a post's card starts so.</summary>
    Header,

    /// <summary>A heading in brackets over a post: <c>[POST] Telegram - Name @handle - date</c>.</summary>
    Heading,

    /// <summary>It closes what a heading has opened.</summary>
    End,

    /// <summary>It starts an embed of Instagram.</summary>
    View,

    /// <summary>It ends an embed with <c>A post shared by</c>, <c>Posted by</c>.</summary>
    Shared,

    /// <summary>It says from whom a post was passed on.</summary>
    Forwarded,

    /// <summary>The sound that ends an embed of TikTok.</summary>
    Sound,

    /// <summary>A platform's buttons.</summary>
    Furniture,
}

/// <summary>What one line says of the post that it belongs to.</summary>
internal sealed record PostCredit(PostCreditKind Kind, PostStamp Stamp)
{
    /// <summary>Lines above this length belong to posts only as their words.</summary>
    public const int Longest = 400;

    private const int LongestAuthor = 100;
    private static readonly SearchValues<char> NoAuthor = SearchValues.Create("—–―/!?");
    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠/·|•[");
    private static readonly SearchValues<char> Separators = SearchValues.Create("·|•,()[]—–");
    private const int MostNameWords = 7;

    /// <summary>The contract's name of the platform that the words name, or <c>null</c>.</summary>
    public string? Platform { get; private init; } = Stamp.Platform;

    /// <summary>Who made the post, or <c>null</c>; of a forwarded one who made it first.</summary>
    public string? Author { get; private init; } = Stamp.IsWhole && !Stamp.Names.IsEmpty ? Stamp.Names[0] : null;

    /// <summary>Where the attribution starts that ends a line with the post's own words; 0 where the whole line is one.</summary>
    public int Start { get; private init; }

    /// <summary>What the line says of a post, or <c>null</c> when it may be any line.</summary>
    public static PostCredit? Of(string written)
    {
        var line = PostText.Trim(written).Replace('\u00A0', ' ');
        if (line.Length is 0 or > Longest || PostPhrases.SharedInside(line) > 0)
            return null;
        return OfPhrase(line) ?? OfHeading(line) ?? OfAttribution(line) ?? (line.Contains("(@", StringComparison.Ordinal) && AtEnd(line) is not null ? null : OfStamp(line));
    }

    /// <summary>The attribution that ends the line after the post's own words ("text — Name (@handle) date"), or <c>null</c>.</summary>
    public static PostCredit? AtEnd(string line)
    {
        if (PostPhrases.SharedInside(line) is var shared and > 0 && line.Length - shared <= Longest / 2)
            return OfPhrase(line[shared..]) is { } signed ? signed with { Start = shared } : null;
        var from = Math.Max(0, line.Length - (Longest / 2));
        var dash = LastDash(line[from..]);
        if (dash < 0 || (dash == 0 && from == 0) || OfAttribution(line[(from + dash)..]) is not { } credit)
            return null;
        var isSigned = credit.Stamp.IsHandleInBrackets || (credit.Stamp is { HasTime: true, Platform: not null } && credit.Author is not null);
        return isSigned ? credit with { Start = from + dash } : null;
    }

    // The last dash before the account in brackets, or the last of all.
    private static int LastDash(string tail)
    {
        var handle = tail.LastIndexOf("(@", StringComparison.Ordinal);
        var before = handle < 0 ? tail.Length - 1 : handle;
        if (before < 0)
            return -1;
        if (tail.LastIndexOfAny(['—', '–', '―'], before) is var dash and >= 0)
            return dash;
        return handle > 0 && tail.LastIndexOf(" - ", handle, StringComparison.Ordinal) is var hyphen and >= 0 ? hyphen + 1 : -1;
    }

    private static PostCredit? OfPhrase(string line)
    {
        if (line[0] is '♬' or '♫' || line.StartsWith("🎵", StringComparison.Ordinal))
            return new PostCredit(PostCreditKind.Sound, new PostStamp()) { Platform = "tiktok" };
        if (PostPhrases.IsFurniture(line))
            return new PostCredit(PostCreditKind.Furniture, new PostStamp());
        var inner = line.StartsWith('[') && line.EndsWith(']') ? line[1..^1].Trim() : line;
        if (PostPhrases.OpenerOf(inner) is not { } opener)
            return null;
        return opener.Role switch
        {
            "view" => new PostCredit(PostCreditKind.View, PostStamp.Read(opener.Named)) { Platform = opener.Platform, Author = null },
            "forwarded" when opener.Platform is "telegram" => Named(PostCreditKind.Forwarded, opener.Named, "telegram"),
            "forwarded" when opener.Named.Length <= LongestAuthor => Named(PostCreditKind.Forwarded, opener.Named, null),
            "shared" => Named(PostCreditKind.Shared, WithoutTime(opener.Named), opener.Platform),
            "posted" => Named(PostCreditKind.Shared, opener.Named, opener.Platform) is { Stamp: { HasTime: true } or { Handle: not null } } posted ? posted : null,
            _ => null,
        };
    }

    // "Name (@handle) on Oct 3, 2018 at 3:45pm PDT".
    private static string WithoutTime(string rest) => rest.Replace(" on ", " · ", StringComparison.Ordinal).Replace(" at ", " · ", StringComparison.Ordinal);

    private static PostCredit Named(PostCreditKind kind, string rest, string? platform)
    {
        var bracket = rest.IndexOf("(@", StringComparison.Ordinal);
        var stamp = PostStamp.Read(rest);
        var name = bracket > 0 ? PostText.Trim(rest[..bracket]).TrimStart('·', '|', '-', ':', ',', ' ') : stamp.Names.FirstOrDefault();
        return new PostCredit(kind, stamp) { Platform = platform ?? stamp.Platform, Author = name is { Length: > 0 and <= LongestAuthor } ? name : null };
    }

    private static PostCredit? OfHeading(string line)
    {
        var close = line[0] == '[' ? line.IndexOf(']', StringComparison.Ordinal) : line.IndexOf(':', StringComparison.Ordinal);
        var inner = line[0] == '[' && close > 0 ? line[1..close] : close > 0 ? line[..close] : string.Empty;
        if (line[0] == '[' && line.EndsWith(']') && PostPhrases.IsEnd(line[(line.LastIndexOf('[') + 1)..^1]))
            return new PostCredit(PostCreditKind.End, PostStamp.Read(line[..line.LastIndexOf('[')]));
        // Before a colon only what is written as a heading counts.
        var isHeading = line[0] == '[' || inner.Length > 0 && (inner.StartsWith("embed", StringComparison.OrdinalIgnoreCase) || (inner.Length > 3 && !inner.Any(char.IsLower)));
        if (!isHeading)
            return null;
        var cut = inner.Replace(" - ", " | ", StringComparison.Ordinal).IndexOfAny([':', ',', '|', '–', '—']);
        var word = cut < 0 ? inner : inner[..cut];
        if (PostPhrases.HeadingOf(word) is not { } platform)
            return null;
        var rest = $"{(cut < 0 ? string.Empty : inner[(cut + 1)..])} · {line[(close + 1)..]}";
        var stamp = PostStamp.Read(rest);
        return stamp.IsWhole ? Named(PostCreditKind.Heading, rest, platform.Length > 0 ? platform : stamp.Platform) : null;
    }

    private static PostCredit? OfAttribution(string line)
    {
        var dash = PostPatterns.Dash().Match(line);
        var words = dash.Success ? line[dash.Length..] : line;
        if (PostPatterns.Handle().Matches(words).FirstOrDefault(match => match.Value[0] == '(') is { } handle)
            return OfBracketedHandle(words, handle.Index, handle.Length, dash.Success);
        if (!dash.Success)
            return null;
        var stamp = PostStamp.Read(words);
        var isSigned = stamp.Handle is not null || stamp.Platform is not null || stamp.Links.Any(link => link.Tells == PostLinkKind.Account);
        return isSigned && stamp.IsWhole && (!stamp.Names.IsEmpty || stamp.HasTime) ? new PostCredit(PostCreditKind.Attribution, stamp) : null;
    }

    private static PostCredit? OfBracketedHandle(string words, int at, int length, bool hasDash)
    {
        var author = PostText.Trim(words[..at]);
        if (author.Length > LongestAuthor || (author.Length == 0 && !hasDash))
            return null;
        var after = PostStamp.Read(words[(at + length)..]);
        // Without a dash it might be a sentence about the account.
        // Of an impossible date something is left.
        var isLeft = !after.Names.IsEmpty && !(hasDash && after.Names is [{ Length: <= 30 } left] && left.Any(char.IsDigit));
        if (isLeft || (!hasDash && !after.HasTime) || (!hasDash && (!IsAuthor(author) || PostPhrases.SharedInside(words) > 0)))
            return null;
        var stamp = PostStamp.Read(words[at..]);
        return new PostCredit(PostCreditKind.Attribution, stamp) { Author = author.Length == 0 ? null : author };
    }

    private static bool IsAuthor(string words) =>
        !words.AsSpan().ContainsAny(NoAuthor) && !PostPhrases.IsNoName(words) && !words.Contains(": ", StringComparison.Ordinal) && !words.Contains(" - ", StringComparison.Ordinal);

    private static PostCredit? OfStamp(string line)
    {
        if (line.Length > Longest / 2 || !MayBeStamp(line) || LineMarkers.KindOf(line) is not null)
            return null;
        var stamp = PostStamp.Read(line);
        if (!stamp.IsWhole)
            return null;
        var isOfChannel = stamp.Links.Any(link => link.Platform == "telegram");
        var isPlaced = stamp.Platform is not null || isOfChannel;
        if (isPlaced && (stamp.HasTime || stamp.HasCounts || stamp.Handle is not null) && HasSeparator(line))
            return new PostCredit(PostCreditKind.Stamp, stamp);
        if (stamp.Handle is not null && !stamp.Links.Any(link => link.IsPost))
            return stamp.HasTime || IsAccount(line) ? new PostCredit(PostCreditKind.Header, stamp) : null;
        if (stamp.HasTime && stamp.HasClock && line.Contains('[', StringComparison.Ordinal) && stamp.Names.Length == 1)
            return new PostCredit(PostCreditKind.Header, stamp) { Platform = "telegram" };
        if (stamp.Names.IsEmpty && stamp.Links is [{ Platform: "telegram", Tells: PostLinkKind.Account }])
            return new PostCredit(PostCreditKind.Header, stamp) { Platform = "telegram" };
        var isClock = stamp is { Days.Length: 1 } && (stamp.Names.IsEmpty || (stamp.HasClock && char.IsDigit(line[0]) && HasSeparator(line)));
        return isClock ? new PostCredit(PostCreditKind.Clock, stamp) : null;
    }

    private static bool MayBeStamp(string line) => line.AsSpan().ContainsAny(Signs) || (line.Any(char.IsDigit) && (line.Contains(':', StringComparison.Ordinal) || HasSeparator(line)));

    private static bool HasSeparator(string line) => line.AsSpan().ContainsAny(Separators) || line.Contains(" - ", StringComparison.Ordinal) || line.Contains(" / ", StringComparison.Ordinal);

    // "Name @handle" and no more.
    private static bool IsAccount(string line) =>
        line.Length <= LongestAuthor && PostPatterns.Handle().Matches(line) is [var only] && only.Index + only.Length == line.Length
        && line[..only.Index] is var name && name.Count(unit => unit == ' ') <= MostNameWords && !name.AsSpan().ContainsAny(",:;@") && !name.Contains(" or ", StringComparison.Ordinal)
        && !name.Contains(" at ", StringComparison.Ordinal);
}

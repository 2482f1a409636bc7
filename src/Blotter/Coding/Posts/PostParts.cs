using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Posts;

/// <summary>A post's lines, told apart into the words of its author and what the platform says of it.</summary>
internal sealed class PostParts
{
    private const int LongestOwner = 60;

    private readonly string _text;
    private readonly List<PostCredit> _credits = [];
    private readonly List<TextSpan> _places = [];
    private readonly List<TextSpan> _words = [];
    private readonly List<PostLink> _links = [];
    private PostStamp? _afterLead;

    private PostParts(string text) => _text = text;

    /// <summary>Links as they stand, in order, none twice.</summary>
    public ImmutableArray<PostLink> Links { get; private set; }

    /// <summary>The platform, as far as it shows.</summary>
    public Platform Platform { get; private set; }

    /// <summary>The author's name, or <c>null</c>.</summary>
    public string? Author { get; private set; }

    /// <summary>The account, without the sign before it, or <c>null</c>.</summary>
    public string? Handle { get; private set; }

    /// <summary>Whose post was passed on, or <c>null</c>.</summary>
    public string? ForwardedFrom { get; private set; }

    /// <summary>What the author wrote; empty where the report only leads to the post.</summary>
    public string Words { get; private set; } = string.Empty;

    /// <summary>Whether its words, or a transcript's mark at its end, say that it shows a film or picture.</summary>
    public bool ShowsMedia { get; private set; }

    /// <summary>Where the post is: the words alone where a heading and an end were put around them.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The lines that may tell when the post was made, in order.</summary>
    public IEnumerable<PostStamp> Stamps => _afterLead is null ? _credits.Select(credit => credit.Stamp) : [_afterLead];

    /// <summary>The links that lead to the post itself.</summary>
    public ImmutableArray<PostLink> OwnLinks { get; private set; }

    /// <summary>Why it is a post: the line that a platform put around it.</summary>
    /// <param name="id">The post's id.</param>
    /// <param name="dated">What dates it, or <c>null</c>.</param>
    public Reason Why(string id, string? dated)
    {
        var date = dated is null ? "no date" : $"dated by {dated}";
        return _credits.Count == 0
            ? new Reason(id, "post-link", $"a line that leads to one post or film; {date}", Span)
            : new Reason(id, "post-" + SetList.Name(_credits[0].Kind), $"a line as platforms write them; {date}", _places[0]);
    }

    /// <summary>Takes the post at <paramref name="span"/> of <paramref name="text"/> apart.</summary>
    public static PostParts Read(string text, TextSpan span)
    {
        var parts = new PostParts(text);
        for (int start = span.Start, end; start < span.End; start = end + 1)
        {
            var length = text.AsSpan(start, span.End - start).IndexOfAny('\n', '\r');
            end = length < 0 ? span.End : start + length;
            if (new TextSpan(start, end).Trim(text) is { IsEmpty: false } line)
                parts.Add(line);
        }
        parts.Compose(span);
        return parts;
    }

    private void Add(TextSpan line)
    {
        var written = line.Of(_text);
        var credit = PostCredit.Of(written);
        if (credit is null && PostCredit.AtEnd(written) is { } atEnd)
        {
            AddWords(new TextSpan(line.Start, line.Start + atEnd.Start).Trim(_text));
            credit = atEnd;
        }
        else if (credit is null)
        {
            AddWords(line);
        }
        if (credit is null)
            return;
        ShowsMedia |= credit.Kind == PostCreditKind.End && PostPhrases.ShowsMedia(written);
        _credits.Add(credit);
        _places.Add(line);
        _links.AddRange(credit.Stamp.Links);
    }

    private void AddWords(TextSpan words)
    {
        if (words.IsEmpty)
            return;
        _words.Add(words);
        // Words of a post may be long; a link of any use stands in a line of some hundred units.
        if (words.Length <= PostPatterns.LongestLine)
            _links.AddRange(PostLink.FindAll(words.Of(_text)));
    }

    private void Compose(TextSpan span)
    {
        Links = [.. _links.DistinctBy(link => link.Address, StringComparer.Ordinal)];
        ReadLead();
        var signature = _credits.Find(credit => credit.Kind is PostCreditKind.Attribution or PostCreditKind.Shared);
        var heads = _credits.Where(credit => credit.Kind is PostCreditKind.Heading or PostCreditKind.Header or PostCreditKind.Stamp).ToList();
        var forwarded = _credits.Find(credit => credit.Kind == PostCreditKind.Forwarded);
        Platform = SetList.Parse<Platform>(PlatformOf(signature, forwarded) ?? "other");
        ForwardedFrom = forwarded?.Author;
        Author = signature?.Author ?? heads.Select(head => head.Author).FirstOrDefault(author => author is not null) ?? Owner() ?? ForwardedFrom;
        OwnLinks = [.. Links.Where(IsOwn)];
        Handle = signature?.Stamp.Handle ?? heads.Select(head => head.Stamp.Handle).FirstOrDefault(handle => handle is not null) ?? forwarded?.Stamp.Handle ?? HandleOfLinks() ?? LeadingHandle();
        var isHeaded = _credits.Exists(credit => credit.Kind == PostCreditKind.Heading) && _words.Count > 0;
        Span = isHeaded ? _words[0].Union(_words[^1]) : span;
        Words = string.Join('\n', _words.Select(words => WithoutLinks(words.Of(_text))).Where(words => words.Length > 0));
        ShowsMedia |= Platform is not Platform.X && PostPhrases.ShowsMedia(Words);
    }

    // The report's own line that leads to a film is none of the post's words; a date after the link is the film's, and so is one before it beside the platform's name.
    private void ReadLead()
    {
        if (_credits.Count > 0 || _words.Count != 1 || Links is not [{ IsPost: true } link, ..] || _words[0].Length > PostCredit.Longest)
            return;
        var line = _words[0].Of(_text);
        _afterLead = PostStamp.Read(line[link.Span.End..]);
        if (!_afterLead.HasTime && PostStamp.Read(line[..link.Span.Start]) is { Platform: not null, HasTime: true } before)
            _afterLead = before;
        _words.Clear();
    }

    private string? PlatformOf(PostCredit? signature, PostCredit? forwarded)
    {
        var named = _credits.Select(credit => credit.Platform).FirstOrDefault(platform => platform is not null);
        var own = _links.FindLast(link => link.Platform is not null && (link.Id is not null || link.Handle is not null));
        if (named is not null || (signature is null && own.Platform is not null))
            return named ?? own.Platform;
        if (signature is { Kind: PostCreditKind.Attribution })
            return PlatformOfSigned(signature.Stamp, own);
        return forwarded is not null ? "telegram" : _links.Find(link => link.Platform is not null).Platform ?? (_credits.Exists(credit => credit.Kind == PostCreditKind.Header && credit.Stamp.Handle is not null) ? "x" : null);
    }

    // Embeds of X sign with a dash and a handle in brackets, and so do a few that learned from it: their accounts have a host.
    private static string? PlatformOfSigned(PostStamp stamp, PostLink own)
    {
        if (stamp.Handle is not { } handle)
            return stamp.Links.Select(link => link.Platform).FirstOrDefault(platform => platform is not null) ?? own.Platform;
        var isOwn = string.Equals(own.Handle, handle, StringComparison.OrdinalIgnoreCase);
        if (isOwn && own.Platform is not null)
            return own.Platform;
        return handle.Contains('.', StringComparison.Ordinal) || handle.Contains('@', StringComparison.Ordinal) ? "other" : "x";
    }

    private bool IsOwn(PostLink link)
    {
        if (!link.IsPost || link.Platform is null || SetList.Find<Platform>(link.Platform) != Platform)
            return false;
        var isSigned = _credits.Exists(credit => credit.Stamp.Handle is { } handle && !string.Equals(link.Handle ?? handle, handle, StringComparison.OrdinalIgnoreCase));
        return !isSigned;
    }

    private string? HandleOfLinks() => Links
        .Where(link => link.Handle is not null && link.Platform is not null && SetList.Find<Platform>(link.Platform) == Platform)
        .Select(link => link.Handle!.TrimStart('@'))
        .FirstOrDefault(handle => !handle.EndsWith(".php", StringComparison.Ordinal));

    // A card starts with the owner's name on a line of its own, over the account or the stamp.
    private string? Owner()
    {
        var at = _credits.FindIndex(credit => credit.Author is null && (credit is { Kind: PostCreditKind.Header } or { Kind: PostCreditKind.Stamp, Stamp.Handle: null }));
        if (at < 0 || _words.Count < 2 || _words[0].Length > LongestOwner || _words[0].End > _places[at].Start || _words[1].Start < _places[at].Start
            || (_credits[at].Stamp.Handle is null && !char.IsLetterOrDigit(_text[_words[0].End - 1])))
            return null;
        var owner = PostText.Trim(_words[0].Of(_text));
        _words.RemoveAt(0);
        return owner;
    }

    // TikTok's embed writes the account before the words.
    private string? LeadingHandle()
    {
        if (Platform != Platform.Tiktok || _words.Count == 0 || _words[0].Length > PostCredit.Longest)
            return null;
        var match = PostPatterns.Handle().Match(_words[0].Of(_text));
        return match.Success && match.Index == 0 ? match.Groups["h"].Value : null;
    }

    private static string WithoutLinks(string words)
    {
        var links = words.Length <= PostPatterns.LongestLine ? PostLink.FindAll(words) : [];
        while (links is [.., var last] && last.Span.End >= words.TrimEnd().Length)
            (words, links) = (words[..last.Span.Start], links.RemoveAt(links.Length - 1));
        return PostText.Trim(words);
    }
}

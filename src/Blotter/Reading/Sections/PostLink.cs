using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>A link to a social post, a film or an account, by the address schemes of <c>post-hosts.tsv</c>.</summary>
/// <param name="Span">Where it is in its line.</param>
/// <param name="Address">As written, without marks of the sentence around it.</param>
/// <param name="Platform">The contract's name of the platform; <c>null</c> of an address elsewhere.</param>
/// <param name="Handle">The account that the address names, or <c>null</c>.</param>
/// <param name="Id">The post's own name on its platform, or <c>null</c>.</param>
/// <param name="Tells">What it leads to.</param>
internal readonly record struct PostLink(TextSpan Span, string Address, string? Platform, string? Handle, string? Id, PostLinkKind Tells)
{
    private const int MostInLine = 50;

    private static readonly ImmutableArray<AddressScheme> Schemes = AddressScheme.Load();

    /// <summary>Whether it leads to one post or film.</summary>
    public bool IsPost => Tells is not (PostLinkKind.Elsewhere or PostLinkKind.Account);

    /// <summary>Whether it leads to a picture or film.</summary>
    public bool IsMedia => Tells is PostLinkKind.Film or PostLinkKind.Picture;

    /// <summary>Whether an address with its scheme is on a host where everybody publishes, whatever it leads to.</summary>
    public static bool IsOnPlatform(string address) =>
        address.Split('/') is [_, _, var host, ..] && Schemes.Any(known => known.IsHost(host));

    /// <summary>The links of a line of at most some hundred units, in order: what starts with http and, of known hosts, what has no scheme.</summary>
    public static ImmutableArray<PostLink> FindAll(string line)
    {
        if (!line.Contains('/', StringComparison.Ordinal))
            return [];
        var links = ImmutableArray.CreateBuilder<PostLink>();
        foreach (var match in PostPatterns.Link().Matches(line).Take(MostInLine))
        {
            var address = WithoutMarks(match.Value);
            var link = Read(new TextSpan(match.Index, match.Index + address.Length), address);
            if (link.Platform is not null || address.Contains("://", StringComparison.Ordinal))
                links.Add(link);
        }
        return links.ToImmutable();
    }

    private static PostLink Read(TextSpan span, string address)
    {
        var bare = address.AsSpan(address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0);
        var end = bare.IndexOfAny('?', '#');
        var path = (end < 0 ? bare : bare[..end]).TrimEnd('/').ToString().Split('/');
        foreach (var known in Schemes)
        {
            if (known.IsOf(path, out var handle, out var id))
                return new PostLink(span, address, known.Platform, handle, id, known.Tells);
        }
        return new PostLink(span, address, null, null, null, PostLinkKind.Elsewhere);
    }

    // A bracket that closes nothing inside and marks of the sentence around it are no part of an address.
    private static string WithoutMarks(string written)
    {
        var address = written.TrimEnd('.', ',', ';', ':', '!', '?', '"', '\'', '”', '’', '»', '…', '—', '–');
        return address.EndsWith(')') && !address.Contains('(', StringComparison.Ordinal) ? address.TrimEnd(')', '.', ',') : address;
    }
}

/// <summary>What a link leads to.</summary>
internal enum PostLinkKind
{
    /// <summary>No known platform.</summary>
    Elsewhere,

    /// <summary>All of somebody's posts.</summary>
    Account,

    /// <summary>One post.</summary>
    Post,

    /// <summary>One film, or a post that shows one.</summary>
    Film,

    /// <summary>One picture, or a post that shows one.</summary>
    Picture,
}

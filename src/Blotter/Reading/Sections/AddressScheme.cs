using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>How a platform writes one kind of address: a row of <c>post-hosts.tsv</c>.</summary>
internal sealed class AddressScheme
{
    private const string HandleMark = "{handle}";
    private const string IdMark = "{id}";

    private readonly string _host;
    private readonly string[] _path;

    private AddressScheme(DataRow row)
    {
        (_host, _path) = (row["host"], row["path"].Split('/'));
        (Platform, Tells) = (row["platform"], Enum.Parse<PostLinkKind>(row["tells"], ignoreCase: true));
    }

    /// <summary>The contract's name of the platform.</summary>
    public string Platform { get; }

    /// <summary>What such an address leads to.</summary>
    public PostLinkKind Tells { get; }

    /// <summary>All schemes, in the order in which they are to be tried: "pic.twitter.com" before "twitter.com".</summary>
    public static ImmutableArray<AddressScheme> Load() =>
        [.. DataFile.Load("Reading/Sections/post-hosts.tsv").Rows.Select(row => new AddressScheme(row)).OrderByDescending(scheme => scheme._host.Length)];

    /// <summary>Whether an address is of this kind.</summary>
    /// <param name="parts">Host and segments of its path.</param>
    /// <param name="handle">The account that it names, or <c>null</c>.</param>
    /// <param name="id">The post's own name, or <c>null</c>.</param>
    public bool IsOf(string[] parts, out string? handle, out string? id)
    {
        (handle, id) = (null, null);
        if (!IsHost(parts[0]) || parts.Length <= _path.Length)
            return false;
        for (var at = 0; at < _path.Length; at++)
        {
            if (!Fits(parts[at + 1], _path[at], ref handle, ref id))
                return false;
        }
        return Tells != PostLinkKind.Account || parts.Length == _path.Length + 1;
    }

    /// <summary>Whether a host is the platform's, or a part of it.</summary>
    public bool IsHost(string host) =>
        host.EndsWith(_host, StringComparison.OrdinalIgnoreCase) && (host.Length == _host.Length || host[host.Length - _host.Length - 1] == '.');

    private static bool Fits(string segment, string scheme, ref string? handle, ref string? id)
    {
        if (segment.Length == 0)
            return false;
        var mark = scheme.IndexOf('{', StringComparison.Ordinal);
        if (mark < 0)
            return scheme == "*" || string.Equals(segment, scheme, StringComparison.OrdinalIgnoreCase);
        if (segment.Length <= mark || !segment.StartsWith(scheme[..mark], StringComparison.OrdinalIgnoreCase))
            return false;
        var value = segment[mark..];
        if (scheme.EndsWith(HandleMark, StringComparison.Ordinal))
            handle = value;
        else if (scheme.EndsWith(IdMark, StringComparison.Ordinal))
            id = value;
        return handle is null || handle.All(unit => char.IsLetterOrDigit(unit) || unit is '_' or '.' or '-' or '@');
    }
}

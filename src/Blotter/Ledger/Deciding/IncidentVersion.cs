using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Blotter.Ledger.Deciding;

/// <summary>
/// The state of an incident as somebody saw it: what it says and of which reports. Links and suggestions that were only judged anew make no other state, so that nobody is stopped for them.
/// </summary>
/// <param name="Entry">Number of the last log entry that touched the incident.</param>
/// <param name="Digest">Digest of what it says, in hexadecimal digits.</param>
public readonly record struct IncidentVersion(long Entry, string Digest)
{
    private const int DigestBytes = 12;
    private const char Separator = '-';

    /// <summary>Whether both are one state.</summary>
    public bool IsSame(IncidentVersion other) => string.Equals(Digest, other.Digest, StringComparison.Ordinal);

    /// <summary>As it stands in a form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entry}{Separator}{Digest}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out IncidentVersion version)
    {
        version = default;
        if (text?.Split(Separator) is not [var entry, { Length: DigestBytes * 2 } digest] || !long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        version = new IncidentVersion(number, digest);
        return true;
    }

    internal static IncidentVersion Of(IncidentSummary summary, ImmutableArray<MentionDetail> mentions, long entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(summary, LedgerJson.Compact.IncidentSummary));
        foreach (var mention in mentions.OrderBy(mention => mention.Id, StringComparer.Ordinal).ThenBy(mention => mention.Report.Id, StringComparer.Ordinal))
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{mention.Id} {mention.Report.Id}\n"));
        return new IncidentVersion(entry, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes)));
    }
}

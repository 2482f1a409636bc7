using System.Security.Cryptography;
using System.Text;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>
/// Ids of incidents in the ledger. What makes a mention the same one, whatever coder or version of the report tells of it, is its key:
/// the report's name (<see cref="ReportTable.NameOf"/>) and the words of the first sentence that tells of it.
/// </summary>
internal static class IncidentId
{
    /// <summary>Characters of an id: 50 bits, so that two among a million collide once in two thousand ledgers.</summary>
    public const int Length = 10;

    // Crockford's base 32: no i, l, o and u.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const char Separator = '\u001f';

    /// <summary>The keys of a report's incidents, in their order.</summary>
    /// <param name="report">The report's name, which its versions share.</param>
    /// <param name="text">The report's stored text.</param>
    /// <param name="incidents">Its incidents. Of several that begin with the same words the second is number 1, and so on.</param>
    public static IEnumerable<byte[]> KeysOf(string report, string text, IEnumerable<Incident> incidents)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var incident in incidents)
        {
            var anchor = incident.Spans.IsEmpty ? "" : incident.Spans[0].Of(text);
            var number = seen.GetValueOrDefault(anchor);
            seen[anchor] = number + 1;
            yield return SHA256.HashData(Encoding.UTF8.GetBytes($"{report}{Separator}{anchor}{Separator}{number}"));
        }
    }

    /// <summary>The id of a key: the first candidate that no incident with another key has.</summary>
    /// <param name="key">One of <see cref="KeysOf"/>.</param>
    /// <param name="isTaken">Whether an incident with another key has this id.</param>
    public static string For(byte[] key, Func<string, bool> isTaken)
    {
        var candidate = key;
        while (isTaken(Encode(candidate)))
            candidate = SHA256.HashData(candidate);
        return Encode(candidate);
    }

    /// <summary>The id of something else that a report says.</summary>
    /// <param name="report">The report's name.</param>
    /// <param name="kind">What it is, so that ids of two kinds differ.</param>
    /// <param name="words">The words that say so.</param>
    public static string Of(string report, string kind, string words) =>
        Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{report}{Separator}{kind}{Separator}{words}")));

    /// <summary>An id or prefix as a person may write it: in capitals, with the letters that look like digits.</summary>
    public static string Normalize(string written) =>
        written.Trim().ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');

    private static string Encode(byte[] digest)
    {
        Span<char> id = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var pair = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }
        return new string(id);
    }
}

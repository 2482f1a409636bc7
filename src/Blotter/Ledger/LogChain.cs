using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Blotter.Ledger;

/// <summary>
/// The chain that the lines of the log make: each carries the SHA-256 over the hash of the line before it and its own fields, so that no
/// line can be changed, left out or put in without all later hashes being wrong. Of the body it takes the digest alone: a body that a
/// tombstone took away leaves the chain whole.
/// </summary>
internal static class LogChain
{
    /// <summary>Bytes of a digest and of a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What the first line has before it.</summary>
    public static ReadOnlySpan<byte> Start => new byte[Length];

    /// <summary>The digest of a body.</summary>
    /// <param name="body">Its bytes as stored, in UTF-8.</param>
    public static byte[] DigestOf(ReadOnlySpan<byte> body) => SHA256.HashData(body);

    /// <summary>The hash of a line. Every field is preceded by its length, so that no two lines give the same bytes.</summary>
    /// <param name="previous">The hash of the line before it, or <see cref="Start"/>.</param>
    /// <param name="line">The line.</param>
    public static byte[] Next(ReadOnlySpan<byte> previous, in LogLine line)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, line.Seq);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, previous);
        Add(hash, number);
        Add(hash, line.Kind.Span);
        Add(hash, line.At.Span);
        Add(hash, line.By.Span);
        Add(hash, line.Digest.Span);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }
}

/// <summary>What the chain takes of a line of the log: the bytes as stored, texts in UTF-8.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Kind">One of <see cref="EntryKind"/>.</param>
/// <param name="At">When, as written.</param>
/// <param name="By">Who or what did it.</param>
/// <param name="Digest">The digest of its body.</param>
internal readonly record struct LogLine(
    long Seq, ReadOnlyMemory<byte> Kind, ReadOnlyMemory<byte> At, ReadOnlyMemory<byte> By, ReadOnlyMemory<byte> Digest);

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Blotter.Ledger;

/// <summary>
/// A file beside the store's with the digest of each of its pages, written when the last writer closes the store and taken away when the next
/// begins to write. By it even bytes that SQLite does not use are known to be as they were; the log's chain vouches for the record itself.
/// </summary>
internal sealed class Seal(string store)
{
    private const int DigestLength = 16;
    private const int HeadOffset = 16;
    private const int PagesOffset = HeadOffset + LogChain.Length;

    // SQLite's file format, section 1.3.2: the page size at 16, big-endian; 1 stands for 65536.
    private const int PageSizeOffset = 16;
    private const int LargestPage = 65536;
    private const int HeaderLength = 100;

    private readonly string _path = store + "-seal";

    private static ReadOnlySpan<byte> Magic => "blotter seal 1\n\0"u8;

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>Takes it away: the store is about to be written to.</summary>
    public void Break() => File.Delete(_path);

    /// <summary>Seals a store that nobody has open. Where that cannot be done there is none.</summary>
    /// <param name="head">The hash of the log's last entry.</param>
    public void Write(ReadOnlySpan<byte> head)
    {
        try
        {
            using var content = new MemoryStream();
            content.Write(Magic);
            content.Write(head);
            foreach (var digest in Pages())
                content.Write(digest);
            content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
            File.WriteAllBytes(_path, content.ToArray());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Break();
        }
    }

    /// <summary>Holds the store's file against the seal; to be done before it is opened.</summary>
    public SealState Check()
    {
        if (!Exists)
            return SealState.Unknown("there is none beside the store: it is open somewhere, was not closed in order, or was copied without it");
        try
        {
            return Compare();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return SealState.Unknown($"it cannot be read ({failure.Message.TrimEnd('.')})");
        }
    }

    private SealState Compare()
    {
        var content = File.ReadAllBytes(_path);
        var end = content.Length - SHA256.HashSizeInBytes;
        if (end < PagesOffset || !content.AsSpan().StartsWith(Magic) || !SHA256.HashData(content.AsSpan(0, end)).AsSpan().SequenceEqual(content.AsSpan(end)))
            return SealState.Damaged;
        if (new FileInfo(store + "-wal") is { Exists: true, Length: > 0 })
            return SealState.Unknown("the store is open somewhere, or was not closed in order");
        var sealedPages = content.AsSpan(PagesOffset, end - PagesOffset).ToArray().Chunk(DigestLength).ToList();
        var pages = Pages().ToList();
        var changed = Enumerable.Range(0, Math.Max(pages.Count, sealedPages.Count))
            .Where(page => page >= pages.Count || page >= sealedPages.Count || !pages[page].AsSpan().SequenceEqual(sealedPages[page]));
        return new SealState(Why: null, content[HeadOffset..PagesOffset], [.. changed], PageSize());
    }

    private IEnumerable<byte[]> Pages()
    {
        var page = new byte[PageSize()];
        using var file = Opened(bufferSize: 1 << 20);
        while (file.ReadAtLeast(page, page.Length, throwOnEndOfStream: false) is > 0 and var length)
            yield return SHA256.HashData(page.AsSpan(0, length))[..DigestLength];
    }

    private int PageSize()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = Opened(bufferSize: 0);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return LargestPage;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeOffset..]);
        return size < 512 ? LargestPage : size;
    }

    private FileStream Opened(int bufferSize) =>
        new(store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize, FileOptions.SequentialScan);
}

/// <summary>How a store's file stands to its seal.</summary>
/// <param name="Why">Why the pages could not be checked, or <c>null</c>.</param>
/// <param name="Head">The hash of the log's last entry when it was sealed.</param>
/// <param name="Changed">Pages, from 0, that are not as they were.</param>
/// <param name="PageSize">Bytes of a page.</param>
internal sealed record SealState(string? Why, byte[] Head, IReadOnlyList<int> Changed, int PageSize)
{
    /// <summary>The seal itself was changed.</summary>
    public static SealState Damaged { get; } = new(Why: null, [], [], 0) { IsDamaged = true };

    /// <summary>Whether the seal itself was changed.</summary>
    public bool IsDamaged { get; private init; }

    /// <summary>The pages could not be checked.</summary>
    public static SealState Unknown(string why) => new(why, [], [], 0);
}

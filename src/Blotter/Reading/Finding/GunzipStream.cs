using System.Collections.Immutable;
using System.IO.Compression;

namespace Blotter.Reading.Finding;

/// <summary>Decompresses gzip, and tells a file that was cut short or that is a bomb from a sound one.</summary>
/// <remarks>
/// The base library takes the end of the bytes for the end of the data, wherever it comes. So a small gzip member of our own is put behind the
/// file's bytes: if it comes out again at the end, all before it was whole; if not, it was swallowed by data that wanted more. It is only handed
/// out when all before it has been used up, so that no byte made from it can pass for the file's.
/// </remarks>
internal sealed class GunzipStream : ForwardStream
{
    private readonly CountingSource _source;
    private readonly GZipStream _gzip;
    private readonly string _origin;
    private readonly ReadingLimits _limits;
    private long _given;

    /// <summary>Decompresses <paramref name="compressed"/>, which is left open.</summary>
    public GunzipStream(Stream compressed, string origin, ReadingLimits limits)
    {
        _source = new CountingSource(compressed);
        _gzip = new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true);
        _origin = origin;
        _limits = limits;
    }

    /// <summary>Whether the bytes begin like gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    /// <inheritdoc/>
    /// <exception cref="BlotterException">B009: cut short or damaged; B010: a bomb. All bytes given before are sound.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_source.InSeal || buffer.IsEmpty)
            return 0;
        var count = Decompressed(buffer);
        if (_source.InSeal)
            return SealIsWhole(buffer[..count]) ? 0 : throw Errors.DamagedGzip(_origin);
        _given += count;
        if (_given > _limits.RatioFreeBytes && _given / _limits.GzipRatio > _source.Count)
            throw Errors.GzipBomb(_origin, _limits.GzipRatio);
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }

    private int Decompressed(Span<byte> buffer)
    {
        try
        {
            return _gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Errors.DamagedGzip(_origin);
        }
    }

    private bool SealIsWhole(ReadOnlySpan<byte> beginning)
    {
        var came = beginning.ToArray().ToList();
        var rest = new byte[Seal.Content.Length + 1];
        while (came.Count <= Seal.Content.Length && Decompressed(rest) is > 0 and var count)
            came.AddRange(rest[..count]);
        return came.SequenceEqual(Seal.Content);
    }

    private static class Seal
    {
        public static readonly ImmutableArray<byte> Content = [.. "the end of the file"u8];
        public static readonly byte[] Member = Compressed();

        private static byte[] Compressed()
        {
            using var member = new MemoryStream();
            using (var gzip = new GZipStream(member, CompressionMode.Compress))
                gzip.Write(Content.AsSpan());
            return member.ToArray();
        }
    }

    // The file's bytes, counted, then the seal's.
    private sealed class CountingSource(Stream compressed) : ForwardStream
    {
        private int _sealed;

        public long Count { get; private set; }

        public bool InSeal { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = InSeal ? 0 : compressed.Read(buffer);
            Count += count;
            if (count > 0)
                return count;
            InSeal = true;
            count = Math.Min(buffer.Length, Seal.Member.Length - _sealed);
            Seal.Member.AsSpan(_sealed, count).CopyTo(buffer);
            _sealed += count;
            return count;
        }
    }
}

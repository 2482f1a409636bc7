using System.Runtime.ExceptionServices;
using System.Text;
using Blotter.Reading.Formats;

namespace Blotter.Reading.Finding;

/// <summary>
/// The bytes of a file: a look at their beginning, then either all of them, or one line after the other, or as a stream from the beginning.
/// </summary>
internal sealed class ReportBytes(Stream stream) : ForwardStream
{
    private byte[] _buffer = new byte[FormatSniffer.HeadBytes];
    private int _start;
    private int _end;
    private bool _atEnd;
    private int _lines;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The first <see cref="FormatSniffer.HeadBytes"/> bytes, or all when there are fewer. To be called before anything is taken.</summary>
    public ReadOnlySpan<byte> Head()
    {
        while (_end < _buffer.Length && Fill())
        {
            // Until the buffer is full or the bytes are at their end.
        }
        if (_end == 0)
            _failure?.Throw();
        return _buffer.AsSpan(0, _end);
    }

    /// <summary>All bytes that are left, or <c>null</c> when there are more than <paramref name="limit"/>.</summary>
    public byte[]? TakeAll(int limit)
    {
        while (_end - _start <= limit)
        {
            MakeRoom(limit);
            if (Fill())
                continue;
            _failure?.Throw();
            return _buffer[_start.._end];
        }
        return null;
    }

    /// <summary>
    /// Takes the next line, the first without the byte order mark of UTF-8. One longer than <paramref name="limit"/> is passed over without being
    /// held and comes without bytes.
    /// </summary>
    /// <returns>Whether there was a line.</returns>
    public bool TryTakeLine(int limit, out ByteLine line)
    {
        if (_lines == 0 && Head().StartsWith(Encoding.UTF8.Preamble))
            _start = Encoding.UTF8.Preamble.Length;
        var (scanned, tooLong) = (0, false);
        while (true)
        {
            var newline = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            var length = newline < 0 ? _end - _start : scanned + newline + 1;
            tooLong |= length > limit;
            if (newline < 0 && _atEnd)
                _failure?.Throw();
            if (newline >= 0 || _atEnd)
            {
                line = new ByteLine(++_lines, tooLong ? null : _buffer[_start..(_start + length)]);
                _start += length;
                return length > 0 || tooLong;
            }
            if (tooLong)
                _start = _end;
            scanned = _end - _start;
            MakeRoom(limit);
            _atEnd = !Fill();
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            _failure?.Throw();
            return stream.Read(buffer);
        }
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    // A failure waits until what was read before it has been taken.
    private bool Fill()
    {
        if (_failure is not null)
            return false;
        try
        {
            var count = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            return count > 0;
        }
        catch (Exception failure) when (failure is BlotterException or IOException)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            return false;
        }
    }

    private void MakeRoom(int limit)
    {
        if (_end < _buffer.Length)
            return;
        var kept = _buffer.AsSpan(_start, _end - _start);
        var larger = kept.Length > _buffer.Length / 2 ? new byte[Math.Min(2L * _buffer.Length, Math.Max(limit + 1L, _buffer.Length + 1L))] : _buffer;
        kept.CopyTo(larger);
        (_buffer, _start, _end) = (larger, 0, kept.Length);
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Bytes">Its bytes with its line end, or <c>null</c> when it is too long.</param>
internal readonly record struct ByteLine(int Number, byte[]? Bytes);

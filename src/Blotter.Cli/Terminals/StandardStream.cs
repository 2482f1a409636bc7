namespace Blotter.Cli.Terminals;

/// <summary>
/// A standard stream of the process, whose first failure (a full device, a closed descriptor) is a problem with a line and an exit status
/// and no bug. Nothing is written after it, so that telling of the failure cannot fail again.
/// </summary>
/// <param name="inner">The stream of the system.</param>
/// <param name="name">Its name for people, or <c>null</c> to keep silent: where problems cannot be told, there is nobody to tell it to.</param>
internal sealed class StandardStream(Stream inner, string? name) : Stream
{
    private bool _broken;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    /// <exception cref="BlotterException">B204: the stream takes nothing more; thrown once.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_broken)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _broken = true;
            if (name is not null)
                throw Errors.CannotWrite(name, failure);
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
        // The system's streams keep nothing back.
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();
}

using System.Buffers;

namespace Blotter.Reading.Finding;

/// <summary>Gathers the lines of one message of a MUC file after the other.</summary>
internal sealed class MucMessage(ReportSource source, ReadingLimits limits)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private string? _id;
    private bool _tooLarge;

    /// <summary>Begins the message with this id.</summary>
    public void Begin(string id)
    {
        _bytes.ResetWrittenCount();
        (_id, _tooLarge) = (id, false);
    }

    /// <summary>Adds a line, the header first. Beyond the limit nothing is held.</summary>
    public void Add(ByteLine line)
    {
        _tooLarge |= line.Bytes is null || _bytes.WrittenCount + line.Bytes.Length > limits.ReportBytes;
        if (!_tooLarge)
            _bytes.Write(line.Bytes);
    }

    /// <summary>The message begun last, or <c>null</c> when none was.</summary>
    public FoundReport? Finish()
    {
        if (_id is null)
            return null;
        var origin = $"{source.Origin}#{_id}";
        if (_tooLarge)
            return FoundReport.Failed(origin, Errors.ReportTooLarge(origin, limits.ReportBytes));
        var bytes = _bytes.WrittenSpan.TrimEnd(" \t\r\n"u8).ToArray();
        return FoundReport.Of(new RawReport(origin, source.File, _id, ReportFormat.Muc, bytes));
    }
}

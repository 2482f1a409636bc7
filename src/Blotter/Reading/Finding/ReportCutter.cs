using Blotter.Reading.Formats;

namespace Blotter.Reading.Finding;

/// <summary>Where bytes come from and how they were come upon.</summary>
/// <param name="Origin">For people.</param>
/// <param name="File">The absolute path, or <c>null</c> for standard input.</param>
/// <param name="Named">Whether the user named it, rather than a folder or pattern that holds it.</param>
internal sealed record ReportSource(string Origin, string? File, bool Named)
{
    /// <summary>The file's name without <c>.gz</c>, or empty.</summary>
    public string Name => ReportFileName.WithoutGzip(Path.GetFileName(File) ?? string.Empty);
}

/// <summary>Cuts the bytes of one file into its reports.</summary>
internal sealed class ReportCutter(ReadingLimits limits)
{
    /// <summary>The reports in <paramref name="stream"/>, which may be compressed and is left open. Nothing is held but the report at hand.</summary>
    /// <exception cref="BlotterException">While enumerating: the file cannot be read, or not further. What was yielded before stands.</exception>
    public IEnumerable<FoundReport> Cut(Stream stream, ReportSource source)
    {
        using var bytes = new ReportBytes(stream);
        using var gunzip = GunzipStream.IsGzip(bytes.Head()) ? new GunzipStream(bytes, source.Origin, limits) : null;
        using var inside = gunzip is null ? bytes : new ReportBytes(gunzip);
        foreach (var found in CutPlain(inside, source))
            yield return found;
    }

    private IEnumerable<FoundReport> CutPlain(ReportBytes bytes, ReportSource source)
    {
        var head = bytes.Head();
        if (head.IsEmpty)
            throw Errors.NothingInside(source.Origin);
        var content = FormatSniffer.Sniff(head, source.Name);
        if (!source.Named && !ReportFileName.MayHold(content, Path.GetFileName(source.File!)))
            return [];
        return content switch
        {
            FileContent.Jsonl => Lines(bytes, source),
            FileContent.MucMessages => Messages(bytes, source),
            FileContent.PlainText => [Whole(bytes, source, ReportFormat.PlainText)],
            FileContent.Html => [Whole(bytes, source, ReportFormat.Html)],
            FileContent.Binary => throw Errors.NoText(source.Origin),
            FileContent.MucAnswerKey => throw Errors.NoReport(source.Origin, "MUC answer templates"),
            _ => throw Errors.NoReport(source.Origin, "JSON of another kind"),
        };
    }

    private FoundReport Whole(ReportBytes bytes, ReportSource source, ReportFormat format)
    {
        var all = bytes.TakeAll(limits.ReportBytes) ?? throw Errors.ReportTooLarge(source.Origin, limits.ReportBytes);
        return FoundReport.Of(new RawReport(source.Origin, source.File, null, format, all)
        {
            Metadata = source.File is null ? null : MetadataFile.Beside(source.File, source.Origin, limits),
        });
    }

    private IEnumerable<FoundReport> Lines(ReportBytes bytes, ReportSource source)
    {
        while (bytes.TryTakeLine(limits.LineBytes, out var line))
        {
            var origin = $"{source.Origin}:{line.Number}";
            if (line.Bytes is null)
                yield return FoundReport.Failed(origin, Errors.LineTooLong(origin, limits.LineBytes));
            else if (Trimmed(line) is { IsEmpty: false } entry)
                yield return Entry(entry, origin, source);
        }
    }

    private FoundReport Entry(ReadOnlyMemory<byte> line, string origin, ReportSource source)
    {
        try
        {
            var entry = JsonlEntry.Parse(line, origin, limits);
            return FoundReport.Of(new RawReport(origin, source.File, entry.Id, ReportFormat.Jsonl, line));
        }
        catch (BlotterException problem)
        {
            return FoundReport.Failed(origin, problem);
        }
    }

    // Without line end; white space around the object is the line's own. A blank line is empty.
    private static ReadOnlyMemory<byte> Trimmed(ByteLine line)
    {
        ReadOnlyMemory<byte> bytes = line.Bytes.AsMemory().TrimEnd("\r\n"u8);
        return bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0 ? default : bytes;
    }

    private IEnumerable<FoundReport> Messages(ReportBytes bytes, ReportSource source)
    {
        var message = new MucMessage(source, limits);
        while (bytes.TryTakeLine(limits.ReportBytes, out var line))
        {
            if (MucHeader.Id(line.Bytes) is { } id)
            {
                if (message.Finish() is { } found)
                    yield return found;
                message.Begin(id);
            }
            message.Add(line);
        }
        if (message.Finish() is { } last)
            yield return last;
    }
}

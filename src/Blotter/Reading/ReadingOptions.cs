namespace Blotter.Reading;

/// <summary>What the user says about the reports, which goes before all that is found in them, and how much is read at most.</summary>
public sealed record ReadingOptions
{
    /// <summary>The publication date of every report, or <c>null</c> to take each report's own.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The publisher of every report, or <c>null</c> to take each report's own.</summary>
    public string? Publisher { get; init; }

    /// <summary>The canonical URL of every report, or <c>null</c> to take each report's own.</summary>
    public string? Url { get; init; }

    /// <summary>How much is read at most.</summary>
    public ReadingLimits Limits { get; init; } = new();
}

/// <summary>Bounds that keep a hostile or mistaken input from exhausting memory. Each is inclusive.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of one report after decompression, and code units of one JSON line's text: 16 MiB.</summary>
    public int ReportBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of one JSON line; more than <see cref="ReportBytes"/>, since escapes take up to six bytes a letter: 50 MB.</summary>
    public int LineBytes { get; init; } = 50_000_000;

    /// <summary>Bytes of a metadata file beside a report: 64 KiB.</summary>
    public int MetadataBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// How many bytes a compressed one may grow to before it counts as a bomb: 200. News text grows to 3 to 10; looked at only
    /// after the first <see cref="RatioFreeBytes"/>.
    /// </summary>
    public int GzipRatio { get; init; } = 200;

    /// <summary>Decompressed bytes that are never held against <see cref="GzipRatio"/>: 1 MiB.</summary>
    public int RatioFreeBytes { get; init; } = 1024 * 1024;
}

namespace Blotter.Reading;

/// <summary>How a report's bytes are to be understood.</summary>
public enum ReportFormat
{
    /// <summary>Text as a person would write it: a headline, a dateline, paragraphs.</summary>
    PlainText,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>One line of a JSON-lines file: an object with the report's text and what is known about it.</summary>
    Jsonl,

    /// <summary>One message of a MUC message file.</summary>
    Muc,
}

/// <summary>One report's bytes, cut from its file but not yet understood.</summary>
/// <param name="Origin">
/// Where it was found, for people: <c>reports/a.html</c>, <c>articles.jsonl.gz:17</c>, <c>dev-0001#DEV-MUC3-0003</c>, <c>-</c>.
/// </param>
/// <param name="File">The absolute path of the file that holds it, or <c>null</c> when it came from standard input.</param>
/// <param name="EntryId">The id that it has inside its file (a JSON line's <c>id</c>, a message's id), or <c>null</c>.</param>
/// <param name="Format">How the bytes are to be understood.</param>
/// <param name="Bytes">
/// The report's own bytes, decompressed: the whole file, the JSON line without its line end, or the message without the white space after it.
/// </param>
public sealed record RawReport(string Origin, string? File, string? EntryId, ReportFormat Format, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the file beside the report says about it, or <c>null</c> when there is none.</summary>
    public ReportMetadata? Metadata { get; init; }
}

/// <summary>
/// What is said about a report outside of its text, as it was written there; <c>null</c> where nothing is said.
/// </summary>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Published">The publication date in any form that <see cref="StatedDate"/> reads.</param>
/// <param name="Url">The address on the web, possibly inside a web archive's.</param>
public sealed record ReportMetadata(string? Publisher, string? Published, string? Url);

/// <summary>What the search came upon next: either a report or a problem, never both.</summary>
/// <param name="Origin">Where it was found, for people.</param>
/// <param name="Report">The report, or <c>null</c> when it cannot be had.</param>
/// <param name="Problem">Why a file, line or path gave no report, or <c>null</c>.</param>
public readonly record struct FoundReport(string Origin, RawReport? Report, BlotterException? Problem)
{
    /// <summary>A report.</summary>
    public static FoundReport Of(RawReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new FoundReport(report.Origin, report, null);
    }

    /// <summary>A problem at <paramref name="origin"/>.</summary>
    public static FoundReport Failed(string origin, BlotterException problem) => new(origin, null, problem);
}

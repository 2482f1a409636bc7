using Blotter.Reading.Formats;

namespace Blotter.Reading.Finding;

/// <summary>What a file's name says about whether it holds reports. Only asked of files that the user did not name one by one.</summary>
internal static class ReportFileName
{
    private static readonly string[] ReportEndings = [".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json"];

    /// <summary>Whether the file in a folder is worth opening: its ending is a report's, or it has none. Hidden files are not.</summary>
    public static bool IsCandidate(string name) =>
        !IsHidden(name) && (HasReportEnding(WithoutGzip(name)) || !Path.HasExtension(WithoutGzip(name)));

    /// <summary>
    /// Whether a file of this full name is kept for what it holds. A name without ending is enough for MUC messages alone, since folders hold
    /// licences, scripts and programs under such names; JSON that is no list of reports and answer keys are what lies beside reports.
    /// </summary>
    public static bool MayHold(FileContent content, string name) => content switch
    {
        FileContent.MucMessages => true,
        FileContent.OtherJson or FileContent.MucAnswerKey => false,
        _ => Path.HasExtension(name),
    };

    /// <summary>Whether the name begins with a dot.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>The name without <c>.gz</c> at its end.</summary>
    public static string WithoutGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private static bool HasReportEnding(string name) =>
        Array.Exists(ReportEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

using System.Globalization;

namespace Blotter;

/// <summary>
/// All error codes and texts: here those of reading (B0xx) and of a bug (B900), in <c>ErrorsOfStore.cs</c> B1xx, in <c>ErrorsOfCommands.cs</c> B2xx (the command line and the page), in
/// <c>ErrorsOfEvaluation.cs</c> B3xx. A text says what was found and what to do; codes are never reused.
/// </summary>
public static partial class Errors
{
    /// <summary>B001: a path that names nothing.</summary>
    public static BlotterException NoSuchPath(string path) =>
        Bad("B001", path, "no such file or folder. Check the spelling, or put a pattern in quotes.");

    /// <summary>B002: a pattern that matches nothing that can be read.</summary>
    public static BlotterException NothingMatches(string pattern) =>
        Bad("B002", pattern, "no report matches this pattern. Check it; ** stands for any folders, * and ? stay within one name.");

    /// <summary>B003: a file or folder that may not be opened.</summary>
    public static BlotterException NoPermission(string path) =>
        Bad("B003", path, "no permission to read it. Ask its owner for read access, or leave it out.");

    /// <summary>B004: a file without bytes, or one that is no regular file and is never opened, since that could wait for ever.</summary>
    public static BlotterException NothingInside(string path) =>
        Bad("B004", path, "holds nothing: an empty file, or a pipe or device. Give a regular file, or pipe the text in and give - as the path.");

    /// <summary>B005: a folder that holds nothing that looks like a report.</summary>
    public static BlotterException NoReportsInFolder(string folder) =>
        Bad("B005", folder, "no reports in this folder. Reports end in .txt, .html or .jsonl, or are MUC messages; name other files one by one.");

    /// <summary>B006: a file that is something else than reports.</summary>
    /// <param name="origin">The file.</param>
    /// <param name="what">What it holds instead.</param>
    public static BlotterException NoReport(string origin, string what) =>
        Bad("B006", origin, $"holds {what}, not a report. Give the report's text, its web page, or JSON lines with the text in \"text\".");

    /// <summary>B007: bytes that are no text.</summary>
    public static BlotterException NoText(string origin) =>
        Bad("B007", origin, "holds binary data, not text. Save the report as text or HTML.");

    /// <summary>B008: a report larger than the limit.</summary>
    public static BlotterException ReportTooLarge(string origin, int limit) =>
        Bad("B008", origin, $"is larger than {Size(limit)}, the most that one report may hold. Split it into its reports.");

    /// <summary>B009: a gzip file cut short or damaged.</summary>
    public static BlotterException DamagedGzip(string origin) =>
        Bad("B009", origin, "the gzip data is cut short or damaged; reports before that place were read. Fetch the file again.");

    /// <summary>B010: a gzip file that grows out of all proportion.</summary>
    public static BlotterException GzipBomb(string origin, int ratio)
    {
        var times = ratio.ToString(CultureInfo.InvariantCulture);
        return Bad("B010", origin, $"the gzip data grows to more than {times} times its size. If you trust it, decompress it and give the result.");
    }

    /// <summary>B011: the system fails while a file is read.</summary>
    public static BlotterException CannotRead(string origin, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = $"cannot be read ({reason.Message}). Check the disk or the network, then read it again.";
        return new BlotterException("B011", ExitStatus.BadInput, origin, text, reason);
    }

    /// <summary>B012: a publication date that is not in the calendar.</summary>
    /// <param name="origin">The report.</param>
    /// <param name="stated">The date as it was given.</param>
    /// <param name="why">What is wrong with it ("June has 30 days").</param>
    /// <param name="nearest">The date most likely meant, or <c>null</c>.</param>
    public static BlotterException ImpossibleDate(string origin, string stated, string why, PartialDate? nearest) =>
        Bad("B012", origin, $"cannot read the date \"{stated}\" ({why}). Correct it, or pass --published {nearest?.ToString() ?? "YYYY-MM-DD"}.");

    /// <summary>B013: a line of a JSON-lines file that is longer than the limit.</summary>
    public static BlotterException LineTooLong(string origin, int limit) =>
        Bad("B013", origin, $"the line is longer than {Size(limit)}. Shorten it, or put the report in a file of its own.");

    /// <summary>B014: a line of a JSON-lines file that is no JSON.</summary>
    public static BlotterException LineIsNoJson(string origin) =>
        Bad("B014", origin, "the line is no JSON. Put each report on one line as a JSON object.");

    /// <summary>B015: a line of a JSON-lines file that is JSON, but no object.</summary>
    public static BlotterException LineIsNoObject(string origin) =>
        Bad("B015", origin, "the line is JSON but no object. Put each report on one line as a JSON object, {\"text\": ...}.");

    /// <summary>B016: a line of a JSON-lines file that has no text.</summary>
    public static BlotterException LineLacksText(string origin) =>
        Bad("B016", origin, "the object has no text. Put the report in \"text\" (or \"content\" or \"event_text\").");

    /// <summary>B017: a line of a JSON-lines file whose text or title is no string.</summary>
    public static BlotterException FieldIsNoString(string origin, string field) =>
        Bad("B017", origin, $"\"{field}\" is no string. Write it as one string in quotation marks.");

    /// <summary>B018: an escaped character that no text can hold.</summary>
    public static BlotterException NoUnicodeText(string origin) =>
        Bad("B018", origin, "the text holds half a surrogate pair or the character U+0000. Take it out, or write U+FFFD for it.");

    /// <summary>B019: a metadata file beside a report that cannot be used.</summary>
    public static BlotterException BadMetadata(string file) =>
        Bad("B019", file, "is no JSON object whose \"publisher\", \"published\" and \"url\" are strings or null. Correct it or take it away.");

    /// <summary>B020: a report of white space only.</summary>
    public static BlotterException BlankReport(string origin) =>
        Bad("B020", origin, "holds only white space. Give the report's text.");

    /// <summary>B050: a web page without any text of its own.</summary>
    public static BlotterException PageHoldsNoText(string origin) =>
        Bad("B050", origin, "the page holds no text (only scripts, frames, menus or pictures). Save the page after it has loaded, or save its text.");

    /// <summary>B900: an exception that no input may cause.</summary>
    /// <param name="bug">The exception.</param>
    /// <param name="where">The report that it happened with, or <c>null</c>.</param>
    public static BlotterException Bug(Exception bug, string? where = null)
    {
        ArgumentNullException.ThrowIfNull(bug);
        var text = $"a bug in Blotter ({bug.GetType().Name}: {bug.Message}). " +
            "Please report it, with the input if you may share it; --debug shows more.";
        return new BlotterException("B900", ExitStatus.Bug, where, text, bug);
    }

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);

    /// <summary>A line of a file, from 1, as errors name their place.</summary>
    public static string Place(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}

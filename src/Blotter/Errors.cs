namespace Blotter;

/// <summary>
/// All error codes and texts, in one place. A text says what was found and what to do; codes are never reused.
/// B0xx: reading. B1xx: the store. B2xx: the command line and its options. B3xx: evaluations.
/// </summary>
public static class Errors
{
    /// <summary>B001: a path that names nothing.</summary>
    public static BlotterException NoSuchPath(string path) =>
        Bad("B001", path, "no such file or folder. Check the spelling, or put a pattern in quotes.");

    /// <summary>B050: a web page without any text of its own.</summary>
    public static BlotterException PageHoldsNoText(string origin) =>
        Bad("B050", origin, "the page holds no text (only scripts, frames, menus or pictures). Save the page after it has loaded, or save its text.");

    /// <summary>B300: a folder without cases to evaluate on.</summary>
    public static BlotterException NoCases(string directory) =>
        Bad("B300", directory, "holds no case. Give a folder of cases, each a folder with report.txt, meta.json and gold.json.");

    /// <summary>B301: a file of a case that is missing or cannot be read.</summary>
    public static BlotterException CaseFileCannotBeRead(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B301", ExitStatus.BadInput, file, $"the case's file cannot be read ({reason.Message}). Add it, or take the case out.", reason);
    }

    /// <summary>B302: a file of a case that is no JSON.</summary>
    public static BlotterException CaseIsNoJson(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B302", ExitStatus.BadInput, file, $"the case's file is no JSON ({reason.Message}). Correct it.", reason);
    }

    /// <summary>B303: a case that breaks the format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">The value's place in it (<c>incidents[0].type</c>).</param>
    /// <param name="reason">What is wrong with the value.</param>
    public static BlotterException MalformedCase(string file, string place, string reason) =>
        Bad("B303", file, $"{place} {reason}. Correct the case.");

    /// <summary>B304: a part of the accuracy document whose markers do not pair up.</summary>
    public static BlotterException UnpairedMarkers(string name) =>
        Bad("B304", null, $"the accuracy document must hold \"<!-- eval:{name} -->\" once and \"<!-- /eval:{name} -->\" once after it. Mend the markers, or take both away.");

    /// <summary>B305: an evaluation that has no committed figures to be held against.</summary>
    public static BlotterException NoCommittedFigures(string name) =>
        Bad("B305", null, $"the accuracy document has no figures of the evaluation \"{name}\". Write them with --write first.");

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);
}

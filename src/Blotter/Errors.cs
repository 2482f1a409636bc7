namespace Blotter;

/// <summary>
/// All error codes and texts, in one place. A text says what was found and what to do; codes are never reused.
/// B0xx: reading. B1xx: the store. B2xx: the command line and its options. B3xx: evaluations. B900: a bug.
/// </summary>
public static class Errors
{
    /// <summary>B001: a path that names nothing.</summary>
    public static BlotterException NoSuchPath(string path) =>
        Bad("B001", path, "no such file or folder. Check the spelling, or put a pattern in quotes.");

    /// <summary>B050: a web page without any text of its own.</summary>
    public static BlotterException PageHoldsNoText(string origin) =>
        Bad("B050", origin, "the page holds no text (only scripts, frames, menus or pictures). Save the page after it has loaded, or save its text.");

    /// <summary>B200: a command line that does not follow the command's usage.</summary>
    /// <param name="command">The command's full name, such as <c>blotter read</c>.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static BlotterException BadCommandLine(string command, string problem) =>
        Bad("B200", null, $"{problem} See {command} --help.");

    /// <summary>B201: a command that does not exist.</summary>
    public static BlotterException UnknownCommand(string typed, string? nearest) =>
        Bad("B201", null, $"there is no command \"{typed}\". {(nearest is null ? "See blotter --help." : $"Did you mean \"{nearest}\"?")}");

    /// <summary>B202: an option that the command does not have.</summary>
    public static BlotterException UnknownOption(string command, string typed, string? nearest) =>
        Bad("B202", null, $"{command} has no option {typed}. {(nearest is null ? $"See {command} --help" : $"Did you mean {nearest}?")}"
            + " (a file of that name goes after --).");

    /// <summary>B203: an option's date that cannot be.</summary>
    public static BlotterException BadOptionDate(string option, string value) =>
        Bad("B203", null, $"cannot read the date \"{value}\" of {option}. Write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists.");

    /// <summary>B204: a file for output that cannot be written.</summary>
    public static BlotterException CannotWrite(string path, Exception inner) =>
        new("B204", ExitStatus.BadInput, path, $"cannot write: {inner.Message} Name a file in a folder that you may write to.", inner);

    /// <summary>B205: many reports where one was asked for.</summary>
    public static BlotterException OneReportOnly(string where, string option) =>
        Bad("B205", where, $"holds several reports, and {option} takes one. Use --json or --as muc4, or name a file with one report.");

    /// <summary>B206: a run stopped by Ctrl-C.</summary>
    public static BlotterException Interrupted() =>
        new("B206", ExitStatus.Interrupted, null, "interrupted. What was read so far is kept; run the same command again to go on.");

    /// <summary>B900: an exception that no input may cause.</summary>
    /// <param name="bug">The exception.</param>
    /// <param name="where">The report that it happened with, or <c>null</c>.</param>
    public static BlotterException Bug(Exception bug, string? where = null)
    {
        ArgumentNullException.ThrowIfNull(bug);
        var text = $"a bug in Blotter ({bug.GetType().Name}: {bug.Message}). Please report it, with the input if you may share it; --debug shows more.";
        return new BlotterException("B900", ExitStatus.Bug, where, text, bug);
    }

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);
}

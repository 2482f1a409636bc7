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

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);
}

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

    /// <summary>B100: the store's path names a folder.</summary>
    public static BlotterException StoreIsFolder(string path) =>
        Store("B100", path, "this is a folder; a store is one file. Name the file, for example blotter.db inside it.");

    /// <summary>B101: the file is something else. It was not touched.</summary>
    public static BlotterException NotAStore(string path) =>
        Store("B101", path, "this file is no Blotter store; it was left as it is. Name another file for the store.");

    /// <summary>B102: the store was written by a newer program.</summary>
    public static BlotterException NewerStore(string path, int schema, string writtenBy, int known, string program) =>
        Store("B102", path, $"the store has schema {schema}, written by Blotter {writtenBy}; this is Blotter {program}, which knows schemas up to {known}. " +
            "Use the newer program; the store was left as it is.");

    /// <summary>B103: there is no store to read.</summary>
    public static BlotterException NoStore(string path) =>
        Store("B103", path, "there is no store. Make one by reading reports into it: blotter read reports/");

    /// <summary>B104: another process holds the store's lock.</summary>
    public static BlotterException StoreLocked(string path, int seconds, Exception inner) =>
        Store("B104", path, $"another process is writing to the store and did not finish within {seconds} s. Wait for it, or stop it, and try again.", inner);

    /// <summary>B105: no room for what is to be stored.</summary>
    public static BlotterException StoreFull(string path, Exception inner) =>
        Store("B105", path, "the disk is full. All that was stored before is whole; free some space and run the same command again.", inner);

    /// <summary>B106: the file's contents are damaged.</summary>
    public static BlotterException StoreDamaged(string path, Exception inner) =>
        Store("B106", path, $"the store is damaged ({inner.Message}). Run blotter doctor to see how far, and go back to a copy.", inner);

    /// <summary>B107: the store cannot be opened, or only for reading: mostly a matter of rights.</summary>
    public static BlotterException StoreNotPermitted(string path, Exception inner) =>
        Store("B107", path, $"the store cannot be opened as needed ({inner.Message}). Check the rights of the file and of its folder.", inner);

    /// <summary>B108: the store's folder does not exist.</summary>
    public static BlotterException NoFolderForStore(string path) =>
        Store("B108", path, "the folder of the store does not exist. Make the folder first, or name another.");

    /// <summary>B109: the file system failed.</summary>
    public static BlotterException StoreUnreachable(string path, Exception inner) =>
        Store("B109", path, $"the store cannot be read or written ({inner.Message}). Check the disk and try again.", inner);

    /// <summary>B110: an id that no incident has.</summary>
    public static BlotterException NoSuchIncident(string id) =>
        Bad("B110", id, "no incident has this id. List them with blotter incidents.");

    /// <summary>B111: a prefix that several incidents share.</summary>
    public static BlotterException AmbiguousIncident(string prefix, string first, string second) =>
        Bad("B111", prefix, $"several incidents have ids that begin so ({first}, {second}). Give more of the id.");

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);

    private static BlotterException Store(string code, string path, string text, Exception? inner = null) =>
        new(code, ExitStatus.StoreProblem, path, text, inner);
}

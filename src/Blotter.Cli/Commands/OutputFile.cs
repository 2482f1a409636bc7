namespace Blotter.Cli.Commands;

/// <summary>Files that commands write, with their troubles put into words.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Writes a file through <paramref name="write"/>. One that holds something is replaced only when all of it was written; a link stays, and
    /// what it leads to is replaced. A device or pipe is written to as it is.
    /// </summary>
    /// <exception cref="BlotterException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            if (Directory.Exists(path))
                throw new IOException("It is a folder.");
            if (Replaceable(path) is { } file)
                Replace(file, write);
            else
                Fill(path, write);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWrite(path, problem);
        }
    }

    /// <summary>Replaces a text file.</summary>
    public static void Replace(string path, string text) => Write(path, output => output.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>The text of a file that may not be there yet; then empty.</summary>
    public static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    // Devices and pipes have size 0. To replace one would break it for everybody; an empty file has nothing to lose by being filled.
    private static string? Replaceable(string path)
    {
        if (!File.Exists(path))
            return path;
        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target is FileInfo { Exists: true, Length: > 0 } ? target.FullName : null;
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var partial = path + ".part";
        try
        {
            Fill(partial, write);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static void Fill(string path, Action<Stream> write)
    {
        // Shared, since a device is often open elsewhere.
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        write(output);
    }
}

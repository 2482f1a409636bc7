namespace Blotter.Cli.Commands;

/// <summary>Files that commands write, with their troubles put into words.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file through <paramref name="write"/>; one that stood there is replaced only when all of it was written.</summary>
    /// <exception cref="BlotterException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var partial = path + ".part";
        try
        {
            using (var output = File.Create(partial))
                write(output);
            File.Move(partial, path, overwrite: true);
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
}

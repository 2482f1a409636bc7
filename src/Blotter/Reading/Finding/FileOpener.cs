namespace Blotter.Reading.Finding;

/// <summary>Opens files without ever waiting for somebody to write into them.</summary>
internal static class FileOpener
{
    /// <summary>Opens the file.</summary>
    /// <exception cref="BlotterException">B004: it is empty, or no regular file.</exception>
    public static Stream Open(string path)
    {
        // Opening a pipe would wait for a writer. Pipes and devices have size 0, and to a reader an empty file is no more use.
        if (SizeOf(path) == 0)
            throw Errors.NothingInside(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
    }

    /// <summary>The size in bytes of the file, behind all links; 0 for what is no regular file.</summary>
    public static long SizeOf(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}
